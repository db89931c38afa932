import { performanceOf } from '../capacity/norm-hours.ts';
import type { IsoDate } from '../model/common.ts';
import type { NewId, PersonId, SiteId } from '../model/ids.ts';
import type { Employee, Person } from '../model/person.ts';
import { isMadeUp, madeUpNumber } from '../model/scenario.ts';
import type { WorkTypeCode } from '../model/work.ts';

/** What is known of people who would come: no more than that. */
export interface MadeUpGroup {
  readonly count: number;
  readonly targetGroup: Employee['targetGroup'];
  readonly siteId: SiteId | null;
  readonly workType: WorkTypeCode;
  /** 1..150. */
  readonly percent: number;
  /** A week. */
  readonly contractMinutes: number;
}

/** What a mean of wage values rests on. */
export interface MeanWageValue {
  /** Rounded to a whole per cent; the company's standard when nobody counts. */
  readonly percent: number;
  /** People with a wage value of their own for this work. */
  readonly people: number;
}

/** Fewer people than this are no group: a mean of them would tell somebody's own wage value. */
const SMALLEST_GROUP = 5;

/**
 * The mean wage value of a target group for a kind of work on a day, of people in use who have one. Of a group that is
 * too small everyone with a wage value for that work counts, and when those are too few as well the standard holds.
 */
export function meanWageValue(
  people: readonly Person[],
  targetGroup: Employee['targetGroup'],
  workType: WorkTypeCode,
  date: IsoDate,
  standard: number,
): MeanWageValue {
  const known = people.flatMap((person) => {
    if (person.kind !== 'employee' || person.archivedOn !== null || isMadeUp(person)) return [];
    const { percent, estimated } = performanceOf(person, workType, date, standard);
    return estimated ? [] : [{ percent, group: person.targetGroup }];
  });
  const own = known.filter(({ group }) => group === targetGroup);
  const counted = own.length >= SMALLEST_GROUP ? own : known;
  if (counted.length < SMALLEST_GROUP) return { percent: standard, people: 0 };
  const sum = counted.reduce((total, { percent }) => total + percent, 0);
  return { percent: Math.round(sum / counted.length), people: counted.length };
}

/**
 * People who would come, with what such a group usually brings: whole working days, guidance of the middle level, no
 * needs and no certificates. They are for looking ahead; a scenario never brings them into the real plan.
 */
export function madeUpPeople(
  group: MadeUpGroup,
  { people, newId, today }: { readonly people: readonly Person[]; readonly newId: NewId; readonly today: IsoDate },
): Employee[] {
  const first = people.filter(isMadeUp).length + 1;
  return Array.from({ length: group.count }, (_, i) => ({
    kind: 'employee',
    id: newId() as PersonId,
    number: madeUpNumber(first + i),
    firstName: 'Extra',
    infix: '',
    lastName: `kracht ${first + i}`,
    siteId: group.siteId,
    contractMinutes: group.contractMinutes,
    workDays: ['all', 'all', 'all', 'all', 'all', null, null],
    certificates: [],
    archivedOn: null,
    version: 1,
    // Grown up, and of the region: nothing else is said by it.
    birthDate: `${Number(today.slice(0, 4)) - 40}-01-01` as IsoDate,
    municipality: 'Amersfoort',
    targetGroup: group.targetGroup,
    workForm: null,
    guidanceLevel: 'midden',
    permanentPresence: false,
    needs: [],
    wageValues: [{ workType: group.workType, percent: group.percent, from: null }],
    preferences: [group.workType],
    wantsVariety: false,
    secondLanguage: null,
    goals: [],
  }));
}
