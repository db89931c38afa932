import type { Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { guidanceEffect, reasonOf, type Verdict } from '#domain/plan/verdict.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { count, decimal, sentenceCase } from '#domain/words/dutch.ts';
import { guidanceEffectWords, VERDICTS } from '../verdict-words.ts';

const SHORT: Readonly<Record<RuleId, string>> = {
  'double-booked': 'werkt al elders',
  absent: 'afwezig',
  'out-of-use': 'in het archief',
  'outside-contract-hours': 'te veel uren',
  'outside-availability': 'werkt dan niet',
  'max-day': 'te lange dag',
  'max-week': 'te lange week',
  'average-weeks': 'te veel uren gemiddeld',
  'daily-rest': 'te weinig nachtrust',
  'weekly-rest': 'te weinig weekrust',
  breaks: 'te weinig pauze',
  'young-worker': 'regels voor jongeren',
  'certificate-missing': 'certificaat',
  'certificate-expired': 'certificaat verlopen',
  'young-worker-barred-task': 'alleen vanaf 18 jaar',
  'bhv-cover': 'te weinig BHV',
  'site-closed': 'gesloten',
  'workplace-full': 'vol',
  'need-unmet': 'behoefte',
  'load-too-heavy': 'te zwaar',
  'aid-overbooked': 'hulpmiddel is op',
  'fixed-place': 'vaste plek',
  'fixed-guide': 'vaste begeleider',
  'keep-apart': 'niet samen',
  'group-too-large': 'groep te groot',
  'not-alone': 'niet alleen',
  'hours-a-day': 'te veel uren',
  'start-not-before': 'begint te vroeg',
  'no-evening': 'geen avond',
  'extra-breaks': 'te weinig pauze',
  'transport-window': 'vervoer',
  'goal-hours': 'leerdoel',
  'no-variety': 'te weinig afwisseling',
  'below-ladder': 'onder de afgesproken stap',
  'late-change': 'late wijziging',
  'same-filler': 'valt vaak in',
  'guidance-load': 'begeleiding vol',
  'no-guide-present': 'geen begeleider',
  'permanent-presence': 'begeleider erbij',
  'agreement-guidance': 'afspraak begeleiding',
  'jobcoach-visits': 'bezoek jobcoach',
  'order-late': 'order te laat',
  'order-tight': 'order krap',
  'order-unplanned': 'order niet gepland',
  'order-impossible': 'order kan niet',
  'workplace-empty': 'plek leeg',
  'outside-agreement': 'buiten de afspraak',
  'idle-capacity': 'uren over',
  'guide-surplus': 'begeleider over',
  'overtime-cost': 'overuren',
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
export function effectLines(
  plan: Plan,
  command: PlanningCommand,
  verdict: Verdict,
  cell: Cell | null,
): readonly string[] {
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
