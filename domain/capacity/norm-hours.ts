import type { IsoDate } from '../model/common.ts';
import type { Employee } from '../model/person.ts';
import type { WorkTypeCode } from '../model/work.ts';

/** Wage value in % (1..150) of a person for a work type on a day, and whether it had to be estimated. */
export interface Performance {
  readonly percent: number;
  /** true = no wage value is known: the company's setting holds, and figures built on it say "geschat". */
  readonly estimated: boolean;
}

/** The value with the latest start on or before the day; a value without a start holds from the beginning. */
export function performanceOf(
  employee: Pick<Employee, 'wageValues'>,
  workType: WorkTypeCode,
  date: IsoDate,
  defaultPercent: number,
): Performance {
  let best: { percent: number; from: string } | null = null;
  for (const value of employee.wageValues) {
    if (value.workType !== workType) continue;
    const from = value.from ?? '';
    if (from <= date && (best === null || from >= best.from)) best = { percent: value.percent, from };
  }
  return best ? { percent: best.percent, estimated: false } : { percent: defaultPercent, estimated: true };
}

/** Norm minutes (normuren, in minutes) = net planned minutes × wage value (domain.md, "Capacity"). */
export function normMinutes(netMinutes: number, percent: number): number {
  return (netMinutes * percent) / 100;
}
