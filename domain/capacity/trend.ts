import { addDays, weekdayIndex } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrganisationId } from '../model/ids.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Lookup } from '../plan/lookup.ts';
import type { GroupProfile, TargetGroupName } from './group-profile.ts';
import { agreementHolds } from './turnover.ts';
import type { WorkCell } from './work-sums.ts';

/** Months back and ahead; the month of today is the first of those ahead. */
const TREND_MONTHS = 12;

/** Norm minutes of one kind of work in a month; without people of Nijkerk. */
export interface TrendWork {
  readonly workType: WorkTypeCode;
  /** Back: what was planned. Ahead: what is planned and free. */
  readonly minutes: number;
  readonly estimated: boolean;
}

export interface TrendMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly isAhead: boolean;
  readonly work: readonly TrendWork[];
  /** Of people of Nijkerk: apart, in no total. */
  readonly nijkerkMinutes: number;
  /** Days from Monday to Friday that are no holiday, divided by 5. */
  readonly weeks: number;
}

/** Norm minutes on one day; `nijkerk` those of its people, in no other figure. */
export interface TrendDay {
  readonly date: IsoDate;
  readonly workType: WorkTypeCode;
  readonly minutes: number;
  readonly nijkerk: number;
  readonly estimated: boolean;
}

export interface TrendInput {
  readonly today: IsoDate;
  readonly holidays: readonly { readonly date: IsoDate }[];
  /** Days that are over and days to come, in any order; of each day only one of both. */
  readonly days: readonly TrendDay[];
}

/** Work at an employer that ends with the last agreement for it. */
export interface EndingWork {
  readonly organisationId: OrganisationId;
  readonly workType: WorkTypeCode;
  /** Norm minutes in an average week. */
  readonly minutesPerWeek: number;
  readonly lastDay: IsoDate;
}

/** `2026-11` and so many months later (negative: earlier). */
export function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const firstOf = (month: string): IsoDate => `${month}-01` as IsoDate;
const lastOf = (month: string): IsoDate => addDays(firstOf(monthAfter(month, 1)), -1);

/** The days of the trend: the first of its first month to the last of its last. */
export function trendDays(today: IsoDate): { readonly first: IsoDate; readonly last: IsoDate } {
  const month = today.slice(0, 7);
  return {
    first: firstOf(monthAfter(month, -TREND_MONTHS)),
    last: lastOf(monthAfter(month, TREND_MONTHS - 1)),
  };
}

/**
 * Capacity in norm minutes per month and kind of work, twelve months back as it was planned and twelve ahead as
 * contracts, known absences and the rate of absence give it. Free hours count for work that fits: where an agreement with
 * an employer ends, they count for other work from the next day on, or nowhere when nothing else fits.
 */
export function trendOf({ today, holidays, days }: TrendInput): readonly TrendMonth[] {
  const present = today.slice(0, 7);
  const free = new Set(holidays.map(({ date }) => date));
  const perMonth = Map.groupBy(days, (day) => day.date.slice(0, 7));
  return Array.from({ length: 2 * TREND_MONTHS }, (_, i) => {
    const month = monthAfter(present, i - TREND_MONTHS);
    const isAhead = i >= TREND_MONTHS;
    const own = (perMonth.get(month) ?? []).toSorted(inOrder);
    const work = [...Map.groupBy(own, (day) => day.workType)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([workType, list]) => ({
        workType,
        minutes: list.reduce((sum, day) => sum + day.minutes, 0),
        estimated: list.some((day) => day.estimated),
      }));
    return {
      month,
      isAhead,
      work,
      nijkerkMinutes: own.reduce((sum, day) => sum + day.nijkerk, 0),
      weeks: openDays(firstOf(month), lastOf(month), free) / 5,
    };
  });
}

const inOrder = (a: TrendDay, b: TrendDay): number =>
  a.date === b.date ? a.minutes - b.minutes : a.date < b.date ? -1 : 1;

function openDays(first: IsoDate, last: IsoDate, free: ReadonlySet<IsoDate>): number {
  let count = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (weekdayIndex(date) < 5 && !free.has(date)) count += 1;
  }
  return count;
}

