import type { WorkTypeCode } from '../model/work.ts';
import { hours, numericDay } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type GoalHoursFacts = {
  readonly person: string;
  readonly workType: string;
  /** Net minutes a week the goal asks, and planned for it this week. */
  readonly wantedMinutes: number;
  readonly plannedMinutes: number;
  /** Net minutes of other work this week. */
  readonly otherMinutes: number;
  /** Last day of the goal; null = without an end. */
  readonly until: string | null;
};

/**
 * A development goal gets fewer net hours of its work this week than agreed (tier 3), for somebody who works this week.
 * A goal that ends in the week counts until its last day. Size in minutes short.
 */
export const goalHours: Rule<'person-week', GoalHoursFacts> = {
  id: 'goal-hours',
  tier: 3,
  severity: 'warn',
  refuses: 'never',
  scope: 'person-week',
  title: 'Te weinig tijd voor een leerdoel',
  check({ rows }, plan) {
    const [first] = rows;
    const { employee } = first ?? {};
    if (!first || !employee || employee.goals.length === 0) return [];
    const [monday = ''] = plan.dates;
    // Of two goals for one kind of work the one that asks most holds the other.
    const goals = new Map<WorkTypeCode, (typeof employee.goals)[number]>();
    for (const goal of employee.goals) {
      if (goal.until !== null && goal.until < monday) continue;
      const known = goals.get(goal.workType);
      if (!known || goal.minutesPerWeek > known.minutesPerWeek) goals.set(goal.workType, goal);
    }
    return [...goals.values()].flatMap(({ workType, minutesPerWeek, until }) => {
      let planned = 0;
      let all = 0;
      for (const row of rows) {
        all += row.netMinutes;
        if (row.workplace.workType === workType && (until === null || row.date <= until)) planned += row.netMinutes;
      }
      if (planned >= minutesPerWeek) return [];
      return [
        {
          about: `${first.person.id}|${workType}`,
          size: minutesPerWeek - planned,
          personId: first.person.id,
          assignmentIds: rows.map((r) => r.assignment.id).sort(),
          facts: {
            person: first.name,
            workType: plan.lookup.workTypes.get(workType)?.name ?? workType,
            wantedMinutes: minutesPerWeek,
            plannedMinutes: planned,
            otherMinutes: all - planned,
            until,
          },
        },
      ];
    });
  },
  sentence: (f) =>
    `${f.person} leert ${f.workType.toLowerCase()}: ${hours(f.wantedMinutes)} per week. Deze week staat er ` +
    `${hours(f.plannedMinutes)}: ${hours(f.wantedMinutes - f.plannedMinutes)} te weinig.`,
  source:
    'Uitgangspunt 1 van de regio (18 april 2025): ontwikkeling van inwoners gaat voor; het leerdoel staat in Beheer',
  why: (f) => [
    { what: `Leerdoel ${f.workType.toLowerCase()}`, value: `${hours(f.wantedMinutes)} per week` },
    { what: 'Gepland voor dit leerdoel', value: `${hours(f.plannedMinutes)} zonder pauze` },
    { what: 'Ander werk deze week', value: hours(f.otherMinutes) },
    { what: 'Te weinig', value: hours(f.wantedMinutes - f.plannedMinutes) },
    ...(f.until === null ? [] : [{ what: 'Leerdoel loopt tot en met', value: numericDay(f.until as never) }]),
  ],
};
