import type { Assignment } from '../../model/assignment.ts';
import type { Interval, IsoDate } from '../../model/common.ts';
import type { AssignmentId, SiteId } from '../../model/ids.ts';
import type { RecordChange } from '../../model/record.ts';
import type { Finding } from '../../rules/finding.ts';
import { sentenceOf } from '../../rules/index.ts';
import { decisiveOf } from '../decide.ts';
import { sortFindings } from '../findings.ts';
import type { Placed } from '../placed.ts';
import type { Plan } from '../plan.ts';
import type { FindingDelta } from '../view.ts';
import { blockAt } from './candidate.ts';
import type { FillChoices, FillRow } from './fill-types.ts';
import type { SourceRow } from './source.ts';

/** What an earlier filling left that the source no longer wants, and what is done with it. */
export interface Gone {
  readonly rows: readonly Placed[];
  /** Takes them away; those that somebody chose to keep become planned by hand. */
  readonly changes: readonly RecordChange[];
}

interface Asked {
  readonly rows: readonly SourceRow[];
  readonly origin: Assignment['origin'];
  readonly siteId: SiteId | null;
  readonly from: IsoDate | null;
  readonly choices: FillChoices;
}

const MIDNIGHT = 24 * 60;

/**
 * Rows at the asked site and days that came from the same kind of source and were touched by nobody since, of whom the
 * source (of every site) wants nothing at that time. Where it does, that row decides: it is there, takes this one's place
 * or cannot, and then this one stays.
 */
export function goneOf(plan: Plan, input: Asked): Gone {
  const wanted = Map.groupBy(input.rows, ({ personId, date }) => `${personId}|${date}`);
  const isWanted = (row: Placed): boolean =>
    (wanted.get(`${row.assignment.personId}|${row.date}`) ?? []).some((source) =>
      timesOf(plan, source).some(({ from, to }) => row.from < to && from < row.to),
    );
  const rows = [...plan.placed.all()].filter(
    (row) =>
      row.assignment.origin === input.origin &&
      plan.dates.has(row.date) &&
      (input.from === null || row.date >= input.from) &&
      (input.siteId === null || row.site.id === input.siteId) &&
      !isWanted(row),
  );
  const changes = rows.map(({ assignment }): RecordChange => {
    const after = isKept(input.choices, assignment.id) ? ({ ...assignment, origin: 'hand' } as const) : null;
    return { kind: 'assignment', before: assignment, after };
  });
  return { rows, changes };
}

const isKept = (choices: FillChoices, id: AssignmentId): boolean => choices[id]?.do === 'keep';

/** When a row of the source is worked: as it says, and as it would be at its place if that is at another site by now. */
function timesOf(plan: Plan, source: SourceRow): readonly Interval[] {
  const known = plan.lookup.blocks.get(source.blockId);
  const place = plan.lookup.workplaces.get(source.workplaceId);
  const there = place && blockAt(plan, known, place);
  const own = { from: source.from ?? known?.from ?? 0, to: source.to ?? known?.to ?? MIDNIGHT };
  return there && there !== known ? [own, there] : [own];
}

/** What is told of such a row; with what taking it away leaves behind, if that stops publishing. */
export function goneRowOf(
  row: Placed,
  choices: FillChoices,
  { after, delta }: { readonly after: Plan; readonly delta: FindingDelta },
): FillRow {
  const { id, personId, workplaceId, blockId } = row.assignment;
  const kept = isKept(choices, id);
  const { date, from, to } = row;
  const told = { key: id, personId, workplaceId, date, blockId, from, to, instead: [id] };
  const problem = kept ? null : leftBehind(row, after, delta);
  return { ...told, outcome: kept ? 'kept' : 'gone', problem, orderLeft: null, reasonBefore: null };
}

/** What stops publishing after the filling and would not with this row back. */
function leftBehind(row: Placed, after: Plan, delta: FindingDelta): FillRow['problem'] {
  const worse = new Map(delta.added.filter((f) => stops(f) && isAbout(f, row)).map((f) => [f.key, f]));
  if (worse.size === 0) return null;
  const back = after.tryOut([{ kind: 'assignment', before: null, after: row.assignment }]);
  const findings = sortFindings(
    [...back.resolved, ...back.eased].filter((f) => worse.has(f.key)).map((f) => worse.get(f.key) ?? f),
  );
  const worst = decisiveOf(findings);
  if (!worst) return null;
  return {
    kind: 'rule',
    sentence: sentenceOf(worst),
    needsReason: false,
    mayBeElsewhere: false,
    findings: [...findings],
  };
}

const stops = (f: Finding): boolean => f.overridden === null && f.severity === 'block';
const isAbout = (f: Finding, row: Placed): boolean =>
  (f.date === null || f.date === row.date) && (f.siteId === null || f.siteId === row.site.id);
