import { z } from 'zod';
import { cents, isoDate, isoWeek } from '#domain/model/common.ts';
import { workTypeCode } from '#domain/model/work.ts';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';

const minutes = z.number().min(0);
const amount = cents.min(0);

/** Longest period that may be asked for, in days: a year and the weeks it cuts. */
const MOST_DAYS = 400;

/** Money of one kind of work in one part of a week that lies in one month (see domain/capacity/money.ts). */
const moneyRow = z.object({
  week: isoWeek,
  /** `2026-11`. */
  month: z.string(),
  workType: workTypeCode,
  orderCents: amount,
  /** Norm minutes behind it; so with the others. */
  orderMinutes: minutes,
  agreementCents: amount,
  agreementMinutes: minutes,
  guideCents: amount,
  /** Net minutes. */
  guideMinutes: minutes,
  placeCents: amount,
  aidCents: amount,
  idleMinutes: minutes,
  idleCents: amount,
  idleEstimated: z.boolean(),
  unfitMinutes: minutes,
  unfitCents: amount,
  estimated: z.boolean(),
});
export type MoneyRow = z.infer<typeof moneyRow>;

const DAY_MS = 86_400_000;

export const moneyContract = {
  /**
   * Turnover, cost and idle capacity per week, month and kind of work on the days from `from` to `to`, both included.
   * Totals only: nothing of one person. Free hours are known up to a year from now.
   */
  overview: procedure(policies.readPlan)
    .input(
      z
        .object({ from: isoDate, to: isoDate })
        .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= MOST_DAYS * DAY_MS),
    )
    .output(
      z.object({
        revision,
        today: isoDate,
        rows: z.array(moneyRow),
        /** What a norm hour of a kind of work brings in over the period, in cents; null = nothing is paid for it. */
        rates: z.array(z.object({ workType: workTypeCode, centsPerHour: z.number().min(0).nullable() })),
        /** Orders worked on in the period of which the price is not known. */
        withoutPrice: z.int().min(0),
        guideCost: z.object({ centsPerHour: amount, confirmed: z.boolean() }),
      }),
    ),
};
