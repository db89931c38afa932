import { LIMITS, RefusedFile } from './raw.ts';

const MERGES_NAMED = 5;
/** A hundred thousand rows of fifty columns; more does not fit in memory as cells, whatever the archive weighs. */
const MAX_CELLS = 5_000_000;
/** Longer than any start of a tag that matters here, should a piece end in the middle of one. */
const TAIL = 120;

const MARKS = /<(?:\w+:)?(?:(row)[\s>/]|(v|is)>|mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"[^>]*>)/g;

/**
 * Looks at the raw text of the sheets while they stream past, before the library makes objects of them: counts what
 * would overwhelm it, and finds the merged ranges, which it is never shown.
 */
export class SheetScan {
  private readonly file: string;
  private readonly merges = new Map<string, string[]>();
  private readonly indexes = new Map<string, string>();
  private part = '';
  private tail = '';
  private rowOpen = false;
  private rows = 0;
  private cells = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** @throws RefusedFile as soon as a sheet has too many rows or the workbook too many cells */
  add(part: string, piece: Buffer): void {
    if (part === 'xl/workbook.xml' || part === 'xl/_rels/workbook.xml.rels') {
      const known = this.indexes.get(part) ?? '';
      if (known.length < 1_000_000) this.indexes.set(part, known + piece.toString('latin1'));
    }
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(part)) return;
    if (part !== this.part) this.open(part);
    const text = this.tail + piece.toString('latin1');
    let end = 0;
    for (const match of text.matchAll(MARKS)) {
      end = match.index + match[0].length;
      this.mark(match[1], match[3]);
    }
    this.tail = text.slice(Math.max(end, text.length - TAIL));
  }

  private open(part: string): void {
    this.part = part;
    this.tail = '';
    this.rows = 0;
    this.rowOpen = false;
    this.merges.set(part, []);
  }

  private mark(row: string | undefined, merge: string | undefined): void {
    if (row !== undefined) {
      this.rowOpen = true;
      return;
    }
    if (merge !== undefined) {
      const found = this.merges.get(this.part) ?? [];
      if (found.length < MERGES_NAMED) found.push(merge);
      return;
    }
    this.cells += 1;
    if (this.cells > MAX_CELLS) {
      throw new RefusedFile(
        this.file,
        'Deze werkmap heeft meer dan 5 miljoen gevulde cellen. Haal er weg wat niet nodig is, of splits haar.',
      );
    }
    // Rows without a value are layout only; the header is one row more.
    if (this.rowOpen) this.rows += 1;
    this.rowOpen = false;
    if (this.rows > LIMITS.rows + 1) {
      throw new RefusedFile(this.file, 'Een blad heeft meer dan 100.000 regels. Splits het in meer bestanden.');
    }
  }

  /** A few merged ranges per sheet, in the order of the workbook. */
  mergesInOrder(): readonly (readonly string[])[] {
    const targets = new Map<string, string>();
    for (const [element] of (this.indexes.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^>]*>/g)) {
      const target = /\sTarget="\/?(?:xl\/)?([^"]*)"/.exec(element)?.[1] ?? '';
      targets.set(/\sId="([^"]*)"/.exec(element)?.[1] ?? '', `xl/${target}`);
    }
    const sheets = (this.indexes.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g);
    return [...sheets].map(([element]) => {
      const id = /\s\w+:id="([^"]*)"/.exec(element)?.[1] ?? '';
      return this.merges.get(targets.get(id) ?? '') ?? [];
    });
  }
}
