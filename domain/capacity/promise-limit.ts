import { holdsOn } from '../model/person.ts';
import type { PromiseLimit, PromiseQuestion } from './promise-question.ts';
import type { Search } from './promise-search.ts';
import type { Tried } from './promise-solver.ts';
import type { PromiseWorld } from './promise-world.ts';

/** The sum for the latest moment by which it cannot be ready; null when it is ready as soon as the work allows. */
export function tooSoonOf({ solver, model, asked, readyBy, best, atWanted }: Search): Tried | null {
  if (atWanted) return atWanted;
  if (readyBy === null) return best;
  return readyBy - 1 < (model.jobs[asked]?.first ?? 0) ? null : solver.tryBy(readyBy - 1);
}

/**
 * The kind of limit that weighs most in what is short: its price times what there is of it. When more than half of that is
 * taken by what was promised before, those orders are it; when people are it and the work asks a certificate that more than
 * half of them lack, the certificate.
 */
export function limitOf(
  { solver, model, asked }: Search,
  { solution }: Tried,
  question: PromiseQuestion,
  world: PromiseWorld,
): PromiseLimit {
  const { rows, rowLimits } = solver.program;
  const weights = { people: 0, workplace: 0, guidance: 0, work: 0, job: 0 };
  for (const [row, dual] of solution.duals.entries()) {
    if (row >= rows.count || dual === 0 || row === rows.job(asked)) continue;
    // A limit of which there is nothing at all weighs too: what one hour of it would bring.
    weights[rows.kindOf(row)] += Math.abs(dual) * ((rowLimits[row] as number) + 1);
  }
  const { people, workplace, guidance, job } = weights;
  if (job > (people + workplace + guidance) / 2) return 'orders';
  if (workplace > people && workplace >= guidance) return 'workplace';
  if (guidance > people) return 'guidance';
  return model.jobs.length > 0 && lackIt(question, world) ? 'certificate' : 'people';
}

/** True when more than half of the people who could otherwise do the work lack a certificate that it asks. */
function lackIt({ certificates, workType, from }: PromiseQuestion, { people, places, kinds }: PromiseWorld): boolean {
  if (certificates.length === 0) return false;
  const own = places.flatMap((place, p) => (place.workType === workType ? [p] : []));
  const fitting = people.filter((person) => person.kinds.some(({ value }) => own.some((p) => kinds[value]?.[p] === 1)));
  const having = fitting.filter((person) => certificates.every((name) => holdsOn(person, name, from) === 'valid'));
  return having.length * 2 < fitting.length;
}
