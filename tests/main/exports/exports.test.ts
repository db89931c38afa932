import { describe, expect, it } from 'vitest';
import { type ExportSheet, exportTable } from '#contract/exports.ts';
import { writeCsv } from '#main/exports/csv.ts';
import { exporter } from '#main/exports/exporter.ts';
import { tabNames, writeXlsx } from '#main/exports/xlsx.ts';
import type { RawCell } from '#main/imports/raw.ts';
import { readXlsx } from '#main/imports/read-xlsx.ts';
import { tempBoard } from '#tests/main/api/board.ts';
import { parseRfc4180 } from './rfc4180.ts';

const MADE = { title: 'Capaciteit', at: new Date('2026-11-23T13:05:00Z'), by: 'T. de Boer' };

const SHEET: ExportSheet = {
  name: 'Per week',
  columns: [
    { title: 'Week', kind: 'week', width: 10 },
    { title: 'Werksoort', kind: 'text', width: 20 },
    { title: 'Normuren', kind: 'number', width: 12 },
    { title: 'Bezet', kind: 'percent', width: 8, digits: 0 },
    { title: 'Deadline', kind: 'date', width: 12 },
    { title: 'Prijs', kind: 'cents', width: 12 },
  ],
  rows: [
    ['2026-W48', 'productie', 312.5, 87, '2026-12-18', 123_450],
    ['2026-W49', 'groen; "buiten"\nen meer', -2, 0, '2026-01-01', -5],
    [null, null, null, null, null, null],
    ['2027-W01', 'Élan – €', 0, 100, '2028-02-29', 0],
  ],
};

const oneColumn = (texts: readonly string[]): ExportSheet => ({
  name: 'Teksten',
  columns: [{ title: 'Tekst', kind: 'text', width: 20 }],
  rows: texts.map((text) => [text]),
});

