import type { ColumnMapping, ImportPreview, ImportRow } from '#contract/imports.ts';

/** What a preview comes down to. */
export interface ImportTotals {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that stay out as long as they are not mended. */
  readonly errorRows: number;
  /** Things wrong; one row can have several, and a sheet as a whole too. */
  readonly errors: number;
  /** Rows that would be written. */
  readonly toWrite: number;
}

export function totalsOf(preview: Pick<ImportPreview, 'sheets' | 'errors'>): ImportTotals {
  const sum = (key: 'rows' | 'new' | 'changed' | 'unchanged' | 'errors'): number =>
    preview.sheets.reduce((total, sheet) => total + sheet[key], 0);
  return {
    rows: sum('rows'),
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    errorRows: sum('errors'),
    errors: preview.errors.length,
    toWrite: sum('new') + sum('changed'),
  };
}

/** What the button at the bottom may do. */
export type Verdict =
  | { readonly kind: 'all'; readonly toWrite: number }
  | { readonly kind: 'valid-only'; readonly toWrite: number; readonly errorRows: number }
  | { readonly kind: 'nothing-valid' }
  | { readonly kind: 'nothing-new' };

/** All or nothing, unless there are errors and something good beside them. */
export function verdictOf(totals: ImportTotals): Verdict {
  if (totals.errors === 0) {
    return totals.toWrite === 0 ? { kind: 'nothing-new' } : { kind: 'all', toWrite: totals.toWrite };
  }
  if (totals.toWrite === 0) return { kind: 'nothing-valid' };
  return { kind: 'valid-only', toWrite: totals.toWrite, errorRows: totals.errorRows };
}

export type RowFilter = ImportRow['status'] | 'all';

export function filterRows(rows: readonly ImportRow[], status: RowFilter, sheet: string | null): readonly ImportRow[] {
  return rows.filter((row) => (status === 'all' || row.status === status) && (sheet === null || row.sheet === sheet));
}

/** A column of the file that the format does not know, and what the user chose for it. */
export interface MappedColumn {
  readonly sheet: string;
  readonly column: string;
  readonly examples: readonly string[];
}

/** The unknown columns seen so far: one that is mapped is no longer unknown in the next preview, but stays on screen. */
export function mergeColumns(seen: readonly MappedColumn[], found: readonly MappedColumn[]): readonly MappedColumn[] {
  const isSame = (a: MappedColumn, b: MappedColumn): boolean => a.sheet === b.sheet && a.column === b.column;
  return [...seen, ...found.filter((column) => !seen.some((known) => isSame(known, column)))];
}

/** The choice for one column replaces the earlier one. */
export function withChoice(
  mapping: ColumnMapping,
  { sheet, column }: Pick<MappedColumn, 'sheet' | 'column'>,
  to: string | null,
): ColumnMapping {
  return [...mapping.filter((entry) => entry.sheet !== sheet || entry.column !== column), { sheet, column, to }];
}

/** undefined = not chosen yet, null = leave it out. */
export function choiceFor(
  mapping: ColumnMapping,
  { sheet, column }: Pick<MappedColumn, 'sheet' | 'column'>,
): string | null | undefined {
  return mapping.find((entry) => entry.sheet === sheet && entry.column === column)?.to;
}

export function sameMapping(a: ColumnMapping, b: ColumnMapping): boolean {
  return a.length === b.length && a.every((entry) => choiceFor(b, entry) === entry.to);
}

/** "1 regel", "12 regels". */
export function countRows(count: number): string {
  return count === 1 ? '1 regel' : `${count} regels`;
}

const READABLE = /\.(xlsx|csv)$/i;

/** Why these files cannot be sent, or null: a first quick look, the host looks properly. */
export function refuseFiles(files: readonly { readonly name: string; readonly size: number }[]): string | null {
  const wrong = files.find((file) => !READABLE.test(file.name));
  if (files.length === 0) return 'Er is geen bestand gekozen.';
  if (wrong) return `${wrong.name} is geen werkmap (.xlsx) of CSV-bestand (.csv).`;
  if (files.length > 20) return 'Kies hoogstens 20 bestanden tegelijk.';
  const large = files.find((file) => file.size > 50 * 1024 * 1024);
  return large ? `${large.name} is groter dan 50 MB.` : null;
}
