import type { Assignment } from '../model/assignment.ts';
import type { IsoDate } from '../model/common.ts';
import type { AssignmentId, NewId, PersonId, SiteId } from '../model/ids.ts';
import type { PublishedRow, VersionRow } from '../model/publication.ts';
import type { RecordChange } from '../model/record.ts';
import { list, shortDay, timeRange } from '../words/dutch.ts';
import type { Lookup } from './lookup.ts';
import type { Plan } from './plan.ts';
import { rowsToPublish } from './publish.ts';

/** What differs for one person on one day between two versions. */
export interface DayChange {
  readonly personId: PersonId;
  readonly date: IsoDate;
  /** added = works that day only in the later one, gone = only in the earlier one, moved = in both, otherwise. */
  readonly kind: 'added' | 'gone' | 'moved';
  /** What only the earlier and only the later one has, and what both have; each in order of time. */
  readonly was: readonly PublishedRow[];
  readonly now: readonly PublishedRow[];
  readonly stays: readonly PublishedRow[];
}

const partKey = (r: PublishedRow): string => [r.workplaceId, r.blockId, r.from, r.to].join('|');
const dayKey = (r: PublishedRow): string => `${r.personId}|${r.date}`;
const byTime = (a: PublishedRow, b: PublishedRow): number =>
  a.from - b.from || a.to - b.to || (a.workplaceId < b.workplaceId ? -1 : a.workplaceId > b.workplaceId ? 1 : 0);

/** The rows that the others do not have as well, and those they have; of two alike each counts once. */
function parted(
  rows: readonly PublishedRow[],
  others: readonly PublishedRow[],
): { readonly own: readonly PublishedRow[]; readonly shared: readonly PublishedRow[] } {
  const left = others.map(partKey);
  const own: PublishedRow[] = [];
  const shared: PublishedRow[] = [];
  for (const row of rows.toSorted(byTime)) {
    const at = left.indexOf(partKey(row));
    if (at >= 0) left.splice(at, 1);
    (at < 0 ? own : shared).push(row);
  }
  return { own, shared };
}

/**
 * Where and when people work otherwise in the later version than in the earlier one, per person and day, in order of
 * person and day. On what order somebody works is no change of their roster. The order of the rows plays no part.
 */
export function compareVersions(
  earlier: readonly PublishedRow[],
  later: readonly PublishedRow[],
): readonly DayChange[] {
  const before = Map.groupBy(earlier, dayKey);
  const after = Map.groupBy(later, dayKey);
  const changes: DayChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [all, next] = [before.get(key) ?? [], after.get(key) ?? []];
    const { own: was, shared: stays } = parted(all, next);
    const now = parted(next, all).own;
    const [first] = [...was, ...now];
    if (!first) continue;
    const kind = all.length === 0 ? 'added' : next.length === 0 ? 'gone' : 'moved';
    changes.push({ personId: first.personId, date: first.date, kind, was, now, stays });
  }
  return changes.toSorted((a, b) =>
    a.personId === b.personId ? (a.date < b.date ? -1 : 1) : a.personId < b.personId ? -1 : 1,
  );
}

/**
 * Where the plan says otherwise than the latest published versions of its week; sites that were not published have none.
 * @param siteId null = every site
 */
export function changesSincePublished(plan: Plan, siteId: SiteId | null = null): readonly DayChange[] {
  const sites = plan.publications.map((publication) => publication.siteId).filter((id) => (siteId ?? id) === id);
  if (sites.length === 0) return [];
  const dates = [...plan.dates];
  const isHere = ({ workplaceId }: PublishedRow): boolean =>
    siteId === null || plan.lookup.workplaces.get(workplaceId)?.siteId === siteId;
  const known = [...plan.lookup.people.keys()].flatMap((id) =>
    dates.flatMap((date) => (plan.published(id, date) ?? []).filter(isHere)),
  );
  return compareVersions(
    known,
    sites.flatMap((id) => rowsToPublish(plan, id)),
  );
}

/** The whole day of a person before or after a change: "P1 Inpaktafel, ochtend en middag", or "vrij". */
export const sayDay = (change: DayChange, side: 'was' | 'now', lookup: Lookup): string =>
  sayRows([...change.stays, ...change[side]].toSorted(byTime), lookup);