/**
 * Work at employers of whom the last agreement for it ends on a known day, and what is done there in an average week: when
 * nothing new is agreed, these people need other work. Earliest end first.
 * @param cells of `weeks` whole weeks
 */
export function endingWork(
  cells: readonly WorkCell[],
  weeks: number,
  today: IsoDate,
  lookup: Lookup,
): readonly EndingWork[] {
  const found = new Map<string, { readonly work: EndingWork; minutes: number }>();
  for (const { workplaceId, normMinutes, nijkerkNorm } of cells) {
    const place = lookup.workplaces.get(workplaceId);
    if (!place || place.organisationId === null) continue;
    const { organisationId, workType } = place;
    const key = `${organisationId}|${workType}`;
    let known = found.get(key);
    if (!known) {
      const lastDay = lastAgreedDay(lookup, organisationId, workType, today);
      if (lastDay === null) continue;
      known = { work: { organisationId, workType, minutesPerWeek: 0, lastDay }, minutes: 0 };
      found.set(key, known);
    }
    known.minutes += normMinutes - nijkerkNorm;
  }
  return [...found]
    .sort(([a, one], [b, other]) =>
      one.work.lastDay === other.work.lastDay ? (a < b ? -1 : 1) : one.work.lastDay < other.work.lastDay ? -1 : 1,
    )
    .map(([, { work, minutes }]) => ({ ...work, minutesPerWeek: minutes / weeks }));
}

/** The last day on which an agreement allows the work; null = nothing is agreed, or it has no end. */
function lastAgreedDay(
  lookup: Lookup,
  organisationId: OrganisationId,
  workType: WorkTypeCode,
  today: IsoDate,
): IsoDate | null {
  let last: IsoDate | null = null;
  for (const a of lookup.agreementsWith(organisationId)) {
    if ((a.to !== null && a.to < today) || !agreementHolds(a, a.to ?? a.from, workType)) continue;
    if (a.to === null) return null;
    if (last === null || a.to > last) last = a.to;
  }
  return last;
}

/** So many people of a target group come and go each month, from next month on. */
export interface GroupFlow {
  readonly targetGroup: TargetGroupName;
  /** People a month. */
  readonly comes: number;
  readonly goes: number;
}

/**
 * The same months when people come and go: each brings or takes the average hours and wage value of the target group.
 * No more people leave a group than it has, and no kind of work falls below nothing.
 */
export function withFlow(
  months: readonly TrendMonth[],
  profiles: readonly GroupProfile[],
  flows: readonly GroupFlow[],
): readonly TrendMonth[] {
  const start = months.findIndex((m) => m.isAhead);
  return months.map((month, i) => {
    const after = i - start;
    if (start < 0 || after <= 0) return month;
    const extra = new Map<WorkTypeCode, number>();
    for (const { targetGroup, comes, goes } of flows) {
      const profile = profiles.find((p) => p.targetGroup === targetGroup);
      if (!profile) continue;
      const people = Math.max((comes - goes) * after, -(profile.people ?? Number.POSITIVE_INFINITY));
      for (const { workType, minutes } of profile.norm) {
        extra.set(workType, (extra.get(workType) ?? 0) + people * minutes * month.weeks);
      }
    }
    return { ...month, work: changedWork(month.work, extra, flows, profiles) };
  });
}

function changedWork(
  work: readonly TrendWork[],
  extra: ReadonlyMap<WorkTypeCode, number>,
  flows: readonly GroupFlow[],
  profiles: readonly GroupProfile[],
): readonly TrendWork[] {
  const estimated = profiles.some((p) => p.estimated && flows.some((f) => f.targetGroup === p.targetGroup));
  const types = [...new Set([...work.map((w) => w.workType), ...extra.keys()])].sort();
  return types.map((workType) => {
    const own = work.find((w) => w.workType === workType);
    const more = extra.get(workType) ?? 0;
    const minutes = Math.max(0, (own?.minutes ?? 0) + more);
    return {
      workType,
      minutes,
      estimated: (own?.estimated ?? false) || (more !== 0 && estimated),
    };
  });
}
