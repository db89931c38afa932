import Papa from 'papaparse';
import type { ExportCell, ExportColumn, ExportSheet } from '#contract/exports.ts';
import { writable } from './cells.ts';

/** What a spreadsheet would take for a formula, also behind white space; and white space that some of them drop. */
const LIKE_A_FORMULA = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/**
 * A text that a spreadsheet shows and never computes. CSV knows no text cells: an apostrophe in front is what keeps
 * "=1+1" a text in all of them. Numbers are left alone, also below zero.
 */
const plainText = (text: string): string => {
  const clean = writable(text);
  return LIKE_A_FORMULA.test(clean) ? `'${clean}` : clean;
};

const comma = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

function show({ kind, digits = 1 }: ExportColumn, value: ExportCell): string {
  if (value === null) return '';
  switch (kind) {
    case 'text':
    case 'week':
      return plainText(String(value));
    case 'number':
    case 'percent':
      return comma(Number(value), digits);
    case 'date':
      return String(value).split('-').toReversed().join('-');
    case 'cents':
      return comma(Number(value) / 100, 2);
  }
}

/**
 * One table as CSV: RFC 4180 with semicolons and decimal commas, as a Dutch spreadsheet reads it, in UTF-8 with a byte
 * order mark, without which it would take it for Windows-1252. Days are dd-mm-jjjj, euros a number with two decimals.
 */
export function writeCsv({ columns, rows }: ExportSheet): Uint8Array<ArrayBuffer> {
  const table = [
    columns.map(({ title }) => plainText(title)),
    ...rows.map((row) => columns.map((column, at) => show(column, row[at] ?? null))),
  ];
  return new TextEncoder().encode(`\ufeff${Papa.unparse(table, { delimiter: ';', newline: '\r\n' })}\r\n`);
}
