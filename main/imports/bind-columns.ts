import type { ColumnMapping, ImportError, SheetName } from '#contract/imports.ts';
import { FORMAT } from './format.ts';
import { normalise } from './normalise.ts';
import { isStrayBsn, mostlyLongNumbers, PERSON_COLUMNS, quotable, refusal } from './privacy.ts';
import { isEmptyCell, type RawCell, type RawRow, showCell } from './raw.ts';
import type { FoundSheet } from './read-files.ts';

export interface UnknownColumn {
  readonly sheet: string;
  readonly column: string;
  readonly examples: string[];
}

/** A sheet whose columns are known: from here on nobody looks at positions any more. */
export interface BoundSheet {
  readonly sheet: SheetName;
  readonly rows: readonly RawRow[];
  /** Column of the format -> position in the row and header as in the file. */
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly header: string }>;
  /** A required column is missing or refused: no row of the sheet can be read. */
  readonly unreadable: boolean;
}

export interface BindResult {
  readonly bound: BoundSheet;
  readonly errors: readonly ImportError[];
  readonly notices: readonly string[];
  readonly unknown: readonly UnknownColumn[];
}

const HEADER_SEARCH_ROWS = 10;
const EXAMPLES = 3;

type Target = { readonly to: string | null; readonly byName: boolean };

/** Where a header leads: the user's mapping first, then its own name. */
function targetsOf(sheet: SheetName, mapping: ColumnMapping): (header: string) => Target | undefined {
  const byName = new Map(FORMAT[sheet].map((column) => [normalise(column.name), column.name]));
  const chosen = new Map(
    mapping
      .filter((item) => normalise(item.sheet) === normalise(sheet))
      .map((item) => [normalise(item.column), item.to === null ? null : (byName.get(normalise(item.to)) ?? undefined)]),
  );
  return (header) => {
    const key = normalise(header);
    const to = chosen.get(key);
    if (to !== undefined) return { to, byName: false };
    const own = byName.get(key);
    return own === undefined ? undefined : { to: own, byName: true };
  };
}

/** The row of the first ten that names most columns; the first row where none names any. */
function findHeader(rows: readonly RawRow[], target: (header: string) => Target | undefined): number {
  const named = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map((row) => row.cells.filter((cell) => typeof cell === 'string' && target(cell) !== undefined).length);
  const most = Math.max(0, ...named);
  // One name can stand in a title; two make a header, where the first row is not one already.
  return most >= 2 && (named[0] ?? 0) < most ? named.indexOf(most) : 0;
}

class Binder {
  readonly columns = new Map<string, { index: number; header: string }>();
  readonly errors: ImportError[] = [];
  readonly notices: string[] = [];
  readonly unknown: UnknownColumn[] = [];
  private readonly refused = new Set<string>();
  private readonly sheet: SheetName;
  private readonly rows: readonly RawRow[];

  constructor(sheet: SheetName, rows: readonly RawRow[]) {
    this.sheet = sheet;
    this.rows = rows;
  }

  private valuesOf(index: number): RawCell[] {
    return this.rows.map((row) => row.cells[index] ?? null);
  }

  error(column: string, reason: string): void {
    this.errors.push({ sheet: this.sheet, row: 1, column, value: '', reason });
  }

  bind(index: number, cell: RawCell, target: Target | undefined): void {
    const values = this.valuesOf(index);
    const header = showCell(cell);
    if (header === '') {
      if (values.some((value) => !isEmptyCell(value))) {
        this.notices.push(`Blad ${this.sheet}: kolom ${index + 1} heeft geen naam en is overgeslagen.`);
      }
      return;
    }
    if (target?.to === null) {
      this.notices.push(`Blad ${this.sheet}: kolom '${header}' is op uw verzoek weggelaten.`);
      return;
    }
    const to = target?.to ?? null;
    const reason = refusal({ sheet: this.sheet, header, target: to, byName: target?.byName ?? false, values });
    if (reason !== null) {
      if (to !== null) this.refused.add(to);
      this.error(header, reason);
      // Offered for leaving out, without a single value.
      this.unknown.push({ sheet: this.sheet, column: header, examples: [] });
      return;
    }
    if (to === null) this.offer(header, values);
    else if (this.columns.has(to)) this.error(header, `De kolom ${to} staat er twee keer in. Laat er één weg.`);
    else this.columns.set(to, { index, header });
  }

  private offer(header: string, values: readonly RawCell[]): void {
    const examples = values.filter((value) => !isEmptyCell(value)).slice(0, EXAMPLES);
    // One BSN among other text is not a column of them, but it is not shown either.
    this.unknown.push({
      sheet: this.sheet,
      column: header,
      examples: examples.map((value) => quotable(showCell(value))).filter((value) => value !== ''),
    });
    this.notices.push(`Blad ${this.sheet}: kolom '${header}' is niet bekend en is overgeslagen.`);
  }

  missing(): boolean {
    const missing = FORMAT[this.sheet].filter((column) => column.required && !this.columns.has(column.name));
    for (const { name } of missing) {
      if (!this.refused.has(name)) {
        this.error(name, `De kolom ${name} ontbreekt. Voeg de kolom toe, of kies welke kolom het is.`);
      }
    }
    return missing.length > 0;
  }

  /** A BSN among ordinary personeelsnummers. */
  strayNumbers(): void {
    for (const name of PERSON_COLUMNS) {
      const column = this.columns.get(name);
      if (column === undefined) continue;
      const values = this.valuesOf(column.index);
      const long = mostlyLongNumbers(values);
      for (const row of this.rows) {
        if (!isStrayBsn(showCell(row.cells[column.index] ?? null), long)) continue;
        this.errors.push({
          sheet: this.sheet,
          row: row.row,
          column: column.header,
          value: '',
          reason: 'Dit lijkt een burgerservicenummer (BSN). Vul hier het personeelsnummer in.',
        });
      }
    }
  }
}

/** Finds the header of a sheet, decides what each column is and refuses what must not come in. */
export function bindColumns(found: FoundSheet, mapping: ColumnMapping): BindResult {
  const { sheet, raw } = found;
  const target = targetsOf(sheet, mapping);
  const headerIndex = findHeader(raw.rows, target);
  const header = raw.rows[headerIndex];
  const rows = raw.rows.slice(headerIndex + 1);
  const binder = new Binder(sheet, rows);
  if (header === undefined) {
    binder.notices.push(`Blad ${sheet} is leeg en is overgeslagen.`);
    return { bound: { sheet, rows, columns: binder.columns, unreadable: true }, ...binder };
  }
  if (headerIndex > 0) {
    binder.notices.push(
      `Blad ${sheet}: de kolomnamen staan op regel ${header.row}. Wat erboven staat, is overgeslagen.`,
    );
  }
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.cells.length);
  for (let index = 0; index < width; index += 1) {
    const cell = header.cells[index] ?? null;
    binder.bind(index, cell, target(showCell(cell)));
  }
  const unreadable = binder.missing();
  if (!unreadable) binder.strayNumbers();
  if (rows.length === 0) binder.notices.push(`Blad ${sheet} heeft geen regels.`);
  return { bound: { sheet, rows, columns: binder.columns, unreadable }, ...binder };
}
