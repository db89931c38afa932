import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { cardName, fullName } from '#domain/model/person.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { timeRange } from '#domain/words/dutch.ts';

/** What stands in one cell of the week: work, or why there is none. */
export interface WeekEntry {
  readonly kind: 'work' | 'absent' | 'closed';
  /** The place of a person, the person at a place, or a word. */
  readonly name: string;
  /** "ochtend", "hele dag", "ochtend, 09:00 tot 11:30". */
  readonly part: string;
}

/** A person's or a workplace's week. */
export interface WeekRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly sort: string;
  readonly days: ReadonlyMap<IsoDate, readonly WeekEntry[]>;
}

export type WeekView = 'person' | 'workplace';

const ownTimes = (row: Placed): string =>
  row.assignment.from === null && row.assignment.to === null
    ? row.block.name
    : `${row.block.name}, ${timeRange(row.from, row.to)}`;

/** The rows of a day as entries: whoever is at the same place in every block of the day is there the whole day. */
function entriesOf(plan: Plan, rows: readonly Placed[], nameOf: (row: Placed) => string): readonly WeekEntry[] {
  const sorted = rows.toSorted((a, b) => a.from - b.from || nameOf(a).localeCompare(nameOf(b), 'nl'));
  const entries: WeekEntry[] = [];
  for (const [, same] of Map.groupBy(sorted, (row) => `${row.workplace.id}|${row.person.id}`)) {
    const [first] = same;
    if (!first) continue;
    const blocks = plan.lookup.blocksOf(first.site.id);
    const whole = same.filter((row) => row.assignment.from === null && row.assignment.to === null);
    const isDay = blocks.length > 1 && blocks.every((block) => whole.some((row) => row.block.id === block.id));
    if (isDay) entries.push({ kind: 'work', name: nameOf(first), part: '' });
    else for (const row of same) entries.push({ kind: 'work', name: nameOf(row), part: ownTimes(row) });
  }
  return entries;
}

function absencesOf(plan: Plan, id: Placed['person']['id'], date: IsoDate): readonly WeekEntry[] {
  return plan
    .absencesOf(id)
    .filter((a) => a.from <= date && date <= a.to)
    .map((a) => ({ kind: 'absent', name: 'afwezig', part: a.blockName ?? '' }));
}

/** The week of everyone of a site (or of all): who belongs there or nowhere, and who works there this week. */
function personRows(plan: Plan, siteId: SiteId | null): readonly WeekRow[] {
  const here = new Set([...plan.placed.all()].filter((row) => row.site.id === siteId).map((row) => row.person.id));
  return plan.catalogue.people
    .filter(
      (p) => (p.archivedOn === null && (siteId === null || p.siteId === null || p.siteId === siteId)) || here.has(p.id),
    )
    .map((p) => ({
      id: p.id,
      name: fullName(p),
      detail: p.kind === 'guide' ? `${p.number}, begeleider` : p.number,
      sort: `${p.lastName} ${p.firstName}`,
      days: new Map(
        [...plan.dates].map((date) => [
          date,
          [...entriesOf(plan, plan.ofPerson(p.id, date), (row) => row.workplace.code), ...absencesOf(plan, p.id, date)],
        ]),
      ),
    }));
}

function placeRows(plan: Plan, siteId: SiteId | null): readonly WeekRow[] {
  const nameOf = ({ person }: Placed): string =>
    person.kind === 'guide' ? `begel. ${cardName(person)}` : cardName(person);
  return plan.catalogue.workplaces
    .filter((w) => w.archivedOn === null && (siteId === null || w.siteId === siteId))
    .map((w) => ({
      id: w.id,
      name: `${w.code} ${w.name}`,
      detail: `${w.seats} plaatsen`,
      sort: w.code,
      days: new Map(
        [...plan.dates].map((date) => {
          const closed = plan.closedName(w.siteId, date);
          const shut: readonly WeekEntry[] = closed === null ? [] : [{ kind: 'closed', name: closed, part: '' }];
          return [date, [...shut, ...entriesOf(plan, plan.atWorkplace(w.id, date), nameOf)]];
        }),
      ),
    }));
}

/** The grid of a week: person × day, or place × day. */
export const weekRows = (plan: Plan, view: WeekView, siteId: SiteId | null): readonly WeekRow[] =>
  view === 'person' ? personRows(plan, siteId) : placeRows(plan, siteId);

/** Monday to Friday, and the days of the weekend on which somebody works. */
export function shownDays(plan: Plan): readonly IsoDate[] {
  const worked = new Set([...plan.placed.all()].map((row) => row.date));
  return [...plan.dates].filter((date, i) => i < 5 || worked.has(date));
}
