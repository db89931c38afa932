import Papa from 'papaparse';
import { LIMITS, type RawRow, type RawSheet, RefusedFile } from './raw.ts';
import { checkRows } from './read-xlsx.ts';

/** UTF-8 (with or without BOM), UTF-16 with BOM (Excel's "Unicode-tekst" and its big-endian twin), else Windows-1252. */
export function decodeText(file: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw new RefusedFile(file, 'Dit is geen tekstbestand. Bewaar het in Excel als CSV UTF-8 (.csv).');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator of the first line that holds text; what stands between quotes does not count. */
export function detectDelimiter(text: string): string {
  const line = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/, 1)
    .join('');
  const count = (mark: string) => line.split(mark).length - 1;
  const [best = ';'] = [';', ',', '\t'].toSorted((a, b) => count(b) - count(a));
  return best;
}

/** The apostrophe with which a CSV, also one of this program, keeps "=1+1" a text: the text is what stands behind it. */
const KEPT_TEXT = /^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\n])/;

/**
 * One CSV file (RFC 4180) as one sheet. Excel's own first line `sep=;` is obeyed.
 * @throws RefusedFile
 */
export function readCsv(file: string, bytes: Uint8Array): RawSheet {
  // One kind of line end: in a file with several (put together from two programs) the parser would follow the first.
  const decoded = decodeText(file, bytes).replace(/\r\n?/g, '\n');
  const declared = /^"?sep=([^"\n])"?\n/i.exec(decoded);
  const text = declared === null ? decoded : decoded.slice(declared[0].length);
  const firstRow = declared === null ? 1 : 2;
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const rows: RawRow[] = [];
  let number = firstRow;
  let quotes = false;
  Papa.parse<string[]>(text, {
    newline: '\n',
    delimiter: declared?.[1] ?? detectDelimiter(text),
    step: (result) => {
      const cells = result.data.map((value) => (value.trim() === '' ? null : value.replace(KEPT_TEXT, '')));
      checkCells(file, number, cells);
      if (cells.some((cell) => cell !== null)) rows.push({ row: number, cells: withoutTrailingNulls(cells) });
      checkRows(file, name, rows.length);
      quotes ||= result.errors.some((error) => error.type === 'Quotes');
      number += 1;
    },
  });
  if (quotes) {
    throw new RefusedFile(
      file,
      'De aanhalingstekens in dit bestand kloppen niet. Bewaar het opnieuw als CSV in Excel.',
    );
  }
  return { name, hidden: false, merges: [], rows };
}

function checkCells(file: string, row: number, cells: readonly (string | null)[]): void {
  if (cells.length > LIMITS.columns && cells.slice(LIMITS.columns).some((cell) => cell !== null)) {
    throw new RefusedFile(
      file,
      `Regel ${row} heeft ${cells.length} kolommen. Er mogen er 200 zijn. Haal de kolommen weg die niet nodig zijn.`,
    );
  }
  const long = cells.findIndex((cell) => (cell?.length ?? 0) > LIMITS.cellCharacters);
  if (long >= 0) {
    throw new RefusedFile(file, `Regel ${row}, kolom ${long + 1} heeft meer dan 4.000 tekens. Maak de tekst korter.`);
  }
}

function withoutTrailingNulls(cells: readonly (string | null)[]): readonly (string | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}
