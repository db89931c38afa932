import { absentIn } from '../../model/absence.ts';
import type { Assignment } from '../../model/assignment.ts';
import type { AssignmentId, NewId, OrderId } from '../../model/ids.ts';
import { fullName, type Person } from '../../model/person.ts';
import type { RecordChange } from '../../model/record.ts';
import type { Block } from '../../model/site.ts';
import type { Workplace } from '../../model/workplace.ts';
import { defaultOrder } from '../orders.ts';
import type { Placed } from '../placed.ts';
import type { Plan } from '../plan.ts';
import type { FillRow, SourceChoice } from './fill-types.ts';
import type { SourceRow } from './source.ts';

/** A row that makes sense, with where it is to go. */
export interface Candidate {
  readonly source: SourceRow;
  readonly person: Person;
  readonly workplace: Workplace;
  readonly block: Block;
  /** Worked out. */
  readonly from: number;
  readonly to: number;
  readonly choice: SourceChoice | null;
  /** The row as it would be written. */
  readonly assignment: Assignment;
  readonly orderLeft: OrderId | null;
}

type Problem = Omit<NonNullable<FillRow['problem']>, 'findings'>;

/** Why a row makes no sense at all. */
export type Senseless = Problem & { readonly from: number; readonly to: number };

interface Wanted {
  readonly plan: Plan;
  readonly origin: Assignment['origin'];
  readonly newId: NewId;
}

/** What a source row asks of the plan, or why that makes no sense. */
export function candidateOf(
  source: SourceRow,
  choice: SourceChoice | null,
  { plan, origin, newId }: Wanted,
): Candidate | Senseless {
  const { people, workplaces, blocks } = plan.lookup;
  const person = people.get(source.personId);
  const known = blocks.get(source.blockId);
  const times = { from: source.from ?? known?.from ?? 0, to: source.to ?? known?.to ?? 0 };
  const no = (kind: Problem['kind'], sentence: string, mayBeElsewhere: boolean): Senseless => ({
    kind,
    sentence,
    needsReason: false,
    mayBeElsewhere,
    ...times,
  });
  if (!person) return no('person-archived', 'Deze persoon staat niet meer in het programma.', false);
  if (person.archivedOn !== null) return no('person-archived', `${fullName(person)} is uit dienst.`, false);
  const wantedPlace = choice?.do === 'elsewhere' ? choice.workplaceId : source.workplaceId;
  const workplace = workplaces.get(wantedPlace);
  if (!workplace || workplace.archivedOn !== null) {
    return no('place-archived', `${workplace?.name ?? 'Deze werkplek'} is niet meer in gebruik.`, true);
  }
  const block = blockAt(plan, known, workplace);
  if (!block) {
    const site = plan.lookup.sites.get(workplace.siteId)?.name ?? 'Deze locatie';
    return no('no-block', `${site} heeft geen dagdeel ${known?.name ?? ''} meer.`, true);
  }
  // Own times belong to the block they were typed for.
  const own = block === known ? { from: source.from, to: source.to } : { from: null, to: null };
  const cell = { workplaceId: workplace.id, date: source.date, blockId: block.id };
  const orderLeft = choice?.do === 'elsewhere' || mayStillWorkOn(plan, source) ? null : source.orderId;
  const keepsOrder = source.orderId !== null && orderLeft === null && choice?.do !== 'elsewhere';
  const orderId = keepsOrder ? source.orderId : defaultOrder(plan, cell, [person.id]);
  return {
    source,
    person,
    workplace,
    block,
    from: own.from ?? block.from,
    to: own.to ?? block.to,
    choice,
    orderLeft,
    assignment: {
      id: newId() as AssignmentId,
      personId: person.id,
      ...cell,
      orderId: person.kind === 'guide' ? null : orderId,
      ...own,
      overrides: [],
      fillsIn: false,
      // What somebody chose row by row was planned by hand.
      origin: choice === null ? origin : 'hand',
      version: 1,
    },
  };
}

/** The block of a row at a workplace: its own, or the one of the same name when the place is at another site by now. */
export function blockAt(plan: Plan, known: Block | undefined, { siteId }: Workplace): Block | undefined {
  const isOwn = known?.siteId === siteId && known.archivedOn === null;
  return isOwn ? known : plan.lookup.blocksOf(siteId).find((block) => block.name === known?.name);
}

/** Whether an order can still be worked on that day: in use, begun, not past its deadline, and not done. */
function mayStillWorkOn(plan: Plan, { orderId, date }: SourceRow): boolean {
  const order = orderId && plan.lookup.orders.get(orderId);
  if (!order) return orderId === null;
  if (order.archivedOn !== null || (order.startsOn ?? '') > date) return false;
  const { deadline, leftMinutes } = plan.workOn(order, date);
  return deadline >= date && leftMinutes > 0;
}

/** True for a row that stands in the plan exactly so; who works on what order is not looked at. */
export const isSame = (row: Placed, c: Candidate): boolean =>
  row.workplace.id === c.workplace.id && row.block.id === c.block.id && row.from === c.from && row.to === c.to;

/** Rows of the person at that time. */
export const inItsTime = (plan: Plan, c: Candidate): readonly Placed[] =>
  plan.ofPerson(c.person.id, c.source.date).filter((row) => row.from < c.to && c.from < row.to);

/** True when the person is away then or the site is closed: no other row can change that. */
export const isOut = (plan: Plan, { person, source, workplace, block }: Candidate): boolean =>
  plan.closedName(workplace.siteId, source.date) !== null ||
  plan.absencesOf(person.id).some((absence) => absentIn(absence, source.date, block));

/** What putting a candidate in its place changes: it comes, and what it takes the place of goes. */
export function changesOf(c: Candidate, instead: Iterable<Placed>): readonly RecordChange[] {
  const gone = [...instead].map(
    ({ assignment }): RecordChange => ({ kind: 'assignment', before: assignment, after: null }),
  );
  return [...gone, { kind: 'assignment', before: null, after: c.assignment }];
}

const needsOf = ({ person }: Candidate): number => (person.kind === 'employee' ? person.needs.length : 0);
const hasFixedPlace = ({ person }: Candidate): boolean =>
  person.kind === 'employee' && person.needs.some((need) => need.what.kind === 'fixed-place');

/**
 * Who goes first where not everyone can: guides (they take no seat), then who needs a place that stays, then who needs
 * most (principle 1), then by number. The order in which rows were given plays no part.
 */
export function byPriority(a: Candidate, b: Candidate): number {
  return (
    compare(a.source.date, b.source.date) ||
    a.from - b.from ||
    Number(b.person.kind === 'guide') - Number(a.person.kind === 'guide') ||
    Number(hasFixedPlace(b)) - Number(hasFixedPlace(a)) ||
    needsOf(b) - needsOf(a) ||
    compare(a.person.number, b.person.number) ||
    compare(a.workplace.code, b.workplace.code) ||
    compare(a.source.key, b.source.key)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
