import type { IsoDate } from '#domain/model/common.ts';
import type { PersonId, SiteId } from '#domain/model/ids.ts';
import { cardName, fullName, type Person } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { changesSincePublished, type DayChange, sayPart } from '#domain/plan/versions.ts';
import { timeRange } from '#domain/words/dutch.ts';
import { dutchOrder } from '#domain/words/dutch-order.ts';

/** What stands in one cell of the week: work, what was published and no longer is, or why there is none. */
export interface WeekEntry {
  readonly kind: 'work' | 'gone' | 'absent' | 'closed';
  /** The place of a person, the person at a place, or a word. */
  readonly name: string;
  /** Code of the place before its name; null = there is none, or it stands at the row already. */
  readonly code: string | null;
  /** Code of the werksoort, for its icon; null = it stands at the row already. */
  readonly workType: string | null;
  /** "ochtend", "ochtend, 09:00 tot 11:30"; empty = the whole day. */
  readonly part: string;
  /** Work that the latest published version does not have. */
  readonly isNew: boolean;
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

/** Something that is said of a day without work. */
const word = (kind: 'absent' | 'closed', name: string, part = ''): WeekEntry => ({
  kind,
  name,
  part,
  code: null,
  workType: null,
  isNew: false,
});

/** Whether the name of a place, or that of a person, is told of work. */
type Named = 'place' | 'person';

function called(named: Named, workplace: Workplace, person: Person): Pick<WeekEntry, 'name' | 'code' | 'workType'> {
  if (named === 'place') return { name: workplace.name, code: workplace.code, workType: workplace.workType };
  const name = person.kind === 'guide' ? `begel. ${cardName(person)}` : cardName(person);
  return { name, code: null, workType: null };
}

/** What differs from what was published, to be looked up by person and day. */
type Changes = ReadonlyMap<string, DayChange>;

const dayKey = (person: PersonId, date: IsoDate): string => `${person}|${date}`;

const changesOf = (plan: Plan): Changes =>
  new Map(changesSincePublished(plan).map((change) => [dayKey(change.personId, change.date), change]));

function isNew(row: Placed, changes: Changes): boolean {
  const added = changes.get(dayKey(row.person.id, row.date))?.now ?? [];
  return added.some((a) => a.workplaceId === row.workplace.id && a.blockId === row.block.id && a.from === row.from);
}

/** The rows of a day as entries, guides first: whoever is at the same place in every block of the day is there the whole day. */
function entriesOf(plan: Plan, rows: readonly Placed[], named: Named, changes: Changes): readonly WeekEntry[] {
  const nameOf = (row: Placed): string => called(named, row.workplace, row.person).name;
  const isEmployee = (row: Placed): number => Number(row.employee !== null);
  const sorted = rows.toSorted(
    (a, b) => isEmployee(a) - isEmployee(b) || a.from - b.from || dutchOrder(nameOf(a), nameOf(b)),
  );
  const entries: WeekEntry[] = [];
  for (const [, same] of Map.groupBy(sorted, (row) => `${row.workplace.id}|${row.person.id}|${isNew(row, changes)}`)) {
    const [first] = same;
    if (!first) continue;
    const blocks = plan.lookup.blocksOf(first.site.id);
    const whole = same.filter((row) => row.assignment.from === null && row.assignment.to === null);
    const isDay = blocks.length > 1 && blocks.every((block) => whole.some((row) => row.block.id === block.id));
    const entry = {
      kind: 'work',
      ...called(named, first.workplace, first.person),
      isNew: isNew(first, changes),
    } as const;
    if (isDay) entries.push({ ...entry, part: '' });
    else for (const row of same) entries.push({ ...entry, part: ownTimes(row) });
  }
  return entries;
}

/** What was published of a person's day and no longer is so. */
function goneOf(plan: Plan, named: Named, change: DayChange | undefined): readonly WeekEntry[] {
  return (change?.was ?? []).flatMap((row): readonly WeekEntry[] => {
    const workplace = plan.lookup.workplaces.get(row.workplaceId);
    const person = plan.lookup.people.get(row.personId);
    if (!workplace || !person) return [];
    return [{ kind: 'gone', ...called(named, workplace, person), part: sayPart(row, plan.lookup), isNew: false }];
  });
}

function closedAt(plan: Plan, siteId: SiteId | null, date: IsoDate): readonly WeekEntry[] {
  const closed = siteId === null ? null : plan.closedName(siteId, date);
  return closed === null ? [] : [word('closed', closed)];
}

function absencesOf(plan: Plan, id: PersonId, date: IsoDate): readonly WeekEntry[] {
  return plan
    .absencesOf(id)
    .filter((a) => a.from <= date && date <= a.to)
    .map((a) => word('absent', 'afwezig', a.blockName ?? ''));
}

/** The week of everyone of a site (or of all): who belongs there or nowhere, and who works there this week. */
function personRows(plan: Plan, siteId: SiteId | null): readonly WeekRow[] {
  const changes = changesOf(plan);
  const rows = [...plan.placed.all()].filter((row) => siteId === null || row.site.id === siteId);
  const here = new Set(rows.map((row) => row.person.id));
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
          [
            ...closedAt(plan, siteId ?? p.siteId, date),
            ...entriesOf(plan, plan.ofPerson(p.id, date), 'place', changes),
            ...goneOf(plan, 'place', changes.get(dayKey(p.id, date))),
            ...absencesOf(plan, p.id, date),
          ],
        ]),
      ),
    }));
}

function placeRows(plan: Plan, siteId: SiteId | null): readonly WeekRow[] {
  const changes = changesOf(plan);
  const lost = Map.groupBy(
    [...changes.values()].flatMap((change) => change.was.map((row) => ({ ...change, was: [row] }))),
    ({ was: [row], date }) => `${row?.workplaceId}|${date}`,
  );
  const used = new Set([...plan.placed.all()].map((row) => row.workplace.id));
  return plan.catalogue.workplaces
    .filter((w) => (w.archivedOn === null || used.has(w.id)) && (siteId === null || w.siteId === siteId))
    .map((w) => ({
      id: w.id,
      name: `${w.code} ${w.name}`,
      detail: `${w.seats} plaatsen`,
      sort: w.code,
      days: new Map(
        [...plan.dates].map((date) => {
          const gone = (lost.get(`${w.id}|${date}`) ?? []).flatMap((change) => goneOf(plan, 'person', change));
          return [
            date,
            [
              ...closedAt(plan, w.siteId, date),
              ...entriesOf(plan, plan.atWorkplace(w.id, date), 'person', changes),
              ...gone,
            ],
          ];
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
