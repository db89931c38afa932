import { datesOf, mondayOf } from '../../calendar/dates.ts';
import type { IsoDate } from '../../model/common.ts';
import type { SiteId } from '../../model/ids.ts';
import { count, list, sentenceCase, weekName } from '../../words/dutch.ts';
import type { Plan } from '../plan.ts';
import type { Filling } from './fill.ts';

/** More names than this are not read. */
const MOST_NAMES = 3;

/**
 * What must be said of a filling because of when it is done: days that are over, and rosters that people know already,
 * where every change is a late one (`late-change`).
 * @param from days before it are left as they are; null = the whole week
 */
export function timingNotices(plan: Plan, from: IsoDate | null, filling: Filling): readonly string[] {
  const late = lateNotice(plan, filling);
  const past = pastNotice(plan, from);
  return [...(past === null ? [] : [past]), ...(late === null ? [] : [late])];
}

function pastNotice({ week, today }: Plan, from: IsoDate | null): string | null {
  const first = from ?? mondayOf(week);
  if (first >= today) return null;
  const isOver = datesOf(week).every((date) => date < today);
  if (isOver) return `${sentenceCase(weekName(week))} is voorbij. Vullen verandert dagen die al geweest zijn.`;
  return `${sentenceCase(weekName(week))} is al begonnen. Vullen verandert ook dagen die al geweest zijn.`;
}

function lateNotice(plan: Plan, { changes, preview }: Filling): string | null {
  const sites = new Set<SiteId>();
  for (const change of changes) {
    if (change.kind !== 'assignment') continue;
    for (const row of [change.before, change.after]) {
      const site = row && plan.lookup.workplaces.get(row.workplaceId)?.siteId;
      if (site && plan.isPublished(site)) sites.add(site);
    }
  }
  const days = preview.findings.filter((f) => f.rule === 'late-change').length;
  if (days === 0) return null;
  const names = [...sites]
    .map((id) => plan.lookup.sites.get(id)?.name ?? '?')
    .toSorted((a, b) => a.localeCompare(b, 'nl'));
  const whose = names.length > MOST_NAMES ? `${names.length} locaties` : list(names);
  return (
    `Het rooster van ${whose} is al gepubliceerd. Vullen verandert ${count(days, 'dag', 'dagen')} van medewerkers die ` +
    'dat al weten: dat zijn late wijzigingen. Publiceer daarna een nieuwe versie.'
  );
}
