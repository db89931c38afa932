import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { SiteId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import type { Employee, Guide, Person } from '../model/person.ts';
import { MUNICIPALITIES, type WorkTypeCode } from '../model/work.ts';
import { homeSite } from './available.ts';
import { performanceOf } from './norm-hours.ts';
import { type OrderWork, occurrencesOf } from './occurrences.ts';
import type { Outlook } from './outlook.ts';
import { HOME_QUANTITIES, PER_MINUTE, unitsOf } from './outlook-sums.ts';

export type Municipality = (typeof MUNICIPALITIES)[number];

/** Figures of capacity; in minutes, norm minutes unless it says net. */
export interface CapacityFigures {
  /** planned + freeNorm. */
  readonly available: number;
  readonly planned: number;
  /** Of the hours that people are free: each counts once, for the work the person does first (`firstWorkOf`). */
  readonly freeNorm: number;
  /** What is left of orders, spread over the days until their deadlines on which work can be done. */
  readonly asked: number;
  /** Net minutes of employees. */
  readonly plannedMinutes: number;
  readonly freeMinutes: number;
  /** Net minutes of guides. */
  readonly guideMinutes: number;
  readonly freeGuideMinutes: number;
  /** true = some of it rests on the standard wage value. */
  readonly estimated: boolean;
}

export interface CapacityRow extends CapacityFigures {
  readonly week: IsoWeek;
  /** null = free hours of people who fit no place in use. */
  readonly workType: WorkTypeCode | null;
  /** null = an order that can be done at several sites; people of a company without any site. */
  readonly siteId: SiteId | null;
  /** Of the people; null = guides, and what orders ask. */
  readonly municipality: Municipality | null;
}

/** Which weeks, both included. */
export interface WeekRange {
  readonly from: IsoWeek;
  readonly to: IsoWeek;
}

/** The weeks of an outlook within a range, in order. */
export function weeksWithin(outlook: Outlook, { from, to }: WeekRange): readonly IsoWeek[] {
  return outlook.weeks.filter((week) => from <= week && week <= to);
}

/**
 * Capacity per week, work type, site and municipality. Rows that say nothing are left out; sums over any of these equal
 * the totals, because all sums are of whole units. In a fixed order.
 */
export function capacityFigures(outlook: Outlook, range: WeekRange): readonly CapacityRow[] {
  const weeks = new Set(weeksWithin(outlook, range));
  const cells = new Cells(weeks);
  countPlanned(outlook, cells);
  for (const person of outlook.catalogue.people) {
    if (person.archivedOn !== null) continue;
    if (person.kind === 'guide') countFreeGuide(outlook, person, cells);
    else countFree(outlook, person, cells);
  }
  for (const order of outlook.catalogue.orders) if (order.archivedOn === null) countAsked(outlook, order, cells);
  return cells.rows();
}

/** What a cell holds, in whole units (see PER_MINUTE) and whole net minutes. */
interface Cell {
  readonly week: IsoWeek;
  readonly workType: WorkTypeCode | null;
  readonly siteId: SiteId | null;
  readonly municipality: Municipality | null;
  planned: number;
  freeNorm: number;
  asked: number;
  plannedMinutes: number;
  freeMinutes: number;
  guideMinutes: number;
  freeGuideMinutes: number;
  estimated: number;
}

type CellKey = Pick<Cell, 'week' | 'workType' | 'siteId' | 'municipality'>;
type Amounts = Partial<Omit<Cell, keyof CellKey>>;

class Cells {
  readonly weeks: ReadonlySet<IsoWeek>;
  readonly #cells = new Map<string, Cell>();

  constructor(weeks: ReadonlySet<IsoWeek>) {
    this.weeks = weeks;
  }

  add(key: CellKey, amounts: Amounts): void {
    if (!this.weeks.has(key.week)) return;
    const name = `${key.week}|${key.workType ?? '~'}|${key.siteId ?? '~'}|${key.municipality ?? '~'}`;
    let cell = this.#cells.get(name);
    if (!cell) {
      cell = { ...key, ...EMPTY };
      this.#cells.set(name, cell);
    }
    for (const what of AMOUNTS) cell[what] += amounts[what] ?? 0;
  }

  rows(): readonly CapacityRow[] {
    return [...this.#cells]
      .filter(([, cell]) => AMOUNTS.some((what) => cell[what] !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { week, workType, siteId, municipality, ...sums }]) => ({
        week,
        workType,
        siteId,
        municipality,
        ...figuresOf(sums),
      }));
  }
}

const EMPTY = {
  planned: 0,
  freeNorm: 0,
  asked: 0,
  plannedMinutes: 0,
  freeMinutes: 0,
  guideMinutes: 0,
  freeGuideMinutes: 0,
  estimated: 0,
};
const AMOUNTS = Object.keys(EMPTY) as (keyof typeof EMPTY)[];

function figuresOf(sums: typeof EMPTY): CapacityFigures {
  return {
    available: (sums.planned + sums.freeNorm) / PER_MINUTE,
    planned: sums.planned / PER_MINUTE,
    freeNorm: sums.freeNorm / PER_MINUTE,
    asked: sums.asked / PER_MINUTE,
    plannedMinutes: sums.plannedMinutes,
    freeMinutes: sums.freeMinutes,
    guideMinutes: sums.guideMinutes,
    freeGuideMinutes: sums.freeGuideMinutes,
    estimated: sums.estimated > 0,
  };
}

/** Figures of several rows together; exact, as each is a whole number of units. */
export function totalOfRows(rows: readonly CapacityFigures[]): CapacityFigures {
  const sums = { ...EMPTY };
  for (const row of rows) {
    for (const what of ['planned', 'freeNorm', 'asked'] as const) sums[what] += Math.round(row[what] * PER_MINUTE);
    for (const what of ['plannedMinutes', 'freeMinutes', 'guideMinutes', 'freeGuideMinutes'] as const) {
      sums[what] += row[what];
    }
    if (row.estimated) sums.estimated += 1;
  }
  return figuresOf(sums);
}

/** Whether people of a municipality count in RWA's totals: Nijkerk is carried out by the Inclusief Groep (principle 3). */
export function isRwa(municipality: Municipality | null): boolean {
  return municipality !== 'Nijkerk';
}

function countPlanned(outlook: Outlook, cells: Cells): void {
  const { weeks, catalogue, sums } = outlook;
  for (const place of catalogue.workplaces) {
    const at = outlook.placeNumber(place.id);
    if (at === null) continue;
    for (const [w, week] of weeks.entries()) {
      if (!cells.weeks.has(week)) continue;
      const key = { week, workType: place.workType, siteId: place.siteId };
      for (const [m, municipality] of MUNICIPALITIES.entries()) {
        const from = ((at * weeks.length + w) * MUNICIPALITIES.length + m) * HOME_QUANTITIES;
        const [plannedMinutes = 0, planned = 0, estimated = 0] = sums.byHome.subarray(from, from + HOME_QUANTITIES);
        if (plannedMinutes !== 0) cells.add({ ...key, municipality }, { plannedMinutes, planned, estimated });
      }
      const guideMinutes = outlook.place(place.id, week).guides;
      if (guideMinutes !== 0) cells.add({ ...key, municipality: null }, { guideMinutes });
    }
  }
}

/**
 * The work type for which somebody's free hours count on a day: the first preference that fits a place in use, else of
 * the work types that fit the one with the highest wage value (of two alike the first by code); null when nothing fits.
 */
export function firstWorkOf(outlook: Outlook, person: Employee, date: IsoDate): WorkTypeCode | null {
  const { suitability, lookup } = outlook;
  const fitting = new Set<WorkTypeCode>();
  const kind = suitability.stretchesOf(person.id).findLast((stretch) => stretch.from <= date)?.kind ?? -1;
  for (const place of lookup.workplaces.values()) {
    if (fitting.has(place.workType)) continue;
    if (suitability.kindFits(kind, place.id) && suitability.isOpenFor(place.id, date)) fitting.add(place.workType);
  }
  const preferred = person.preferences.find((workType) => fitting.has(workType));
  if (preferred !== undefined) return preferred;
  const standard = lookup.parameter('default-wage-value', date);
  let best: { readonly workType: WorkTypeCode; readonly percent: number } | null = null;
  for (const workType of [...fitting].sort()) {
    const { percent } = performanceOf(person, workType, date, standard);
    if (best === null || percent > best.percent) best = { workType, percent };
  }
  return best?.workType ?? null;
}

function countFree(outlook: Outlook, person: Employee, cells: Cells): void {
  const free = outlook.freeDays(person.id);
  const siteId = homeSite(person, outlook.lookup);
  let known = -1;
  let workType: WorkTypeCode | null = null;
  for (const [d, net] of free.entries()) {
    const week = outlook.weeks[Math.floor(d / 7)];
    const date = outlook.days[d];
    if (net === 0 || !week || !date || !cells.weeks.has(week)) continue;
    // What somebody does first is asked once a week: who turns 18 on Wednesday counts as on the first free day.
    if (known !== Math.floor(d / 7)) workType = firstWorkOf(outlook, person, date);
    known = Math.floor(d / 7);
    const standard = outlook.lookup.parameter('default-wage-value', date);
    const { percent, estimated } = performanceOf(person, workType ?? '', date, standard);
    cells.add(
      { week, workType, siteId, municipality: person.municipality },
      { freeMinutes: net, freeNorm: unitsOf(net, percent), estimated: estimated ? 1 : 0 },
    );
  }
}

/** Guides' free hours count for the first work type they guide, at their own site. */
function countFreeGuide(outlook: Outlook, guide: Guide, cells: Cells): void {
  const siteId = homeSite(guide, outlook.lookup);
  const workType = guide.workTypes[0] ?? null;
  for (const [d, net] of outlook.freeDays(guide.id).entries()) {
    const week = outlook.weeks[Math.floor(d / 7)];
    if (net === 0 || !week) continue;
    cells.add({ week, workType, siteId, municipality: null }, { freeGuideMinutes: net });
  }
}

function countAsked(outlook: Outlook, order: Order, cells: Cells): void {
  const places = outlook.suitability.placesOf(order);
  const sites = new Set(places.map((place) => place.siteId));
  const siteId = sites.size === 1 ? ([...sites][0] ?? null) : null;
  const now = outlook.work(order);
  const later = order.everyWeeks === null ? [] : occurrencesOf(order, now.deadline, outlook.last);
  const works = [now, ...later.flatMap((due) => (due.index > now.index ? [outlook.workOn(order, due.deadline)] : []))];
  for (const work of works) {
    for (const [week, units] of spread(work, sites, outlook)) {
      cells.add({ week, workType: order.workType, siteId, municipality: null }, { asked: units });
    }
  }
}

/**
 * What is left of an order over the weeks of an outlook: from its start, or today, to its deadline in proportion to the
 * days on which people work and a place of it is open. Whole units that add up to what is left, as far as the deadline
 * lies in these weeks; what is overdue, or has no such day, falls in the week of today or of the deadline.
 */
function spread(work: OrderWork, sites: ReadonlySet<SiteId>, outlook: Outlook): ReadonlyMap<IsoWeek, number> {
  const units = Math.round(work.leftMinutes * PER_MINUTE);
  const perWeek = new Map<IsoWeek, number>();
  if (units === 0) return perWeek;
  const { days, todayNumber, weeks } = outlook;
  const last = work.deadline < outlook.first ? -1 : outlook.dayNumber(work.deadline);
  const first = Math.max(todayNumber, outlook.dayNumber(work.startsOn));
  const working = workingDays(outlook);
  // Beyond these weeks all days count alike: nobody knows yet which are free.
  const beyond = work.deadline > outlook.last ? daysBeyond(outlook.last, work.deadline) : 0;
  const counts = new Map<number, number>();
  let all = beyond;
  for (let d = first; d <= Math.min(last, days.length - 1); d++) {
    if (!working[d % 7] || ![...sites].some((site) => outlook.isOpen(site, d))) continue;
    const week = Math.floor(d / 7);
    counts.set(week, (counts.get(week) ?? 0) + 1);
    all += 1;
  }
  if (all === 0) {
    const at = Math.min(Math.max(todayNumber, last, 0), days.length - 1);
    const week = weeks[Math.floor(at / 7)];
    if (week && work.deadline <= outlook.last) perWeek.set(week, units);
    return perWeek;
  }
  // By running totals, so that the parts add up to the whole.
  let passed = 0;
  let given = 0;
  for (const [w, count] of counts) {
    passed += count;
    const upTo = Math.floor((units * passed) / all);
    const week = weeks[w];
    if (week) perWeek.set(week, upTo - given);
    given = upTo;
  }
  return perWeek;
}

/** Working days after the days looked at, up to a deadline: five a week. */
function daysBeyond(last: IsoDate, deadline: IsoDate): number {
  const days = (Date.parse(deadline) - Date.parse(last)) / 86_400_000;
  return Math.floor(days / 7) * 5 + Math.min(5, days % 7);
}

/** On which days of the week anybody in use works, Monday first; Monday to Friday when nobody does. */
function workingDays({ catalogue }: Outlook): readonly boolean[] {
  const people = catalogue.people.filter((person: Person) => person.archivedOn === null);
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => people.some((person) => person.workDays[day] != null));
  return days.includes(true) ? days : days.map((_, day) => day < 5);
}
