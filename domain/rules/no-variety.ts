import { count } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type NoVarietyFacts = {
  readonly person: string;
  readonly workType: string;
  /** Weeks in a row with this work only, this week included, and the most that may be. */
  readonly weeks: number;
  readonly most: number;
};

/**
 * Somebody who wants to change work does one and the same work for more weeks in a row than the company's number, this
 * week included (tier 3). Weeks without any work do not count. Size in weeks too long.
 */
export const noVariety: Rule<'person-week', NoVarietyFacts> = {
  id: 'no-variety',
  tier: 3,
  severity: 'warn',
  refuses: 'never',
  scope: 'person-week',
  title: 'Te weinig afwisseling',
  check({ rows }, plan) {
    const [first] = rows;
    if (!first?.employee?.wantsVariety) return [];
    const { workType } = first.workplace;
    if (rows.some((r) => r.workplace.workType !== workType)) return [];
    const { task, taskWeeks } = plan.around(first.person.id);
    const weeks = 1 + (task === workType ? taskWeeks : 0);
    const [monday = first.date] = plan.dates;
    const most = plan.lookup.parameter('variety-weeks', monday);
    if (weeks <= most) return [];
    return [
      {
        about: `${first.person.id}|${workType}`,
        size: weeks - most,
        personId: first.person.id,
        assignmentIds: rows.map((r) => r.assignment.id).sort(),
        facts: {
          person: first.name,
          workType: plan.lookup.workTypes.get(workType)?.name ?? workType,
          weeks,
          most,
        },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} wil afwisseling, maar doet nu ${count(f.weeks, 'week', 'weken')} alleen ${f.workType.toLowerCase()}. ` +
    `Dat is ${count(f.weeks - f.most, 'week', 'weken')} te lang.`,
  source:
    'Uitgangspunt 1 van de regio (18 april 2025): ontwikkeling. Het aantal weken: zie ‘Regels en instellingen’ in Beheer',
  why: (f) => [
    { what: 'Wens', value: 'afwisseling in het werk' },
    { what: `Alleen ${f.workType.toLowerCase()}, met deze week erbij`, value: count(f.weeks, 'week', 'weken') },
    { what: 'Hoogstens', value: count(f.most, 'week', 'weken') },
    { what: 'Te lang', value: count(f.weeks - f.most, 'week', 'weken') },
  ],
};
