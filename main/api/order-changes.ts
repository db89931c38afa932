import { countedWords } from '#domain/capacity/order-links.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readProgressOf } from '#main/db/queries/progress.ts';
import { type FieldError, fieldPath } from './field-errors.ts';

/**
 * Orders that would be counted otherwise (pieces or hours) while there are bookings on them: 40 pieces booked would
 * become 40 minutes.
 */
export function countedOtherwise(db: ReadDb, changes: readonly RecordChange[]): FieldError[] {
  return changes.flatMap((change, index) => {
    if (change.kind !== 'order' || change.before === null || change.after === null) return [];
    const from = change.before.amount.kind;
    const to = change.after.amount.kind;
    if (from === to || readProgressOf(db, change.after.id).length === 0) return [];
    const path = to === 'pieces' ? 'amount.pieces' : 'amount.normMinutes';
    return [{ path: fieldPath(changes.length, index, path), message: countedWords(from) }];
  });
}
