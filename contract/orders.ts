import { z } from 'zod';
import { BOTTLENECKS } from '#domain/capacity/bottleneck.ts';
import { isoDate } from '#domain/model/common.ts';
import { orderId } from '#domain/model/ids.ts';
import { progress } from '#domain/model/progress.ts';
import { ORDER_LEVELS } from '#domain/plan/orders.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { INVALID } from './manage.ts';
import { applied } from './plan.ts';
import { policies } from './policy.ts';

const minutes = z.number().min(0);

/** Norm minutes booked against norm minutes planned, over days that have both; of the work, never of a person. */
const pace = z.object({
  ratio: z.number().min(0),
  days: z.int().min(1),
  bookedMinutes: minutes,
  plannedMinutes: minutes,
});

/** What may be expected of an order beyond what is planned, and what holds it back most. */
const orderOutlook = z.object({
  /**
   * The day on which what is planned and the free hours of people who fit cover the order, orders of the same work type
   * that are due earlier served first; null = not within the weeks looked at. When nothing is left to do: today.
   */
  expectedOn: isoDate.nullable(),
  /** The same if work went as fast as the norm; `expectedOn` itself as long as no pace counts. */
  expectedAtNorm: isoDate.nullable(),
  /** Norm minutes that are needed: what is left, at the pace of the order where that is known. */
  neededMinutes: minutes,
  /** Free norm minutes until the deadline, from today on: of people who fit, and of everybody without looking at fit. */
  freeMinutes: minutes,
  grossFreeMinutes: minutes,
  /** Of `freeMinutes` what orders that are due earlier need. */
  takenMinutes: minutes,
  /** Norm minutes short at the deadline after what is planned and what is free and fits. */
  shortAtDeadline: minutes,
  bottleneck: z.enum(BOTTLENECKS).nullable(),
  /** Norm minutes that could still be done until the deadline if only this were a limit; null = it is none. */
  limits: z.object({
    people: minutes,
    certificate: minutes.nullable(),
    workplace: minutes,
    guidance: minutes.nullable(),
  }),
  /** The pace that counts, 0.5..2; null = the norm: fewer than three days are booked. */
  paceRatio: z.number().min(0.5).max(2).nullable(),
});
export type OrderOutlookRow = z.infer<typeof orderOutlook>;

/** One order as it is due now: of one that repeats the time that is due today or first after it. In norm minutes. */
const orderRow = z.object({
  orderId,
  deadline: isoDate,
  /** The day from which it may be worked on; null = at once. */
  startsOn: isoDate.nullable(),
  level: z.enum(ORDER_LEVELS),
  totalMinutes: minutes,
  leftMinutes: minutes,
  plannedMinutes: minutes,
  shortMinutes: minutes,
  spareMinutes: minutes,
  impossibleMinutes: minutes,
  unbookedMinutes: minutes,
  /** First day on which enough is planned; null = not within what is planned. */
  readyOn: isoDate.nullable(),
  estimated: z.boolean(),
  /** Where it could be done, with every seat full until the deadline; only when it is short. */
  places: z.array(
    z.object({ name: z.string(), seats: z.int(), days: z.int(), percent: z.number(), normMinutes: minutes }),
  ),
  /** Orders that must be ready first and still have work, and when they will be. */
  waitsFor: z.array(z.object({ orderId, readyOn: isoDate.nullable() })),
  /** Norm minutes planned on days before what it waits for is ready. */
  tooEarlyMinutes: minutes,
  pace: pace.nullable(),
  outlook: orderOutlook,
});
export type OrderRow = z.infer<typeof orderRow>;

/** One time that an order is or was due. */
const occurrenceRow = z.object({
  deadline: isoDate,
  startsOn: isoDate.nullable(),
  totalMinutes: minutes,
  /** A time whose deadline has passed is klaar or te laat. */
  level: z.enum(ORDER_LEVELS),
  leftMinutes: minutes,
  /** Planned on its days up to its deadline, where that still counts beside what was booked; also of days long over. */
  plannedMinutes: minutes,
  shortMinutes: minutes,
});
export type OccurrenceRow = z.infer<typeof occurrenceRow>;

export const ordersContract = {
  /** All orders in use, with what all weeks plan on them. */
  overview: procedure(policies.readPlan).output(z.object({ revision, today: isoDate, orders: z.array(orderRow) })),
  /** What was booked on one order, and the times it is due around today. */
  detail: procedure(policies.readPlan)
    .input(z.object({ orderId }))
    .output(z.object({ revision, bookings: z.array(progress), occurrences: z.array(occurrenceRow) })),
  /**
   * Books what was done on a day, corrects a booking (`before` as it was last seen, else CONFLICT) or takes it away
   * (`after` null). Pieces or norm minutes, as the order counts; never in the future.
   */
  book: procedure(policies.changePlan)
    .input(
      z
        .object({
          before: progress.nullable(),
          after: z.object({ orderId, date: isoDate, amount: progress.shape.amount }).nullable(),
        })
        .refine((booking) => booking.before !== null || booking.after !== null, 'Hier staat geen boeking.'),
    )
    .errors({ INVALID })
    .output(applied),
};
