import { type RecordChange, type RecordKind, type RecordOf, recordKey } from './record.ts';

/** Equal plain data, as records are made of: same fields, same values, lists in the same order. */
function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** True when two records say the same, whatever their versions; null is only the same as null. */
export function sameContent(a: RecordOf<RecordKind> | null, b: RecordOf<RecordKind> | null): boolean {
  if (a === null || b === null) return a === b;
  return sameData({ ...a, version: 0 }, { ...b, version: 0 });
}

/**
 * The key of the record that a change is about.
 * @throws Error when the change holds no record on either side.
 */
export function keyOfChange(change: RecordChange): string {
  const record = change.after ?? change.before;
  if (record === null) throw new Error(`A change of kind ${change.kind} without a record`);
  return recordKey(change.kind, record);
}

/**
 * Changes that follow each other as one change a record: from its first `before` to its last `after`, in order of the
 * record's first change. A record that ends as it began is left out. Composing in parts gives what composing at once
 * gives, up to order and versions.
 * @throws Error when a change turns one record into another.
 */
export function composed(changes: readonly RecordChange[]): RecordChange[] {
  const byRecord = new Map<string, RecordChange>();
  for (const change of changes) {
    const id = keyOfChange(change);
    if (change.before && change.after && recordKey(change.kind, change.before) !== id) {
      throw new Error(`A change of kind ${change.kind} must not change the record's key`);
    }
    const key = `${change.kind} ${id}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier ? ({ ...change, before: earlier.before } as RecordChange) : change);
  }
  return [...byRecord.values()].filter((change) => !sameContent(change.before, change.after));
}
