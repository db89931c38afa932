import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { changesOf, isMadeUp, type Scenario } from '#domain/model/scenario.ts';
import type { Refusal } from '#domain/plan/decide.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { newlyBroken } from '#domain/scenario/finding-difference.ts';
import { count, list } from '#domain/words/dutch.ts';
import type { ReadDb } from '#main/db/connection.ts';
import type { Holiday } from '#main/db/plan.ts';
import type { PlanCache } from './plan-cache.ts';
import { against } from './scenario-conflicts.ts';
import type { ScenarioViews } from './scenario-views.ts';

/** Weeks whose findings decide whether a scenario may become real. */
export const MOST_WEEKS_ACCEPTED = 12;

export type Acceptance =
  | { readonly ok: true; readonly changes: readonly RecordChange[] }
  | { readonly ok: false; readonly why: 'nothing' }
  | { readonly ok: false; readonly why: 'changed'; readonly changed: readonly RecordChange[] }
  | { readonly ok: false; readonly why: 'refused'; readonly refusal: Refusal };

interface Sources {
  readonly db: ReadDb;
  readonly plans: PlanCache;
  readonly views: ScenarioViews;
  readonly today: IsoDate;
  readonly holidays: ReadonlyMap<IsoWeek, readonly Holiday[]>;
}

/** People who were made up for a scenario. */
export function madeUpIn(changes: readonly RecordChange[]): readonly Person[] {
  const people = changes.flatMap((change) => (change.kind === 'person' && change.after ? [change.after] : []));
  return [...new Map(people.filter(isMadeUp).map((person) => [person.id, person])).values()];
}

/** Changes but for people who were made up. */
export const withoutMadeUp = (changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.filter((change) => change.kind !== 'person' || change.after === null || !isMadeUp(change.after));

/**
 * Whether a scenario may become real, and with which changes. Call it in the transaction that then writes them.
 * Refuses when the real plan changed the same records meanwhile, when people who do not exist are planned, and when it
 * would break the law or a need without a reason in one of the weeks that were given.
 */
export function acceptance({ db, plans, views, today, holidays }: Sources, scenario: Scenario): Acceptance {
  const { changes, conflicts } = against(db, changesOf(scenario));
  const left = views.look(scenario, (view) => view.left);
  if (conflicts.length + left.length > 0) return { ok: false, why: 'changed', changed: [...conflicts, ...left] };
  const madeUp = madeUpIn(changes);
  const real = withoutMadeUp(changes);
  const planned = madeUp.filter(({ id }) => real.some((change) => isAbout(change, id)));
  if (planned.length > 0) return { ok: false, why: 'refused', refusal: refusalOfGhosts(planned) };
  if (real.length === 0) return { ok: false, why: 'nothing' };
  const broken: Finding[] = [];
  for (const [week, free] of holidays) {
    const before = plans.get(week, free, today).findings();
    broken.push(...newlyBroken(before, views.plan(scenario, week, free, today).findings()));
  }
  if (broken.length > 0) {
    const sentence = `Het echte rooster krijgt dan ${count(broken.length, 'blokkade', 'blokkades')} erbij.`;
    return { ok: false, why: 'refused', refusal: { sentence, needsReason: false, findings: broken } };
  }
  return { ok: true, changes: real };
}

const isAbout = (change: RecordChange, id: PersonId): boolean =>
  (change.kind === 'assignment' || change.kind === 'absence') && change.after?.personId === id;

function refusalOfGhosts(people: readonly Person[]): Refusal {
  const names = list(people.slice(0, 3).map(fullName));
  const others = people.length > 3 ? ' en anderen' : '';
  return {
    sentence: `${names}${others}: deze mensen bestaan alleen in het scenario, maar staan wel op het rooster. Haal hun inzet eerst weg.`,
    needsReason: false,
    findings: [],
  };
}
