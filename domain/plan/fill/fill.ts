import type { Assignment } from '../../model/assignment.ts';
import type { IsoDate } from '../../model/common.ts';
import { composed } from '../../model/compose.ts';
import type { AssignmentId, NewId, SiteId } from '../../model/ids.ts';
import type { RecordChange } from '../../model/record.ts';
import type { Finding } from '../../rules/finding.ts';
import { ruleOf, sentenceOf } from '../../rules/index.ts';
import { dutchOrder } from '../../words/dutch-order.ts';
import { endedExceptions } from '../allowances.ts';
import { blockers, decisiveOf, refusalOf } from '../decide.ts';
import { sortFindings } from '../findings.ts';
import { Plan } from '../plan.ts';
import {
  byPriority,
  type Candidate,
  candidateOf,
  changesOf,
  inItsTime,
  isOut,
  isSame,
  type Senseless,
} from './candidate.ts';
import { emptySeatsOf } from './empty-seats.ts';
import {
  FILL_OUTCOMES,
  type FillChoices,
  type FillOutcome,
  type FillPreview,
  type FillRow,
  type SourceChoice,
} from './fill-types.ts';
import { Filler } from './filler.ts';
import { type Gone, goneOf, goneRowOf } from './gone.ts';
import type { SourceRow } from './source.ts';

/** What is asked, with clock, ids and user as arguments. */
export interface FillInput {
  /** All that the source wants of the week, of every site. */
  readonly rows: readonly SourceRow[];
  readonly origin: Exclude<Assignment['origin'], 'hand'>;
  readonly siteId: SiteId | null;
  /** Days before it are left as they are. */
  readonly from: IsoDate | null;
  readonly choices: FillChoices;
  readonly newId: NewId;
  /** ISO 8601 with `Z`, and who: written with a reason. */
  readonly now: string;
  readonly user: string;
}

/** What filling would do, and the changes that do it: nothing is written here. */
export interface Filling {
  readonly preview: Omit<FillPreview, 'notices'>;
  /** All of it, for one step of undo. */
  readonly changes: readonly RecordChange[];
  /** Tier 2 findings that given reasons overrode. */
  readonly overridden: readonly Finding[];
  /** The week as it will be: for other places that somebody may choose. */
  readonly plan: Plan;
}

type Judged = { readonly source: SourceRow; readonly row: Omit<FillRow, 'key' | 'personId' | 'workplaceId' | 'date'> };

/**
 * Fills a week by the rules that a command must follow. The order of the rows plays no part. What the source no longer
 * wants goes first, as when somebody takes it away: no rule refuses that, and what it leaves behind is told.
 */
export function fillWeek(before: Plan, input: FillInput): Filling {
  const { siteId, from, choices } = input;
  const gone = goneOf(before, input);
  const plan = new Plan(before.toData());
  plan.apply(gone.changes);
  const siteOf = ({ workplaceId }: SourceRow): SiteId | undefined => plan.lookup.workplaces.get(workplaceId)?.siteId;
  const sources = input.rows.filter(
    (row) =>
      plan.dates.has(row.date) && (from === null || row.date >= from) && (siteId === null || siteOf(row) === siteId),
  );
  const judged: Judged[] = [];
  const candidates: Candidate[] = [];
  for (const source of sources) {
    const choice = choiceOf(choices, source);
    const candidate = candidateOf(source, choice, { plan, origin: input.origin, newId: input.newId });
    if (choice?.do === 'skip') judged.push({ source, row: rowOf(source, 'skipped', candidate) });
    else if ('kind' in candidate)
      judged.push({ source, row: rowOf(source, 'conflict', candidate, senseless(candidate)) });
    else candidates.push(candidate);
  }
  candidates.sort(byPriority);
  const present = presentOf(plan, candidates);
  const toPlace: Candidate[] = [];
  for (const c of candidates) {
    const outcome = standing(plan, c, present);
    if (outcome !== null) judged.push({ source: c.source, row: outcome });
    else toPlace.push(c);
  }
  const filler = new Filler(plan, new Set(present.values()), { by: input.user, at: input.now });
  filler.fill(
    toPlace.filter((c) => c.choice === null),
    toPlace.filter((c) => c.choice !== null),
  );
  for (const c of toPlace) judged.push({ source: c.source, row: judgedRow(filler, c) });
  return filling(before, input, { gone, judged, filler });
}

/** Only what stands in the plan can be kept. */
function choiceOf(choices: FillChoices, { key }: SourceRow): SourceChoice | null {
  const choice = choices[key] ?? null;
  return choice?.do === 'keep' ? null : choice;
}

interface Done {
  readonly gone: Gone;
  readonly judged: readonly Judged[];
  readonly filler: Filler;
}

