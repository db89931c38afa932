import type { OverrideRow } from '#contract/plan.ts';
import { addDays } from '#domain/calendar/dates.ts';
import { type IsoDate, isoDate } from '#domain/model/common.ts';
import { numericDay } from '#domain/words/dutch.ts';

/** Which tiers to show: tier 2 goes against a person's needs, tier 4 against the guidance of a group. */
export type TierFilter = 'all' | 'need' | 'guidance';

export interface DeviationFilter {
  readonly tier: TierFilter;
  readonly onlyStanding: boolean;
}

export interface Period {
  /** jjjj-mm-dd, as typed: may be no day at all. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A line of the report. Two lines may say the same; their place in the answer tells them apart. */
export interface DeviationLine extends OverrideRow {
  readonly key: string;
}

/** Four weeks back and four ahead: what was done lately, and what is planned. */
export function firstPeriod(today: IsoDate): Period {
  return { from: addDays(today, -28), to: addDays(today, 28) };
}

/** What to ask, or what is wrong with the period at one of its fields. */
export function checkPeriod({
  from,
  to,
}: Period):
  | { readonly ask: { readonly from: IsoDate; readonly to: IsoDate } }
  | { readonly errors: { readonly from?: string; readonly to?: string } } {
  const missing = 'Vul een dag in, bijvoorbeeld 24-11-2026.';
  const first = isoDate.safeParse(from);
  const last = isoDate.safeParse(to);
  if (!first.success || !last.success) {
    return { errors: { ...(first.success ? {} : { from: missing }), ...(last.success ? {} : { to: missing }) } };
  }
  if (first.data > last.data) return { errors: { to: 'De laatste dag ligt niet voor de eerste dag.' } };
  return { ask: { from: first.data, to: last.data } };
}

/** The lines that pass the filters. */
export function filterDeviations(rows: readonly OverrideRow[], filter: DeviationFilter): readonly DeviationLine[] {
  const tiers = { all: [2, 4], need: [2], guidance: [4] }[filter.tier];
  return rows
    .map((row, index) => ({ ...row, key: `${index}|${row.rule}|${row.date}|${row.at}` }))
    .filter((row) => tiers.includes(row.tier) && (!filter.onlyStanding || row.endedAt === null));
}

/** "Dora Kok · Montagelijn", "productie, Hal": who or what it is about; what is gone has no name any more. */
export function aboutWords({ person, workplace, group, organisation }: OverrideRow): string {
  const names = [person, workplace, group, organisation].filter((name) => name !== null);
  return names.length === 0 ? 'is er niet meer' : names.join(' · ');
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "24-11-2026 07:15", on the clock of the hall. */
export function momentWords(at: string): string {
  const parts = Object.fromEntries(MOMENT.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const day = numericDay(`${parts['year']}-${parts['month']}-${parts['day']}` as IsoDate);
  return `${day} ${parts['hour']}:${parts['minute']}`;
}
