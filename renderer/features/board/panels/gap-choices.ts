import type { PersonId } from '#domain/model/ids.ts';
import type { PlanningCommand, SingleCommand } from '#domain/plan/command.ts';
import type { GapPlan } from '#domain/plan/gap-plan.ts';
import { fillCommand, fillerOf, type Gap } from '#domain/plan/gaps.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Ranked } from '#domain/plan/ranking.ts';
import { type Verdict, verdictOf } from '#domain/plan/verdict.ts';
import { causeOf } from '#domain/rules/rule.ts';

/** What somebody chose for a gap instead of what was proposed; null = the gap stays open. */
export type OwnChoices = ReadonlyMap<Gap, Ranked<PersonId> | null>;

/** What will happen to one gap. */
export interface GapLine {
  readonly gap: Gap;
  /** Who sits there since; null = the gap is open. */
  readonly filler: Placed | null;
  /** Who would come there; null = nobody. */
  readonly chosen: (Omit<Ranked<PersonId>, 'verdict'> & { readonly verdict: Verdict | null }) | null;
  /** Why nobody comes: in the words of the proposal, or because somebody decided so. Null while that is not known. */
  readonly whyOpen: string | null;
}

/** Each gap with who fills it, who would, or that it stays open. An own choice goes before the proposal. */
export function gapLines(
  plan: Plan,
  gaps: readonly Gap[],
  proposal: GapPlan | null,
  own: OwnChoices,
): readonly GapLine[] {
  return gaps.map((gap): GapLine => {
    const filler = fillerOf(plan, gap);
    if (filler) return { gap, filler, chosen: null, whyOpen: null };
    const mine = own.get(gap);
    if (mine !== undefined) return { gap, filler, chosen: mine, whyOpen: mine === null ? 'Blijft open.' : null };
    const fill = proposal?.fills.find((f) => f.gap === gap);
    const chosen = fill?.person ? { what: fill.person, verdict: fill.verdict, reasons: fill.reasons } : null;
    return { gap, filler, chosen, whyOpen: chosen ? null : (fill?.reasons[0] ?? null) };
  });
}

/** What the button to choose somebody says: without anybody to replace there is nobody else. */
export function chooseWords({ chosen }: Pick<GapLine, 'chosen'>): string {
  return chosen === null ? 'Kies iemand' : 'Kies iemand anders';
}

/** All that was chosen as one step; null = nothing to do. */
export function fillCommandOf(lines: readonly GapLine[]): PlanningCommand | null {
  const commands = lines.flatMap(({ gap, chosen }): SingleCommand[] => {
    if (!chosen) return [];
    const command = fillCommand(gap, chosen.what);
    return command.do === 'several' ? [] : [command];
  });
  return commands.length > 0 ? { do: 'several', commands } : null;
}

/** What goes wrong only when all are filled at once, or goes further than with each by itself; null = nothing. */
export function togetherTrouble(plan: Plan, lines: readonly GapLine[]): Verdict | null {
  const verdicts = lines.flatMap(({ chosen }) => chosen?.verdict ?? []);
  const command = fillCommandOf(lines);
  if (verdicts.length < 2 || !command) return null;
  const verdict = verdictOf(plan, command);
  const { decisive } = verdict;
  if (decisive === null) return verdict.problem === null ? null : verdict;
  const isKnown = verdicts.some(
    (v) => v.level === verdict.level && v.decisive !== null && causeOf(v.decisive) === causeOf(decisive),
  );
  return isKnown ? null : verdict;
}
