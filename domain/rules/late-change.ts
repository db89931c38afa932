import { type Interval, type IsoDate, isOutOfUse } from '../model/common.ts';
import type { PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { PublishedRow } from '../model/publication.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { list, shortDay, timeRange } from '../words/dutch.ts';
import { duration } from './durations.ts';
import { boundariesOf } from './moments.ts';
import type { Rule } from './rule.ts';

/** A part of somebody's day as the sentence says it. */
type Part = { readonly workplace: string; readonly from: number; readonly to: number };

export type LateChangeFacts = {
  readonly person: string;
  readonly date: string;
  /** What was made known, and what is planned now; in order of time. */
  readonly was: readonly Part[];
  readonly now: readonly Part[];
  /** Minutes of the day that changed. */
  readonly minutes: number;
};

interface Stay extends Interval {
  readonly workplaceId: WorkplaceId;
}

/** What was made known, without the parts from which the person is away: those the roster did not change. */
function stillDue(rows: readonly PublishedRow[], plan: PlanView): readonly PublishedRow[] {
  const [first] = rows;
  if (!first) return rows;
  const away = plan.absencesOf(first.personId).filter((a) => a.from <= first.date && first.date <= a.to);
  if (away.length === 0) return rows;
  return rows.filter((r) => {
    const block = plan.lookup.blocks.get(r.blockId)?.name;
    return !away.some((a) => a.blockName === null || a.blockName === block);
  });
}

const stayOf = ({ workplace, from, to }: Placed): Stay => ({ workplaceId: workplace.id, from, to });

function same(was: readonly Stay[], now: readonly Stay[]): boolean {
  return (
    was.length === now.length &&
    was.every((w) => now.some((n) => n.workplaceId === w.workplaceId && n.from === w.from && n.to === w.to))
  );
}

function placesAt(stays: readonly Stay[], from: number, to: number): string {
  const there = stays.filter((s) => s.from <= from && s.to >= to);
  return there.length < 2
    ? (there[0]?.workplaceId ?? '')
    : [...new Set(there.map((s) => s.workplaceId))].sort().join('|');
}

/** Minutes of the day at which somebody is elsewhere than was made known, or there when not known to be. */
function changedMinutes(was: readonly Stay[], now: readonly Placed[], plan: PlanView): number {
  const stays = now.map(stayOf);
  const known = now.filter((r) => plan.isPublished(r.site.id)).map(stayOf);
  const boundaries = boundariesOf([...was, ...stays]);
  let minutes = 0;
  for (const [i, from] of boundaries.slice(0, -1).entries()) {
    const to = boundaries[i + 1] ?? from;
    const before = placesAt(was, from, to);
    // Where a roster was not made known yet, it may still be made: that changes nobody's day.
    const after = placesAt(before === '' ? known : stays, from, to);
    if (before !== after) minutes += to - from;
  }
  return minutes;
}

function partsOf(stays: readonly Stay[], plan: PlanView): readonly Part[] {
  return stays
    .map(({ workplaceId, from, to }) => ({ workplace: plan.lookup.workplaces.get(workplaceId)?.name ?? '?', from, to }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.workplace < b.workplace ? -1 : 1));
}

const siteOf = (id: WorkplaceId | undefined, plan: PlanView): SiteId | null =>
  (id && plan.lookup.workplaces.get(id)?.siteId) ?? null;

/** The employee of a day; null for guides, whose day is made around that of others, and for who is gone by then. */
function employeeOf(id: PersonId, date: IsoDate, plan: PlanView): { readonly name: string } | null {
  const person = plan.lookup.people.get(id);
  if (person?.kind !== 'employee' || isOutOfUse(person, date)) return null;
  return { name: plan.lookup.nameOf(person) };
}

/**
 * A day of an employee is other than was made known (tier 3): a change of rhythm weighs heavily on this group. Looks at
 * the places and times of the latest published version; parts on which the person is absent are no change of the roster,
 * and neither is work at a site whose roster was not made known. Who left has no rhythm here any more. Size in minutes
 * that changed.
 */
export const lateChange: Rule<'person-day', LateChangeFacts> = {
  id: 'late-change',
  tier: 3,
  severity: 'warn',
  refuses: 'never',
  scope: 'person-day',
  title: 'Late wijziging',
  check({ personId, date, rows }, plan) {
    const published = plan.published(personId, date);
    if (!published) return [];
    const employee = employeeOf(personId, date, plan);
    if (!employee) return [];
    if (same(published, rows.map(stayOf))) return [];
    const was = stillDue(published, plan);
    const minutes = changedMinutes(was, rows, plan);
    if (minutes === 0) return [];
    return [
      {
        about: personId,
        size: minutes,
        date,
        personId,
        siteId: siteOf(rows[0] ? undefined : was[0]?.workplaceId, plan),
        assignmentIds: rows.map((r) => r.assignment.id).sort(),
        facts: {
          person: employee.name,
          date,
          was: partsOf(was, plan),
          now: partsOf(rows.map(stayOf), plan),
          minutes,
        },
      },
    ];
  },
  sentence: (f) =>
    `Het rooster van ${f.person} op ${shortDay(f.date as IsoDate)} is al bekend. Het was ${partWords(f.was)}. ` +
    `Het is nu ${partWords(f.now)}.`,
  source: 'Uitgangspunt 1 van de regio (18 april 2025): behoeften van inwoners; een vast ritme, zoals gepubliceerd',
  why: (f) => [
    { what: 'Gepubliceerd', value: partWords(f.was) },
    { what: 'Nu', value: partWords(f.now) },
    { what: 'Verandert', value: duration(f.minutes) },
  ],
};

const partWords = (parts: readonly Part[]): string =>
  parts.length === 0 ? 'vrij' : list(parts.map((p) => `${p.workplace} van ${timeRange(p.from, p.to)}`));
