import { format, parseISO } from 'date-fns';
import { nl } from 'date-fns/locale/nl';
import type { IsoDate, IsoWeek } from '../model/common.ts';

/** "08:00"; 1440 is written as 24:00. */
export function time(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** "08:00 tot 12:00". */
export function timeRange(from: number, to: number): string {
  return `${time(from)} tot ${time(to)}`;
}

/** "ma 30 nov". */
export function shortDay(date: IsoDate): string {
  return format(parseISO(date), 'EEEEEE d MMM', { locale: nl }).replace('.', '');
}

/** "maandag 30 november 2026". */
export function longDay(date: IsoDate): string {
  return format(parseISO(date), 'EEEE d MMMM yyyy', { locale: nl });
}

/** Monday first. */
export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** "30-11-2026". */
export function numericDay(date: IsoDate): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** "week 49 van 2026". */
export function weekName(week: IsoWeek): string {
  return `week ${Number(week.slice(6))} van ${week.slice(0, 4)}`;
}

/** Made once per number of decimals: a ranking writes thousands of sentences, and making a format is slow. */
const FORMATS = new Map<number, Intl.NumberFormat>();

/** A number with a decimal comma and at most `digits` decimals: 2,5 · 3 · 1,53. */
export function decimal(value: number, digits = 1): string {
  let format = FORMATS.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: digits, useGrouping: false });
    FORMATS.set(digits, format);
  }
  return format.format(value);
}

/** Minutes as hours: "6 uur", "7,25 uur". */
export function hours(minutes: number): string {
  return `${decimal(minutes / 60, 2)} uur`;
}

const THOUSANDS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** "1 persoon", "3 mensen", "9.673 mensen". */
export function count(n: number, one: string, many: string): string {
  return `${n < 1000 ? n : THOUSANDS.format(n)} ${n === 1 ? one : many}`;
}

/** "a", "a en b", "a, b en c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** First letter upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
