import { addWeeks, datesOf, weekOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { AssignmentId, BlockId, NewId, PersonId, SiteId, WorkplaceId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { known, recordsOf } from './build.ts';
import { createRandom } from './random.ts';

export interface HistoryInput {
  /** What `generate` gave: its people and places, and the first week that it planned. */
  readonly records: readonly RecordChange[];
  /** How many weeks before the first planned week. */
  readonly weeks: number;
  readonly newId: NewId;
  /** Seed of who was absent or elsewhere, default 1. */
  readonly seed?: number;
}

/** One half day of someone's usual week. */
interface Habit {
  readonly personId: PersonId;
  readonly workplaceId: WorkplaceId;
  /** Where this person sometimes works instead. */
  readonly otherId: WorkplaceId;
  readonly weekday: number;
  readonly blockId: BlockId;
}

/** Part of the half days on which someone was absent, and on which someone worked elsewhere. */
const ABSENT = 0.06;
const ELSEWHERE = 0.1;
const WEEKDAYS = [0, 1, 2, 3, 4] as const;

/**
 * Everyone's usual week: every half day from Monday to Friday, whatever their werkdagen (this is the upper end to
 * design for), where the plan has them, else somewhere on their site.
 */
function habits(records: readonly RecordChange[]): Habit[] {
  const placesBySite = Map.groupBy(recordsOf(records, 'workplace'), (place) => place.siteId);
  const blocksBySite = Map.groupBy(recordsOf(records, 'block'), (block) => block.siteId);
  const usual = new Map<PersonId, WorkplaceId>();
  for (const row of recordsOf(records, 'assignment'))
    if (!usual.has(row.personId)) usual.set(row.personId, row.workplaceId);
  const sites = [...placesBySite.keys()];
  return recordsOf(records, 'person').flatMap((person, n) => {
    const site = person.siteId ?? (sites[n % sites.length] as SiteId);
    const places = placesBySite.get(site) ?? [];
    const spare = places[n % Math.max(1, places.length)];
    if (!spare) return [];
    const blocks = known(blocksBySite, site).toSorted((a, b) => a.from - b.from);
    return WEEKDAYS.flatMap((weekday) =>
      blocks.map((block) => ({
        personId: person.id,
        workplaceId: usual.get(person.id) ?? spare.id,
        otherId: person.kind === 'guide' ? (usual.get(person.id) ?? spare.id) : spare.id,
        weekday,
        blockId: block.id,
      })),
    );
  });
}

/** The first week with assignments; without any, a RangeError. */
function firstWeek(records: readonly RecordChange[]): IsoWeek {
  let first: IsoDate | null = null;
  for (const row of recordsOf(records, 'assignment')) if (first === null || row.date < first) first = row.date;
  if (first === null) throw new RangeError('There is no planned week to go back from.');
  return weekOf(first);
}

/**
 * Past assignments for the bench, one ISO week at a time, oldest first: about 9 per person and week, so that
 * 1,500 employees and 150 guides come to about 4 million in five years. Cheap, and plausible in volume and spread;
 * not checked against any rule. Only one week is in memory at a time. Without a planned week: a RangeError.
 */
export function* historyAssignments(input: HistoryInput): Generator<Assignment[]> {
  const random = createRandom(input.seed ?? 1);
  const week = habits(input.records);
  const first = firstWeek(input.records);
  for (let back = input.weeks; back >= 1; back--) {
    const dates = datesOf(addWeeks(first, -back));
    const rows: Assignment[] = [];
    for (const habit of week) {
      const luck = random.next();
      if (luck < ABSENT) continue;
      rows.push({
        id: input.newId() as AssignmentId,
        personId: habit.personId,
        workplaceId: luck < ABSENT + ELSEWHERE ? habit.otherId : habit.workplaceId,
        date: dates[habit.weekday] as IsoDate,
        blockId: habit.blockId,
        orderId: null,
        from: null,
        to: null,
        overrides: [],
        fillsIn: false,
        origin: 'hand',
        version: 1,
      });
    }
    yield rows;
  }
}
