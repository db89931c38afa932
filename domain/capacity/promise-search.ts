import type { IsoDate } from '../model/common.ts';
import type { OpenLinear } from './linear-model.ts';
import { type Promised, promisedAtFirst, type RestPart, withLate } from './promise-base.ts';
import { type JobSpec, modelOf, type PromiseModel } from './promise-model.ts';
import { gridOf } from './promise-periods.ts';
import type { PromiseQuestion } from './promise-question.ts';
import { LATE_PART, PromiseSolver, type Tried } from './promise-solver.ts';
import type { PromiseWorld } from './promise-world.ts';

/** How exact the sum is. */
export interface Precision {
  /** Weeks that are counted in days; whole weeks after that. */
  readonly dayWeeks: number;
  /** Up to so many classes people are only together when they are alike in everything. */
  readonly mostClasses: number;
}

/** What a search needs besides the question. */
export interface SearchTools {
  readonly world: PromiseWorld;
  readonly open: OpenLinear;
  readonly precision: Precision;
}

/** What was found about a question, still in the solver, which the receiver disposes. */
export interface Search {
  readonly model: PromiseModel;
  readonly solver: PromiseSolver;
  /** Number of the job that is asked about. */
  readonly asked: number;
  /** What was promised before, as it can be kept: of this world, whatever is asked. */
  readonly promised: Promised;
  /** The first period by the end of which it is ready; null = none. */
  readonly readyBy: number | null;
  /** The sum with it ready by then; without such a period, the most that can be done. */
  readonly best: Tried;
  /** The sum for the day that was asked, when it cannot be ready by then. */
  readonly atWanted: Tried | null;
}

/** Rounds in which weeks are parted where a promise hangs on a day within. */
const MOST_CUTS = 3;

/**
 * Looks for the first period by which the asked work can be ready without changing what was promised before.
 * @param known what was promised before as an earlier search in this world found it; null = to be found
 * @throws what the solver throws
 */
export function searchPromise(tools: SearchTools, question: PromiseQuestion, known: Promised | null): Search {
  const { promised, solver, short } = known ? keptBefore(tools, question, known) : keepPromises(tools, question);
  try {
    return { ...find(question, solver, tools.world, short), promised };
  } catch (error) {
    solver.dispose();
    throw error;
  }
}

function keptBefore(tools: SearchTools, question: PromiseQuestion, promised: Promised): Kept {
  const solver = solverFor(tools, question, promised);
  try {
    return { promised, solver, short: solver.shortAtFirst() };
  } catch (error) {
    solver.dispose();
    throw error;
  }
}

/** The job that is asked about. */
function specOf(
  { places }: PromiseWorld,
  { workType, normMinutes, from, certificates, workplaceIds }: PromiseQuestion,
): JobSpec {
  const named = new Set<string>(workplaceIds);
  return {
    demand: null,
    minutes: normMinutes,
    startsOn: from,
    deadline: null,
    places: [...places.keys()].filter((p) =>
      named.size > 0 ? named.has(places[p]?.id ?? '') : places[p]?.workType === workType,
    ),
    certificates,
  };
}

function solverFor(
  { world, open, precision }: SearchTools,
  question: PromiseQuestion,
  promised: Promised,
): PromiseSolver {
  const cuts = new Set(promised.cuts);
  const before = world.days.findLast((date) => date < question.from);
  if (before !== undefined) cuts.add(before);
  const wanted = question.deadline === null ? undefined : lastDayUntil(world, question.deadline);
  if (wanted !== undefined) cuts.add(wanted);
  const grid = gridOf(world.days, precision.dayWeeks, cuts);
  // The asked work is the last of the jobs.
  const model = modelOf(world, grid, [...promised.specs, specOf(world, question)], precision.mostClasses);
  return new PromiseSolver(model, model.jobs.length - 1, open);
}

const lastDayUntil = ({ days }: PromiseWorld, deadline: IsoDate): IsoDate | undefined =>
  days.findLast((date) => date <= deadline);

