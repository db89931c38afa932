import type { PdfBlock, PdfCell, PdfDoc, PdfMargin, PdfText } from './pdf-doc.ts';
import { CELL_PADDING, type Frame, fittingRows, type Measure } from './pdf-fit.ts';
import { type Family, FIRST_FAMILY, inFamilies } from './pdf-fonts.ts';
import { type Layout, type Tag, taggedPdf } from './pdf-tagged.ts';

const INK = '#1f2933';
const QUIET = '#52606d';
const RULE = '#9aa5b1';
const HEAD = '#e4e7eb';
const SIZE = 10;
const EDGE_SIZE = 9;
/** Height of a line of the foot, in sizes of its type. */
const EDGE_LINE = 1.4;
/** Points around the text of a page. */
const MARGIN: PdfMargin = [36, 60, 36, 42];
const LINE_SPACING = 1.15;
/** What a heading, two lines about the table and its head take of a page at most, in points. */
const ABOVE_ROWS = 120;
const HEADING_SIZES = { 1: 18, 2: 14, 3: 12 } as const;

/** "08:00–12:00". */
const STRETCH = /(\d\d:\d\d–\d\d:\d\d)/;

type Has = (family: Family, code: number) => boolean;

/**
 * Writes a document as PDF: tagged, fonts embedded, made as PDF/UA-1 as far as the library goes (ADR 0034). A table's
 * head comes back on each page and its rows never break; what a font lacks is written in one that has it.
 */
export async function renderPdf(doc: PdfDoc): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await renderPdfWithin(doc, Number.POSITIVE_INFINITY);
  if (pdf === null) throw new Error('More pages than there are numbers');
  return pdf;
}

/** The same, but null when it takes more pages than these: laying out is half of the work, and drawing the other. */
export async function renderPdfWithin(doc: PdfDoc, mostPages: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pdf = taggedPdf(doc);
  const structure: Tag = { role: 'Document', parts: [] };
  const margins = doc.page.margin ?? MARGIN;
  const [left, top, right, bottom] = margins;
  const paper = pdf.pageSize(doc.page.size, doc.page.orientation);
  const maker = new Maker(pdf, {
    width: paper.width - left - right,
    height: paper.height - top - bottom - ABOVE_ROWS,
    size: doc.size ?? SIZE,
    lineSpacing: LINE_SPACING,
  });
  const content = doc.content.map((block) => maker.block(block, structure));
  const small = { fontSize: doc.edgeSize ?? EDGE_SIZE, color: QUIET };
  const layout: Layout = {
    content,
    structure,
    pageSize: doc.page.size,
    orientation: doc.page.orientation,
    margins,
    defaultStyle: { font: FIRST_FAMILY, fontSize: doc.size ?? SIZE, color: INK, lineHeight: LINE_SPACING },
    tableLayouts: { roster: TABLE, box: BOX },
    header: () => ({
      margin: [left, 24, right, 0],
      columns: [
        { text: maker.runs(doc.header.left), width: '*', ...small },
        { text: maker.runs(doc.header.right), width: 'auto', alignment: 'right', ...small },
      ],
      columnGap: 12,
    }),
    footer: (page, pages) => ({
      // Nearer to the edge than 5 mm many printers print nothing.
      margin: [left, Math.max(0, Math.min(8, bottom - 15 - EDGE_LINE * (doc.edgeSize ?? EDGE_SIZE))), right, 0],
      columns: [
        { text: maker.runs(doc.footer), width: '*', ...small },
        { text: maker.runs(`bladzijde ${page} van ${pages}`), width: 'auto', alignment: 'right', ...small },
      ],
      columnGap: 12,
    }),
  };
  return pdf.finish(layout, mostPages);
}

const TABLE = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => RULE,
  vLineColor: () => RULE,
  paddingLeft: () => CELL_PADDING.across,
  paddingRight: () => CELL_PADDING.across,
  paddingTop: () => CELL_PADDING.along,
  paddingBottom: () => CELL_PADDING.along,
};

interface BoxNode {
  readonly box: { readonly padding: number; readonly line: string | undefined };
}
const boxOf = (node: object): BoxNode['box'] => (node as BoxNode).box;

const BOX = {
  hLineWidth: (_row: number, node: object) => (boxOf(node).line === undefined ? 0 : 1),
  vLineWidth: (_column: number, node: object) => (boxOf(node).line === undefined ? 0 : 1),
  hLineColor: (_row: number, node: object) => boxOf(node).line ?? RULE,
  vLineColor: (_column: number, node: object) => boxOf(node).line ?? RULE,
  paddingLeft: (_column: number, node: object) => boxOf(node).padding,
  paddingRight: (_column: number, node: object) => boxOf(node).padding,
  paddingTop: (_row: number, node: object) => boxOf(node).padding,
  paddingBottom: (_row: number, node: object) => boxOf(node).padding,
};

/** A new part of the structure, after those that are there. */
function partOf(parent: Tag, tag: Omit<Tag, 'parts'>): Tag {
  const part: Tag = { ...tag, parts: [] };
  parent.parts.push(part);
  return part;
}

/** Puts blocks into pdfmake's words. */
class Maker {
  readonly #has: Has;
  readonly #frame: Frame;
  readonly #measure: Measure;

