import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Guide, WorkDays } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { groupOf } from './fit.ts';
import type { PersonName } from './names.ts';
import type { Random } from './random.ts';

export interface Guides {
  readonly guides: readonly Guide[];
  /** The workplace where each stands; it tells which team a guide guides. */
  readonly posts: ReadonlyMap<PersonId, WorkplaceId>;
}

/** The workplaces that the same guides watch, and how many guides they need compared with others. */
interface Team {
  readonly places: Workplace[];
  weight: number;
  guides: number;
}

/** People per guide that a team is staffed for: what the published scales come down to per kind of work. */
const STAFFED_FOR: Readonly<Record<string, number>> = {
  productie: 9,
  elektromontage: 9,
  metaalbewerking: 7,
  schoonmaak: 8,
  groen: 7,
};

function teamsOf(places: readonly Workplace[]): Team[] {
  const teams = new Map<string, Team>();
  for (const place of places) {
    const key = groupOf(place);
    const team = teams.get(key) ?? { places: [], weight: 0, guides: 0 };
    team.places.push(place);
    team.weight += place.seats / (STAFFED_FOR[place.workType] ?? 9);
    teams.set(key, team);
  }
  return [...teams.values()];
}

/** One guide each first, largest team first; then each next guide to the team with the most work per guide. */
function divide(teams: readonly Team[], count: number): void {
  const heaviestFirst = teams.toSorted((a, b) => b.weight - a.weight);
  for (const team of heaviestFirst.slice(0, count)) team.guides = 1;
  for (let left = count - teams.length; left > 0; left--) {
    let neediest = heaviestFirst[0];
    for (const team of heaviestFirst) {
      if (!neediest || team.weight / team.guides > neediest.weight / neediest.guides) neediest = team;
    }
    if (neediest) neediest.guides += 1;
  }
}

const FULL: WorkDays = ['all', 'all', 'all', 'all', 'all', null, null];
const NO_FRIDAY_AFTERNOON: WorkDays = ['all', 'all', 'all', 'all', 'morning', null, null];
const FOUR_DAYS: WorkDays = ['all', 'all', null, 'all', 'all', null, null];

/** Contract hours and days of the nth guide of a team: someone stays on Friday afternoon, someone works part time. */
function hoursOf(n: number): Pick<Guide, 'contractMinutes' | 'workDays'> {
  if (n % 3 === 1) return { contractMinutes: 40 * 60, workDays: FULL };
  if (n % 4 === 3) return { contractMinutes: 32 * 60, workDays: FOUR_DAYS };
  return { contractMinutes: 36 * 60, workDays: NO_FRIDAY_AFTERNOON };
}

/** The nth of the guides of a team: with an employer one of them is the jobcoach. */
function roleOf(place: Workplace, n: number, guides: number): Pick<Guide, 'role' | 'capacity'> {
  if (place.workForm === 'groepsdetachering' && n === Math.min(1, guides - 1)) return { role: 'jobcoach', capacity: 1 };
  if (n % 6 === 2) return { role: 'meewerkend voorman', capacity: 0.5 };
  return { role: n % 2 === 0 ? 'voorman' : 'werkbegeleider', capacity: 1 };
}

/** Guides with their team's work type and site. Numbers start at 90001. */
export function createGuides(
  random: Random,
  newId: NewId,
  places: readonly Workplace[],
  names: readonly PersonName[],
  from: IsoDate,
): Guides {
  const teams = teamsOf(places);
  divide(teams, names.length);
  const guides: Guide[] = [];
  const posts = new Map<PersonId, WorkplaceId>();
  for (const team of teams) {
    for (let n = 0; n < team.guides; n++) {
      const place = team.places[n % team.places.length];
      const name = names[guides.length];
      if (!place || !name) continue;
      // Away from the halls a site has few guides at a time: there each of them can give first aid.
      const bhv = place.workForm !== 'beschut binnen' || n % 3 !== 2;
      const certificates = bhv ? [{ name: 'BHV', validTo: addDays(from, random.int(60, 600)) }] : [];
      if (place.workType === 'groen') certificates.push({ name: 'VCA', validTo: addDays(from, random.int(60, 1500)) });
      const id = newId() as PersonId;
      posts.set(id, place.id);
      guides.push({
        kind: 'guide',
        id,
        number: String(90_001 + guides.length),
        ...name,
        siteId: place.siteId,
        ...hoursOf(n),
        certificates,
        archivedOn: null,
        version: 1,
        ...roleOf(place, n, team.guides),
        workTypes: [place.workType],
      });
    }
  }
  return { guides, posts };
}
