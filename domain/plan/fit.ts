import { addDays, mondayOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { AssignmentId } from '../model/ids.ts';
import type { Employee } from '../model/person.ts';
import type { WorkTypeCode } from '../model/work.ts';
import type { Finding } from '../rules/finding.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';
import type { FindingDelta } from './view.ts';

/** Assignments that the change itself puts in or takes out: they say nothing about how things were. */
export type Changing = ReadonlySet<AssignmentId>;

/** How one assignment suits the person, apart from what the rules say. */
export interface Fit {
  readonly workType: WorkTypeCode;
  readonly goal: ServedGoal | null;
  /** Place of this work among what the person likes to do, 0 = most; null when it is not among it. */
  readonly preference: number | null;
  readonly continuity: Continuity;
  /** Of who comes in somebody's place; null for all others. */
  readonly fills: FillsIn | null;
}

/**
 * How well somebody knows the place: 0 = is there the same day, 1 = this week, 2 = was there last week, 3 = new, at the
 * own site, 4 = new, at another site.
 */
export type Continuity = 0 | 1 | 2 | 3 | 4;

/** How an assignment that a change puts in suits the person. */
export function fitOf(plan: Plan, row: Placed, changing: Changing): Fit {
  return {
    workType: row.workplace.workType,
    goal: servedGoal(plan, row, changing),
    preference: preferenceOf(row),
    continuity: continuityOf(plan, row, changing),
    fills: row.assignment.fillsIn ? fillsInOf(plan, row, changing) : null,
  };
}

/** The assignments that a change puts in or takes out. */
export function changingIn(delta: Pick<FindingDelta, 'placed' | 'removed'>): Changing {
  const ids = new Set<AssignmentId>();
  for (const row of delta.placed) ids.add(row.assignment.id);
  for (const row of delta.removed) ids.add(row.assignment.id);
  return ids;
}

/**
 * True for development hours that were lacking before anybody was planned: the finding only shows because somebody gets
 * a first assignment this week. No first hour makes that worse, so it is held against no change.
 * @param plan before the change
 */
export function lackedBefore(plan: Plan, finding: Finding): boolean {
  const { rule, personId } = finding;
  return rule === 'goal-hours' && personId !== null && plan.placed.ofPersonWeek(personId).length === 0;
}

type Goal = Employee['goals'][number];

/** A goal that a row serves, and how much of this week's hours it still lacks without that row. Minutes, > 0. */
export interface ServedGoal {
  readonly goal: Goal;
  readonly lackingMinutes: number;
}

/** The open development goal that a row serves and whose hours are not met yet; null when there is none. */
function servedGoal(plan: Plan, row: Placed, changing: Changing): ServedGoal | null {
  const goals = row.employee?.goals ?? [];
  for (const goal of goals) {
    if (goal.workType !== row.workplace.workType || (goal.until !== null && goal.until < row.date)) continue;
    let lackingMinutes = goal.minutesPerWeek;
    for (const other of plan.placed.ofPersonWeek(row.person.id)) {
      if (other.workplace.workType === goal.workType && !changing.has(other.assignment.id)) {
        lackingMinutes -= other.netMinutes;
      }
    }
    if (lackingMinutes > 0) return { goal, lackingMinutes };
  }
  return null;
}

/** Place of this work among what somebody likes to do, 0 = most; null when it is not among it. */
function preferenceOf(row: Placed): number | null {
  const at = row.employee?.preferences.indexOf(row.workplace.workType) ?? -1;
  return at < 0 ? null : at;
}

function continuityOf(plan: Plan, row: Placed, changing: Changing): Continuity {
  let thisWeek = false;
  for (const other of plan.placed.ofPersonWeek(row.person.id)) {
    if (other.workplace.id !== row.workplace.id || changing.has(other.assignment.id)) continue;
    if (other.date === row.date) return 0;
    thisWeek = true;
  }
  if (thisWeek) return 1;
  if (plan.around(row.person.id).places.includes(row.workplace.id)) return 2;
  const home = row.person.siteId;
  return home === null || home === row.site.id ? 3 : 4;
}

/** How often somebody came in another's place in the twelve weeks before and this week, and how long ago. */
export interface FillsIn {
  readonly times: number;
  /** Whole weeks since the last time, 0 = this week; null = not in these weeks. */
  readonly weeksAgo: number | null;
}

/** What is known of somebody's filling in, without what the change itself puts in or takes out. */
function fillsInOf(plan: Plan, row: Placed, changing: Changing): FillsIn {
  const { fills } = plan.around(row.person.id);
  let times = fills.length;
  let weeksAgo = times === 0 ? null : weeksBefore(mondayOf(plan.week), fills.at(-1) as IsoDate);
  for (const other of plan.placed.ofPersonWeek(row.person.id)) {
    if (!other.assignment.fillsIn || changing.has(other.assignment.id)) continue;
    times += 1;
    weeksAgo = 0;
  }
  return { times, weeksAgo };
}

/** In how many weeks before the one that starts on this Monday a day lies. */
function weeksBefore(monday: IsoDate, date: IsoDate): number {
  let weeks = 0;
  for (let start = monday; date < start; start = addDays(start, -7)) weeks += 1;
  return weeks;
}
