import { overlap } from '#domain/calendar/intervals.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Verdict } from '#domain/plan/verdict.ts';
import type { RuleId } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { shortDay } from '#domain/words/dutch.ts';

/** Why a cell takes nobody, whoever asks: told once instead of once per person. Null = it depends on who comes. */
function standing(plan: Plan, { workplaceId, date, blockId }: Cell): { rule: RuleId; sentence: string } | null {
  const workplace = plan.lookup.workplaces.get(workplaceId);
  const block = plan.lookup.blocks.get(blockId);
  const site = workplace && plan.lookup.sites.get(workplace.siteId);
  if (!workplace || !block || !site) return null;
  const closed = plan.closedName(site.id, date);
  if (closed !== null) {
    return { rule: 'site-closed', sentence: `${site.name} is op ${shortDay(date)} dicht (${closed}).` };
  }
  const seated = plan.atWorkplace(workplaceId, date).filter((row) => row.employee && overlap(row, block));
  if (mostAtOnce(seated) < workplace.seats) return null;
  const taken = workplace.seats === 1 ? 'de plaats is' : `alle ${workplace.seats} plaatsen zijn`;
  return { rule: 'workplace-full', sentence: `${workplace.name} is vol: ${taken} bezet.` };
}

/** Most people at one moment: that is always at a moment at which somebody comes. */
function mostAtOnce(rows: readonly Placed[]): number {
  const there = (minute: number) =>
    new Set(rows.filter((r) => r.from <= minute && minute < r.to).map((r) => r.person.id));
  return Math.max(0, ...rows.map((row) => there(row.from).size));
}

/** What is most often in the way: "Het vaakst staat dit in de weg: Afwezig (12 van de 40)." Null = only what is known. */
function mostFrequent(verdicts: readonly Verdict[], known: RuleId | null): string | null {
  const reasons = verdicts.flatMap(({ decisive, problem }) => {
    if (decisive && decisive.rule === known) return [];
    const words = decisive ? ruleOf(decisive.rule).title : problem;
    return words === null ? [] : [words];
  });
  const counts = [...Map.groupBy(reasons, (words) => words)].map(([words, all]) => [words, all.length] as const);
  // Of as many the first in the ranking.
  const [most] = counts.toSorted((a, b) => b[1] - a[1]);
  return most
    ? `Het vaakst staat dit in de weg: ${most[0].replace(/\.$/, '')} (${most[1]} van de ${verdicts.length}).`
    : null;
}

/**
 * Why nobody can come to a cell, in Dutch: closed, full or everyone has a place already, and what is most often in the way.
 * @param verdicts of everyone who was looked at; all of them refused
 */
export function whyNobodyFits(
  plan: Plan,
  cell: Cell,
  kind: 'employee' | 'guide',
  verdicts: readonly Verdict[],
): string {
  const found = standing(plan, cell);
  // Guides take no seat.
  const whole = found && (kind === 'employee' || found.rule !== 'workplace-full') ? found : null;
  const everyone = kind === 'guide' ? 'Alle begeleiders hebben' : 'Alle medewerkers hebben';
  return [
    'Niemand past hier.',
    whole?.sentence,
    verdicts.length === 0 ? `${everyone} in dit dagdeel al een plek.` : mostFrequent(verdicts, whole?.rule ?? null),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why no place suits somebody, in Dutch: with what is most often in the way. @param verdicts of all places */
export function whyNothingFits(verdicts: readonly Verdict[]): string {
  const why = verdicts.length === 0 ? 'Er is in dit dagdeel geen andere plek.' : mostFrequent(verdicts, null);
  return ['Geen enkele plek past.', why].filter(Boolean).join(' ');
}
