import { randomUUID } from 'node:crypto';
import type { RecordKind } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import type { ChangeHub } from './change-hub.ts';

/** What lies in a week, or in the base roster, rather than in the catalogue. */
export const ROWS: ReadonlySet<RecordKind> = new Set([
  'assignment',
  'absence',
  'exception',
  'publication',
  'progress',
  'baseRow',
]);

/** A catalogue as it was read, and a name that no other reading has, in this process or another. */
export interface KnownCatalogue {
  readonly id: string;
  readonly catalogue: Catalogue;
}

/**
 * The catalogue as the database has it now. Planning a day changes none of it, so it is read again only after a
 * change of something else than the rows of a week, or after another process wrote.
 */
export class CatalogueCache {
  readonly #db: ReadDb;
  #known: (KnownCatalogue & { readonly revision: number }) | null = null;

  constructor(db: ReadDb, events: ChangeHub) {
    this.#db = db;
    events.listen((event) => {
      if (this.#known === null || event.type === 'at') return;
      const untouched =
        event.type === 'changed' &&
        event.revision === this.#known.revision + 1 &&
        event.changes.every((change) => ROWS.has(change.kind));
      this.#known = untouched ? { ...this.#known, revision: event.revision } : null;
    });
  }

  get(): Catalogue {
    return this.known().catalogue;
  }

  known(): KnownCatalogue {
    const revision = readRevision(this.#db);
    if (this.#known?.revision !== revision) {
      // By chance rather than by count: another process, or another database behind this address, counts too.
      this.#known = { id: randomUUID(), catalogue: readCatalogue(this.#db), revision };
    }
    return this.#known;
  }
}
