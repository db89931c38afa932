import type { PdfCell, PdfColumn, PdfText } from './pdf-doc.ts';

/** How wide and how high a text stands, in points. */
export interface Measure {
  readonly widthOf: (text: string, look: TextLook) => number;
  readonly lineHeight: (text: string, look: TextLook) => number;
}

interface TextLook {
  readonly size: number;
  readonly bold: boolean;
}

/** Between the text of a cell and its lines, in points. */
export const CELL_PADDING = { across: 4, along: 3 } as const;
const LINE = 0.5;

export interface Frame {
  /** Of the table, in points. */
  readonly width: number;
  /** Of a page without the head of the table and what stands above it on its first page, in points. */
  readonly height: number;
  /** Size of what says no other, in points. */
  readonly size: number;
  readonly lineSpacing: number;
}

type Row = readonly PdfCell[];

/**
 * Rows as they fit: a row higher than a page goes on in rows of its own, each with the cell that names it, and a word wider
 * than its column goes on in the next line. The library leaves out, without a word, what is higher than a page, and pushes
 * columns off the paper for what is wider.
 */
export function fittingRows(
  columns: readonly PdfColumn[],
  rows: readonly Row[],
  frame: Frame,
  measure: Measure,
): readonly Row[] {
  const widths = innerWidths(columns, frame.width);
  return rows.flatMap((row) => {
    const narrow = row.map((cell, at) => cut(cell, widths[at] ?? Number.POSITIVE_INFINITY, frame, measure));
    const heights = narrow.map((cell, at) =>
      cell.lines.map((line) => heightOf(line, cell, widths[at] ?? Number.POSITIVE_INFINITY, frame, measure)),
    );
    return inPieces(narrow, heights, frame.height - 2 * CELL_PADDING.along);
  });
}

/** Room for text in each column; a column as wide as what is in it cuts nothing. */
function innerWidths(columns: readonly PdfColumn[], width: number): readonly number[] {
  const edges = columns.length * 2 * CELL_PADDING.across + (columns.length + 1) * LINE;
  const fixed = columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : 0), 0);
  const shares = columns.filter((column) => column.width === '*').length;
  return columns.map((column) => {
    if (typeof column.width === 'number') return column.width;
    return column.width === '*' ? (width - edges - fixed) / shares : Number.POSITIVE_INFINITY;
  });
}

const lookOf = ({ size, bold }: { readonly size?: number; readonly bold?: boolean }, frame: Frame): TextLook => ({
  size: size ?? frame.size,
  bold: bold ?? false,
});

/** Where a line may end: after white space, and after a hyphen. */
const pieces = (text: string): readonly string[] => text.split(/(?<=[\s-])/);

function cut(cell: PdfCell, width: number, frame: Frame, measure: Measure): PdfCell {
  const narrowed = (text: string, look: TextLook): string =>
    pieces(text)
      .map((piece) => (measure.widthOf(piece.trimEnd(), look) <= width ? piece : broken(piece, width, look, measure)))
      .join('');
  const lines = cell.lines.map(
    (line): PdfText =>
      typeof line === 'string'
        ? narrowed(line, lookOf(cell, frame))
        : line.map((span) => ({ ...span, text: narrowed(span.text, lookOf({ ...cell, ...span }, frame)) })),
  );
  return { ...cell, lines };
}

/** A word in lines that are each narrow enough; never within a character. */
function broken(word: string, width: number, look: TextLook, measure: Measure): string {
  let done = '';
  let line = '';
  for (const character of word) {
    if (line !== '' && measure.widthOf(line + character, look) > width) {
      done += `${line}\n`;
      line = '';
    }
    line += character;
  }
  return done + line;
}

function heightOf(line: PdfText, cell: PdfCell, width: number, frame: Frame, measure: Measure): number {
  const spans = typeof line === 'string' ? [{ text: line }] : line;
  let lines = 1;
  let used = 0;
  let highest = 0;
  for (const span of spans) {
    const look = lookOf({ ...cell, ...span }, frame);
    highest = Math.max(highest, measure.lineHeight(span.text, look));
    for (const [nth, part] of span.text.split('\n').entries()) {
      if (nth > 0) [lines, used] = [lines + 1, 0];
      for (const piece of pieces(part)) {
        if (used > 0 && used + measure.widthOf(piece.trimEnd(), look) > width) [lines, used] = [lines + 1, 0];
        used += measure.widthOf(piece, look);
      }
    }
  }
  return lines * highest * frame.lineSpacing;
}

/** A row cut into rows that are each low enough; what names it stands before each. */
function inPieces(row: Row, heights: readonly (readonly number[])[], most: number): readonly Row[] {
  const isTooHigh = heights.some((own) => own.reduce((sum, height) => sum + height, 0) > most);
  if (!isTooHigh) return [row];
  const cells = row.map((cell, at) => (cell.isHeader ? [cell.lines] : runs(cell.lines, heights[at] ?? [], most)));
  const count = Math.max(...cells.map((parts) => parts.length));
  return Array.from({ length: count }, (_, nth) =>
    row.map((cell, at) => ({
      ...cell,
      lines: cell.isHeader && nth > 0 ? [...cell.lines, '(vervolg)'] : (cells[at]?.[nth] ?? []),
    })),
  );
}

/** Lines in runs that are each low enough; a run has at least one. */
function runs(lines: readonly PdfText[], heights: readonly number[], most: number): readonly (readonly PdfText[])[] {
  const parts: PdfText[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [at, line] of lines.entries()) {
    const height = heights[at] ?? 0;
    if (used + height > most) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(line);
    used += height;
  }
  return parts;
}
