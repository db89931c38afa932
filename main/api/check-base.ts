import type { BaseRow } from '#domain/model/base-row.ts';
import type { PersonId } from '#domain/model/ids.ts';
import { type ChangeOf, type RecordKind, recordKey } from '#domain/model/record.ts';
import { type BaseLists, baseProblems } from '#domain/plan/base/base-problems.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { type FieldError, fieldPath } from './field-errors.ts';
import { missingSentence, referencesOf } from './references.ts';

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<T['id'], T> =>
  new Map(list.map((record) => [record.id, record]));

/**
 * What is wrong with changes of the base roster, beyond the form of each row. Paths lie in the row; with several changes
 * the index of the change goes first.
 * @param known every row there is
 */
export function checkBase(
  catalogue: Catalogue,
  known: readonly BaseRow[],
  changes: readonly ChangeOf<'baseRow'>[],
): FieldError[] {
  const after = new Map(known.map((row) => [row.id, row]));
  for (const change of changes) {
    if (change.after) after.set(change.after.id, change.after);
    else if (change.before) after.delete(change.before.id);
  }
  const touched = new Set(changes.flatMap(({ after: row }) => (row ? [row.personId] : [])));
  const own = new Map<PersonId, BaseRow[]>([...touched].map((person) => [person, []]));
  for (const row of after.values()) own.get(row.personId)?.push(row);
  const lists: BaseLists = {
    people: byId(catalogue.people),
    workplaces: byId(catalogue.workplaces),
    blocks: byId(catalogue.blocks),
  };
  const exists: Partial<Record<RecordKind, ReadonlySet<string>>> = {
    person: new Set<string>(lists.people.keys()),
    workplace: new Set<string>(lists.workplaces.keys()),
    block: new Set<string>(lists.blocks.keys()),
    order: new Set(catalogue.orders.map((order) => recordKey('order', order))),
  };
  return changes.flatMap((change, index) => {
    const { before, after: row } = change;
    if (row === null) return [];
    const missing = referencesOf(change)
      .filter(({ kind, key }) => !exists[kind]?.has(key))
      .map(({ kind, path }) => ({ path, message: missingSentence(kind) }));
    const problems = [...missing, ...baseProblems(row, before, own.get(row.personId) ?? [], lists)];
    return problems.map(({ path, message }) => ({ path: fieldPath(changes.length, index, path), message }));
  });
}
