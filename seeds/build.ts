import type { RecordChange, RecordKind, RecordOf } from '#domain/model/record.ts';

/** A record that did not exist before. */
export function created<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordChange {
  return { kind, before: null, after: record } as RecordChange;
}

/** The records of one kind that the changes leave behind. */
export function recordsOf<K extends RecordKind>(changes: readonly RecordChange[], kind: K): RecordOf<K>[] {
  const found: RecordOf<K>[] = [];
  for (const change of changes) {
    if (change.kind === kind && change.after !== null) found.push(change.after as RecordOf<K>);
  }
  return found;
}

/** The value under this key; a missing one is a mistake in the seeds and throws. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Unknown key in example data: ${String(key)}`);
  return value;
}