/** @param plan as it was before anything went or came */
function filling(plan: Plan, input: FillInput, { gone, judged, filler }: Done): Filling {
  const made = composed([...gone.changes, ...filler.changes]);
  const delta = plan.tryOut(made);
  const counts = Object.fromEntries(FILL_OUTCOMES.map((o) => [o, 0])) as Record<FillOutcome, number>;
  const left = gone.rows.map((row) => goneRowOf(row, input.choices, { after: filler.plan, delta }));
  for (const { outcome } of [...judged.map(({ row }) => row), ...left]) counts[outcome] += 1;
  const isPlain = ({ row, source }: Judged): boolean =>
    row.outcome === 'present' ||
    (row.outcome === 'placed' && row.orderLeft === null && choiceOf(input.choices, source) === null);
  const isThere = ({ row, source }: Judged): boolean =>
    row.outcome === 'present' ||
    ((row.outcome === 'placed' || row.outcome === 'replaced') && input.choices[source.key]?.do !== 'elsewhere');
  const isMissed = (one: Judged): boolean =>
    !isThere(one) && plan.lookup.people.get(one.source.personId)?.kind === 'employee';
  return {
    changes: [...made, ...endedExceptions(plan, delta)],
    overridden: delta.added.filter((f) => f.overridden !== null && f.tier === 2),
    plan: filler.plan,
    preview: {
      counts,
      rows: [
        ...judged
          .filter((one) => !isPlain(one))
          .map(({ source: { key, personId, workplaceId, date }, row }) => ({
            key,
            personId,
            workplaceId,
            date,
            ...row,
          })),
        ...left,
      ].toSorted((a, b) => timeAndName(plan, a, b)),
      emptySeats: [
        ...emptySeatsOf(
          filler.plan,
          input.siteId,
          judged.filter(isMissed).map(({ source }) => source),
        ),
      ],
      findings: [...sortFindings(delta.added.filter((f) => f.overridden === null && f.severity !== 'info'))],
    },
  };
}

/** Rows that stand in the plan exactly as a candidate wants, each for one candidate. */
function presentOf(plan: Plan, candidates: readonly Candidate[]): ReadonlyMap<Candidate, AssignmentId> {
  const present = new Map<Candidate, AssignmentId>();
  const taken = new Set<AssignmentId>();
  for (const c of candidates) {
    const same = inItsTime(plan, c).find((row) => isSame(row, c) && !taken.has(row.assignment.id));
    if (!same) continue;
    taken.add(same.assignment.id);
    present.set(c, same.assignment.id);
  }
  return present;
}

/** The answer where nothing has to be tried: it stands there, somebody planned otherwise, or nobody can be there. */
function standing(plan: Plan, c: Candidate, present: ReadonlyMap<Candidate, AssignmentId>): Judged['row'] | null {
  if (present.has(c)) return rowOf(c.source, 'present', c);
  const byHand = inItsTime(plan, c).filter(({ assignment }) => assignment.origin === 'hand');
  if (byHand.length > 0 && c.choice?.do !== 'replace') {
    return { ...rowOf(c.source, 'kept', c), instead: byHand.map(({ assignment }) => assignment.id) };
  }
  if (!isOut(plan, c)) return null;
  const inTheWay = blockers(plan.tryOut(changesOf(c, [])));
  return inTheWay.length === 0 ? null : rowOf(c.source, 'conflict', c, ruled(c, inTheWay));
}

function judgedRow(filler: Filler, c: Candidate): Judged['row'] {
  const inTheWay = filler.refused.get(c);
  if (inTheWay) return rowOf(c.source, 'conflict', c, ruled(c, inTheWay));
  const replaced = filler.replaced.get(c);
  if (!replaced) return rowOf(c.source, 'placed', c);
  return { ...rowOf(c.source, 'replaced', c), instead: replaced.map(({ assignment }) => assignment.id) };
}

function rowOf(
  source: SourceRow,
  outcome: FillOutcome,
  about: Candidate | Senseless,
  problem: FillRow['problem'] = null,
): Judged['row'] {
  const { from, to } = about;
  const blockId = 'block' in about && about.choice?.do !== 'elsewhere' ? about.block.id : source.blockId;
  const orderLeft = 'orderLeft' in about && outcome !== 'conflict' && outcome !== 'skipped' ? about.orderLeft : null;
  return { blockId, from, to, outcome, problem, instead: [], orderLeft, reasonBefore: source.reasonBefore };
}

const senseless = ({ from: _, to: __, ...problem }: Senseless): FillRow['problem'] => ({ ...problem, findings: [] });

/** Of rules that say that the person cannot work then, wherever it is. */
const isOfThePerson = ({ rule }: Finding): boolean =>
  ['absent', 'outside-availability'].includes(rule) || ['person-day', 'person-times'].includes(ruleOf(rule).scope);

function ruled(c: Candidate, inTheWay: readonly Finding[]): FillRow['problem'] {
  const decisive = decisiveOf(inTheWay);
  return {
    kind: 'rule',
    sentence: decisive ? sentenceOf(decisive) : `${c.workplace.name} kan niet.`,
    needsReason: inTheWay.every((f) => refusalOf(f) === 'without-reason'),
    mayBeElsewhere: !inTheWay.some(isOfThePerson),
    findings: [...inTheWay],
  };
}

function timeAndName(plan: Plan, a: FillRow, b: FillRow): number {
  const nameOf = (row: FillRow): string => {
    const person = plan.lookup.people.get(row.personId);
    return person ? `${person.lastName} ${person.firstName} ${person.number}` : '';
  };
  return (
    (a.date === b.date ? 0 : a.date < b.date ? -1 : 1) ||
    a.from - b.from ||
    dutchOrder(nameOf(a), nameOf(b)) ||
    (a.key < b.key ? -1 : 1)
  );
}
