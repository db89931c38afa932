import { z } from 'zod';
import { isoDate, isoWeek, shortText } from '../model/common.ts';
import { orderId, siteId, workplaceId } from '../model/ids.ts';
import { workTypeCode } from '../model/work.ts';

/** The most work that can be asked about at once, in norm minutes: a hundred people for a year. */
const MOST_ASKED = 1e7;

/** "Kan deze order erbij?": work that nobody has said yes to. */
export const promiseQuestion = z
  .object({
    workType: workTypeCode,
    normMinutes: z.number().positive().max(MOST_ASKED),
    /** The first day on which it may be worked on; a day that is over counts as today. */
    from: isoDate,
    /** The day on which the client wants it; null = as early as possible. */
    deadline: isoDate.nullable(),
    /** Certificates that everyone who works on it needs, besides those of the workplace. */
    certificates: z.array(shortText).max(20),
    /** Where it can be done; empty = at every workplace of the work type. */
    workplaceIds: z.array(workplaceId).max(500),
  })
  .refine((q) => q.deadline === null || q.from <= q.deadline, {
    path: ['deadline'],
    message: 'De deadline ligt voor de eerste dag.',
  });
export type PromiseQuestion = z.infer<typeof promiseQuestion>;

const minutes = z.number().min(0);

/** One week of the plan on which an answer rests. */
const promiseWeek = z.object({
  week: isoWeek,
  /** About how many employees work on it that week, each as much as that employee has free. */
  people: z.int().min(0),
  netMinutes: minutes,
  normMinutes: minutes,
});

/** One workplace of that plan. */
const promisePlace = z.object({ workplaceId, netMinutes: minutes, normMinutes: minutes });

/**
 * What keeps the work from being ready earlier: too few hours of people who fit (`people`), of people with a certificate
 * (`certificate`), too few seats (`workplace`), too little guidance (`guidance`), or orders that were promised before
 * (`orders`: with them out of the way there would be enough).
 */
export const PROMISE_LIMITS = ['people', 'certificate', 'workplace', 'guidance', 'orders'] as const;
export type PromiseLimit = (typeof PROMISE_LIMITS)[number];

/** One thing that would have to give for an earlier date; never a rule of tier 1 to 4. */
const promiseChange = z.discriminatedUnion('kind', [
  /** An order that was promised before is due a week later. */
  z.object({ kind: z.literal('order-later'), orderId, deadline: isoDate, later: isoDate }),
  /** One guide more, on every open day, in a guidance group (in words, as findings call it). */
  z.object({ kind: z.literal('guide'), group: z.string(), siteId, guides: z.literal(1) }),
  /** More seats at a workplace (in use, so no more room than there is people for is ever asked). */
  z.object({ kind: z.literal('seats'), workplaceId, seats: z.int().min(1) }),
  /** People who fit otherwise get a certificate: of the work, or of a workplace. */
  z.object({ kind: z.literal('certificate'), certificate: shortText, people: z.int().min(1) }),
]);
export type PromiseChange = z.infer<typeof promiseChange>;

/** What would bring the day forward, the most first. */
export const promiseWays = z.array(z.object({ change: promiseChange, safeOn: isoDate })).max(5);
export type PromiseWays = z.infer<typeof promiseWays>;

export const promiseAnswer = z.object({
  /** The first day on which it is sure to be ready; null = not within the days that were looked at. */
  safeOn: isoDate.nullable(),
  /** Last day that was looked at. */
  until: isoDate,
  /** Ready on the wanted day? null = no day was asked. */
  inTime: z.boolean().nullable(),
  /** Norm minutes asked. */
  askedMinutes: minutes,
  /** Of those, norm minutes that can be ready on the wanted day, or (without one) on the last day looked at. */
  possibleMinutes: minutes,
  /**
   * Free norm minutes of this work type from the first day up to the wanted day (else the safe day, else the last): of
   * everybody; and of those who fit, each at a workplace of the work, without looking at seats, guidance or other orders.
   */
  grossMinutes: minutes,
  fittingMinutes: minutes,
  /** The plan on which the safe day rests; empty without one. */
  weeks: z.array(promiseWeek),
  places: z.array(promisePlace),
  /** true = some of it rests on the standard wage value. */
  estimated: z.boolean(),
  /** null when it can be ready on the wanted day, or as early as the work itself allows. */
  bottleneck: z.enum(PROMISE_LIMITS).nullable(),
  /** How the sum was made smaller; always to the safe side. */
  rounding: z.object({
    /** People who fit the same places were counted together, at the mean of their wage values weighed by their free hours. */
    grouped: z.boolean(),
    /** From this day on it counts in whole weeks or months; null = in days all the way. */
    daysUntil: isoDate.nullable(),
  }),
});
export type PromiseAnswer = z.infer<typeof promiseAnswer>;
