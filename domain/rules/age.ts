import type { IsoDate } from '../model/common.ts';
import type { Person } from '../model/person.ts';

const BIRTHDAYS = new Map<IsoDate, IsoDate>();

/**
 * The day on which somebody turns 18, from which the law takes them for an adult (ATW art. 1:2: a young worker is 16
 * or 17). Born on 29 February: 1 March, where the year has no 29 February. Null for guides: their birth date is not kept.
 */
export function adultFrom(person: Person): IsoDate | null {
  if (person.kind === 'guide') return null;
  let day = BIRTHDAYS.get(person.birthDate);
  if (day === undefined) {
    // Dates are compared as text, so a 29 February that does not exist comes just before 1 March.
    day =
      `${String(Number(person.birthDate.slice(0, 4)) + 18).padStart(4, '0')}${person.birthDate.slice(4)}` as IsoDate;
    BIRTHDAYS.set(person.birthDate, day);
  }
  return day;
}

/** Under 18 on a day. */
export function isYoung(person: Person, date: IsoDate): boolean {
  const day = adultFrom(person);
  return day !== null && date < day;
}

/** Age in whole years on a day. */
export function ageOn(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
