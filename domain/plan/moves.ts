import { overlap } from '../calendar/intervals.ts';
import { assertNever, type IsoDate } from '../model/common.ts';
import type { PersonId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Finding, RuleId } from '../rules/finding.ts';
import { ruleOf } from '../rules/index.ts';
import { BasicMoves, type Move } from './moves-basic.ts';
import { isTooLong, timeMoves } from './moves-times.ts';
import { bhvMoves, blockNames, cellsOf, emptyWorkplaceMoves, idleMoves, orderMoves, siteOf } from './moves-work.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import { subjectKey } from './subjects.ts';

/** Rules about a moment of a day: what does not change anything during it can neither mend nor worsen it. */
const OF_A_MOMENT: ReadonlySet<RuleId> = new Set([
  'double-booked',
  'workplace-full',
  'bhv-cover',
  'aid-overbooked',
  'keep-apart',
  'group-too-large',
  'not-alone',
  'no-guide-present',
  'guidance-load',
  'permanent-presence',
  'guide-surplus',
]);

/** In parts, each worked out when it is asked for. */
type Moves = Iterable<readonly Move[]>;

const NONE: readonly Move[] = [];
const NO_PARTS: Moves = [];

/**
 * The moves that can mend a finding, per kind of finding. Only these are tried, for the finding itself and for each
 * trouble that a first move would bring:
 *
 * - about somebody (an assignment, a day or a week of a person): everything that may happen to that person's rows
 *   there: another place in the same block, another block at the same place, a swap with somebody who is elsewhere at
 *   that time, a stand-in who is free, none at all, and other times where time is the trouble. A person who lacks hours
 *   for a goal goes only to work of that goal, also in a free block; where a published day differs, the published row
 *   may come again;
 * - about a workplace at a moment: the same for those who are there then (of a pair: both); who comes instead of who
 *   goes is no help where it is full;
 * - about a guidance group: the same for the person it is about; of others in it the guides, and employees who go
 *   (nobody instead); a guide who is free, in another group or in another block comes, or takes over from a guide who
 *   is there; a guide with own times stays the whole block; for who is alone anybody comes;
 * - about BHV: somebody with BHV comes to the site, or stays the whole block;
 * - about an aid: everything that may happen to those who rely on it then;
 * - about an order or an empty workplace: somebody who is free, or works on no order or on one that is due later, comes
 *   to the order's workplaces on a day until the deadline; who is there already works on it; own times become the whole
 *   block;
 * - about an organisation: everything that may happen to those who are there; a jobcoach comes;
 * - about hours left over on a day: who is free gets a place at that site.
 *
 * Every move is of this plan's rows alone. Guides are brought to one place of a group (`guideCells`), and only to their
 * own work types. Nobody is brought who is absent, does not work then, or would sit in two places.
 */
