import type { IsoDate } from '#domain/model/common.ts';
import type { Severity } from '#domain/model/rule-choice.ts';
import { findingsAt, groupFindings, sortFindings } from '#domain/plan/findings.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type Finding, RULE_IDS, type RuleId, type Tier } from '#domain/rules/finding.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { shortDay, timeRange } from '#domain/words/dutch.ts';

/** How heavy a finding is, as a tone and a word. */
export const SEVERITY_WORDS: Readonly<
  Record<Severity, { readonly tone: 'red' | 'amber' | 'neutral'; readonly word: string }>
> = {
  block: { tone: 'red', word: 'blokkade' },
  warn: { tone: 'amber', word: 'waarschuwing' },
  info: { tone: 'neutral', word: 'ter info' },
};

/** More findings of one rule than this are one line with their number: the column must show what else there is. */
export const FOLD_ABOVE = 5;

/** Findings of one rule, in order of time. */
export interface RuleGroup {
  readonly rule: RuleId;
  readonly findings: readonly Finding[];
  readonly isFolded: boolean;
}

/** What is wrong within one tier, rule by rule. */
export interface TierGroup {
  readonly tier: Tier;
  readonly name: string;
  readonly count: number;
  readonly rules: readonly RuleGroup[];
}

/** What the column shows. */
export interface FindingsView {
  /** Blocks and warnings that nobody let stand, worst tier first. */
  readonly tiers: readonly TierGroup[];
  readonly open: number;
  /** What only informs, whatever its tier. */
  readonly info: readonly RuleGroup[];
  readonly infoCount: number;
  /** Somebody lets them stand, with a reason. */
  readonly overridden: readonly Finding[];
}

const HEAVY: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

/** The same for what only informs: whoever opens that wants to see first what there is. */
const FOLD_INFO_ABOVE = 1;

/** Rule by rule: what blocks first, then in the order of the catalogue. */
function byRule(findings: readonly Finding[], foldAbove: number): readonly RuleGroup[] {
  return [...Map.groupBy(findings, (f) => f.rule)]
    .map(([rule, all]) => ({ rule, findings: sortFindings(all), isFolded: all.length > foldAbove }))
    .toSorted((a, b) => heaviness(a) - heaviness(b) || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule));
}

function heaviness({ findings }: Pick<RuleGroup, 'findings'>): number {
  return Math.min(...findings.map((f) => HEAVY[f.severity]));
}

/** The findings of a site on one day, or with `date` null of the whole week. */
export function findingsView(plan: Plan, siteId: Parameters<typeof findingsAt>[1], date: IsoDate | null): FindingsView {
  const all = findingsAt(plan, siteId, date);
  const standing = all.filter((f) => f.overridden === null);
  const open = standing.filter((f) => f.severity !== 'info');
  const info = standing.filter((f) => f.severity === 'info');
  return {
    tiers: groupFindings(open).map(({ tier, name, findings }) => ({
      tier,
      name,
      count: findings.length,
      rules: byRule(findings, FOLD_ABOVE),
    })),
    open: open.length,
    info: byRule(info, FOLD_INFO_ABOVE),
    infoCount: info.length,
    overridden: sortFindings(all.filter((f) => f.overridden !== null)),
  };
}

/** When it is: "ochtend", "10:00 tot 10:15", with the day in front when that is not on screen. */
export function whenWords(plan: Plan, finding: Finding, shownDate: IsoDate | null): string {
  const { date, blockId, from, to } = finding;
  if (date === null) return 'deze week';
  const block = blockId === null ? undefined : plan.lookup.blocks.get(blockId);
  const whole = block !== undefined && block.from === from && block.to === to;
  const part = block && (whole || from === null) ? block.name : from !== null && to !== null ? timeRange(from, to) : '';
  const day = date === shownDate ? '' : shortDay(date);
  return [day, part].filter((text) => text !== '').join(' · ') || 'hele dag';
}

const STAMP = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Who let something stand and when: "T. de Boer, ma 23 nov 10:15". */
export function stampWords({ by, at }: NonNullable<Finding['overridden']>): string {
  return `${by}, ${STAMP.format(new Date(at)).replace(' om ', ' ')}`;
}

/** What is let stand together with a finding: the same cause at all its moments, in order of time. */
export function allowedWith(plan: Plan, finding: Finding): readonly Finding[] {
  const cause = causeOf(finding);
  const same = plan.findings().filter((f) => f.overridden === null && causeOf(f) === cause);
  return same.length === 0 ? [finding] : sortFindings(same);
}

/** The finding with this key, else one of the same cause: a plan that changed may have moved its moment. */
export function findingNow(plan: Plan, was: Finding): Finding | null {
  const all = plan.findings();
  const cause = causeOf(was);
  return all.find((f) => f.key === was.key) ?? sortFindings(all.filter((f) => causeOf(f) === cause))[0] ?? null;
}
