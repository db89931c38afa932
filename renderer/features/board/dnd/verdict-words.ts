import type { Cell } from '#domain/plan/cell.ts';
import type { Command } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { guidanceEffect, reasonOf, type Verdict } from '#domain/plan/verdict.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
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
function shortReason(finding: Finding): string {
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

/** "Order 2041 is dan op tijd klaar." · "Order 2039: dan nog 4,5 uur tekort." · the sentence of an order that gets worse. */
function orderLines({ added, eased, resolved }: Verdict): readonly string[] {
  const late = (list: readonly Finding[]) => list.filter((f) => f.rule === 'order-late');
  return [
    ...late(resolved).map((f) => `Order ${f.facts['order']} is dan op tijd klaar.`),
    ...late(eased).map((f) => `Order ${f.facts['order']}: dan nog ${decimal(f.size / 60)} uur tekort.`),
    ...late(added).map(sentenceOf),
  ];
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