  /** @param frame where a table stands: in the page itself, not beside other blocks */
  constructor(fonts: Pick<ReturnType<typeof taggedPdf>, 'has' | 'widthOf' | 'lineHeight'>, frame: Frame) {
    this.#has = fonts.has;
    this.#frame = frame;
    this.#measure = {
      widthOf: (text, { size, bold }) =>
        inFamilies(text, this.#has).reduce((sum, run) => sum + fonts.widthOf(run.font, run.text, size, bold), 0),
      lineHeight: (text, { size, bold }) =>
        Math.max(
          fonts.lineHeight(FIRST_FAMILY, size, bold),
          ...inFamilies(text, this.#has).map((run) => fonts.lineHeight(run.font, size, bold)),
        ),
    };
  }

  /** A text as stretches of one font and one look. */
  runs(text: PdfText): readonly object[] {
    const spans = typeof text === 'string' ? [{ text }] : text;
    return spans.flatMap(({ text: own, bold, color, size }: Exclude<PdfText, string>[number]) =>
      own.split(STRETCH).flatMap((part, at) =>
        inFamilies(part, this.#has).map((run) => ({
          ...run,
          // Every second part is a stretch of time, which a line never breaks.
          ...(at % 2 === 1 && { noWrap: true }),
          ...(bold !== undefined && { bold }),
          ...(color !== undefined && { color }),
          ...(size !== undefined && { fontSize: size }),
        })),
      ),
    );
  }

  block(block: PdfBlock, parent: Tag): object {
    const margin = 'margin' in block && block.margin ? { margin: [...block.margin] } : {};
    switch (block.kind) {
      case 'heading': {
        const { level, text, newPage } = block;
        const tag = partOf(parent, { role: `H${level}`, ...spoken(block) });
        return {
          text: this.runs(text),
          tag,
          fontSize: HEADING_SIZES[level],
          bold: true,
          margin: [0, level === 1 ? 0 : 8, 0, 4],
          ...(newPage && { pageBreak: 'before' }),
          ...look(block),
          ...margin,
        };
      }
      case 'text':
        return {
          text: this.runs(block.text),
          tag: partOf(parent, { role: 'P', ...spoken(block) }),
          ...(block.rtl && { alignment: 'right' }),
          ...(block.lineHeight !== undefined && { lineHeight: block.lineHeight }),
          ...look(block),
          ...margin,
        };
      case 'table':
        return { ...this.#table(block, partOf(parent, { role: 'Table' })), ...margin };
      case 'row': {
        const tag = partOf(parent, { role: 'Div' });
        return {
          columns: block.parts.map(({ width, blocks }) => ({ width, stack: blocks.map((b) => this.block(b, tag)) })),
          columnGap: block.gap ?? 8,
          unbreakable: true,
          ...margin,
        };
      }
      case 'box': {
        const tag = partOf(parent, { role: 'Div' });
        const { blocks, fill, line, padding = 6 } = block;
        return {
          table: {
            widths: ['*'],
            body: [[{ stack: blocks.map((b) => this.block(b, tag)), ...(fill && { fillColor: fill }) }]],
            dontBreakRows: true,
          },
          layout: 'box',
          box: { padding, line },
          ...margin,
        };
      }
      case 'picture': {
        const { svg, alt, width, height, align } = block;
        const tag = alt === null ? {} : { tag: partOf(parent, { role: 'Figure', alt }) };
        return { svg, width, height, ...tag, ...(align && { alignment: align }), ...margin };
      }
    }
  }

  #table({ columns, rows, size }: Extract<PdfBlock, { kind: 'table' }>, table: Tag): object {
    const head = partOf(partOf(table, { role: 'THead' }), { role: 'TR' });
    const body = partOf(table, { role: 'TBody' });
    const fitting = fittingRows(columns, rows, { ...this.#frame, size: size ?? this.#frame.size }, this.#measure);
    const titles = columns.map(({ title }) => ({
      text: this.runs(title),
      tag: partOf(head, { role: 'TH', scope: 'Column', onFirstPageOnly: true }),
      bold: true,
      fillColor: HEAD,
    }));
    return {
      table: {
        headerRows: 1,
        // A head alone at the foot of a page says nothing.
        keepWithHeaderRows: rows.length > 0 ? 1 : 0,
        dontBreakRows: true,
        widths: columns.map(({ width }) => width),
        body: [
          titles,
          ...fitting.map((row) => {
            const tag = partOf(body, { role: 'TR' });
            return row.map((cell) => this.#cell(cell, tag));
          }),
        ],
      },
      layout: 'roster',
      ...(size && { fontSize: size }),
    };
  }

  #cell(cell: PdfCell, row: Tag): object {
    const tag = partOf(row, cell.isHeader ? { role: 'TH', scope: 'Row' } : { role: 'TD' });
    return {
      stack: cell.lines.map((line) => ({ text: this.runs(line), tag })),
      ...look(cell),
      ...(cell.fill && { fillColor: cell.fill }),
    };
  }
}

const look = ({ size, bold, color, align }: Pick<PdfCell, 'size' | 'bold' | 'color' | 'align'>): object => ({
  ...(size !== undefined && { fontSize: size }),
  ...(bold !== undefined && { bold }),
  ...(color !== undefined && { color }),
  ...(align !== undefined && { alignment: align }),
});

const spoken = ({ lang, rtl }: { readonly lang?: string; readonly rtl?: boolean }): Pick<Tag, 'lang' | 'rtl'> => ({
  ...(lang !== undefined && { lang }),
  ...(rtl !== undefined && { rtl }),
});
