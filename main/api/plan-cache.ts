import type { ChangeEvent } from '#contract/changes.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { Plan } from '#domain/plan/plan.ts';
import { reachesInto } from '#domain/plan/week-summary.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { type Holiday, readPlan } from '#main/db/plan.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import type { ChangeHub } from './change-hub.ts';

/** Weeks in memory: this one and the next, and what somebody else has open. */
const KEEP_WEEKS = 4;

interface Entry {
  readonly plan: Plan;
  revision: number;
}

/**
 * The indexed plans of the weeks in use, kept in step with what is written. The database stays the authority: a
 * plan that is not at its revision (another process wrote) is read again.
 */
export class PlanCache {
  readonly #db: ReadDb;
  readonly #catalogue: CatalogueCache;
  readonly #entries = new Map<IsoWeek, Entry>();

  constructor(db: ReadDb, catalogue: CatalogueCache, events: ChangeHub) {
    this.#db = db;
    this.#catalogue = catalogue;
    events.listen((event) => this.#follow(event));
  }

  /** The plan of a week as the database has it now. */
  get(week: IsoWeek, holidays: readonly Holiday[], today: IsoDate): Plan {
    const revision = readRevision(this.#db);
    const known = this.#entries.get(week);
    this.#entries.delete(week);
    const entry = known?.revision === revision ? known : { plan: this.#read(week, holidays, today), revision };
    this.#entries.set(week, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= KEEP_WEEKS) break;
      this.#entries.delete(oldest);
    }
    return entry.plan;
  }

  #read(week: IsoWeek, holidays: readonly Holiday[], today: IsoDate): Plan {
    return new Plan(this.#db.snapshot(() => readPlan(this.#db, week, holidays, today, this.#catalogue.get())));
  }

  #follow(event: ChangeEvent): void {
    if (event.type === 'at') return;
    for (const [week, entry] of this.#entries) {
      const follows = event.type === 'changed' && event.revision === entry.revision + 1;
      if (!follows || event.changes.some((change) => changesOtherWeeks(change, week))) {
        this.#entries.delete(week);
        continue;
      }
      // Half applied is wrong: until it is whole again it is at no revision, and would be read anew.
      entry.revision = -1;
      entry.plan.apply(event.changes);
      entry.revision = event.revision;
    }
  }
}

/** What a plan holds of other weeks is sums: when one can have changed, it must be read again. */
export function changesOtherWeeks(change: RecordChange, week: IsoWeek): boolean {
  switch (change.kind) {
    case 'person':
    case 'settings':
    case 'block':
    case 'workplace':
    case 'order':
    case 'parameter':
    case 'agreement':
      return true;
    case 'assignment': {
      // An order may be planned further ahead than anything else that a week looks at.
      const other = [change.before, change.after].some((row) => row?.orderId != null && weekOf(row.date) !== week);
      return other || reachesInto(change, week);
    }
    default:
      return reachesInto(change, week);
  }
}
