import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { WorkTypeCode } from '../model/work.ts';
import { firstWorkOf, isRwa } from './capacity-figures.ts';
import { performanceOf } from './norm-hours.ts';
import type { Outlook } from './outlook.ts';
import { PER_MINUTE, unitsOf } from './outlook-sums.ts';

/** Norm minutes of the hours that people are free on one day, for the work they would do first. */
export interface IdleDay {
  readonly date: IsoDate;
  readonly workType: WorkTypeCode;
  /** Of RWA's own people. */
  readonly minutes: number;
  /** Of people of Nijkerk: apart, in no total. */
  readonly nijkerk: number;
  /** Some of it rests on the standard wage value. */
  readonly estimated: boolean;
}

/**
 * The free hours of a week as Capaciteit counts them (`freeNorm` of `capacityFigures`), day by day. Hours of people who
 * fit no place at all are left out: they could not be worked anywhere.
 */
export function idleOf(outlook: Outlook, week: IsoWeek): readonly IdleDay[] {
  const at = 7 * outlook.weeks.indexOf(week);
  if (at < 0) return [];
  const days = outlook.days.slice(at, at + 7);
  const found = new Map<
    string,
    { date: IsoDate; workType: WorkTypeCode; own: number; nijkerk: number; guess: boolean }
  >();
  for (const person of outlook.catalogue.people) {
    if (person.kind !== 'employee' || person.archivedOn !== null) continue;
    let workType: WorkTypeCode | null = null;
    let isFirst = true;
    for (const date of days) {
      const net = outlook.freeOn(person.id, date);
      if (net === 0) continue;
      if (isFirst) workType = firstWorkOf(outlook, person, date);
      isFirst = false;
      if (workType === null) break;
      const standard = outlook.lookup.parameter('default-wage-value', date);
      const { percent, estimated } = performanceOf(person, workType, date, standard);
      const key = `${date}|${workType}`;
      const day = found.get(key) ?? { date, workType, own: 0, nijkerk: 0, guess: false };
      found.set(key, day);
      day[isRwa(person.municipality) ? 'own' : 'nijkerk'] += unitsOf(net, percent);
      day.guess ||= estimated;
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { date, workType, own, nijkerk, guess }]) => ({
      date,
      workType,
      minutes: own / PER_MINUTE,
      nijkerk: nijkerk / PER_MINUTE,
      estimated: guess,
    }));
}
