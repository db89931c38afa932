import { z } from 'zod';
import { NOTICE_KINDS } from '#domain/capacity/agreement-notices.ts';
import { cents, isoDate, isoWeek, minuteOfDay } from '#domain/model/common.ts';
import { agreementId, organisationId, personId, workplaceId } from '#domain/model/ids.ts';
import { finding } from '#domain/rules/finding.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';

const minutes = z.number().min(0);
const whole = z.int().min(0);

/** What is made of one agreement on some days (see domain/capacity/agreement-use.ts). */
const agreementUse = z.object({
  agreementId,
  people: whole,
  minutes,
  peak: z.object({ people: whole, date: isoDate, from: minuteOfDay, to: minuteOfDay }).nullable(),
  paidMinutes: minutes.nullable(),
  paidPieces: z.number().min(0).nullable(),
  turnoverCents: cents.nullable(),
});

/** What happens at the workplaces of one employer on some days. */
const employerUse = z.object({
  people: whole,
  minutes,
  outsideMinutes: minutes,
  guides: z.array(z.object({ personId, minutes })),
  guideMinutes: minutes,
  agreedGuideMinutes: minutes.nullable(),
  turnoverCents: cents.nullable(),
  agreements: z.array(agreementUse),
});

/** A place to come back to, as agreed and as it is used this week. */
const returnPlaceUse = z.object({
  agreementId,
  workplaceId,
  agreedSeats: whole,
  isKept: z.boolean(),
  seats: whole,
  keptSeats: whole,
  usedSeats: whole,
});

const employerRow = z.object({
  organisationId,
  /** This week. */
  use: employerUse,
  returnPlaces: z.array(returnPlaceUse),
  /** About the agreements themselves. */
  notices: z.array(z.object({ kind: z.enum(NOTICE_KINDS), agreementId, sentence: z.string() })),
  /** What the rules about agreements say of this week and the next; none that somebody lets stand. */
  findings: z.array(z.object({ week: isoWeek, finding })),
});
export type EmployerRow = z.infer<typeof employerRow>;

const weekUse = z.object({ week: isoWeek, use: employerUse });
const monthUse = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  use: employerUse,
});
const employerDetail = z.object({
  revision,
  /** Eight weeks back up to eight ahead. */
  weeks: z.array(weekUse),
  /** Two months back up to two ahead, each whole. */
  months: z.array(monthUse),
});
export type EmployerDetail = z.infer<typeof employerDetail>;

export const employersContract = {
  /** Organisations with an agreement or a workplace in use: this week against what was agreed, and what asks attention. */
  overview: procedure(policies.readPlan).output(
    z.object({ revision, today: isoDate, week: isoWeek, employers: z.array(employerRow) }),
  ),
  /** The weeks and months of one of them. */
  detail: procedure(policies.readPlan).input(z.object({ organisationId })).output(employerDetail),
};
