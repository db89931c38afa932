import { z } from 'zod';
import { isoDate, isoWeek, minuteOfDay } from '../../model/common.ts';
import { assignmentId, blockId, orderId, personId, siteId, workplaceId } from '../../model/ids.ts';
import { finding } from '../../rules/finding.ts';

/** What a week is filled from: the base roster, or another week as it is planned. */
const fillSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('base') }),
  z.object({ kind: z.literal('week'), week: isoWeek }),
]);

const reason = z.string().trim().min(3, 'Geef een reden van minstens 3 letters.').max(300).nullable();

/**
 * What somebody chose for one row. `place` with a reason passes over a need (tier 2); `replace` also takes away what was
 * planned by hand at that time; `elsewhere` names another workplace, in the block of the same name; `keep` leaves a row
 * that the source no longer wants.
 */
export const fillChoice = z.discriminatedUnion('do', [
  z.object({ do: z.literal('skip') }),
  z.object({ do: z.literal('place'), reason }),
  z.object({ do: z.literal('replace'), reason }),
  z.object({ do: z.literal('elsewhere'), workplaceId, reason }),
  z.object({ do: z.literal('keep') }),
]);
export type FillChoice = z.infer<typeof fillChoice>;
/** A choice for a row of the source. */
export type SourceChoice = Exclude<FillChoice, { do: 'keep' }>;

/**
 * By the key of the row. Without a choice, a row of the source is placed when nothing is in the way, else left out; and a
 * row that the source no longer wants is taken away.
 */
export const fillChoices = z.record(z.string().max(100), fillChoice);
export type FillChoices = z.infer<typeof fillChoices>;

/** Which rows of which week are asked for. */
export const fillQuestion = z.object({
  week: isoWeek,
  source: fillSource,
  /** null = every site. */
  siteId: siteId.nullable(),
  /** Days before it are left as they are; null = the whole week. */
  from: isoDate.nullable(),
  choices: fillChoices,
});
export type FillQuestion = z.infer<typeof fillQuestion>;

/**
 * placed = will be put there; replaced = the same, in the place of what an earlier filling put there (or, when chosen, of
 * what was planned by hand); present = stands there already; kept = somebody planned otherwise by hand, and that stays;
 * conflict = cannot be put there; skipped = chosen to be left out; gone = an earlier filling put it there, the source no
 * longer wants it, and it is taken away (kept, when somebody chose to leave it).
 */
export const FILL_OUTCOMES = ['placed', 'replaced', 'present', 'kept', 'conflict', 'skipped', 'gone'] as const;
export type FillOutcome = (typeof FILL_OUTCOMES)[number];

/** Why a row cannot be put there: something of it is out of use, or a rule is in the way. */
const FILL_PROBLEMS = ['person-archived', 'place-archived', 'no-block', 'rule'] as const;

export const fillRow = z.object({
  /** Names the row in this source and week: for choices. Of a row that the source no longer wants: its assignment. */
  key: z.string(),
  personId,
  /** As the source has it, also when another place was chosen. */
  workplaceId,
  date: isoDate,
  blockId,
  from: minuteOfDay,
  to: minuteOfDay,
  outcome: z.enum(FILL_OUTCOMES),
  /** Present when it is a conflict; of a row that is taken away, when that leaves something behind that stops publishing. */
  problem: z
    .object({
      kind: z.enum(FILL_PROBLEMS),
      /** One Dutch sentence: the reason that decided. */
      sentence: z.string(),
      /** true = it passes with a reason (tier 2). */
      needsReason: z.boolean(),
      /** true = the person might be put at another place then. */
      mayBeElsewhere: z.boolean(),
      findings: z.array(finding),
    })
    .nullable(),
  /** What stands there: of a replaced row or one that is gone what goes, of a kept one what stays. */
  instead: z.array(assignmentId),
  /** An order of the source that can no longer be worked on; the row gets what is due at the place. */
  orderLeft: orderId.nullable(),
  /** A reason that was given for this need in the week it comes from. */
  reasonBefore: z.string().nullable(),
});
export type FillRow = z.infer<typeof fillRow>;

/** A seat group that is not full after the filling, on a day on which its site works. */
export const emptySeats = z.object({
  workplaceId,
  date: isoDate,
  blockId,
  seats: z.int(),
  taken: z.int(),
  /** How many the source wants there who will not be there. */
  missed: z.int(),
});
export type EmptySeats = z.infer<typeof emptySeats>;

/** What a filling would do: nothing of it is written. */
export const fillPreview = z.object({
  counts: z.record(z.enum(FILL_OUTCOMES), z.int()),
  /** Every row but those that are placed without a choice or a loss, and those that are there already; by time and name. */
  rows: z.array(fillRow),
  emptySeats: z.array(emptySeats),
  /** What the filled week will block or warn of that it does not now, worst first; what stops a row is not among it. */
  findings: z.array(finding),
  /** Dutch sentences about the whole. */
  notices: z.array(z.string()),
});
export type FillPreview = z.infer<typeof fillPreview>;
