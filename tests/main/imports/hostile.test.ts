import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { RefusedFile } from '#main/imports/raw.ts';
import { decodeText, detectDelimiter, readCsv } from '#main/imports/read-csv.ts';
import { type ImportFile, readFiles } from '#main/imports/read-files.ts';
import { bareWorkbook, oleFile, rowXml, sheetXml, zip } from './hostile-files.ts';
import { csv, fixture, Shelf } from './sources.ts';

const HEADER = ['Personeelsnummer', 'Van', 'Tot en met', 'Dagdeel', 'Soort'];
const xlsx = (bytes: Uint8Array, name = 'werkmap.xlsx'): ImportFile => ({ name, bytes });

/** Why the files are refused; fails when they are not. */
async function refusal(...files: ImportFile[]): Promise<string> {
  const outcome = await readFiles(files, () => undefined).catch((error: unknown) => error);
  if (!(outcome instanceof RefusedFile)) throw outcome;
  return outcome.reason;
}

async function built(fill: (workbook: Workbook) => void): Promise<ImportFile> {
  const workbook = new Workbook();
  fill(workbook);
  return xlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

describe('files that are refused as a whole', () => {
  const sheet = sheetXml(rowXml(1, HEADER));
  const zeros = Buffer.alloc(60 * 1024 * 1024);

  test.each<[string, () => ImportFile, RegExp]>([
    ['an empty file', () => xlsx(Buffer.alloc(0)), /^Dit bestand is leeg/],
    ['more than 50 MB', () => csv('inzet.csv', 'x'.repeat(50 * 1024 * 1024 + 1)), /groter dan 50 MB/],
    [
      'an .xls that is called .xlsx',
      () => xlsx(oleFile('Workbook')),
      /oud Excel-bestand \(\.xls\).*Opslaan als.*\.xlsx/,
    ],
    ['a locked workbook', () => xlsx(oleFile('EncryptedPackage')), /wachtwoord/],
    ['a text that is called .xlsx', () => xlsx(Buffer.from('Datum;Dagdeel')), /geen Excel-werkmap/],
    ['another kind of zip', () => xlsx(zip([{ name: 'foto.jpg', data: 'x' }])), /geen Excel-werkmap/],
    ['a truncated workbook', () => xlsx(fixture('werkmap.xlsx').bytes.slice(0, 20_000)), /beschadigd/],
    [
      'a workbook with macros, whatever its name',
      () => xlsx(zip([...bareWorkbook('Inzet', sheet), { name: 'xl/vbaProject.bin', data: 'x' }])),
      /macro/,
    ],
    [
      'a zip bomb that says how large it is',
      () => xlsx(zip([...bareWorkbook('Inzet', sheet), ...bombs(9, zeros.length)])),
      /groter dan 500 MB/,
    ],
    [
      'a zip bomb that lies about its size',
      () => xlsx(zip([...bareWorkbook('Inzet', sheet), { name: 'xl/media/a.bin', data: zeros, claims: 1000 }])),
      /beschadigd/,
    ],
    [
      'the same part twice',
      () => xlsx(zip([...bareWorkbook('Inzet', sheet), ...bareWorkbook('Inzet', sheet)])),
      /beschadigd/,
    ],
    ['XML that breaks off', () => xlsx(zip(bareWorkbook('Inzet', sheet.slice(0, 150)))), /beschadigd|staat niets/],
    ['no sheet of ours', () => xlsx(zip(bareWorkbook('Blad1', sheet))), /geen blad dat Roosterbord kent/],
    ['a workbook with nothing in it', () => xlsx(zip(bareWorkbook('Inzet', sheetXml('')))), /staat niets/],
    ['a CSV without a name that says what it is', () => csv('lijst.csv', 'a;b'), /Noem het bestand naar een blad/],
    ['a CSV with NUL bytes', () => csv('inzet.csv', 'Datum;\0\0\n'), /geen tekstbestand/],
    ['a workbook that is called .csv', () => ({ ...fixture('werkmap.xlsx'), name: 'inzet.csv' }), /geen tekstbestand/],
    [
      'a CSV with a quote that never ends',
      () => csv('inzet.csv', 'Datum;Dagdeel\n"30-11-2026;ochtend\n'),
      /aanhalingstekens/,
    ],
    ['201 columns in a CSV', () => csv('inzet.csv', `Datum${';x'.repeat(200)}`), /201 kolommen/],
    [
      '10,000 columns',
      () => xlsx(zip(bareWorkbook('Inzet', sheetXml(rowXml(1, Array(10_000).fill('x')))))),
      /kolommen/,
    ],
    [
      'a cell of 4,001 characters',
      () => xlsx(zip(bareWorkbook('Inzet', sheetXml(rowXml(1, ['x'.repeat(4_001)]))))),
      /Cel A1 van blad Inzet heeft 4001 tekens/,
    ],
    ['such a cell in a CSV', () => csv('inzet.csv', `Datum\n${'x'.repeat(4_001)}`), /Regel 2, kolom 1/],
    [
      '100,001 rows in a workbook',
      () => xlsx(zip(bareWorkbook('Inzet', rowsOf(100_002, 1)))),
      /meer dan 100\.000 regels/,
    ],
    [
      'more cells than fit',
      () => xlsx(zip(bareWorkbook('Inzet', rowsOf(50_000, 101)))),
      /meer dan 5 miljoen gevulde cellen/,
    ],
    ['100,001 rows', () => csv('inzet.csv', `Datum\n${'1-1-26\n'.repeat(100_001)}`), /meer dan 100\.000 regels/],
  ])('%s', async (_name, file, reason) => {
    expect(await refusal(file())).toMatch(reason);
  });

  function rowsOf(count: number, columns: number) {
    const cells = '<c><v>1</v></c>'.repeat(columns);
    return sheetXml(`<row>${cells}</row>`.repeat(count));
  }

  function bombs(count: number, size: number) {
    return Array.from({ length: count }, (_, index) => ({
      name: `xl/media/${index}.bin`,
      data: zeros.subarray(0, size),
    }));
  }
});

describe('files that are just inside the limits', () => {
  test.each([
    ['200 columns', () => csv('inzet.csv', `Datum${';x'.repeat(199)}\n1-1-26`)],
    ['a cell of 4,000 characters', () => csv('inzet.csv', `Datum\n${'x'.repeat(4_000)}`)],
    ['100,000 rows', () => csv('inzet.csv', `Datum\n${'1-1-26\n'.repeat(100_000)}`)],
    ['empty cells far to the right', () => csv('inzet.csv', `Datum${';'.repeat(500)}\n1-1-26`)],
  ])('%s', async (_name, file) => {
    expect((await readFiles([file()], () => undefined)).found).toHaveLength(1);
  });
});

describe('what stands in the cells of a workbook', () => {
  const fill = (rows: readonly unknown[][], change?: (sheet: ReturnType<Workbook['addWorksheet']>) => void) =>
    built((workbook) => {
      const sheet = workbook.addWorksheet('Afwezigheid');
      sheet.addRow(HEADER);
      for (const row of rows) sheet.addRow(row as never);
      change?.(sheet);
    });
  const people = csv(
    'medewerkers.csv',
    'Personeelsnummer;Voornaam;Achternaam;Geboortedatum;Gemeente;Contracturen;Werkdagen;Begeleidingsniveau\n10001;=Jan;+Bos;13-08-1993;Soest;24;ma;laag',
  );
  const day = (text: string) => new Date(`${text}T00:00:00Z`);

  test('real dates, dates as text and numbers as text', async () => {
    const file = await fill([
      [10001, day('2026-11-30'), '02-12-2026', '', 'verlof'],
      ['10001', '7-12-26', day('2026-12-08'), null, 'ziek'],
    ]);
    const { preview, changes } = await new Shelf().preview([people, file]);
    expect(preview.errors).toEqual([]);
    expect(changes.flatMap((change) => (change.kind === 'absence' ? [change.after] : []))).toMatchObject([
      { from: '2026-11-30', to: '2026-12-02', kind: 'verlof' },
      { from: '2026-12-07', to: '2026-12-08', kind: 'ziek' },
    ]);
  });

  test('text that starts with = + - @ stays text', async () => {
    const { changes } = await new Shelf().preview([people]);
    const person = changes.find((change) => change.kind === 'person')?.after;
    expect(person).toMatchObject({ firstName: '=Jan', lastName: '+Bos' });
  });

  test('formulas give their stored result; without one, and for error values, the cell is an error', async () => {
    const file = await fill(
      [
        [10001, '', '02-12-2026'],
        [10001, '', '02-12-2026'],
        [10001, '', '02-12-2026'],
      ],
      (sheet) => {
        sheet.getCell('B2').value = { formula: 'DATE(2026,11,30)', result: day('2026-11-30') };
        sheet.getCell('B3').value = { formula: 'TODAY()' };
        sheet.getCell('B4').value = { error: '#N/A' };
      },
    );
    const { preview } = await new Shelf().preview([people, file]);
    expect(preview.rows.filter((row) => row.sheet === 'Afwezigheid').map((row) => row.status)).toEqual([
      'new',
      'error',
      'error',
    ]);
    expect(preview.errors).toMatchObject([
      { row: 3, column: 'Van', value: '=TODAY()', reason: expect.stringContaining('geen uitkomst') },
      { row: 4, column: 'Van', value: '#N/A', reason: expect.stringContaining('In deze cel staat een fout') },
    ]);
  });

  test('wrong types are errors of their cell', async () => {
    const file = await fill([[true, 'morgen', 46356, 12, day('2026-11-30')]]);
    const { preview } = await new Shelf().preview([people, file]);
    expect(preview.errors.map((error) => [error.row, error.column, error.value])).toEqual([
      [2, 'Personeelsnummer', 'WAAR'],
      [2, 'Van', 'morgen'],
      [2, 'Tot en met', '46356'],
      [2, 'Soort', '30-11-2026'],
    ]);
  });

  test('merged cells: the first has the value, the others are empty, and it is said', async () => {
    const file = await fill(
      [
        [10001, '30-11-2026', '30-11-2026', '', 'ziek'],
        [10001, '01-12-2026', '01-12-2026', '', ''],
      ],
      (sheet) => sheet.mergeCells('E2:E3'),
    );
    const { preview, changes } = await new Shelf().preview([people, file]);
    expect(preview.notices.join(' ')).toContain('samengevoegde cellen (E2:E3)');
    expect(changes.flatMap((change) => (change.kind === 'absence' ? [change.after?.kind] : []))).toEqual([
      'ziek',
      null,
    ]);
  });

  test('a merge over the whole sheet costs nothing', async () => {
    const xml = sheetXml(
      rowXml(1, HEADER) + rowXml(2, ['10001', '30-11-2026', '30-11-2026']),
      '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>',
    );
    const { preview } = await new Shelf().preview([people, xlsx(zip(bareWorkbook('Afwezigheid', xml)))]);
    expect(preview.errors).toEqual([]);
    expect(preview.notices.join(' ')).toContain('A3:XFD1048576');
  });

  test('a hidden sheet is read, and it is said; a strange sheet is skipped, and it is said', async () => {
    const file = await built((workbook) => {
      const hidden = workbook.addWorksheet('Afwezigheid', { state: 'veryHidden' });
      hidden.addRow(HEADER);
      hidden.addRow([10001, '30-11-2026', '30-11-2026', '', 'ziek']);
      workbook.addWorksheet('Toelichting').addRow(['Zo vult u dit in']);
    });
    const { preview } = await new Shelf().preview([people, file]);
    expect(preview.sheets.find((sheet) => sheet.sheet === 'Afwezigheid')?.new).toBe(1);
    expect(preview.notices).toContain("Blad 'Afwezigheid' is verborgen in het bestand. Het is wel gelezen.");
    expect(preview.notices).toContain("Blad 'Toelichting' is niet bekend en is overgeslagen.");
  });

  test('empty rows between are skipped and rows keep their own number', async () => {
    const file = await fill([[], [10001, '30-11-2026', 'nooit'], [null, '', ' ']]);
    const { preview } = await new Shelf().preview([people, file]);
    expect(preview.errors).toMatchObject([{ sheet: 'Afwezigheid', row: 3, column: 'Tot en met' }]);
    expect(preview.sheets.find((sheet) => sheet.sheet === 'Afwezigheid')?.rows).toBe(1);
  });
});

describe('CSV as programs write it', () => {
  const text = 'Code;Naam\nP1;Café Özdemir €';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text.replace('€', '\x80'), 'latin1')],
    ['UTF-16 with BOM', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('%s is recognised', (_name, bytes) => {
    expect(decodeText('x.csv', bytes)).toBe(text);
  });

  test.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb\tc', '\t'],
    ['"a,b,c,d";e;f', ';'],
    ['alleen', ';'],
  ])('the separator of %j is %j', (line, expected) => {
    expect(detectDelimiter(`${line}\n1,2,3,4,5,6`)).toBe(expected);
  });

  test('an apostrophe that keeps a formula a text is no part of the text; any other stays', () => {
    const sheet = readCsv('orders.csv', Buffer.from("'=1+1;' -2;'s-Gravenhage;''=x;'\n"));
    expect(sheet.rows.map((row) => row.cells)).toEqual([['=1+1', ' -2', "'s-Gravenhage", "''=x", "'"]]);
  });

  test('quotes, doubled quotes, separators and line ends inside a field (RFC 4180)', () => {
    const sheet = readCsv('orders.csv', Buffer.from('a,b\r\n"x, ""y""","regel 1\r\nregel 2"\r\nlaatste,\r\n'));
    expect(sheet.rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x, "y"', 'regel 1\nregel 2'] },
      { row: 3, cells: ['laatste'] },
    ]);
  });

  test.each([
    ['lines that end in several ways', Buffer.from('a;b\r\n1;2\n3;4\r5;6')],
    ['UTF-16, little end first', Buffer.from('\ufeffa;b\n1;2\n3;4\n5;6', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffa;b\n1;2\n3;4\n5;6', 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(readCsv('orders.csv', bytes).rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test.each(['sep=,', '"sep=,"', 'SEP=,'])("Excel's own separator line %s is obeyed", (line) => {
    expect(readCsv('orders.csv', Buffer.from(`${line}\r\na,b\r\n1,2`)).rows).toEqual([
      { row: 2, cells: ['a', 'b'] },
      { row: 3, cells: ['1', '2'] },
    ]);
  });
});
