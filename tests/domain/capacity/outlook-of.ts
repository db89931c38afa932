import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { Outlook, type OutlookData } from '#domain/capacity/outlook.ts';
import type { World } from '../world.ts';

/** What the outlook of a world is built from: from the Monday of its today on, so many weeks. */
export function outlookDataOf(w: World, weeks = 4): OutlookData {
  const first = mondayOf(weekOf(w.today));
  const { catalogue, assignments, absences, progress, holidays } = w.data();
  const last = addDays(first, 7 * weeks - 1);
  return { today: w.today, first, last, catalogue, holidays, rows: assignments, absences, progress };
}

export const outlookOf = (w: World, weeks = 4): Outlook => new Outlook(outlookDataOf(w, weeks));
