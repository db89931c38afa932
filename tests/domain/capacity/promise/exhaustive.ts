import type { Job, SmallCase } from './small-case.ts';

// Every plan of a small company, one after another. Shares no code with the product: time in whole units (a part of an
// hour), work in hundredths of a unit of norm time, guidance in thousandths of a guide's unit.

/** The hours of a day, and of a guide that day. */
const HOURS = 2;

interface Spent {
  readonly seats: readonly number[];
  readonly guide: number;
  /** Norm work per job, capped at what it asks. */
  readonly done: readonly number[];
}

const keyOf = ({ seats, guide, done }: Spent): string => `${seats.join(',')}|${guide}|${done.join(',')}`;

/** What can be done on one day, from what was done before: every way to divide everybody's units over places and jobs. */
function day(small: SmallCase, d: number, units: number, before: readonly number[], jobs: readonly Job[]): number[][] {
  const perDay = HOURS * units;
  const open: Spent = {
    seats: small.places.map(({ seats }) => seats * perDay),
    guide: small.guide[d] ? perDay * 1000 : 0,
    done: before,
  };
  const load = Math.round(1000 / small.norm);
  let states = new Map([[keyOf(open), open]]);
  for (const person of small.people) {
    if (!person.works[d]) continue;
    for (let unit = 0; unit < perDay; unit++) {
      const next = new Map(states);
      for (const state of states.values()) {
        if (state.guide < load) continue;
        for (const [p, place] of small.places.entries()) {
          if ((state.seats[p] ?? 0) < 1 || (place.certificate && !person.certificate)) continue;
          for (const [j, job] of jobs.entries()) {
            if (d < job.from || d > (job.until ?? small.days)) continue;
            if (job.places.length > 0 && !job.places.includes(p)) continue;
            const asked = job.hours * units * 100;
            if ((state.done[j] ?? 0) >= asked) continue;
            const after: Spent = {
              seats: state.seats.map((left, i) => (i === p ? left - 1 : left)),
              guide: state.guide - load,
              done: state.done.map((sum, i) => (i === j ? Math.min(asked, sum + person.percent) : sum)),
            };
            next.set(keyOf(after), after);
          }
        }
      }
      states = next;
    }
  }
  return notWorse([...states.values()].map(({ done }) => [...done]));
}

/** Leaves out what is nowhere more than something else. */
function notWorse(all: readonly number[][]): number[][] {
  const distinct = [...new Map(all.map((v) => [v.join(','), v])).values()];
  return distinct.filter((v) => !distinct.some((w) => w !== v && w.every((x, i) => x >= (v[i] ?? 0))));
}

/** True when some plan does every job by its last day. */
function canBeDone(small: SmallCase, units: number, jobs: readonly Job[]): boolean {
  let states: number[][] = [jobs.map(() => 0)];
  for (let d = 0; d < small.days; d++) {
    states = notWorse(states.flatMap((before) => day(small, d, units, before, jobs))).filter((done) =>
      jobs.every((job, j) => job.until !== d || (done[j] ?? 0) >= job.hours * units * 100),
    );
    if (states.length === 0) return false;
  }
  return states.some((done) => jobs.every((job, j) => (done[j] ?? 0) >= job.hours * units * 100));
}

/** True when the orders alone can all be kept. */
export function ordersCanBeKept(small: SmallCase, units: number): boolean {
  return canBeDone(small, units, small.orders);
}

/** The first day by which the asked work can be done with every order kept; null = none. */
export function firstDay(small: SmallCase, units: number): number | null {
  for (let d = small.asked.from; d < small.days; d++) {
    if (canBeDone(small, units, [...small.orders, { ...small.asked, until: d }])) return d;
  }
  return null;
}
