import type { IsoDate } from '#domain/model/common.ts';
import type { BlockId, SiteId, WorkplaceId } from '#domain/model/ids.ts';
import type { Block } from '#domain/model/site.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { groupOf, type Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase } from '#domain/words/dutch.ts';

/** One column of the grid: a block on a day. */
export interface Column {
  readonly date: IsoDate;
  readonly block: Block;
  /** Name of the holiday or closure; null = open. */
  readonly closed: string | null;
}

/** A guidance group: who are watched by the same guides. */
export interface TeamRow {
  readonly kind: 'team';
  readonly group: string;
  readonly name: string;
  readonly workType: string;
  readonly places: number;
}

export interface PlaceRow {
  readonly kind: 'place';
  readonly workplace: Workplace;
  readonly group: string;
}

export type Row = TeamRow | PlaceRow;

/** Identity of a cell as text: for subscriptions, and to find its element. */
export function cellKey(cell: Cell): string {
  return `${cell.workplaceId}|${cell.date}|${cell.blockId}`;
}

/** The cell whose key (`cellKey`) this is. */
export function parseCell(key: string): Cell | null {
  const [workplaceId, date, blockId] = key.split('|');
  if (!workplaceId || !date || !blockId) return null;
  return { workplaceId: workplaceId as WorkplaceId, date: date as IsoDate, blockId: blockId as BlockId };
}

/** The cell of a workplace in a column. */
export function cellAt(workplace: Pick<Workplace, 'id'>, column: Column): Cell {
  return { workplaceId: workplace.id, date: column.date, blockId: column.block.id };
}

/**
 * The columns of a view: the blocks of one day, or of each day of the week. Saturday and Sunday take part only when
 * somebody is planned there, or when it is the day itself.
 */
export function columnsOf(plan: Plan, siteId: SiteId, date: IsoDate, view: 'day' | 'week'): readonly Column[] {
  const blocks = plan.lookup.blocksOf(siteId);
  const days =
    view === 'day'
      ? [date]
      : [...plan.dates].filter((day, i) => i < 5 || day === date || plan.placed.ofSite(siteId, day).length > 0);
  return days.flatMap((day) => blocks.map((block) => ({ date: day, block, closed: plan.closedName(siteId, day) })));
}

/**
 * The rows of a site: per guidance group its name and its workplaces, in the order of the work types.
 * @param workType only this one; null = all
 */
export function rowsOf(plan: Plan, siteId: SiteId, workType: string | null): readonly Row[] {
  const site = plan.lookup.sites.get(siteId);
  if (!site) return [];
  const groups = new Map<string, Workplace[]>();
  for (const workplace of plan.catalogue.workplaces) {
    if (workplace.siteId !== siteId || workplace.archivedOn !== null) continue;
    if (workType !== null && workplace.workType !== workType) continue;
    const group = groupOf(workplace, site);
    groups.set(group, [...(groups.get(group) ?? []), workplace]);
  }
  const position = (code: string): number => plan.lookup.workTypes.get(code)?.position ?? 999;
  const byCode = (a: Workplace, b: Workplace): number => a.code.localeCompare(b.code, 'nl', { numeric: true });
  return [...groups]
    .map(([group, places]) => ({ group, places: places.toSorted(byCode) }))
    .sort((a, b) => {
      const [first, second] = [a.places[0], b.places[0]];
      if (!first || !second) return 0;
      return position(first.workType) - position(second.workType) || byCode(first, second);
    })
    .flatMap(({ group, places }): readonly Row[] => {
      const code = places[0]?.workType ?? '';
      const workTypeName = plan.lookup.workTypes.get(code)?.name ?? code;
      const name = group.includes('|') ? workTypeName : sentenceCase(group);
      return [
        { kind: 'team', group, name, workType: code, places: places.length },
        ...places.map((workplace): PlaceRow => ({ kind: 'place', workplace, group })),
      ];
    });
}

/** Who sits in a cell as the board shows it: guides first, then by last name. */
export function peopleIn(plan: Plan, cell: Cell): readonly Placed[] {
  return plan.placed
    .inCell(cell.workplaceId, cell.date, cell.blockId)
    .toSorted(
      (a, b) =>
        Number(a.guide === null) - Number(b.guide === null) ||
        a.person.lastName.localeCompare(b.person.lastName, 'nl') ||
        a.person.firstName.localeCompare(b.person.firstName, 'nl') ||
        (a.assignment.id < b.assignment.id ? -1 : 1),
    );
}

/** The work types that have a workplace at a site, in their order. */
export function workTypesAt(plan: Plan, siteId: SiteId): readonly { readonly code: string; readonly name: string }[] {
  const used = new Set(
    plan.catalogue.workplaces.filter((w) => w.siteId === siteId && w.archivedOn === null).map((w) => w.workType),
  );
  return plan.catalogue.workTypes
    .filter((t) => used.has(t.code))
    .toSorted((a, b) => a.position - b.position)
    .map(({ code, name }) => ({ code, name }));
}
