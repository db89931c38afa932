import type { HallBlock, HallBoard, HallPerson, HallPlace, HallTeam } from '#domain/hall/hall-sheet.ts';

/** How much a page holds. hall.module.css draws it: three columns of eleven lines, each wide enough for these letters. */
export const COLUMNS = 3;
export const LINES = 11;
export const LETTERS = 18;
/** The name of a team is bold and has an icon before it: fewer letters to a line, and half a line of room around it. */
export const TEAM_LETTERS = 16;

export interface HallCard {
  readonly kind: 'place';
  readonly key: string;
  readonly title: string;
  /** It began in the column before. */
  readonly isContinued: boolean;
  readonly people: readonly HallPerson[];
  /** Empty seats, on the last part of a place. */
  readonly empty: number;
}

export interface HallHeading {
  readonly kind: 'team';
  readonly key: string;
  readonly name: string;
  readonly workType: string;
}

export type HallItem = HallHeading | HallCard;

/** What is on the screen at one time: a part of the day, and a part of its teams. */
export interface HallPage {
  readonly block: Pick<HallBlock, 'name' | 'from' | 'to'>;
  readonly columns: readonly (readonly HallItem[])[];
}

/** Lines that a text takes; a name never loses its end. */
const linesOf = (text: string, letters = LETTERS): number => Math.max(1, Math.ceil(text.length / letters));

/** What somebody takes: the name, with "begel." behind it for guides, and own times under it. */
const personLines = ({ name, isGuide, from }: HallPerson): number =>
  linesOf(isGuide ? `${name} begel.` : name) + (from === null ? 0 : 1);

/** Minutes before its beginning from which a part of the day is shown beside the one that still runs. */
const SOON = 60;

/**
 * What somebody who walks in wants to know: the parts of the day that run now or begin within the hour, else the next
 * one; none when the day's work is over. All of them when the day is not today.
 */
export function blocksToShow(
  board: HallBoard,
  now: { readonly date: string; readonly minute: number },
): readonly HallBlock[] {
  if (board.date !== now.date) return board.blocks;
  const ahead = board.blocks.filter((block) => block.to > now.minute);
  const soon = ahead.filter((block) => block.from - SOON <= now.minute);
  return soon.length > 0 ? soon : ahead.slice(0, 1);
}

/** Divides parts of the day over pages: nothing is left out, and nothing is cut in two that need not be. */
export function pagesOf(blocks: readonly HallBlock[]): readonly HallPage[] {
  return blocks.flatMap((block) => {
    const columns = columnsOf(block.teams);
    const { name, from, to } = block;
    return Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, i) => ({
      block: { name, from, to },
      columns: columns.slice(i * COLUMNS, (i + 1) * COLUMNS),
    }));
  });
}

function columnsOf(teams: readonly HallTeam[]): readonly (readonly HallItem[])[] {
  const columns: HallItem[][] = [];
  let column: HallItem[] = [];
  let left = 0;
  const turn = (): void => {
    column = [];
    columns.push(column);
    left = LINES;
  };
  for (const [t, team] of teams.entries()) {
    const teamLines = linesOf(team.name, TEAM_LETTERS) + 0.5;
    /** At the beginning, and again at the top of each column that the team goes on in. */
    const heading = (): void => {
      column.push({ kind: 'team', key: `${t}`, name: team.name, workType: team.workType });
      left -= teamLines;
    };
    for (const [p, place] of team.places.entries()) {
      const title = `${place.code} ${place.name}`;
      const whole = linesOf(title) + linesOfPlace(place);
      const wanted = p === 0 ? teamLines + whole : whole;
      // A place goes to the next column as a whole, unless no column could hold it.
      const fitsAnywhere = teamLines + whole <= LINES;
      const least = fitsAnywhere ? wanted : (p === 0 ? teamLines : 0) + linesOf(title) + 3;
      if (left < least) {
        turn();
        heading();
      } else if (p === 0) heading();
      let people = [...place.people];
      for (let part = 0; part === 0 || people.length > 0; part += 1) {
        if (part > 0) {
          turn();
          heading();
        }
        let room = left - linesOf(title);
        const here: HallPerson[] = [];
        for (const person of people) {
          room -= personLines(person);
          if (room < 0 && here.length > 0) break;
          here.push(person);
        }
        people = people.slice(here.length);
        // The empty seats want a line too: where there is none left, the last name goes along to the next column.
        const used = here.reduce((sum, person) => sum + personLines(person), linesOf(title));
        if (people.length === 0 && place.empty > 0 && used + 1 > left && here.length > 1) people = here.splice(-1);
        const isLast = people.length === 0;
        const empty = isLast ? place.empty : 0;
        column.push({ kind: 'place', key: `${t}|${p}`, title, isContinued: part > 0, people: here, empty });
        left -= here.reduce((sum, person) => sum + personLines(person), linesOf(title)) + (empty > 0 ? 1 : 0);
      }
    }
  }
  return columns;
}

const linesOfPlace = ({ people, empty }: HallPlace): number =>
  people.reduce((sum, person) => sum + personLines(person), 0) + (empty > 0 ? 1 : 0);
