import type { Cell } from '#domain/plan/cell.ts';
import type { Command } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { guidanceEffect, reasonOf, type Verdict } from '#domain/plan/verdict.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { count, decimal, sentenceCase } from '#domain/words/dutch.ts';
import { guidanceEffectWords, VERDICTS } from '../verdict-words.ts';

const SHORT: Readonly<Record<RuleId, string>> = {
  'double-booked': 'werkt al elders',
  absent: 'afwezig',
  'outside-contract-hours': 'te veel uren',
  'outside-availability': 'werkt dan niet',
  'certificate-missing': 'certificaat',
  'certificate-expired': 'certificaat verlopen',
  'bhv-cover': 'te weinig BHV',
  'site-closed': 'gesloten',
  'workplace-full': 'vol',
  'need-unmet': 'behoefte',
  'load-too-heavy': 'te zwaar',
  'aid-overbooked': 'hulpmiddel is op',
  'keep-apart': 'niet samen',
  'hours-a-day': 'te veel uren',
  'guidance-load': 'begeleiding vol',
  'no-guide-present': 'geen begeleider',
  'order-late': 'order te laat',
};

/** Two or three words for the edge of a cell: what the finding is about. */
export function shortReason(finding: Finding): string {
  return finding.need ?? finding.load ?? finding.certificate ?? SHORT[finding.rule];
}

/** The line in a cell while cards are carried: "past", "mag niet: lawaai"; brief where a cell is narrow: "lawaai". */
export function verdictLine(verdict: Verdict, isBrief: boolean): string {
  if (verdict.problem !== null || !verdict.decisive) {
    return verdict.problem !== null ? 'kan niet' : VERDICTS[verdict.level].word;
  }
  const short = shortReason(verdict.decisive);
  if (isBrief) return short;
  if (verdict.level === 'warns') return `let op: ${short}`;
  return verdict.level === 'needs-reason' ? `alleen met reden: ${short}` : `mag niet: ${short}`;
}

const shortage = (finding: Finding): number => finding.size;

/** "Order 2041 is dan op tijd." · "Order 2039: tekort van 6 naar 4,5 uur." */
function orderLines(verdict: Verdict): readonly string[] {
  const late = (list: readonly Finding[]) => list.filter((f) => f.rule === 'order-late');
  const lines: string[] = [];
  for (const before of late(verdict.resolved)) {
    const after = late(verdict.added).find((f) => causeOf(f) === causeOf(before));
    const number = String(before.facts['order'] ?? '');
    if (!after) lines.push(`Order ${number} is dan op tijd klaar.`);
    else {
      lines.push(
        `Order ${number}: tekort van ${decimal(shortage(before) / 60)} naar ${decimal(shortage(after) / 60)} uur.`,
      );
    }
  }
  for (const after of late(verdict.added)) {
    if (!late(verdict.resolved).some((f) => causeOf(f) === causeOf(after))) lines.push(sentenceOf(after));
  }
  return lines;
}

/** Everything the bubble says about a drop: the reason, the guidance of the group, the orders. */
export function effectLines(plan: Plan, command: Command, verdict: Verdict, cell: Cell | null): readonly string[] {
  const lines: string[] = [];
  const reason = reasonOf(verdict);
  if (reason !== null) lines.push(reason);
  const guidance = cell && verdict.problem === null ? guidanceEffectWords(guidanceEffect(plan, command, cell)) : null;
  if (guidance !== null) lines.push(`${sentenceCase(guidance)}.`);
  const orders = orderLines(verdict);
  lines.push(...orders.filter((line) => line !== reason));
  const more = verdict.added.filter(
    (f) => f.overridden === null && f.severity !== 'info' && f !== verdict.decisive && f.rule !== 'order-late',
  ).length;
  if (more > 0) lines.push(`En nog ${count(more, 'aandachtspunt', 'aandachtspunten')}.`);
  return lines;
}
