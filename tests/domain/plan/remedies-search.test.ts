import { describe, expect, it } from 'vitest';
import { blockers, decide } from '#domain/plan/decide.ts';
import { movesFor } from '#domain/plan/moves.ts';
import { Plan } from '#domain/plan/plan.ts';
import { type Remedy, RemedySearch } from '#domain/plan/remedies.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { idOf } from '../names.ts';
import { Exhaustive } from './remedies-exhaustive.ts';
import { smallWorld } from './remedies-worlds.ts';

const FIRST_SEED = 20261123;
const WORLDS = 160;
const BEST = 8;

const never = (): boolean => false;
const fresh = (plan: Plan): Plan => new Plan(structuredClone(plan.toData()));
const words = (remedies: readonly Remedy[]): readonly string[] => remedies.map((r) => r.moves.toSorted().join(' / '));

function context() {
  let n = 0;
  return { newId: () => idOf('made', String(n++)), now: '2026-11-30T07:15:00Z', user: 'T. de Boer' };
}

/** Sets of three moves where there are few moves, of two where there are many: each set is carried out for real. */
const depthFor = (moves: number): 1 | 2 | 3 => (moves <= 14 ? 3 : 2);

describe(`remedies in small random worlds (seeds ${FIRST_SEED} to ${FIRST_SEED + WORLDS - 1})`, () => {
  const tally = { searched: 0, found: 0, deep: 0, longest: 0, sets: 0 };
  for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed++) {
    it(`an exhaustive search finds nothing better, nor another first ${BEST} (seed ${seed})`, () => {
      const plan = smallWorld(seed).plan();
      for (const finding of [...plan.findings()]) {
        const exhaustive = new Exhaustive(fresh(plan), finding);
        const depth = depthFor(movesFor(plan, finding).length);
        const search = new RemedySearch(plan, finding, depth);
        search.run(never);
        const best = search.best(BEST);
        expect(words(best), finding.key).toEqual(exhaustive.best(depth, BEST));
        for (const remedy of best) keepsItsWord(plan, finding, remedy);
        tally.searched += 1;
        tally.sets += exhaustive.sets;
        if (depth === 3) tally.deep += 1;
        if (best.length > 0) tally.found += 1;
        tally.longest = Math.max(tally.longest, ...best.map((r) => r.moves.length));
      }
    });
  }
  it('these worlds ask something: most findings can be mended, some only with three moves', () => {
    expect(tally.searched).toBeGreaterThan(1000);
    expect(tally.deep).toBeGreaterThan(1000);
    expect(tally.found).toBeGreaterThan(800);
    expect(tally.longest).toBe(3);
  });

  it('a search in slices finds what one in a single run finds', () => {
    const plan = smallWorld(FIRST_SEED).plan();
    for (const finding of plan.findings()) {
      const whole = new RemedySearch(plan, finding);
      expect(whole.run(never)).toBe(true);
      const sliced = new RemedySearch(plan, finding);
      let looks = 0;
      while (!sliced.run(() => looks++ % 2 === 1)) expect(looks).toBeLessThan(100_000);
      expect(sliced.best(BEST)).toEqual(whole.best(BEST));
      expect(sliced.tries).toBe(whole.tries);
    }
  });

  it('a search that may not start has found nothing yet, and goes on when asked', () => {
    const plan = smallWorld(FIRST_SEED).plan();
    const finding = plan.findings()[0] as Finding;
    const search = new RemedySearch(plan, finding);
    expect(search.run(() => true)).toBe(false);
    expect(search.best()).toEqual([]);
    expect(search.run(never)).toBe(true);
  });
});

/** Carried out through `decide` as a planner would: no reason asked, and the findings it promised. */
function keepsItsWord(plan: Plan, finding: Finding, remedy: Remedy): void {
  const done = fresh(plan);
  const decision = decide(done, remedy.command, context());
  if (!decision.ok) throw new Error(`${remedy.moves.join()}: ${decision.refusal.sentence}`);
  expect(decision.overridden).toEqual([]);
  expect(blockers(decision.delta)).toEqual([]);
  done.apply(decision.changes);
  const left = done.findings().find((f) => f.key === finding.key)?.size ?? 0;
  expect(left).toBeLessThan(finding.size);
  if (remedy.mends === 'all') expect(left).toBe(0);
  expect(decision.delta.resolved.map((f) => f.key).toSorted()).toEqual(remedy.resolved.map((f) => f.key).toSorted());
}