/** What of the promises can be kept, and the solver that found it, ready for the question. */
interface Kept {
  readonly promised: Promised;
  readonly solver: PromiseSolver;
  /** Hours that each job is short. */
  readonly short: readonly number[];
}

/** Finds what of the promises can be kept, and when what comes too late is done soonest. */
function keepPromises(tools: SearchTools, question: PromiseQuestion): Kept {
  let promised = promisedAtFirst(tools.world);
  for (let round = 0; ; round++) {
    const solver = solverFor(tools, question, promised);
    try {
      const short = solver.shortAtFirst();
      if (short.every((hours) => hours === 0)) return { promised, solver, short };
      const cuts = round < MOST_CUTS ? newCuts(tools.world, solver, short) : [];
      if (cuts.length === 0) return { promised: late(tools.world, promised, solver, short), solver, short };
      promised = { ...promised, cuts: new Set([...promised.cuts, ...cuts]) };
    } catch (error) {
      solver.dispose();
      throw error;
    }
    solver.dispose();
  }
}

/** Days on which a week must be parted: a promise that is short there ends within it, and could use the part before. */
function newCuts({ days }: PromiseWorld, { program }: PromiseSolver, short: readonly number[]): readonly IsoDate[] {
  const { grid, jobs } = program.model;
  const ends = new Set(grid.periods.map(({ to }) => days[to]));
  return jobs.flatMap(({ demand, first, last }, j) => {
    if (demand === null || short[j] === 0) return [];
    const { startsOn, deadline } = demand;
    const cuts = [
      program.hasRoom(j, last + 1) ? days.findLast((date) => date <= deadline) : undefined,
      startsOn !== null && program.hasRoom(j, first - 1) ? days.findLast((date) => date < startsOn) : undefined,
    ];
    return cuts.flatMap((date) => (date === undefined || ends.has(date) ? [] : [date]));
  });
}

function late({ days }: PromiseWorld, promised: Promised, solver: PromiseSolver, short: readonly number[]): Promised {
  const { periods } = solver.program.model.grid;
  const parts = new Map<number, readonly RestPart[]>();
  for (const [j, perPeriod] of solver.restsSoonest(short)) {
    const own = [...perPeriod].flatMap((hours, t): RestPart[] => {
      const period = periods[t];
      if (!period || hours < LATE_PART) return [];
      return [{ from: days[period.from] as IsoDate, to: days[period.to] as IsoDate, hours: hours - LATE_PART / 10 }];
    });
    parts.set(j, own);
  }
  return withLate(promised, short, parts);
}

function find(question: PromiseQuestion, solver: PromiseSolver, world: PromiseWorld, short: readonly number[]) {
  const { model } = solver.program;
  const { jobs, grid } = model;
  const asked = jobs.length - 1;
  const found = { model, solver, asked };
  solver.ask(short);
  const wanted = question.deadline === null ? undefined : lastDayUntil(world, question.deadline);
  const wantedBy = wanted === undefined ? -1 : (grid.periodOf[world.days.indexOf(wanted)] ?? -1);
  const last = grid.periods.length - 1;
  let atWanted: Tried | null = null;
  let best: Tried | null = null;
  let low = (jobs[asked]?.first ?? 0) - 1;
  if (question.deadline !== null) {
    const tried = solver.tryBy(wantedBy);
    if (tried.short === 0) best = tried;
    else {
      atWanted = tried;
      low = Math.max(low, wantedBy);
    }
  }
  best ??= low >= last && atWanted ? atWanted : solver.tryBy(last);
  if (best.short > 0) return { ...found, readyBy: null, best, atWanted };
  // The soonest plan ends close to the first period that will do: one step back mostly settles it.
  for (let step = 0; best.lastPeriod - 1 > low; step++) {
    const period = step % 2 === 0 ? best.lastPeriod - 1 : Math.floor((low + best.lastPeriod) / 2);
    const tried: Tried = solver.tryBy(period);
    if (tried.short === 0) best = tried;
    else low = period;
  }
  return { ...found, readyBy: best.lastPeriod, best, atWanted };
}
