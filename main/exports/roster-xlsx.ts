import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Paper } from '#contract/roster.ts';
import type { Roster, RosterRow } from '#domain/roster/roster.ts';
import type { RosterPart } from '#domain/roster/roster-parts.ts';
import { moment, standingOf } from '#domain/roster/roster-words.ts';
import { dayOf, writable } from './cells.ts';
import { FLAT_COLUMNS, type RosterColumn, TEAM_COLUMNS } from './roster-table.ts';
import { tabNames } from './xlsx.ts';

/** Excel's numbers of the papers. */
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, A3: 8 };
const FORMATS = { text: '@', date: 'dd-mm-yyyy', time: '[hh]:mm' } as const;
const DAY = 1440;

/**
 * A roster as a workbook: a sheet per part and one with everything. Days and times are days and times, the head stays in
 * sight and comes back on each printed page, which names site, part, week, version and when it was made.
 */
export async function writeRosterXlsx(
  roster: Roster,
  parts: readonly RosterPart[],
  made: { readonly title: string; readonly at: Date; readonly by: string; readonly paper: Paper },
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new Workbook();
  workbook.title = writable(made.title);
  workbook.creator = 'Roosterbord';
  workbook.lastModifiedBy = writable(made.by);
  workbook.created = made.at;
  workbook.modified = made.at;
  const all = new Set(parts.flatMap(({ rows }) => rows));
  const sheets = [
    ...parts.map(({ name, rows }) => ({ name, rows, columns: TEAM_COLUMNS })),
    { name: 'Alles', rows: roster.rows.filter((row) => all.has(row)), columns: FLAT_COLUMNS },
  ];
  const tabs = tabNames(sheets.map(({ name }) => name));
  for (const [at, { name, rows, columns }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(tabs[at] ?? 'Blad', { views: [{ state: 'frozen', ySplit: 1 }] });
    fill(sheet, columns, rows, roster);
    const last = `${columnLetter(columns.length)}${rows.length + 1}`;
    sheet.autoFilter = `A1:${last}`;
    Object.assign(sheet.pageSetup, {
      paperSize: PAPERS[made.paper],
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `A1:${last}`,
      printTitlesRow: '1:1',
    });
    sheet.headerFooter.oddHeader = `&L${inHeader(`${roster.site} · ${name}`)}&R${inHeader(standingOf(roster))}`;
    sheet.headerFooter.oddFooter = `&L${inHeader(`Gemaakt op ${moment(made.at)}`)}&Rbladzijde &P van &N`;
  }
  return Uint8Array.from(await workbook.xlsx.writeBuffer());
}

function fill(sheet: Worksheet, columns: readonly RosterColumn[], rows: readonly RosterRow[], roster: Roster): void {
  for (const [at, { title, kind, width, of }] of columns.entries()) {
    sheet.getColumn(at + 1).width = width;
    const head = sheet.getCell(1, at + 1);
    head.value = title;
    head.numFmt = '@';
    head.font = { bold: true };
    for (const [r, row] of rows.entries()) {
      const cell = sheet.getCell(r + 2, at + 1);
      write(cell, kind, of(row, roster));
      cell.numFmt = FORMATS[kind];
    }
  }
}

function write(cell: Cell, kind: RosterColumn['kind'], value: string | number | null): void {
  if (value === null) return;
  if (kind === 'date') cell.value = dayOf(String(value));
  else cell.value = kind === 'time' ? Number(value) / DAY : writable(String(value));
}

/** 1 = A, 27 = AA. */
const columnLetter = (column: number): string =>
  column > 26
    ? columnLetter(Math.floor((column - 1) / 26)) + columnLetter(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

/** A "&" begins a code in heads and feet of pages; they hold 255 characters together. */
const inHeader = (text: string): string => [...writable(text)].slice(0, 110).join('').replaceAll('&', '&&');