/** "di 24 nov: P1 Inpaktafel, ochtend; was: vrij". */
export function sayChange(change: DayChange, lookup: Lookup): string {
  return `${shortDay(change.date)}: ${sayDay(change, 'now', lookup)}; was: ${sayDay(change, 'was', lookup)}`;
}

/** "P1 Inpaktafel, ochtend en middag", with times where they are not those of the block; "vrij" without rows. */
function sayRows(rows: readonly PublishedRow[], lookup: Lookup): string {
  if (rows.length === 0) return 'vrij';
  const byPlace = [...Map.groupBy(rows, (row) => row.workplaceId)];
  return byPlace
    .map(([id, own]) => {
      const place = lookup.workplaces.get(id);
      return `${place ? `${place.code} ${place.name}` : '?'}, ${list(own.map((row) => sayPart(row, lookup)))}`;
    })
    .join('; ');
}

export function sayPart({ blockId, from, to }: PublishedRow, lookup: Lookup): string {
  const block = lookup.blocks.get(blockId);
  const isWhole = block?.from === from && block.to === to;
  return `${block?.name ?? '?'}${isWhole ? '' : ` van ${timeRange(from, to)}`}`;
}

const rowKey = (r: PublishedRow): string => [r.personId, r.date, partKey(r)].join('|');

/** True when two versions say the same, the orders included; the order of the rows plays no part. */
export function saysTheSame(a: readonly VersionRow[], b: readonly VersionRow[]): boolean {
  const textOf = (rows: readonly VersionRow[]): string =>
    rows
      .map((row) => `${rowKey(row)}|${row.orderId}`)
      .sort()
      .join('\n');
  return a.length === b.length && textOf(a) === textOf(b);
}

/**
 * The changes after which the concept of a site's week is what a version said. What stands there as it was stays, its
 * reasons included. What it said of a place that went to another site since is no longer this site's to say. Whatever
 * the rules say of it now is found afterwards, and stops publishing: a version is restored as it was, not as it should
 * have been.
 */
export function restored(
  plan: Plan,
  siteId: SiteId,
  version: readonly VersionRow[],
  newId: NewId,
): readonly RecordChange[] {
  const missing = Map.groupBy(
    version.filter((row) => plan.lookup.workplaces.get(row.workplaceId)?.siteId === siteId),
    rowKey,
  );
  const changes: RecordChange[] = [];
  const standing = [...plan.placed.all()].filter((row) => row.site.id === siteId);
  for (const { assignment: before, from, to } of standing.toSorted((a, b) =>
    a.assignment.id < b.assignment.id ? -1 : 1,
  )) {
    const same = missing.get(rowKey({ ...before, from, to }));
    const wanted = takeBest(same, before);
    if (!wanted) changes.push({ kind: 'assignment', before, after: null });
    else if (orderOf(plan, wanted) !== before.orderId) {
      changes.push({
        kind: 'assignment',
        before,
        after: { ...before, orderId: orderOf(plan, wanted), origin: 'hand' },
      });
    }
  }
  for (const row of [...missing.values()].flat()) {
    changes.push({ kind: 'assignment', before: null, after: assignmentOf(plan, row, newId) });
  }
  return changes;
}

/** Takes the row that says the same of the order too, else any. */
function takeBest(rows: VersionRow[] | undefined, { orderId }: Assignment): VersionRow | undefined {
  const at = rows?.findIndex((row) => row.orderId === orderId) ?? -1;
  return rows?.splice(Math.max(at, 0), 1)[0];
}

/** An order that was removed since cannot come back. */
const orderOf = (plan: Plan, { orderId }: VersionRow): VersionRow['orderId'] =>
  orderId !== null && plan.lookup.orders.has(orderId) ? orderId : null;

function assignmentOf(plan: Plan, row: VersionRow, newId: NewId): Assignment {
  const { personId, workplaceId, date, blockId } = row;
  const block = plan.lookup.blocks.get(blockId);
  // The times as they were: own ones where the block has others now.
  const isWhole = block?.from === row.from && block.to === row.to;
  return {
    id: newId() as AssignmentId,
    personId,
    workplaceId,
    date,
    blockId,
    orderId: orderOf(plan, row),
    from: isWhole ? null : row.from,
    to: isWhole ? null : row.to,
    overrides: [],
    fillsIn: false,
    origin: 'hand',
    version: 1,
  };
}
