import type { ImportError, ImportRow, SheetName } from '#contract/imports.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { BoundSheet } from './bind-columns.ts';
import { fail, type Parsed } from './parsed.ts';
import { quotable } from './privacy.ts';
import { isEmptyCell, type RawCell, type RawRow, showCell } from './raw.ts';

/** This row stands only while at least one of those rows does: they bring what it refers to. */
interface Dependency {
  readonly column: string;
  readonly value: string;
  readonly anyOf: readonly PendingRow[];
}

/** A row of the file on its way to a record. */
export class PendingRow {
  readonly sheet: SheetName;
  readonly row: number;
  title = '';
  failed = false;
  change: RecordChange | null = null;
  differences: ImportRow['differences'] = [];
  readonly dependencies: Dependency[] = [];

  constructor(sheet: SheetName, row: number) {
    this.sheet = sheet;
    this.row = row;
  }

  status(): ImportRow['status'] {
    if (this.failed) return 'error';
    if (this.change === null) return 'unchanged';
    return this.change.before === null ? 'new' : 'changed';
  }
}

const HIDDEN_VALUE =
  'Deze waarde gaat over gezondheid of lijkt een BSN. Die komt niet in Roosterbord. Schrijf alleen wat iemand nodig heeft, bijvoorbeeld prikkelarm.';

/** A message quotes enough of a long text to find it by, and no more. */
const brief = (reason: string) => reason.replace(/'([^']{80})[^']+'/g, "'$1…'");

/** Reads one row by the names of the columns and gathers what is wrong with it. */
export class RowReader {
  readonly pending: PendingRow;
  private readonly sheet: BoundSheet;
  private readonly raw: RawRow;
  private readonly errors: ImportError[];

  constructor(sheet: BoundSheet, raw: RawRow, pending: PendingRow, errors: ImportError[]) {
    this.sheet = sheet;
    this.raw = raw;
    this.pending = pending;
    this.errors = errors;
  }

  /** Whether the sheet has this column at all. */
  has(column: string): boolean {
    return this.sheet.columns.has(column);
  }

  cell(column: string): RawCell {
    const found = this.sheet.columns.get(column);
    return found === undefined ? null : (this.raw.cells[found.index] ?? null);
  }

  isEmpty(column: string): boolean {
    return isEmptyCell(this.cell(column));
  }

  shown(column: string): string {
    return showCell(this.cell(column));
  }

  /**
   * Reports an error on a cell of this row; the row will not be written.
   * @param quotes whether the reason quotes the value: then it is not given with a value that is private
   */
  fail(column: string, reason: string, quotes = true): void {
    this.pending.failed = true;
    const shown = this.shown(column);
    const value = quotable(shown);
    const hidden = shown !== '' && value === '';
    this.errors.push({
      sheet: this.sheet.sheet,
      row: this.raw.row,
      column: this.sheet.columns.get(column)?.header ?? column,
      value,
      reason: hidden && quotes ? HIDDEN_VALUE : brief(reason),
    });
  }

  private parsed<T>(column: string, parse: (cell: RawCell) => Parsed<T>): T | undefined {
    const cell = this.cell(column);
    const broken = typeof cell === 'object' && cell !== null && cell.kind === 'broken';
    const result = broken ? fail(cell.reason) : parse(cell);
    if (result.ok) return result.value;
    this.fail(column, result.reason);
    return undefined;
  }

  /** A cell that must hold something; undefined = it is wrong, and that has been reported. */
  required<T>(column: string, parse: (cell: RawCell) => Parsed<T>): T | undefined {
    if (!this.isEmpty(column)) return this.parsed(column, parse);
    this.fail(column, `${column} is leeg. Vul deze cel in.`);
    return undefined;
  }

  /** A cell that may be empty. A column that is not in the sheet keeps what there was. */
  optional<T>(column: string, parse: (cell: RawCell) => Parsed<T>, empty: T, absent: T): T | undefined {
    if (!this.has(column)) return absent;
    return this.isEmpty(column) ? empty : this.parsed(column, parse);
  }

  /** The row falls when everything that brings the reference falls. `anyOf` empty = it exists already. */
  dependOn(column: string, anyOf: readonly PendingRow[]): void {
    if (anyOf.length > 0) this.pending.dependencies.push({ column, value: this.shown(column), anyOf });
  }
}

/** Rows that refer to a row with an error are errors themselves, and so on until nothing changes. */
export function spreadErrors(rows: readonly PendingRow[], errors: ImportError[]): void {
  let again = true;
  while (again) {
    again = false;
    for (const row of rows) {
      if (row.failed) continue;
      const broken = row.dependencies.find((dependency) => dependency.anyOf.every((other) => other.failed));
      if (broken === undefined) continue;
      const [cause] = broken.anyOf;
      row.failed = true;
      again = true;
      errors.push({
        sheet: row.sheet,
        row: row.row,
        column: broken.column,
        value: quotable(broken.value),
        reason: `Dit verwijst naar regel ${cause?.row ?? 0} van blad ${cause?.sheet ?? ''}. Daar staat een fout. Verbeter die eerst.`,
      });
    }
  }
}
