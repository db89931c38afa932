import { realMinute } from '../calendar/amsterdam.ts';
import { weekdayIndex } from '../calendar/dates.ts';
import { withoutBreaks } from '../calendar/intervals.ts';
import type { Absence } from '../model/absence.ts';
import type { IsoDate } from '../model/common.ts';
import type { Employee } from '../model/person.ts';
import type { Block } from '../model/site.ts';
import type { PlanView } from '../plan/view.ts';
import type { Stretch } from './shifts.ts';

const SATURDAY = 5;
const SCHOOL_DAY = { from: 6 * 60, to: 18 * 60 };

/** A weekend inside a longer period is no school; who has a lesson on a Saturday is absent for that day. */
function hasLessonOn(absence: Absence, date: IsoDate): boolean {
  if (absence.kind !== 'les' || date < absence.from || date > absence.to) return false;
  return weekdayIndex(date) < SATURDAY || absence.from === absence.to;
}

/** A lesson without the name of a block is the whole school day: every block between 06:00 and 18:00. */
function holdsIn(absence: Absence, block: Block): boolean {
  if (absence.blockName !== null) return absence.blockName === block.name;
  return block.from >= SCHOOL_DAY.from && block.to <= SCHOOL_DAY.to;
}

/**
 * The lessons of somebody in the week in real minutes, without breaks, per day: absences of kind `les`, at the blocks of
 * the person's own site (without one: of the first site). Where the kind is kept from the reader there are none.
 */
export function lessonsOf(employee: Employee, plan: PlanView): ReadonlyMap<IsoDate, readonly Stretch[]> {
  const lessons = new Map<IsoDate, Stretch[]>();
  const absences = plan.absencesOf(employee.id).filter((a) => a.kind === 'les');
  if (absences.length === 0) return lessons;
  const [firstSite] = plan.lookup.sites.keys();
  const siteId = employee.siteId ?? firstSite;
  const blocks = siteId ? plan.lookup.blocksOf(siteId) : [];
  for (const date of plan.dates) {
    const taken = absences.filter((a) => hasLessonOn(a, date));
    const work = blocks
      .filter((b) => taken.some((a) => holdsIn(a, b)))
      .flatMap((b) => withoutBreaks(b, b.breaks))
      .map((s) => ({ from: realMinute(date, s.from), to: realMinute(date, s.to) }));
    if (work.length > 0) lessons.set(date, work);
  }
  return lessons;
}
