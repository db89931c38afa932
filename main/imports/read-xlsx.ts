import { type Cell, Workbook } from '@cj-tech-master/excelts';
import {
  type BrokenCell,
  type DateCell,
  isEmptyCell,
  LIMITS,
  type RawCell,
  type RawRow,
  type RawSheet,
  RefusedFile,
} from './raw.ts';
import { SheetScan } from './scan-sheets.ts';
import { checkMagic, checkZip } from './zip-check.ts';

/** Parts of a sheet that hold no values: skipped, because a hostile workbook makes them endless. */
const WITHOUT_VALUES = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'rowBreaks',
  'colBreaks',
  'pageSetup',
  'headerFooter',
  'autoFilter',
];

function fromDate(date: Date): DateCell | BrokenCell {
  const time = date.getTime();
  if (Number.isNaN(time)) return { kind: 'broken', shown: '#####', reason: 'Deze datum kan niet worden gelezen.' };
  // Spreadsheets keep parts of a day as fractions: round to the minute, over midnight if need be.
  const rounded = new Date(Math.round(time / 60_000) * 60_000);
  return {
    kind: 'date',
    day: rounded.toISOString().slice(0, 10),
    minutes: rounded.getUTCHours() * 60 + rounded.getUTCMinutes(),
  };
}

const brokenError = (shown: string): BrokenCell => ({
  kind: 'broken',
  shown,
  reason: `In deze cel staat een fout (${shown}). Verbeter de formule of vul de waarde zelf in.`,
});

/** Any value of the library as one of ours. */
function plain(value: unknown): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : brokenError('#GETAL!');
  if (value instanceof Date) return fromDate(value);
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return brokenError(String(value.error));
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { text?: unknown }) => String(part.text ?? '')).join('');
  }
  if ('formula' in value || 'sharedFormula' in value) {
    const result: RawCell = 'result' in value ? plain(value.result) : null;
    if (result !== null) return result;
    const formula = 'formula' in value ? String(value.formula) : '';
    return {
      kind: 'broken',
      shown: `=${formula}`,
      reason: 'Deze formule heeft geen uitkomst. Open het bestand in Excel, bewaar het en lees het opnieuw in.',
    };
  }
  if ('text' in value) return plain(value.text);
  return String(value);
}

function checkText(file: string, sheet: string, cell: Cell, value: RawCell): void {
  if (typeof value !== 'string' || value.length <= LIMITS.cellCharacters) return;
  throw new RefusedFile(
    file,
    `Cel ${cell.address} van blad ${sheet} heeft ${value.length} tekens. Er mogen er 4.000 in een cel. Maak de tekst korter.`,
  );
}

function checkColumns(file: string, sheet: string, columns: number): void {
  if (columns <= LIMITS.columns) return;
  throw new RefusedFile(
    file,
    `Blad ${sheet} heeft ${columns} kolommen. Er mogen er 200 zijn. Haal de kolommen weg die niet nodig zijn.`,
  );
}

export function checkRows(file: string, sheet: string, rows: number): void {
  // The header is one row more.
  if (rows <= LIMITS.rows + 1) return;
  throw new RefusedFile(file, `Blad ${sheet} heeft meer dan 100.000 regels. Splits het in meer bestanden.`);
}

type Worksheet = Workbook['worksheets'][number];

function readSheet(file: string, sheet: Worksheet, merges: readonly string[]): RawSheet {
  const rows: RawRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: RawCell[] = [];
    row.eachCell((cell, column) => {
      const value = plain(cell.value);
      if (isEmptyCell(value)) return;
      checkText(file, sheet.name, cell, value);
      checkColumns(file, sheet.name, column);
      while (cells.length < column - 1) cells.push(null);
      cells.push(value);
    });
    if (cells.length > 0) rows.push({ row: number, cells });
    checkRows(file, sheet.name, rows.length);
  });
  return { name: sheet.name, hidden: sheet.state !== 'visible', merges, rows };
}

/**
 * The sheets of a workbook, hidden ones too. Formulas give the result that was stored with them; nothing is computed.
 * @param wanted says by its name whether a sheet is to be read; limits hold only for those
 * @throws RefusedFile
 */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  wanted: (sheetName: string) => boolean,
): Promise<{ readonly sheets: readonly RawSheet[]; readonly skipped: readonly string[] }> {
  checkMagic(file, bytes);
  const scan = new SheetScan(file);
  await checkZip(file, bytes, (part, piece) => scan.add(part, piece));
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes, { ignoreNodes: WITHOUT_VALUES });
  } catch {
    throw new RefusedFile(file, 'Dit bestand is beschadigd. Open het in Excel en bewaar het opnieuw.');
  }
  const sheets: RawSheet[] = [];
  const skipped: string[] = [];
  const merged = scan.mergesInOrder();
  for (const [index, sheet] of workbook.worksheets.entries()) {
    if (!wanted(sheet.name)) skipped.push(sheet.name);
    else sheets.push(readSheet(file, sheet, merged[index] ?? []));
  }
  return { sheets, skipped };
}
