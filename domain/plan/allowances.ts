import type { Override } from '../model/assignment.ts';
import type { AssignmentId, ExceptionId, NewId } from '../model/ids.ts';
import type { RecordChange } from '../model/record.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf, sentenceOf } from '../rules/index.ts';
import { causeOf } from '../rules/rule.ts';
import type { Command } from './command.ts';
import type { Plan } from './plan.ts';
import type { FindingDelta } from './view.ts';

/** Who lets something stand, why and when. */
export type Stamp = Pick<Override, 'reason' | 'by' | 'at'>;

type Outcome =
  | { readonly ok: true; readonly changes: readonly RecordChange[]; readonly label: string }
  | { readonly ok: false; readonly sentence: string };

/** The text under which an override of this finding is stored: see `overrideOf` in the rules. */
function overrideCause(f: Finding): string {
  switch (f.rule) {
    case 'need-unmet':
      return f.need ?? '';
    case 'load-too-heavy':
      return f.load ?? '';
    case 'aid-overbooked':
      return f.aidId ?? '';
    case 'keep-apart':
      return `${f.personId}|${f.otherId}`;
    case 'group-too-large':
    case 'not-alone':
    case 'fixed-guide':
      return f.personId ?? '';
    default:
      return '';
  }
}

/**
 * The same changes, with an override written on each changed assignment that causes one of the findings. Where a change
 * leaves somebody else in trouble (the guide who stays with them goes), it is written on that person's assignments.
 */
export function withOverrides(
  plan: Plan,
  changes: readonly RecordChange[],
  findings: readonly Finding[],
  stamp: Stamp,
): readonly RecordChange[] {
  const changed = new Set(changes.flatMap((c) => (c.kind === 'assignment' && c.after ? [c.after.id] : [])));
  const left = findings.filter((f) => !f.assignmentIds.some((id) => changed.has(id)));
  const others = new Set(left.flatMap((f) => f.assignmentIds));
  return [...changes, ...asTheyAre(plan, others)].map((change) => {
    if (change.kind !== 'assignment' || !change.after) return change;
    const { after } = change;
    const overrides = findings
      .filter((f) => f.assignmentIds.includes(after.id))
      .map((f) => ({ rule: f.rule, cause: overrideCause(f), ...stamp }));
    return { ...change, after: { ...after, overrides: [...after.overrides, ...overrides] } };
  });
}

/** Changes of assignments that change nothing yet, but that somebody gave a reason for them: they are no longer just filled in. */
function asTheyAre(plan: Plan, ids: ReadonlySet<AssignmentId>): readonly RecordChange[] {
  return [...ids].flatMap((id): RecordChange[] => {
    const row = plan.placed.get(id)?.assignment;
    return row ? [{ kind: 'assignment', before: row, after: { ...row, origin: 'hand' } }] : [];
  });
}

/** True for findings that somebody may let stand with a reason (domain.md: tiers 2 and 4). */
export function mayBeAllowed(finding: Pick<Finding, 'tier' | 'severity'>): boolean {
  return (finding.tier === 2 || finding.tier === 4) && finding.severity === 'block';
}

/** Lets standing findings of tier 2 or 4 stay, with a reason: all of these causes, or none. */
export function allow(
  plan: Plan,
  command: Extract<Command, { do: 'allow' }>,
  stamp: Omit<Stamp, 'reason'>,
  newId: NewId,
): Outcome {
  const findings = plan.findings().filter((f) => f.overridden === null && command.causes.includes(causeOf(f)));
  const [first] = findings;
  if (!first) return { ok: false, sentence: 'Dit aandachtspunt is er niet meer. Kijk nog eens op het bord.' };
  const never = findings.find((f) => !mayBeAllowed(f));
  if (never) return { ok: false, sentence: `Hier kan niemand van afwijken. ${sentenceOf(never)}` };
  const full = { ...stamp, reason: command.reason };
  const ids = new Set(findings.filter((f) => f.tier === 2).flatMap((f) => f.assignmentIds));
  const groups = new Map(findings.filter((f) => f.tier === 4).map((f) => [causeOf(f), f]));
  const exceptions = [...groups].map(
    ([cause, f]): RecordChange => ({
      kind: 'exception',
      before: null,
      after: {
        id: newId() as ExceptionId,
        rule: f.rule,
        cause,
        date: f.date ?? ([...plan.dates][0] as NonNullable<Finding['date']>),
        ...full,
        version: 1,
      },
    }),
  );
  return {
    ok: true,
    changes: [
      ...withOverrides(
        plan,
        asTheyAre(plan, ids),
        findings.filter((f) => f.tier === 2),
        full,
      ),
      ...exceptions,
    ],
    label: `Afwijking: ${ruleOf(first.rule).title.toLowerCase()}`,
  };
}

/** Takes an allowance back: the finding stands open again. */
export function disallow(plan: Plan, command: Extract<Command, { do: 'disallow' }>): Outcome {
  const findings = plan.findings().filter((f) => f.overridden !== null && causeOf(f) === command.cause);
  const [first] = findings;
  if (!first) return { ok: false, sentence: 'Deze afwijking is er niet meer. Kijk nog eens op het bord.' };
  const exception = plan.exceptionFor(command.cause);
  const changes = exception
    ? [{ kind: 'exception', before: exception, after: null } as const]
    : rowsWithout(plan, findings);
  return { ok: true, changes, label: `Afwijking weg: ${ruleOf(first.rule).title.toLowerCase()}` };
}

function rowsWithout(plan: Plan, findings: readonly Finding[]): readonly RecordChange[] {
  return [...new Set(findings.flatMap((f) => f.assignmentIds))].flatMap((id): RecordChange[] => {
    const before = plan.placed.get(id)?.assignment;
    if (!before) return [];
    const speaksOf = (o: Override): boolean => findings.some((f) => f.rule === o.rule && overrideCause(f) === o.cause);
    const overrides = before.overrides.filter((o) => !speaksOf(o));
    return overrides.length === before.overrides.length
      ? []
      : [{ kind: 'assignment', before, after: { ...before, overrides } }];
  });
}

/** Exceptions whose cause a change takes away altogether: they end with it, in the same step. */
export function endedExceptions(plan: Plan, delta: FindingDelta): readonly RecordChange[] {
  const gone = new Set<string>();
  for (const f of delta.resolved) if (f.overridden !== null && f.tier === 4) gone.add(causeOf(f));
  if (gone.size === 0) return [];
  for (const f of [...delta.added, ...delta.eased]) gone.delete(causeOf(f));
  const resolved = new Set(delta.resolved.map((f) => f.key));
  for (const f of plan.findings()) if (!resolved.has(f.key)) gone.delete(causeOf(f));
  return [...gone].flatMap((cause): RecordChange[] => {
    const before = plan.exceptionFor(cause);
    return before ? [{ kind: 'exception', before, after: null }] : [];
  });
}
