import type { Finding, Tier } from '../rules/finding.ts';
import { ruleOf, sentenceOf } from '../rules/index.ts';
import type { WhyLine } from '../rules/rule.ts';
import type { Cell } from './cell.ts';
import type { PlanningCommand } from './command.ts';
import { draft } from './drafts.ts';
import { linesOf, sourcesOf, weighingLines } from './explain-lines.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import { triedIds } from './remedies-ids.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import type { FindingDelta } from './view.ts';

/** "Waarom?": what lies behind a finding or a verdict, in Dutch. */
export interface Explanation {
  readonly title: string;
  readonly sentence: string;
  /** Of the finding that decided; null when nothing stands against it. */
  readonly tier: Tier | null;
  /** Where the rule, or what the person needs, comes from; null when there is nothing to name. */
  readonly source: string | null;
  readonly lines: readonly WhyLine[];
}

/** The numbers behind a finding, with the source of its rule. */
export function explainFinding(finding: Pick<Finding, 'rule' | 'facts' | 'tier'>): Explanation {
  const rule = ruleOf(finding.rule);
  return {
    title: rule.title,
    sentence: sentenceOf(finding),
    tier: finding.tier,
    source: rule.source,
    lines: rule.why(finding.facts),
  };
}

/**
 * Why a command may be given, or not. A refusal is explained by the finding that decided. What fits is explained too:
 * each need and how the place meets it, certificates, hours against the contract and of that day, the guidance sum
 * before and after, seats and the order; then what it brings and takes away.
 * @param cell the place that it is about, when the command changes more than one
 */
export function explainVerdict(plan: Plan, command: PlanningCommand, cell: Cell): Explanation {
  const verdict = verdictOf(plan, command);
  const drafted = draft(plan, command, triedIds());
  if (!drafted.ok || verdict.problem !== null) {
    const sentence = verdict.problem ?? (drafted.ok ? '' : drafted.sentence);
    return { title: 'Kan niet', sentence, tier: null, source: null, lines: [] };
  }
  const { decisive } = verdict;
  if (decisive && (verdict.level === 'refused' || verdict.level === 'needs-reason')) return explainFinding(decisive);
  const delta = plan.tryOut(drafted.changes);
  const row = rowAt(delta, cell);
  const about = decisive ? explainFinding(decisive) : null;
  return {
    title: titleOf(verdict),
    sentence: about?.sentence ?? (row ? `${row.name} past op ${row.workplace.name}.` : 'Dit kan zonder bezwaar.'),
    tier: about?.tier ?? null,
    source: about?.source ?? (row ? sourcesOf(plan, row) : null),
    lines: [
      ...(row ? linesOf(plan, drafted.changes, delta, row) : []),
      ...(about?.lines ?? []),
      ...weighingLines(delta),
    ],
  };
}

function titleOf(verdict: Verdict): string {
  switch (verdict.level) {
    case 'fits':
      return 'Past';
    case 'fits-with-aid':
      return 'Past met een hulpmiddel';
    default:
      return 'Kan, maar let op';
  }
}

/** The assignment that an explanation is about: the one that comes on the cell, else the first that changes. */
function rowAt({ placed }: FindingDelta, cell: Cell): Placed | null {
  const there = placed.find(
    ({ assignment: a }) => a.workplaceId === cell.workplaceId && a.date === cell.date && a.blockId === cell.blockId,
  );
  return there ?? placed[0] ?? null;
}