export class MoveSpace {
  readonly #basic: BasicMoves;
  readonly #plan: Plan;
  readonly #known = new Map<string, readonly Move[]>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#basic = new BasicMoves(plan);
  }

  /** The moves that can mend this finding of this plan, or of the plan after some moves; each once. */
  movesFor(finding: Finding): readonly Move[] {
    const steps = this.gather(finding);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** As movesFor, with a turn after each person or cell: of everyone in a week they are many. */
  *gather(finding: Finding): Generator<void, readonly Move[]> {
    const key = `${finding.key} ${isTooLong(finding.rule) ? finding.size : ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    const during = OF_A_MOMENT.has(finding.rule) ? momentOf(finding) : null;
    const byKey = new Map<string, Move>();
    for (const part of this.#of(finding)) {
      for (const move of part) {
        if (during && !move.spans.some((s) => overlap(s, during))) continue;
        if (!byKey.has(move.key)) byKey.set(move.key, move);
      }
      yield;
    }
    const moves = [...byKey.values()];
    this.#known.set(key, moves);
    return moves;
  }

  #of(finding: Finding): Moves {
    const { scope } = ruleOf(finding.rule);
    const { placed } = this.#plan;
    const { date, personId } = finding;
    switch (scope) {
      case 'assignment': {
        const rows = finding.assignmentIds.map((id) => placed.get(id)).filter((row) => row !== null);
        return this.#ofRows(finding, rows);
      }
      case 'person-day':
        return personId && date ? this.#personDay(finding, personId, date) : NO_PARTS;
      case 'person-times':
        return personId ? this.#personTimes(finding, placed.ofPersonWeek(personId)) : NO_PARTS;
      case 'person-week':
        return personId ? this.#personWeek(finding, personId) : NO_PARTS;
      case 'workplace-day':
        return this.#workplaceDay(finding);
      case 'group-day':
        return finding.group !== null && date ? this.#groupDay(finding, finding.group, date) : NO_PARTS;
      case 'site-day':
        return bhvMoves(this.#basic, finding);
      case 'aid-day':
        return date
          ? this.#ofRows(
              finding,
              placed.of(subjectKey.aidDay(date)).filter((r) => during(r, finding)),
            )
          : NO_PARTS;
      case 'order':
        return finding.orderId ? orderMoves(this.#basic, finding.orderId) : NO_PARTS;
      case 'workplace-week':
        return emptyWorkplaceMoves(this.#basic, finding);
      case 'organisation':
        return this.#organisation(finding);
      case 'home-day':
        return idleMoves(this.#basic, finding);
      default:
        return assertNever(scope);
    }
  }

  /** Everything that may happen to these rows; those the finding names first, and what is simple before what is not. */
  *#ofRows(finding: Finding, rows: readonly Placed[], exchange = true): Generator<readonly Move[]> {
    const named = new Set<string>(finding.assignmentIds);
    const first = (row: Placed): number => (named.has(row.assignment.id) ? 0 : 1);
    const inOrder = rows.toSorted((a, b) => first(a) - first(b) || (a.assignment.id < b.assignment.id ? -1 : 1));
    for (const row of inOrder) yield [...timeMoves(this.#basic, finding, row), ...this.#basic.leaving(row)];
    if (exchange) for (const row of inOrder) yield this.#basic.exchanged(row);
  }

  *#personDay(finding: Finding, personId: PersonId, date: IsoDate): Generator<readonly Move[]> {
    yield* this.#ofRows(finding, this.#plan.ofPerson(personId, date));
    const person = this.#basic.person(personId);
    const published = finding.rule === 'late-change' && person ? (this.#plan.published(personId, date) ?? []) : [];
    yield published.flatMap(({ workplaceId, blockId }): readonly Move[] => {
      const block = this.#plan.lookup.blocks.get(blockId);
      if (!person || !block || !this.#basic.isFree(person, date, block)) return NONE;
      return [this.#basic.placeOn(person, { workplaceId, date, blockId })];
    });
  }

  /** Rules about times alone: a move that leaves somebody's times as they are cannot mend them. */
  #personTimes(finding: Finding, rows: readonly Placed[]): Moves {
    return onlySuch(this.#ofRows(finding, rows), (move) => {
      const [command] = move.commands;
      if (command?.do === 'move') {
        const row = this.#plan.placed.get(command.assignmentId);
        const block = this.#plan.lookup.blocks.get(command.blockId);
        return !row || !block || !sameTimes(row.block, block);
      }
      if (command?.do === 'swap') {
        const [a, b] = [command.first, command.second].map((id) => this.#plan.placed.get(id));
        return !a || !b || a.from !== b.from || a.to !== b.to || !sameTimes(a.block, b.block);
      }
      return true;
    });
  }

  *#personWeek(finding: Finding, personId: PersonId): Generator<readonly Move[]> {
    const person = this.#basic.person(personId);
    const rows = this.#ofRows(finding, this.#plan.placed.ofPersonWeek(personId));
    if (!person || finding.rule !== 'goal-hours') return yield* rows;
    const goals = goalWork(person);
    yield this.#goalPlaces(person, goals);
    yield* onlySuch(rows, (move) => this.#leadsTo(goals, move));
  }

  /** Whether a move may bring somebody to work of these types: to such a place, or by a swap with who is there. */
  #leadsTo(workTypes: ReadonlySet<string>, { commands: [command] }: Move): boolean {
    const isSuch = (workplace: Placed['workplace'] | undefined): boolean =>
      workplace !== undefined && workTypes.has(workplace.workType);
    if (command?.do === 'move') return isSuch(this.#plan.lookup.workplaces.get(command.workplaceId));
    if (command?.do !== 'swap') return false;
    return [command.first, command.second].some((id) => isSuch(this.#plan.placed.get(id)?.workplace));
  }

  /** Free blocks of somebody's week at places whose work serves a goal. */
  #goalPlaces(person: Person, wanted: ReadonlySet<string>): readonly Move[] {
    return this.#basic.workplaces
      .filter((w) => wanted.has(w.workType))
      .flatMap((w) =>
        [...this.#plan.dates].flatMap((date) =>
          this.#plan.lookup
            .blocksOf(w.siteId)
            .filter((b) => this.#basic.isFree(person, date, b))
            .map((b) => this.#basic.placeOn(person, { workplaceId: w.id, date, blockId: b.id })),
        ),
      );
  }

  #workplaceDay(finding: Finding): Moves {
    const { workplaceId, date } = finding;
    if (!workplaceId || !date) return NO_PARTS;
    const pair = finding.rule === 'keep-apart' ? [finding.personId, finding.otherId] : null;
    const rows = this.#plan
      .atWorkplace(workplaceId, date)
      .filter((r) => r.employee && (pair === null || pair.includes(r.person.id)));
    return this.#ofRows(finding, rows, finding.rule !== 'workplace-full');
  }

  *#groupDay(finding: Finding, group: string, date: IsoDate): Generator<readonly Move[]> {
    const rows = this.#plan.placed.ofGroup(group, date);
    const about = finding.personId;
    const own = about === null ? rows : rows.filter((r) => r.person.id === about);
    const guidesGo = finding.rule === 'guide-surplus';
    const leaving = this.#ofRows(
      finding,
      own.filter((r) => !guidesGo || r.guide),
      about !== null,
    );
    if (guidesGo) return yield* leaving;
    yield rows
      .filter((r) => r.guide && (r.assignment.from !== null || r.assignment.to !== null))
      .map((r) => this.#basic.times(r, null, null));
    const comes = finding.rule === 'not-alone';
    yield* this.#guidesTo(group, date);
    for (const r of rows) {
      if (!r.guide && (!comes || own.includes(r))) continue;
      yield [...this.#basic.otherBlocks(r), ...(r.guide ? this.#basic.exchanged(r) : NONE)];
    }
    yield* leaving;
    if (comes) yield* this.#company(group, date);
  }

  /** Guides from elsewhere to a group, in each block of its sites. */
  *#guidesTo(group: string, date: IsoDate): Generator<readonly Move[]> {
    for (const name of blockNames(this.#basic)) {
      for (const cell of this.#basic.guideCells(date, name)) {
        if (this.#basic.groupOf(cell.workplaceId) !== group) continue;
        yield this.#basic.into(
          cell,
          'guide',
          () => true,
          null,
          (row) => row.group !== group || row.site.id !== siteOf(this.#basic, cell),
        );
      }
    }
  }

  /** Somebody beside a person who is alone: at any place of the group, at the same site. */
  *#company(group: string, date: IsoDate): Generator<readonly Move[]> {
    for (const w of this.#basic.workplaces) {
      if (this.#basic.groupOf(w.id) !== group) continue;
      for (const cell of cellsOf(this.#basic, w.id, [date])) {
        yield this.#basic.into(cell, 'employee', () => true);
      }
    }
  }

  *#organisation(finding: Finding): Generator<readonly Move[]> {
    const { organisationId, rule } = finding;
    if (!organisationId) return;
    const rows = this.#plan.placed.of(subjectKey.organisation(organisationId));
    const leaving = this.#ofRows(
      finding,
      rule === 'agreement-guidance' ? rows.filter((r) => r.guide) : rule === 'jobcoach-visits' ? [] : rows,
    );
    if (rule !== 'jobcoach-visits') return yield* leaving;
    const jobcoach = (p: Person): boolean => p.kind === 'guide' && p.role.toLowerCase().includes('jobcoach');
    const cells = this.#basic.workplaces
      .filter((w) => w.organisationId === organisationId)
      .flatMap((w) => cellsOf(this.#basic, w.id, [...this.#plan.dates]));
    for (const cell of cells) yield this.#basic.into(cell, 'guide', jobcoach, null);
    yield* leaving;
  }
}

function* onlySuch(parts: Moves, wanted: (move: Move) => boolean): Generator<readonly Move[]> {
  for (const part of parts) yield part.filter(wanted);
}

/** The moves that can mend a finding: see MoveSpace, which keeps what it looked up when more is asked. */
export function movesFor(plan: Plan, finding: Finding): readonly Move[] {
  return new MoveSpace(plan).movesFor(finding);
}

function goalWork(person: Person): ReadonlySet<string> {
  return new Set(person.kind === 'employee' ? person.goals.map((g) => g.workType) : []);
}

function momentOf({ from, to }: Finding): { readonly from: number; readonly to: number } | null {
  return from === null || to === null ? null : { from, to };
}

function during(row: Placed, finding: Finding): boolean {
  const moment = momentOf(finding);
  return moment === null || overlap(row, moment) !== null;
}

function sameTimes(a: Placed['block'], b: Placed['block']): boolean {
  return a.from === b.from && a.to === b.to && JSON.stringify(a.breaks) === JSON.stringify(b.breaks);
}
