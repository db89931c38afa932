import { type Cell, Workbook } from '@cj-tech-master/excelts';
import type { ExportCell, ExportColumn, ExportSheet } from '#contract/exports.ts';
import { dayOf, writable } from './cells.ts';

/** How a column is shown. Text is marked as text, so that it stays so when somebody edits the cell: "=1+1" is no sum. */
function formatOf({ kind, digits = 1 }: ExportColumn): string {
  const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  switch (kind) {
    case 'text':
    case 'week':
      return '@';
    case 'number':
      return number;
    case 'percent':
      return `${number.replace('#,##', '')}%`;
    case 'date':
      return 'dd-mm-yyyy';
    case 'cents':
      return '"€" #,##0.00';
  }
}

function write(cell: Cell, column: ExportColumn, value: ExportCell): void {
  if (value === null) return;
  if (column.kind === 'cents') cell.value = Number(value) / 100;
  else if (column.kind === 'percent') cell.value = Number(value) / 100;
  else if (column.kind === 'date') cell.value = dayOf(String(value));
  else cell.value = typeof value === 'number' ? value : writable(value);
}

/** Names of tabs: without what Excel refuses, at most 31 characters, each different. */
export function tabNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = writable(name)
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = plain === '' || plain.toLowerCase() === 'history' ? 'Blad' : plain;
    for (let nth = 1; ; nth += 1) {
      const end = nth === 1 ? '' : ` (${nth})`;
      const tab = base.slice(0, 31 - end.length).trim() + end;
      if (taken.has(tab.toLowerCase())) continue;
      taken.add(tab.toLowerCase());
      return tab;
    }
  });
}

/** A workbook: typed cells, a header that stays in sight and can be filtered on, columns of their own width. */
export async function writeXlsx(
  sheets: readonly ExportSheet[],
  made: { readonly title: string; readonly at: Date; readonly by: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new Workbook();
  workbook.title = writable(made.title);
  workbook.creator = 'Roosterbord';
  workbook.lastModifiedBy = writable(made.by);
  workbook.created = made.at;
  workbook.modified = made.at;
  const names = tabNames(sheets.map(({ name }) => name));
  for (const [index, { columns, rows }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(names[index] ?? 'Blad', { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const [at, column] of columns.entries()) {
      const own = sheet.getColumn(at + 1);
      own.width = column.width;
      own.numFmt = formatOf(column);
      const head = sheet.getCell(1, at + 1);
      head.value = writable(column.title);
      head.numFmt = '@';
      head.font = { bold: true };
      head.alignment = { vertical: 'top', wrapText: true, horizontal: isNumber(column) ? 'right' : 'left' };
      for (const [r, row] of rows.entries()) {
        const cell = sheet.getCell(r + 2, at + 1);
        write(cell, column, row[at] ?? null);
        cell.numFmt = formatOf(column);
      }
    }
    sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: rows.length + 1, col: columns.length } };
  }
  return Uint8Array.from(await workbook.xlsx.writeBuffer());
}

const isNumber = ({ kind }: ExportColumn): boolean => kind === 'number' || kind === 'percent' || kind === 'cents';
