import type { ReadDb } from '#main/db/connection.ts';
import { readHistory, readRevision } from '#main/db/history.ts';
import type { ChangeHub } from './change-hub.ts';

/** ms between two looks while somebody listens. One row is read: nothing that a person or a laptop notices. */
const LOOK_EVERY = 1_000;

/**
 * Notices what another process wrote into the same database (an import from the terminal): windows then hear that
 * they must read again. Looks only while somebody listens.
 */
export class OtherWriters {
  readonly #db: ReadDb;
  readonly #events: ChangeHub;
  readonly #every: number;
  #announced = 0;
  #listeners = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: ReadDb, events: ChangeHub, every: number = LOOK_EVERY) {
    this.#db = db;
    this.#events = events;
    this.#every = every;
    events.listen((event) => {
      this.#announced = event.revision;
    });
  }

  /** Looks for as long as the caller listens; the returned function ends it. */
  watch(): () => void {
    if (this.#listeners === 0) {
      this.#announced = readRevision(this.#db);
      this.#timer = setInterval(() => this.#look(), this.#every);
      this.#timer.unref();
    }
    this.#listeners += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#listeners -= 1;
      if (this.#listeners === 0) clearInterval(this.#timer);
    };
  }

  #look(): void {
    const revision = readRevision(this.#db);
    if (revision === this.#announced) return;
    this.#events.publish({ type: 'reload', revision, history: readHistory(this.#db) });
  }
}
