import { z } from 'zod';
import { absenceKind } from '#domain/model/absence.ts';
import { isoDate } from '#domain/model/common.ts';

const code = z.union([z.string().trim().min(1), z.number().transform(String)]);
const blockName = z.string().trim().toLowerCase().min(1);
const clock = z
  .string()
  .regex(/^([01]?\d|2[0-4]):[0-5]\d$/, 'Een tijd schrijft u als 08:30.')
  .transform((t) => Number(t.split(':')[0]) * 60 + Number(t.split(':')[1]));
const reason = z.string().trim().min(3, 'Geef een reden van minstens 3 letters.').max(300).optional();

/** Where somebody is now: `workplace` only when the person has two places in that block. */
const seat = { employee: code, date: isoDate, block: blockName };

/** A command as the terminal writes it: one JSON object a line, with the numbers and codes of the workbook. */
export const planLine = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('place'),
    ...seat,
    workplace: code,
    order: code.nullish(),
    from: clock.nullish(),
    to: clock.nullish(),
    reason,
  }),
  /** From `employee`, `date`, `block` (and `fromWorkplace`) to `workplace`, and if given `toDate` and `toBlock`. */
  z.strictObject({
    do: z.literal('move'),
    ...seat,
    fromWorkplace: code.optional(),
    workplace: code,
    toDate: isoDate.optional(),
    toBlock: blockName.optional(),
    order: code.nullish(),
    reason,
  }),
  z.strictObject({
    do: z.literal('swap'),
    ...seat,
    workplace: code.optional(),
    other: code,
    otherDate: isoDate.optional(),
    otherBlock: blockName.optional(),
    otherWorkplace: code.optional(),
    reason,
  }),
  z.strictObject({ do: z.literal('remove'), ...seat, workplace: code.optional() }),
  z.strictObject({
    do: z.literal('times'),
    ...seat,
    workplace: code.optional(),
    from: clock.nullable(),
    to: clock.nullable(),
    reason,
  }),
  z.strictObject({ do: z.literal('order'), ...seat, workplace: code.optional(), order: code.nullable() }),
  z
    .strictObject({
      do: z.literal('absent'),
      employee: code,
      date: isoDate.optional(),
      from: isoDate.optional(),
      to: isoDate.optional(),
      block: blockName.nullish(),
      kind: absenceKind.nullish(),
    })
    .refine((a) => a.date !== undefined || a.from !== undefined, 'Noem bij "absent" een date, of from en to.'),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
]);
/** What is wrong with a line, in words: for issues whose schema has none of its own. */
export function dutchIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Deze opdracht kent ${issue.keys.map((key) => `"${key}"`).join(', ')} niet. Verbeter de naam, of laat het weg.`;
    case 'invalid_union':
      // The only union with a discriminator is the kind of command.
      return issue.discriminator === 'do' ? `Kies ${KINDS}.` : 'Vul hier een nummer of code in.';
    case 'invalid_type':
      if (issue.expected === 'object') return 'Een opdracht schrijft u als {"do": …}.';
      return issue.input === undefined ? 'Vul dit in.' : 'Schrijf hier tekst tussen aanhalingstekens.';
    case 'invalid_value':
      return `Kies ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return 'Een datum schrijft u als 2026-11-30.';
    case 'too_small':
      return 'Vul dit in.';
    case 'too_big':
      return `Dit is te lang (meer dan ${issue.maximum} tekens).`;
    default:
      return 'Dit klopt niet.';
  }
}

const KINDS = 'place, move, swap, remove, times, order, absent, undo of redo';

export type PlanLine = z.infer<typeof planLine>;
