import type { Clock } from '../calendar/amsterdam.ts';
import { count, shortDay, time } from '../words/dutch.ts';

/**
 * Time by the clock: "12 uur", "45 minuten", "11 uur en 1 minuut". Hours that people know as a number (of a contract,
 * an order, an agreement, a goal) are told with decimals: see `hours`.
 */
export function duration(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = count(minutes % 60, 'minuut', 'minuten');
  if (whole === 0) return rest;
  return minutes % 60 === 0 ? `${whole} uur` : `${whole} uur en ${rest}`;
}

/** "ma 30 nov 08:00". */
export function moment({ date, minute }: Clock): string {
  return `${shortDay(date)} ${time(minute)}`;
}

/** "08:00 tot 16:15" within a day, "ma 30 nov 22:00 tot di 1 dec 06:00" over midnight. */
export function stretchOfTime(from: Clock, to: Clock): string {
  return from.date === to.date ? `${time(from.minute)} tot ${time(to.minute)}` : `${moment(from)} tot ${moment(to)}`;
}