async function openXlsx(sheets: readonly ExportSheet[]) {
  const read = await readXlsx('x.xlsx', await writeXlsx(sheets, MADE), () => true);
  return read.sheets;
}
const openCsv = (sheet: ExportSheet): readonly (readonly string[])[] => {
  const bytes = writeCsv(sheet);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parseRfc4180(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
};

/** Text that a spreadsheet could take for a formula, as its user typed it. */
const LIKE_FORMULAS = [
  '=1+1',
  '+31 33 123',
  '-',
  '-5 graden',
  '@SOM(A1)',
  "=cmd|' /C calc'!A0",
  ' =1+1',
  '\t=1+1',
  '\u00a0=1+1',
  '\u3000+1',
  '\uff1d1+1',
  '=HYPERLINK("http://x";"y")',
];
const PLAIN = ['a=1', '5-2', "'al met een apostrof", 'Jansen', '', '0123'];

describe('a workbook', () => {
  it('opens with real numbers, days and text', async () => {
    const [sheet] = await openXlsx([SHEET]);
    expect(sheet?.name).toBe('Per week');
    const day = (iso: string): RawCell => ({ kind: 'date', day: iso, minutes: 0 });
    expect(sheet?.rows).toEqual([
      { row: 1, cells: ['Week', 'Werksoort', 'Normuren', 'Bezet', 'Deadline', 'Prijs'] },
      { row: 2, cells: ['2026-W48', 'productie', 312.5, 0.87, day('2026-12-18'), 1234.5] },
      { row: 3, cells: ['2026-W49', 'groen; "buiten"\nen meer', -2, 0, day('2026-01-01'), -0.05] },
      { row: 5, cells: ['2027-W01', 'Élan – €', 0, 1, day('2028-02-29'), 0] },
    ]);
  });

  it.each([...LIKE_FORMULAS, ...PLAIN.filter((text) => text !== '')])('%j is text and shown as typed', async (text) => {
    const [sheet] = await openXlsx([oneColumn([text])]);
    expect(sheet?.rows[1]?.cells).toEqual([text]);
  });

  it.each([
    ['\r=1+1', '\n=1+1'],
    ['a\r\nb', 'a\nb'],
  ])('of line ends there is one kind: %j is %j', async (text, held) => {
    const [sheet] = await openXlsx([oneColumn([text])]);
    expect(sheet?.rows[1]?.cells).toEqual([held]);
    expect(openCsv(oneColumn([text]))[1]).toEqual([held.startsWith('\n') ? `'${held}` : held]);
  });

  it('holds no formula, keeps its header in sight and marks text as text', async () => {
    const bytes = await writeXlsx([oneColumn(LIKE_FORMULAS), SHEET], MADE);
    const { Workbook } = await import('@cj-tech-master/excelts');
    const book = new Workbook();
    await book.xlsx.load(bytes);
    expect(book.creator).toBe('Roosterbord');
    expect(book.title).toBe('Capaciteit');
    expect(book.created).toEqual(MADE.at);
    for (const sheet of book.worksheets) {
      expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    }
    const [texts, typed] = book.worksheets;
    expect(texts?.getCell('A2').numFmt).toBe('@');
    expect(['C2', 'D2', 'E2', 'F2'].map((address) => typed?.getCell(address).numFmt)).toEqual([
      '#,##0.0',
      '0%',
      'dd-mm-yyyy',
      '"€" #,##0.00',
    ]);
    expect(typed?.getColumn(2).width).toBe(20);
  });

  it('leaves out what no file can hold', async () => {
    const [sheet] = await openXlsx([oneColumn(['a\u0000b\u001bc\ufffe', 'half \ud83d teken'])]);
    expect(sheet?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(['abc', 'half \ufffd teken']);
  });

  it.each([
    [['Hal A/B: [1]*?'], ['Hal A B   1']],
    [
      ['Geld', 'geld'],
      ['Geld', 'geld (2)'],
    ],
    [
      ["'", 'History'],
      ['Blad', 'Blad (2)'],
    ],
    [
      ['x'.repeat(40), 'x'.repeat(40)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
  ])('%j gets tabs %j', (names, tabs) => expect(tabNames(names)).toEqual(tabs));
});

describe('a CSV', () => {
  it('is RFC 4180 with a byte order mark, semicolons, decimal commas and Dutch days', () => {
    expect(openCsv(SHEET)).toEqual([
      ['Week', 'Werksoort', 'Normuren', 'Bezet', 'Deadline', 'Prijs'],
      ['2026-W48', 'productie', '312,5', '87', '18-12-2026', '1234,50'],
      ['2026-W49', 'groen; "buiten"\nen meer', '-2,0', '0', '01-01-2026', '-0,05'],
      ['', '', '', '', '', ''],
      ['2027-W01', 'Élan – €', '0,0', '100', '29-02-2028', '0,00'],
    ]);
  });

  it.each(LIKE_FORMULAS)('%j is kept from being computed by an apostrophe', (text) => {
    expect(openCsv(oneColumn([text]))[1]).toEqual([`'${text}`]);
  });

  it.each(PLAIN)('%j is left as it is', (text) => expect(openCsv(oneColumn([text]))[1]).toEqual([text]));

  it('a title is guarded too', () => {
    const sheet: ExportSheet = { name: 'x', columns: [{ title: '=A1', kind: 'number', width: 5 }], rows: [[-1]] };
    expect(openCsv(sheet)).toEqual([["'=A1"], ['-1,0']]);
  });
});

describe('the contract', () => {
  const table = (given: Partial<ExportSheet>, format: 'xlsx' | 'csv' = 'xlsx') =>
    exportTable.safeParse({ title: 'x', format, sheets: [{ ...SHEET, ...given }] }).success;
  const typed = (kind: ExportSheet['columns'][number]['kind'], cell: unknown) =>
    exportTable.safeParse({
      title: 'x',
      format: 'xlsx',
      sheets: [{ name: 'x', columns: [{ title: 'x', kind, width: 5 }], rows: [[cell]] }],
    }).success;

  it.each([
    ['text', 'a', true],
    ['text', 1, false],
    ['number', 1.5, true],
    ['number', '1', false],
    ['number', Number.NaN, false],
    ['number', Number.POSITIVE_INFINITY, false],
    ['date', '2026-12-18', true],
    ['date', '18-12-2026', false],
    ['date', '2026-02-30', false],
    ['week', '2026-W48', true],
    ['week', '2026-48', false],
    ['cents', 5, true],
    ['cents', 5.5, false],
    ['cents', null, true],
  ] as const)('a %s cell with %j: %s', (kind, cell, fits) => expect(typed(kind, cell)).toBe(fits));

  it('a row has a cell for each column, and a CSV is one sheet', () => {
    expect(table({})).toBe(true);
    expect(table({ rows: [['2026-W48']] })).toBe(false);
    expect(table({ rows: [[...(SHEET.rows[0] ?? []), 'te veel']] })).toBe(false);
    const two = { title: 'x', sheets: [SHEET, SHEET] };
    expect(exportTable.safeParse({ ...two, format: 'csv' }).success).toBe(false);
    expect(exportTable.safeParse({ ...two, format: 'xlsx' }).success).toBe(true);
  });
});

it.each(['xlsx', 'csv'] as const)('the procedure answers with a %s that has a name', async (format) => {
  const { client } = await tempBoard({ exporter, now: () => MADE.at });
  const { fileName, content } = await client.exports.table({ title: 'Capaciteit', format, sheets: [SHEET] });
  expect(fileName).toBe(`Capaciteit 2026-11-23 14.05.${format}`);
  const bytes = new Uint8Array(await content.arrayBuffer());
  if (format === 'csv') expect(bytes).toEqual(writeCsv(SHEET));
  else expect((await readXlsx('x', bytes, () => true)).sheets[0]?.rows).toHaveLength(4);
});
