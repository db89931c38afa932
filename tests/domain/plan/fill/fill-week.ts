import type { BaseRow } from '#domain/model/base-row.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { type FillInput, type Filling, fillWeek } from '#domain/plan/fill/fill.ts';
import { sourceFromBase } from '#domain/plan/fill/source.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { idOf } from '#tests/domain/names.ts';

/** Ids that say in which filling they were made. */
export function countingIds(name = 'filled'): () => string {
  let n = 0;
  return () => idOf(name, String(n++));
}

export const NOW = '2026-11-30T07:15:00.000Z';

/** Fills a plan from the base roster, with what the case says otherwise. */
export function filled(plan: Plan, rows: readonly BaseRow[], more: Partial<FillInput> = {}): Filling {
  return fillWeek(plan, {
    rows: sourceFromBase(rows, plan.week),
    origin: 'base',
    siteId: null,
    from: null,
    choices: {},
    newId: countingIds(),
    now: NOW,
    user: 'Anna',
    ...more,
  });
}

/** A row of the plan in words: who, where, when and how it came. */
function inWords(plan: Plan, change: RecordChange): string {
  if (change.kind !== 'assignment') return `${change.kind} ${change.after ? 'comes' : 'goes'}`;
  const row = change.after ?? change.before;
  if (!row) return '';
  const person = plan.lookup.people.get(row.personId)?.firstName;
  const place = plan.lookup.workplaces.get(row.workplaceId)?.code;
  const block = plan.lookup.blocks.get(row.blockId)?.name;
  const overrides = row.overrides.map((o) => o.rule).sort();
  const word = change.before === null ? '+' : change.after === null ? '-' : '~';
  return [word, person, place, row.date, block, row.from, row.to, row.orderId, row.origin, ...overrides].join(' ');
}

export const words = (plan: Plan, changes: readonly RecordChange[]): string[] =>
  changes.map((change) => inWords(plan, change)).sort();
