import { randomUUID } from 'node:crypto';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { composed } from '#domain/model/compose.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { changesOf, type Scenario } from '#domain/model/scenario.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { PlanData } from '#domain/plan/plan-data.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import type { Db, ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { type Holiday, readPlan } from '#main/db/plan.ts';
import { rehearsed } from '#main/db/rehearse.ts';
import { type CatalogueCache, type KnownCatalogue, ROWS } from './catalogue-cache.ts';
import { changesOtherWeeks } from './plan-cache.ts';

/** Weeks in memory: the one on screen and the next, of the scenario that somebody works on. */
const KEEP_WEEKS = 3;

/** Where both worlds stand: when either goes on, what was read no longer holds. */
interface Standing {
  readonly real: number;
  readonly scenario: number;
}

interface Entry extends Standing {
  readonly plan: Plan;
}

/** A look at the data as a scenario has them. */
export interface ScenarioView {
  readonly db: ReadDb;
  readonly known: KnownCatalogue;
  /** What of the scenario can no longer be. */
  readonly left: readonly RecordChange[];
}

/** The plan as scenarios have it: read through a rehearsal, so that nothing of it stays (ADR 0021). */
export class ScenarioViews {
  readonly #db: Db;
  readonly #catalogue: CatalogueCache;
  readonly #catalogues = new Map<ScenarioId, Standing & { readonly known: KnownCatalogue }>();
  readonly #plans = new Map<string, Entry>();

  constructor(db: Db, catalogue: CatalogueCache) {
    this.#db = db;
    this.#catalogue = catalogue;
  }

  /** Looks at the data as the scenario has them. */
  look<Result>(scenario: Scenario, look: (view: ScenarioView) => Result): Result {
    const changes = changesOf(scenario);
    // The real lists are read first and of the same moment: within the rehearsal they are the scenario's.
    return this.#db.rehearse(() => {
      const real = this.#catalogue.known();
      return rehearsed(this.#db, changes, ({ db, left }) => {
        const ofRows = composed(changes).every(({ kind }) => ROWS.has(kind));
        return look({ db, left, known: ofRows ? real : this.#knownOf(scenario, db) });
      });
    });
  }

  /** One week as the scenario has it. */
  week(
    scenario: Scenario,
    week: IsoWeek,
    holidays: readonly Holiday[],
    today: IsoDate,
  ): { readonly data: PlanData; readonly known: KnownCatalogue } {
    return this.look(scenario, ({ db, known }) => ({
      data: readPlan(db, week, holidays, today, known.catalogue),
      known,
    }));
  }

  /** The same, indexed; kept in step with the scenario by `follow`. */
  plan(scenario: Scenario, week: IsoWeek, holidays: readonly Holiday[], today: IsoDate): Plan {
    const key = `${scenario.id} ${week}`;
    const now = this.#standing(scenario);
    const kept = this.#plans.get(key);
    this.#plans.delete(key);
    const holds = kept?.real === now.real && kept.scenario === now.scenario && kept.plan.today === today;
    const entry = holds ? kept : { ...now, plan: new Plan(this.week(scenario, week, holidays, today).data) };
    this.#plans.set(key, entry);
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size <= KEEP_WEEKS) break;
      this.#plans.delete(oldest);
    }
    return entry.plan;
  }

  /** Takes in the step that brought a scenario to where it is now. What it cannot be applied to is read again. */
  follow(scenario: Scenario, changes: readonly RecordChange[]): void {
    const now = this.#standing(scenario);
    for (const [key, entry] of [...this.#plans]) {
      if (!key.startsWith(scenario.id)) continue;
      this.#plans.delete(key);
      if (entry.real !== now.real || entry.scenario + 1 !== now.scenario) continue;
      if (changes.some((change) => changesOtherWeeks(change, entry.plan.week))) continue;
      entry.plan.apply(changes);
      this.#plans.set(key, { ...now, plan: entry.plan });
    }
  }

  /** Forgets what was read for a scenario that is gone. */
  forget(id: ScenarioId): void {
    this.#catalogues.delete(id);
    for (const key of this.#plans.keys()) if (key.startsWith(id)) this.#plans.delete(key);
  }

  #standing(scenario: Scenario): Standing {
    return { real: readRevision(this.#db), scenario: scenario.revision };
  }

  /** The lists of Beheer as the scenario has them. @param db inside the rehearsal. */
  #knownOf(scenario: Scenario, db: ReadDb): KnownCatalogue {
    const now = this.#standing(scenario);
    const kept = this.#catalogues.get(scenario.id);
    if (kept?.real === now.real && kept.scenario === now.scenario) return kept.known;
    const known = { id: randomUUID(), catalogue: readCatalogue(db) };
    this.#catalogues.set(scenario.id, { ...now, known });
    return known;
  }
}
