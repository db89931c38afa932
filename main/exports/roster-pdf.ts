import type { Paper } from '#contract/roster.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { peopleIn, placesIn, type Roster, type RosterRow } from '#domain/roster/roster.ts';
import { daysOf, type RosterPart } from '#domain/roster/roster-parts.ts';
import { dayLines, moment, partName, standingOf, stretch } from '#domain/roster/roster-words.ts';
import { list, sentenceCase, shortDay, time } from '#domain/words/dutch.ts';
import type { PdfBlock, PdfCell, PdfDoc, PdfText } from './pdf-doc.ts';

/** A part of a roster on paper: of a team and of a place the days beside each other, of a person below each other. */
export function rosterPdf(
  roster: Roster,
  part: RosterPart,
  made: { readonly at: Date; readonly paper: Paper },
): PdfDoc {
  const { teams, name, by } = part;
  const about = by === 'team' ? [`team ${name}`] : [...(teams.length > 0 ? [`team ${list(teams)}`] : []), name];
  return {
    title: part.title,
    language: 'nl-NL',
    page: { size: made.paper, orientation: by === 'person' ? 'portrait' : 'landscape' },
    header: { left: [roster.site, ...about].join(' · '), right: standingOf(roster) },
    footer: `Gemaakt op ${moment(made.at)}`,
    size: made.paper === 'A3' ? 12 : 10,
    at: made.at,
    content: [
      { kind: 'heading', level: 1, text: by === 'person' ? `Rooster van ${name}` : `Rooster ${name}` },
      ...(by === 'person' ? numberOf(part) : []),
      ...CONTENT[by](roster, part),
    ],
  };
}

const CONTENT: Readonly<Record<RosterPart['by'], (roster: Roster, part: RosterPart) => readonly PdfBlock[]>> = {
  team: teamBlocks,
  place: placeBlocks,
  person: personBlocks,
};

const day = (date: IsoDate): string => sentenceCase(shortDay(date));
const cell = (lines: readonly PdfText[]): PdfCell => ({ lines });

/** Tells people of one name apart. */
const numberOf = ({ rows: [row] }: RosterPart): readonly PdfBlock[] =>
  row ? [{ kind: 'text', text: `personeelsnummer ${row.number}`, size: 9, margin: [0, 0, 0, 6] }] : [];

/** When the parts of the day are. */
function blockTimes(rows: readonly RosterRow[]): PdfBlock {
  const whole = rows.filter((row) => row.isWhole).toSorted((a, b) => a.from - b.from);
  const blocks = new Map(whole.map((row) => [row.block, stretch(row)]));
  return {
    kind: 'text',
    text: [...blocks].map(([name, times]) => `${name} = ${times}`).join(' · '),
    size: 9,
    margin: [0, 0, 0, 6],
  };
}

/** What the codes of the places stand for. */
const placeCodes = (rows: readonly RosterRow[]): PdfBlock => ({
  kind: 'text',
  text: placesIn(rows)
    .map(({ placeCode, place }) => `${placeCode} = ${place}`)
    .join(' · '),
  size: 9,
});

/** Names by person; with the number where two have the same. */
function namesIn(rows: readonly RosterRow[]): (row: RosterRow) => string {
  const people = Map.groupBy(peopleIn(rows), (row) => row.sortName);
  return ({ sortName, number }) => ((people.get(sortName)?.length ?? 0) > 1 ? `${sortName} (${number})` : sortName);
}

/** A row per person, guides first. */
function teamBlocks(roster: Roster, { rows }: RosterPart): readonly PdfBlock[] {
  const nameOf = namesIn(rows);
  const days = daysOf(roster, rows);
  const of = Map.groupBy(rows, (row) => `${row.personId}|${row.date}`);
  return [
    placeCodes(rows),
    blockTimes(rows),
    {
      kind: 'table',
      columns: [{ title: 'Naam', width: 150 }, ...days.map((date) => ({ title: day(date), width: '*' as const }))],
      rows: peopleIn(rows).map((person) => [
        {
          lines: person.isGuide ? [nameOf(person), 'begeleider'] : [nameOf(person)],
          isHeader: true,
          bold: person.isGuide,
        },
        ...days.map((date) => cell(dayLines(of.get(`${person.personId}|${date}`) ?? []))),
      ]),
    },
  ];
}

/** A row per part of the day, with who is there. */
function placeBlocks(roster: Roster, { rows }: RosterPart): readonly PdfBlock[] {
  const nameOf = namesIn(rows);
  const days = daysOf(roster, rows);
  const blocks = [
    ...Map.groupBy(
      rows.toSorted((a, b) => a.from - b.from),
      (row) => row.block,
    ),
  ];
  return [
    blockTimes(rows),
    {
      kind: 'table',
      columns: [{ title: 'Dagdeel', width: 80 }, ...days.map((date) => ({ title: day(date), width: '*' as const }))],
      rows: blocks.map(([block, own]) => [
        { lines: [block], isHeader: true },
        ...days.map((date) =>
          cell(
            own
              .filter((row) => row.date === date)
              .toSorted(guidesFirst)
              .map((row) => atPlace(row, nameOf(row))),
          ),
        ),
      ]),
    },
  ];
}

const guidesFirst = (a: RosterRow, b: RosterRow): number =>
  Number(b.isGuide) - Number(a.isGuide) || a.sortName.localeCompare(b.sortName, 'nl');

/** "Demir, Fatima", "begel. Smit, Karin", "Demir, Fatima 09:00–11:30". */
function atPlace(row: RosterRow, name: string): string {
  return `${row.isGuide ? 'begel. ' : ''}${name}${row.isWhole ? '' : ` ${stretch(row)}`}`;
}

/** A row per stay. */
function personBlocks(_roster: Roster, { rows }: RosterPart): readonly PdfBlock[] {
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Dag', width: 70 },
        { title: 'Tijd', width: 80 },
        { title: 'Dagdeel', width: 80 },
        { title: 'Werkplek', width: '*' },
        { title: 'Begeleiding', width: '*' },
        { title: 'Order', width: 50 },
      ],
      rows: rows
        .toSorted((a, b) => (a.date === b.date ? a.from - b.from : a.date < b.date ? -1 : 1))
        .map((row) => [
          { lines: [day(row.date)], isHeader: true },
          cell([
            stretch(row),
            ...row.breaks.map((pause): PdfText => [{ text: `pauze ${time(pause.from)}–${time(pause.to)}`, size: 9 }]),
          ]),
          cell([partName({ ...row, isWhole: true })]),
          cell([`${row.placeCode} ${row.place}`]),
          cell(row.guides),
          cell(row.order === null ? [] : [row.order]),
        ]),
    },
  ];
}
