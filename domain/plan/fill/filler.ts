import type { AssignmentId } from '../../model/ids.ts';
import type { RecordChange } from '../../model/record.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Stamp, withOverrides } from '../allowances.ts';
import { blockers, refusalOf } from '../decide.ts';
import type { Placed } from '../placed.ts';
import type { Plan } from '../plan.ts';
import { type Candidate, changesOf, inItsTime } from './candidate.ts';

/**
 * Puts candidates into a plan, by the rules a command must follow: what refuses, refuses. First everyone at
 * once; who is named by what then stands in the way steps back and comes one by one, in order of priority; and so on
 * until nobody more fits. So nobody is refused for who only comes later, and doing it again adds nothing.
 */
export class Filler {
  /** The week as it will be. */
  readonly plan: Plan;
  readonly changes: RecordChange[] = [];
  /** What stood in the way when somebody was last looked at. */
  readonly refused = new Map<Candidate, readonly Finding[]>();
  /** What had to go for somebody. */
  readonly replaced = new Map<Candidate, readonly Placed[]>();
  readonly placed = new Set<Candidate>();
  /** Rows put there by this very filling stay: two rows of one person at one time are a conflict. */
  readonly #own = new Set<AssignmentId>();
  readonly #stamp: Omit<Stamp, 'reason'>;
  /** Rows that are as the source wants them: nobody takes their place. */
  readonly #present: ReadonlySet<AssignmentId>;

  /** @param plan its own to change */
  constructor(plan: Plan, present: ReadonlySet<AssignmentId>, stamp: Omit<Stamp, 'reason'>) {
    this.plan = plan;
    this.#present = present;
    this.#stamp = stamp;
  }

  /** @param automatic in order of priority. @param chosen rows somebody made a choice for, likewise */
  fill(automatic: readonly Candidate[], chosen: readonly Candidate[]): void {
    for (;;) {
      const before = this.placed.size;
      this.#together(automatic.filter((c) => !this.placed.has(c)));
      for (const c of automatic) if (!this.placed.has(c)) this.#alone(c);
      for (const c of chosen) if (!this.placed.has(c)) this.#alone(c);
      if (this.placed.size === before) return;
    }
  }

  /** What goes when a candidate comes: what was filled in before; with the choice to replace, all that is in its time. */
  insteadOf(c: Candidate): readonly Placed[] {
    return inItsTime(this.plan, c).filter(
      ({ assignment: { id, origin } }) =>
        (origin !== 'hand' || c.choice?.do === 'replace') && !this.#present.has(id) && !this.#own.has(id),
    );
  }

  #together(candidates: readonly Candidate[]): void {
    let left = candidates;
    while (left.length > 0) {
      const instead = new Map(left.map((c) => [c, this.insteadOf(c)]));
      const gone = new Map([...instead.values()].flat().map((row) => [row.assignment.id, row]));
      const changes: RecordChange[] = [
        ...[...gone.values()].map((row): RecordChange => ({ kind: 'assignment', before: row.assignment, after: null })),
        ...left.map((c): RecordChange => ({ kind: 'assignment', before: null, after: c.assignment })),
      ];
      const inTheWay = blockers(this.plan.tryOut(changes));
      if (inTheWay.length === 0) {
        for (const c of left) this.#note(c, instead.get(c) ?? []);
        this.#write(changes);
        return;
      }
      left = without(left, inTheWay, (c) => (instead.get(c) ?? []).length > 0);
    }
  }

  #alone(c: Candidate): void {
    const instead = this.insteadOf(c);
    const changes = changesOf(c, instead);
    const inTheWay = blockers(this.plan.tryOut(changes));
    if (inTheWay.length > 0) {
      const reason = c.choice !== null && c.choice.do !== 'skip' ? c.choice.reason : null;
      if (reason === null || !inTheWay.every((f) => refusalOf(f) === 'without-reason')) {
        this.refused.set(c, inTheWay);
        return;
      }
      this.#write(withOverrides(this.plan, changes, inTheWay, { ...this.#stamp, reason }));
    } else this.#write(changes);
    this.#note(c, instead);
  }

  #note(c: Candidate, instead: readonly Placed[]): void {
    this.placed.add(c);
    this.#own.add(c.assignment.id);
    this.refused.delete(c);
    if (instead.length > 0) this.replaced.set(c, instead);
  }

  #write(changes: readonly RecordChange[]): void {
    this.plan.apply(changes);
    this.changes.push(...changes);
  }
}

/** Who stays when something is in the way: not whom it names; nor, when it names none of them, who takes rows away. */
function without(
  candidates: readonly Candidate[],
  inTheWay: readonly Finding[],
  takesAway: (c: Candidate) => boolean,
): readonly Candidate[] {
  const named = new Set(inTheWay.flatMap((f) => f.assignmentIds));
  const rest = candidates.filter((c) => !named.has(c.assignment.id));
  if (rest.length < candidates.length) return rest;
  const careful = candidates.filter((c) => !takesAway(c));
  return careful.length < candidates.length ? careful : [];
}
