import { datesOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { Person } from '../model/person.ts';
import type { WorkTypeCode } from '../model/work.ts';
import { paidMinutes } from '../rules/outside-contract-hours.ts';
import type { Plan } from './plan.ts';

/** A development goal that holds in the week, with what is planned for it. Minutes without breaks. */
export interface GoalOfWeek {
  readonly workType: WorkTypeCode;
  readonly wantedMinutes: number;
  readonly plannedMinutes: number;
  readonly until: IsoDate | null;
}

/** What one ISO week asks of someone. */
export interface WeekOfPerson {
  /** Paid minutes planned: blocks or own times with their short breaks (domain.md, "Paid time"). */
  readonly paidMinutes: number;
  readonly contractMinutes: number;
  /** Goals that hold on at least one day of the week; none for guides. */
  readonly goals: readonly GoalOfWeek[];
}

/** Hours against the contract, and development goals with the time planned for them, in the plan's week. */
export function weekOfPerson(plan: Plan, person: Person): WeekOfPerson {
  const rows = plan.placed.ofPersonWeek(person.id);
  const [monday = ''] = datesOf(plan.week);
  const goals = person.kind === 'employee' ? person.goals : [];
  return {
    paidMinutes: paidMinutes(rows),
    contractMinutes: person.contractMinutes,
    goals: goals
      .filter((g) => g.until === null || g.until >= monday)
      .map((g) => ({
        workType: g.workType,
        wantedMinutes: g.minutesPerWeek,
        plannedMinutes: rows
          .filter((r) => r.workplace.workType === g.workType && (g.until === null || r.date <= g.until))
          .reduce((sum, r) => sum + r.netMinutes, 0),
        until: g.until,
      })),
  };
}
