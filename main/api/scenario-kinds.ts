import type { RecordChange, RecordKind } from '#domain/model/record.ts';
import { type FieldError, fieldPath } from './field-errors.ts';

/** What can be tried beside assignments, which go by way of the board. */
const KINDS: ReadonlySet<RecordKind> = new Set(['order', 'person', 'absence', 'workplace', 'closure']);

/** Why changes cannot be tried in a scenario. The work type of a place decides what years of rosters add up to. */
export function notInScenario(changes: readonly RecordChange[]): FieldError[] {
  return changes.flatMap((change, index): FieldError[] => {
    const at = (path: string, message: string) => [{ path: fieldPath(changes.length, index, path), message }];
    if (!KINDS.has(change.kind)) return at('', 'Dit kunt u niet in een scenario veranderen.');
    if (change.kind !== 'workplace' || change.before === null || change.after === null) return [];
    return change.before.workType === change.after.workType
      ? []
      : at('workType', 'De werksoort van een werkplek verandert u in Beheer.');
  });
}
