import type { Employee, Person } from '../model/person.ts';
import { TARGET_GROUPS, type WorkTypeCode } from '../model/work.ts';
import { usualDay } from './available.ts';
import { firstWorkOf, isRwa } from './capacity-figures.ts';
import { performanceOf } from './norm-hours.ts';
import type { Outlook } from './outlook.ts';
import { SMALLEST_GROUP } from './small-groups.ts';

export type TargetGroupName = Employee['targetGroup'];

/** What somebody of a target group brings in a week, on average. */
export interface GroupProfile {
  /** null = no target group is known. */
  readonly targetGroup: TargetGroupName;
  /** People now; null = fewer than 5: then the means are those of everybody. */
  readonly people: number | null;
  /** Net minutes a week, less the rate of absence. */
  readonly netMinutes: number;
  /** Norm minutes a week per work type: these net minutes x wage value, where each would work first. */
  readonly norm: readonly { readonly workType: WorkTypeCode; readonly minutes: number }[];
  /** true = some of it rests on the standard wage value. */
  readonly estimated: boolean;
}

interface Works {
  readonly net: number;
  readonly workType: WorkTypeCode | null;
  readonly norm: number;
  readonly estimated: boolean;
}

/**
 * The average of each target group today: hours as the contract and the days of work give them, less the rate of
 * absence, at the wage value for the work that somebody does first (`firstWorkOf`). Of a group of fewer than 5 people that would be somebody's own wage value: there the average of
 * everybody stands. Nijkerk is left out, as in every total.
 */
export function groupProfiles(outlook: Outlook): readonly GroupProfile[] {
  const staff = outlook.catalogue.people.filter(isCounted).map((person) => ({
    targetGroup: person.targetGroup,
    works: worksOf(person, outlook),
  }));
  const everybody = meanOf(staff.map(({ works }) => works));
  return [...TARGET_GROUPS, null].map((targetGroup) => {
    const own = staff.filter((s) => s.targetGroup === targetGroup);
    if (own.length < SMALLEST_GROUP) return { targetGroup, people: null, ...everybody };
    return { targetGroup, people: own.length, ...meanOf(own.map(({ works }) => works)) };
  });
}

const isCounted = (person: Person): person is Employee =>
  person.kind === 'employee' && person.archivedOn === null && isRwa(person.municipality);

function worksOf(person: Employee, outlook: Outlook): Works {
  const { lookup, today: date } = outlook;
  let net = 0;
  for (let weekday = 0; weekday < 7; weekday++) {
    const day = usualDay(person, weekday, lookup);
    if (day) net += Math.min(day.netMinutes, day.share);
  }
  net *= 1 - lookup.parameter('absence-rate', date) / 100;
  const workType = firstWorkOf(outlook, person, date);
  if (workType === null) return { net, workType, norm: 0, estimated: false };
  const { percent, estimated } = performanceOf(person, workType, date, lookup.parameter('default-wage-value', date));
  return { net, workType, norm: (net * percent) / 100, estimated };
}

function meanOf(people: readonly Works[]): Omit<GroupProfile, 'targetGroup' | 'people'> {
  const norm = new Map<WorkTypeCode, number>();
  // In order of size, so that a sum of fractions does not depend on the order of the people.
  for (const { workType, norm: own } of people.toSorted((a, b) => a.norm - b.norm || a.net - b.net)) {
    if (workType !== null) norm.set(workType, (norm.get(workType) ?? 0) + own);
  }
  const count = Math.max(1, people.length);
  return {
    netMinutes:
      people
        .map(({ net }) => net)
        .toSorted((a, b) => a - b)
        .reduce((sum, net) => sum + net, 0) / count,
    norm: [...norm].sort(([a], [b]) => (a < b ? -1 : 1)).map(([workType, sum]) => ({ workType, minutes: sum / count })),
    estimated: people.some(({ estimated }) => estimated),
  };
}
