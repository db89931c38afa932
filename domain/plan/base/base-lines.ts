import type { BaseEntry, BaseRow, BaseWeeks } from '../../model/base-row.ts';
import type { OrderId, PersonId, SiteId, WorkplaceId } from '../../model/ids.ts';
import type { Block } from '../../model/site.ts';
import type { Workplace } from '../../model/workplace.ts';
import { entryOf } from './base-roster.ts';

/** The part of a day that a line speaks of: the name of a block, or null = every block of the site. */
export type LinePart = string | null;

/**
 * The base roster as people read and write it: rows that say the same of every block of a day are one line. Nobody or no
 * place is chosen yet where it is null.
 */
export interface BaseLine {
  readonly weekday: number;
  readonly personId: PersonId | null;
  readonly workplaceId: WorkplaceId | null;
  readonly part: LinePart;
  readonly weeks: BaseWeeks;
  /** Own times, of a line about one block only. */
  readonly from: number | null;
  readonly to: number | null;
  readonly orderId: OrderId | null;
}

/** What lines need to know of places and blocks. */
export interface LineLists {
  readonly workplaces: ReadonlyMap<WorkplaceId, Pick<Workplace, 'siteId'>>;
  /** Blocks of a site that are in use, in order of the day. */
  readonly blocksOf: (site: SiteId) => readonly Block[];
  readonly blocks: ReadonlyMap<Block['id'], Block>;
}

const sameLine = (e: BaseEntry): string => [e.weekday, e.personId, e.workplaceId, e.weeks, e.orderId].join('|');

/** Rows as lines, in order of day, time and weeks. */
export function linesOf(rows: readonly BaseRow[], lists: LineLists): readonly BaseLine[] {
  const lines: (BaseLine & { readonly at: number })[] = [];
  for (const entries of Map.groupBy(rows.map(entryOf), sameLine).values()) {
    const [first] = entries;
    if (!first) continue;
    const { blockId: _, ...shared } = first;
    const site = lists.workplaces.get(first.workplaceId)?.siteId;
    const blocks = site === undefined ? [] : lists.blocksOf(site);
    const whole = entries.filter((e) => e.from === null && e.to === null);
    const isWholeDay = blocks.length > 1 && blocks.every((block) => whole.some((e) => e.blockId === block.id));
    if (isWholeDay) lines.push({ ...shared, part: null, from: null, to: null, at: blocks[0]?.from ?? 0 });
    for (const entry of entries) {
      if (isWholeDay && whole.includes(entry) && blocks.some((block) => block.id === entry.blockId)) continue;
      const block = lists.blocks.get(entry.blockId);
      const { from, to } = entry;
      lines.push({ ...shared, part: block?.name ?? '?', from, to, at: from ?? block?.from ?? 0 });
    }
  }
  const weeksRank = { all: 0, odd: 1, even: 2 } as const;
  return lines
    .toSorted((a, b) => a.weekday - b.weekday || a.at - b.at || weeksRank[a.weeks] - weeksRank[b.weeks])
    .map(({ at: _, ...line }) => line);
}

/** Why a line is no entry yet, at its field. */
export interface LineProblem {
  readonly field: 'personId' | 'workplaceId' | 'part' | 'from';
  /** Dutch. */
  readonly message: string;
}

/** The entries of a line: one a block. */
export function entriesOf(line: BaseLine, lists: LineLists): readonly BaseEntry[] | LineProblem {
  const { personId, workplaceId, part, from, to, ...rest } = line;
  if (personId === null) return { field: 'personId', message: 'Kies een persoon.' };
  const place = workplaceId === null ? undefined : lists.workplaces.get(workplaceId);
  if (workplaceId === null || !place) return { field: 'workplaceId', message: 'Kies een werkplek.' };
  const blocks = lists.blocksOf(place.siteId).filter((block) => part === null || block.name === part);
  if (blocks.length === 0) return { field: 'part', message: 'De locatie van deze werkplek heeft dit dagdeel niet.' };
  if (Number.isNaN(from) || Number.isNaN(to)) return { field: 'from', message: 'Schrijf de tijd zo: 08:30.' };
  const times = part === null ? { from: null, to: null } : { from, to };
  const wrong = blocks.some((block) => (times.from ?? block.from) >= (times.to ?? block.to));
  if (wrong) return { field: 'from', message: 'De begintijd ligt voor de eindtijd.' };
  return blocks.map((block) => ({ ...rest, personId, workplaceId, blockId: block.id, ...times }));
}
