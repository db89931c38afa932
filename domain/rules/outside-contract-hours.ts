import { unionMinutes } from '../calendar/intervals.ts';
import type { IsoDate } from '../model/common.ts';
import type { Placed } from '../plan/placed.ts';
import { hours, shortDay } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type OutsideContractHoursFacts = {
  readonly person: string;
  /** Paid and contract time in minutes in the ISO week. */
  readonly paidMinutes: number;
  readonly contractMinutes: number;
  /** Paid minutes per day with work, in order. */
  readonly days: readonly { readonly date: string; readonly minutes: number }[];
};

/** Paid minutes of one person: blocks or own times with their short breaks; a double booking is paid once. */
export function paidMinutes(rows: readonly Placed[]): number {
  let sum = 0;
  for (const day of perDay(rows).values()) sum += unionMinutes(day);
  return sum;
}

function perDay(rows: readonly Placed[]): ReadonlyMap<IsoDate, readonly Placed[]> {
  const days = new Map<IsoDate, Placed[]>();
  for (const row of rows) {
    const day = days.get(row.date);
    if (day) day.push(row);
    else days.set(row.date, [row]);
  }
  return days;
}

function paidPerDay(rows: readonly Placed[]): OutsideContractHoursFacts['days'] {
  return [...perDay(rows)]
    .map(([date, day]) => ({ date, minutes: unionMinutes(day) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * More paid time in the ISO week than the contract says (tier 1). Looks at employees; the hours of guides are
 * a matter of their own contract with the company.
 */
export const outsideContractHours: Rule<'person-times', OutsideContractHoursFacts> = {
  id: 'outside-contract-hours',
  tier: 1,
  severity: 'block',
  refuses: 'always',
  scope: 'person-times',
  title: 'Meer uren dan het contract',
  check({ rows }) {
    const [first] = rows;
    if (!first?.employee) return [];
    const { contractMinutes } = first.employee;
    // A double booking only makes this sum too high: within the contract nobody needs the exact one.
    let most = 0;
    for (const row of rows) most += row.to - row.from;
    if (most <= contractMinutes) return [];
    const paid = paidMinutes(rows);
    if (paid <= contractMinutes) return [];
    return [
      {
        about: first.person.id,
        size: paid - contractMinutes,
        personId: first.person.id,
        assignmentIds: rows.map((r) => r.assignment.id).sort(),
        facts: { person: first.name, paidMinutes: paid, contractMinutes, days: paidPerDay(rows) },
      },
    ];
  },
  sentence: (f) =>
    `${f.person} staat deze week ${hours(f.paidMinutes)} gepland. Het contract is ${hours(f.contractMinutes)}. ` +
    `Dat is ${hours(f.paidMinutes - f.contractMinutes)} te veel.`,
  source: 'Arbeidsovereenkomst: de uren die zijn afgesproken',
  why: (f) => [
    ...f.days.map((d) => ({ what: shortDay(d.date as never), value: hours(d.minutes) })),
    { what: 'Samen, met de korte pauzes', value: hours(f.paidMinutes) },
    { what: 'Contract per week', value: hours(f.contractMinutes) },
    { what: 'Te veel', value: hours(f.paidMinutes - f.contractMinutes) },
  ],
};
