import type { IsoWeek } from '#domain/model/common.ts';
import { at, idOf } from '../names.ts';
import type { World } from '../world.ts';

// Worlds for the rules about working time: one workplace, one block that lasts all day and has no breaks.

export const ANNA = idOf('person', 'Anna') as never;

/** "2026-11-30 08:00-16:15": one row of work. */
export type Work = `${string} ${string}-${string}`;

/** Puts somebody at work; each text is one row without a break. */
export function work(w: World, person: string, rows: readonly Work[]): void {
  w.block('etmaal', '00:00', '24:00');
  for (const row of rows) {
    const [date = '', times = ''] = row.split(' ');
    const [from = '', to = ''] = times.split('-');
    w.assign(person, 'P1', { date, block: 'etmaal', from, to });
  }
}

/** Anna, grown up unless the birth date says otherwise, at work in the week of the rows. */
export function anna(rows: readonly Work[], more: { readonly born?: string; readonly week?: string } = {}) {
  return (w: World): void => {
    if (more.week) w.week = more.week as IsoWeek;
    w.employee('Anna', { contractMinutes: 3600, ...(more.born ? { birthDate: more.born as never } : {}) });
    w.workplace('P1');
    work(w, 'Anna', rows);
  };
}

/** The same for a guide, whose birth date nobody keeps. */
export function guide(rows: readonly Work[]) {
  return (w: World): void => {
    w.guide('Kees');
    w.workplace('P1');
    work(w, 'Kees', rows);
  };
}

/** Each of these days the same times. */
export function each(dates: readonly string[], ...times: readonly string[]): Work[] {
  return dates.flatMap((date) => times.map((t) => `${date} ${t}` as Work));
}

/** The days of a month: "2026-12", 1, 7. */
export function days(month: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${month}-${String(from + i).padStart(2, '0')}`);
}

export const clock = (date: string, time: string) => ({ date, minute: at(time) });
