/**
 * A cell as a reader hands it over, before anybody knows what column it stands in. Plain data, so that it can cross
 * from a worker thread.
 */
export type RawCell = string | number | boolean | null | DateCell | BrokenCell;

/** A real spreadsheet date, time or both; without a time zone, as in the sheet. */
export interface DateCell {
  readonly kind: 'date';
  /** `jjjj-mm-dd`; a bare time carries the spreadsheet's day zero (1899-12-30 or -31). */
  readonly day: string;
  /** Minutes after midnight, 0..1439, rounded. */
  readonly minutes: number;
}

/** A cell that holds no usable value: an error value (#N/B) or a formula without a stored result. */
export interface BrokenCell {
  readonly kind: 'broken';
  /** What the user sees in the cell. */
  readonly shown: string;
  /** Why it cannot be read and how to mend it, Dutch. */
  readonly reason: string;
}

export interface RawRow {
  /** Row number in the file, 1 = first line. */
  readonly row: number;
  readonly cells: readonly RawCell[];
}

/** One sheet (or CSV file) with the rows that hold something; no row has been taken as the header yet. */
export interface RawSheet {
  /** Name of the sheet; for CSV the file name without extension. */
  readonly name: string;
  readonly hidden: boolean;
  /** Ranges of merged cells, `B2:C3`; at most a few, to be named in a notice. */
  readonly merges: readonly string[];
  readonly rows: readonly RawRow[];
}

/** The file as a whole cannot be read; `reason` is Dutch and says how to mend it. */
export class RefusedFile extends Error {
  readonly file: string;
  readonly reason: string;
  constructor(file: string, reason: string) {
    super(reason);
    this.name = 'RefusedFile';
    this.file = file;
    this.reason = reason;
  }
}

/** Limits of the import format (import.md). */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 500 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellCharacters: 4_000,
} as const;

const two = (n: number) => String(n).padStart(2, '0');

/** "8:05" as "08:05". */
export function showTime(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "2026-11-30" as "30-11-2026". */
export function showDay(day: string): string {
  return day.split('-').toReversed().join('-');
}

/** A number with a decimal comma. */
export function showNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** Whether a day is the spreadsheet's day zero: the cell holds a time only. */
export function isBareTime(cell: DateCell): boolean {
  return cell.day < '1900-01-02';
}

/** The cell as the user sees it in the sheet. */
export function showCell(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return showNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  if (cell.kind === 'broken') return cell.shown;
  if (isBareTime(cell)) return showTime(cell.minutes);
  return cell.minutes === 0 ? showDay(cell.day) : `${showDay(cell.day)} ${showTime(cell.minutes)}`;
}

export function isEmptyCell(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
