import { normalise } from './normalise.ts';
import type { PendingRow } from './rows.ts';

/** Something that rows refer to by number, code or name: it exists, or rows of this import bring it. */
export interface Entry<Id, Existing> {
  readonly id: Id;
  /** As written where it was first met. */
  readonly name: string;
  readonly existing: Existing | null;
  /** Rows that bring it, or bring it to another site; empty where it exists already and stays what it is. */
  readonly bringers: PendingRow[];
}

/** Everything of one kind by its number, code or name, matched exactly or else normalised. */
export class Registry<E extends Entry<unknown, unknown>> {
  private readonly exact = new Map<string, E>();
  private readonly normalised = new Map<string, E>();

  add(entry: E): E {
    const key = normalise(entry.name);
    if (!this.exact.has(entry.name)) this.exact.set(entry.name, entry);
    if (!this.normalised.has(key)) this.normalised.set(key, entry);
    return entry;
  }

  find(name: string): E | undefined {
    return this.exact.get(name) ?? this.normalised.get(normalise(name));
  }

  all(): E[] {
    return [...new Set([...this.exact.values()])];
  }
}
