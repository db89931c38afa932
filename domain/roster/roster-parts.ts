import { datesOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { PersonId, WorkplaceId } from '../model/ids.ts';
import { weekName } from '../words/dutch.ts';
import { peopleIn, placesIn, type Roster, type RosterRow } from './roster.ts';
import { versionName } from './roster-words.ts';

/** Whose roster is asked for; null = each of them. */
export type RosterChoice =
  | { readonly by: 'team'; readonly team: string | null }
  | { readonly by: 'place'; readonly workplaceId: WorkplaceId | null }
  | { readonly by: 'person'; readonly personId: PersonId | null };

/** A part of a roster that is one sheet: of a team, a place or a person. */
export interface RosterPart {
  readonly by: RosterChoice['by'];
  /** Name of the team, "P1 Inpaktafel", or the person's name. */
  readonly name: string;
  /** Names the file. */
  readonly title: string;
  /** Names of the teams that it is about. */
  readonly teams: readonly string[];
  readonly rows: readonly RosterRow[];
}

/**
 * The parts that a choice asks for, in the order of the board, or by name for people; none when the roster has nothing
 * of it. A team is named by its key or its name.
 */
export function partsOf(roster: Roster, choice: RosterChoice): readonly RosterPart[] {
  const parts = bare(roster, choice).filter(({ rows }) => rows.length > 0);
  return parts.map(({ name, file, rows }) => ({
    by: choice.by,
    name,
    title: `Rooster ${file} ${weekName(roster.week)} ${versionName(roster.of)}`,
    teams: roster.teams.filter(({ key }) => rows.some((row) => row.teamKey === key)).map((team) => team.name),
    rows,
  }));
}

function bare(
  { rows, teams, site }: Roster,
  choice: RosterChoice,
): readonly { readonly name: string; readonly file: string; readonly rows: readonly RosterRow[] }[] {
  switch (choice.by) {
    case 'team': {
      const wanted = choice.team?.trim().toLowerCase() ?? null;
      const own = Map.groupBy(rows, (row) => row.teamKey);
      return teams
        .filter(({ key, name }) => wanted === null || key.toLowerCase() === wanted || name.toLowerCase() === wanted)
        .map(({ key, name }) => ({ name, file: `${site} ${name}`, rows: own.get(key) ?? [] }));
    }
    case 'place': {
      const own = Map.groupBy(rows, (row) => row.workplaceId);
      return placesIn(rows)
        .filter(({ workplaceId }) => choice.workplaceId === null || choice.workplaceId === workplaceId)
        .map(({ workplaceId, placeCode, place }) => ({
          name: `${placeCode} ${place}`,
          file: `${placeCode} ${place}`,
          rows: own.get(workplaceId) ?? [],
        }));
    }
    case 'person': {
      const own = Map.groupBy(rows, (row) => row.personId);
      return peopleIn(rows)
        .filter(({ personId }) => choice.personId === null || choice.personId === personId)
        .map(({ personId, name, number }) => ({ name, file: `${name} ${number}`, rows: own.get(personId) ?? [] }));
    }
  }
}

/** Monday to Friday, and the days of the weekend on which somebody of these works. */
export function daysOf(roster: Pick<Roster, 'week'>, rows: readonly RosterRow[]): readonly IsoDate[] {
  const worked = new Set(rows.map((row) => row.date));
  return datesOf(roster.week).filter((date, at) => at < 5 || worked.has(date));
}
