import type { IsoDate } from '../model/common.ts';
import type { PromiseAnswer, PromiseLimit, PromiseQuestion } from './promise-question.ts';
import type { Search } from './promise-search.ts';
import type { Tried } from './promise-solver.ts';
import type { PromiseWorld } from './promise-world.ts';

/** Why it cannot be sooner, and what would have to give. */
export interface Ways {
  readonly bottleneck: PromiseLimit | null;
  readonly givesWay: PromiseAnswer['givesWay'];
}

/** Looks at the sum that did not come out: what holds it back, and what would happen if that gave way. */
export function giveWays(
  search: Search,
  _question: PromiseQuestion,
  _world: PromiseWorld,
  _safeOn: IsoDate | null,
): Ways {
  const tooSoon = tooSoonOf(search);
  return { bottleneck: tooSoon && limitOf(search, tooSoon), givesWay: [] };
}

/** The sum for the latest moment by which it cannot be ready; null when it can be ready at once. */
function tooSoonOf({ solver, model, asked, readyBy, best, atWanted }: Search): Tried | null {
  if (atWanted) return atWanted;
  if (readyBy === null) return best;
  return readyBy - 1 < (model.jobs[asked]?.first ?? 0) ? null : solver.tryBy(readyBy - 1);
}

/**
 * The kind of limit that weighs most in what is short: its price times what there is of it. When more than half of that is
 * taken by what was promised before, those orders are it.
 */
function limitOf({ solver, model }: Search, { solution }: Tried): PromiseLimit {
  const { rows, rowLimits } = solver.program;
  const asked = rows.job(model.jobs.length - 1);
  const weights = { people: 0, workplace: 0, guidance: 0, work: 0, job: 0 };
  for (const [row, dual] of solution.duals.entries()) {
    if (dual !== 0 && row !== asked) weights[rows.kindOf(row)] += Math.abs(dual * (rowLimits[row] as number));
  }
  const { people, workplace, guidance, job } = weights;
  if (job > (people + workplace + guidance) / 2) return 'orders';
  if (people >= workplace && people >= guidance) return 'people';
  return workplace >= guidance ? 'workplace' : 'guidance';
}
