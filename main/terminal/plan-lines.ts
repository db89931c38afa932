import { z } from 'zod';
import { absenceKind } from '#domain/model/absence.ts';
import { isoDate } from '#domain/model/common.ts';

const code = z.union([z.string().trim().min(1), z.number().transform(String)]);
const blockName = z.string().trim().toLowerCase().min(1);
const clock = z
  .string()
  .regex(/^([01]?\d|2[0-4]):[0-5]\d$/, 'Een tijd schrijft u als 08:30.')
  .transform((t) => Number(t.split(':')[0]) * 60 + Number(t.split(':')[1]));
const reason = z.string().optional();

/** Where somebody is now: `workplace` only when the person has two places in that block. */
const seat = { employee: code, date: isoDate, block: blockName };

/** A command as the terminal writes it: one JSON object a line, with the numbers and codes of the workbook. */
export const planLine = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('place'),
    ...seat,
    workplace: code,
    order: code.nullish(),
    from: clock.nullish(),
    to: clock.nullish(),
    reason,
  }),
  /** From `employee`, `date`, `block` (and `fromWorkplace`) to `workplace`, and if given `toDate` and `toBlock`. */
  z.object({
    do: z.literal('move'),
    ...seat,
    fromWorkplace: code.optional(),
    workplace: code,
    toDate: isoDate.optional(),
    toBlock: blockName.optional(),
    order: code.nullish(),
    reason,
  }),
  z.object({
    do: z.literal('swap'),
    ...seat,
    workplace: code.optional(),
    other: code,
    otherDate: isoDate.optional(),
    otherBlock: blockName.optional(),
    otherWorkplace: code.optional(),
    reason,
  }),
  z.object({ do: z.literal('remove'), ...seat, workplace: code.optional() }),
  z.object({
    do: z.literal('times'),
    ...seat,
    workplace: code.optional(),
    from: clock.nullable(),
    to: clock.nullable(),
    reason,
  }),
  z.object({ do: z.literal('order'), ...seat, workplace: code.optional(), order: code.nullable() }),
  z
    .object({
      do: z.literal('absent'),
      employee: code,
      date: isoDate.optional(),
      from: isoDate.optional(),
      to: isoDate.optional(),
      block: blockName.nullish(),
      kind: absenceKind.nullish(),
    })
    .refine((a) => a.date !== undefined || a.from !== undefined, 'Noem bij "absent" een date, of from en to.'),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('redo') }),
]);
export type PlanLine = z.infer<typeof planLine>;
