import type { IsoDate } from '#domain/model/common.ts';
import { type FindingGroup, findingsAt, groupFindings, sortFindings } from '#domain/plan/findings.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding, Severity } from '#domain/rules/finding.ts';
import { shortDay, timeRange } from '#domain/words/dutch.ts';

/** How heavy a finding is, as a tone and a word. */
export const SEVERITY_WORDS: Readonly<
  Record<Severity, { readonly tone: 'red' | 'amber' | 'neutral'; readonly word: string }>
> = {
  block: { tone: 'red', word: 'blokkade' },
  warn: { tone: 'amber', word: 'waarschuwing' },
  info: { tone: 'neutral', word: 'ter info' },
};

/** What the column shows. */
export interface FindingsView {
  /** Not overridden, per tier, worst tier first. */
  readonly groups: readonly FindingGroup[];
  readonly open: number;
  /** Planned all the same, with a reason. */
  readonly overridden: readonly Finding[];
}

/** The findings of a site on one day, or with `date` null of the whole week. */
export function findingsView(plan: Plan, siteId: Parameters<typeof findingsAt>[1], date: IsoDate | null): FindingsView {
  const all = findingsAt(plan, siteId, date);
  const open = all.filter((f) => f.overridden === null);
  return {
    groups: groupFindings(open),
    open: open.length,
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
