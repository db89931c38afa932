import type { Finding } from '../rules/finding.ts';
import { sentenceOf } from '../rules/index.ts';
import { causeOf } from '../rules/rule.ts';
import { hours } from '../words/dutch.ts';
import type { Plan } from './plan.ts';
import { lostMinutes } from './remedies-order.ts';
import type { Outcome } from './remedies-outcome.ts';

/** Most sentences about what a remedy costs, and about what else it mends. */
const MOST = 3;

const worstFirst = (a: Finding, b: Finding): number => a.tier - b.tier || b.size - a.size || (a.key < b.key ? -1 : 1);

/** What a remedy mends and what it costs, in Dutch sentences. */
export function remedyReasons(plan: Plan, finding: Finding, { delta, remaining }: Outcome): readonly string[] {
  const own = causeOf(finding);
  const { growth } = delta;
  const left = [...delta.added, ...delta.eased].find((f) => causeOf(f) === own);
  const mends =
    remaining === 0
      ? 'Lost dit helemaal op.'
      : `Lost dit voor ${Math.max(1, Math.round(100 * (1 - remaining / finding.size)))}% op.${left ? ` Daarna: ${sentenceOf(left)}` : ''}`;
  const lost = lostMinutes(plan, delta);
  const costs = onePerCause(
    delta.added.filter((f) => f.overridden === null && causeOf(f) !== own && (growth.get(causeOf(f)) ?? 0) > 0),
  );
  const also = onePerCause(
    delta.resolved.filter((f) => f.overridden === null && causeOf(f) !== own && (growth.get(causeOf(f)) ?? 0) < 0),
  );
  return [
    mends,
    ...(lost > 0 ? [`Kost ${hours(lost)} werk.`] : []),
    ...costs.slice(0, MOST).map((f) => `Geeft: ${sentenceOf(f)}`),
    ...(costs.length > MOST ? [`En nog ${costs.length - MOST} andere.`] : []),
    ...also.slice(0, MOST).map((f) => `Lost ook op: ${sentenceOf(f)}`),
  ];
}

function onePerCause(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.toSorted(worstFirst).filter((f) => {
    const cause = causeOf(f);
    if (seen.has(cause)) return false;
    seen.add(cause);
    return true;
  });
}

/** Why nothing mends a finding: what stood in the way most often, or that no change of the roster matters to it. */
export function noRemedyWords(finding: Finding, tries: number, obstacle: Finding | null): string {
  if (obstacle) {
    const heavier = obstacle.tier < finding.tier ? 'dat zwaarder weegt' : 'dat even zwaar weegt of niet mag';
    return `Elke verandering geeft een aandachtspunt ${heavier}. Bijvoorbeeld: ${sentenceOf(obstacle)}`;
  }
  return tries === 0
    ? 'Er is niemand die hier kan bijspringen of van plek kan wisselen. Pas zo nodig de gegevens in Beheer aan.'
    : 'Geen verandering van het rooster in één tot drie stappen helpt hier. Kijk of de gegevens in Beheer kloppen.';
}
