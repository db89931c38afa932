import { fullName } from '#domain/model/person.ts';
import type { Block } from '#domain/model/site.ts';
import type { FillChoice, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { list, shortDay, timeRange, weekName } from '#domain/words/dutch.ts';
import { sayConflict } from './conflict-words.ts';
import type { FillLine } from './fill-lines.ts';

export function placeName(plan: Plan, id: FillRow['workplaceId']): string {
  const place = plan.lookup.workplaces.get(id);
  return place ? `${place.code} ${place.name}` : 'een werkplek die er niet meer is';
}

/** "ma 7 dec ochtend", "ma 7 dec hele dag". */
export function sayWhen(plan: Plan, { first, rows }: Pick<FillLine, 'first' | 'rows'>): string {
  const siteId = plan.lookup.blocks.get(first.blockId)?.siteId;
  const day = siteId === undefined ? [] : plan.lookup.blocksOf(siteId);
  const isAll = rows.length > 1 && day.every((block) => rows.some((row) => isWhole(row, block)));
  return `${shortDay(first.date)} ${isAll ? 'hele dag' : list(rows.map((row) => blockName(plan, row)))}`;
}

const isWhole = (row: FillRow, { id, from, to }: Block): boolean =>
  row.blockId === id && row.from === from && row.to === to;

export const blockName = (plan: Plan, row: FillRow): string =>
  plan.lookup.blocks.get(row.blockId)?.name ?? timeRange(row.from, row.to);

export function nameOf(plan: Plan, row: FillRow): string {
  const person = plan.lookup.people.get(row.personId);
  return person ? fullName(person) : 'Onbekend';
}

/** What stood there: "P2 Montage". */
function insteadOf(plan: Plan, row: FillRow): string {
  const places = row.instead.flatMap((id) => plan.placed.get(id)?.workplace.id ?? []);
  return list([...new Set(places)].map((id) => placeName(plan, id)));
}

export const sourceName = ({ source }: FillQuestion): string =>
  source.kind === 'base' ? 'het basisrooster' : weekName(source.week);

/** What there is to know of a row: what would be, for nothing is written yet. */
export function sayRow(plan: Plan, row: FillRow, choice: FillChoice | undefined, question: FillQuestion): string {
  if (choice?.do === 'elsewhere' && row.outcome !== 'conflict')
    return `Gaat naar ${placeName(plan, choice.workplaceId)}.`;
  if (choice?.do === 'keep') return 'Blijft staan, als met de hand gepland.';
  switch (row.outcome) {
    case 'conflict':
      return sayConflict(row);
    case 'gone': {
      const why = `Staat er uit een eerdere vulling, maar niet meer in ${sourceName(question)}.`;
      return row.problem ? `${why} Let op, als dit weggaat: ${row.problem.sentence}` : why;
    }
    case 'kept':
      return `Staat met de hand gepland op ${insteadOf(plan, row)}. Dat blijft zo.`;
    case 'replaced':
      return `Komt in plaats van ${insteadOf(plan, row)}.`;
    case 'skipped':
      return 'U slaat dit over.';
    default: {
      const order = row.orderLeft === null ? undefined : plan.lookup.orders.get(row.orderLeft);
      if (order) return `Order ${order.number} kan dan niet meer. Komt erbij zonder die order.`;
      return choice ? 'Wordt toch geplaatst.' : '';
    }
  }
}
