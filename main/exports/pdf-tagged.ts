/// <reference path="./pdfmake-internals.d.ts" />
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pageSizes from 'pdfmake/js/PageSize.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';
import tables from 'pdfmake/js/tableLayouts.js';
import { fontFiles } from './pdf-fonts.ts';
import { type LineWord, placeFromRight } from './pdf-rtl.ts';

/** What a module of pdfmake's exports: some loaders hand over its `default` at once, Node hands over what holds it. */
const exported = <T extends object>(module: { readonly default: T }): T =>
  'default' in module ? module.default : (module as T);

const PdfDocument = exported(pdfDocument);
const Renderer = exported(renderer);
const LayoutBuilder = exported(layoutBuilder);
const SvgMeasure = exported(svgMeasure);

type Font = ReturnType<InstanceType<typeof PdfDocument>['provideFont']>;

/** Fonts by their file, read once: reading their tables anew takes half the time of a document of one page. */
const readFonts = new Map<Buffer, Font['font']>();

/** A document that writes with fonts which an earlier one has read already. */
class SharingDocument extends PdfDocument {
  readonly #taken = new Set<Font>();

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const own = super.provideFont(family, bold, italics);
    if (this.#taken.has(own)) return own;
    this.#taken.add(own);
    const file = this.getFontFile(family, bold, italics);
    const read = readFonts.get(file);
    if (read === undefined) readFonts.set(file, own.font);
    else {
      own.font = read;
      own.subset = read.createSubset();
    }
    // A glyph keeps the character that it first stood for, which is another one in every document.
    own.font._glyphs = {};
    return own;
  }
}

type Document = InstanceType<typeof PdfDocument>;
type Element = ReturnType<Document['struct']>;

type Role = 'Document' | 'Div' | 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD';

/** What a part of the page is, for who has it read out (ISO 32000-1, 14.8). Its parts in the order of reading. */
export interface Tag {
  readonly role: Role;
  readonly parts: Tag[];
  readonly scope?: 'Column' | 'Row';
  readonly alt?: string;
  readonly lang?: string;
  readonly rtl?: boolean;
  /** A table's head stands on each page; it is read out once. */
  readonly onFirstPageOnly?: boolean;
}

interface Tagged {
  readonly tag?: Tag;
}

/** How a document is laid out: pdfmake's own words, with a `tag` on texts and pictures. */
export interface Layout {
  readonly content: object;
  readonly structure: Tag;
  readonly pageSize: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: readonly number[];
  readonly defaultStyle: object;
  readonly tableLayouts: object;
  readonly header: (page: number, pages: number) => object;
  readonly footer: (page: number, pages: number) => object;
}

/** Draws what pdfmake laid out, and marks each piece: what has a tag as that, anything else as decoration. */
class TaggingRenderer extends Renderer {
  readonly #document: Document;
  readonly #elements: ReadonlyMap<Tag, Element>;
  readonly #pageOf = new Map<Tag, object>();

  constructor(document: Document, elements: ReadonlyMap<Tag, Element>) {
    super(document);
    this.#document = document;
    this.#elements = elements;
  }

  override renderLine(line: Line & object, x: number, y: number): void {
    const actual = actualOf(line);
    this.#marked(line.tag, () => {
      if (actual !== undefined) this.#document.markContent('Span', { actual });
      super.renderLine(line, x, y);
      if (actual !== undefined) this.#document.endMarkedContent();
    });
  }

  override renderSVG(svg: Tagged & object): void {
    this.#marked(svg.tag, () => super.renderSVG(svg));
  }

  override renderVector(vector: object): void {
    this.#marked(undefined, () => super.renderVector(vector));
  }

  #marked(tag: Tag | undefined, draw: () => void): void {
    const document = this.#document;
    const element = tag && this.#elements.get(tag);
    if (tag && element && this.#isRead(tag)) element.add(document.markStructureContent(tag.role));
    else document.markContent('Artifact', { type: tag ? 'Pagination' : 'Layout' });
    draw();
    document.endMarkedContent();
  }

  /** False for the head of a table on its later pages. */
  #isRead(tag: Tag): boolean {
    if (tag.onFirstPageOnly !== true) return true;
    const page = (this.#document as Document & { readonly page: object }).page;
    if (!this.#pageOf.has(tag)) this.#pageOf.set(tag, page);
    return this.#pageOf.get(tag) === page;
  }
}

interface Line extends Tagged {
  readonly inlines: readonly LineWord[];
  tag?: Tag;
  getWidth(): number;
}

/**
 * What a line from right to left says, as it is read: a reader finds no characters behind the joined letters and the dots
 * that are glyphs of their own (ISO 32000-1, 14.9.4).
 */
function actualOf({ tag, inlines }: Line): string | undefined {
  if (tag?.rtl !== true) return undefined;
  return inlines
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Hands the tag of a text on to its lines. */
class TaggingLayout extends LayoutBuilder {
  override buildNextLine(node: Tagged & object): object | null {
    const line = super.buildNextLine(node) as Line | null;
    if (line && node.tag) {
      line.tag = node.tag;
      if (node.tag.rtl) placeFromRight(line.inlines, line.getWidth());
    }
    return line;
  }
}

/** The structure of the document, whole before anything is drawn: an empty cell is one too. */
function elementsOf(document: Document, structure: Tag): ReadonlyMap<Tag, Element> {
  const elements = new Map<Tag, Element>();
  const make = (tag: Tag): Element => {
    const { role, scope, alt, lang } = tag;
    const element = document.struct(role, { ...(scope && { scope }), ...(alt && { alt }), ...(lang && { lang }) });
    elements.set(tag, element);
    for (const part of tag.parts) element.add(make(part));
    return element;
  };
  document.addStructure(make(structure));
  return elements;
}

/** An empty PDF that knows the fonts, and what lays it out, marks it and gives its bytes. */
export function taggedPdf(info: { readonly title: string; readonly language: string; readonly at: Date }): {
  readonly has: (family: string, code: number) => boolean;
  /** In points. */
  readonly widthOf: (family: string, text: string, size: number, bold: boolean) => number;
  readonly lineHeight: (family: string, size: number, bold: boolean) => number;
  /** In points, in that orientation. */
  readonly pageSize: (size: 'A4' | 'A3', orientation: 'portrait' | 'landscape') => { width: number; height: number };
  /** @returns null, and draws nothing, when it takes more pages than these */
  readonly finish: (layout: Layout, mostPages: number) => Promise<Uint8Array<ArrayBuffer> | null>;
} {
  const document = new SharingDocument(
    fontFiles(),
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      compress: true,
      lang: info.language,
      autoFirstPage: false,
      font: null,
      info: { Title: info.title, Creator: 'Roosterbord', Producer: 'Roosterbord', CreationDate: info.at },
    },
    null,
    () => false,
  );
  return {
    has: (family, code) => document.provideFont(family, false, false).font.hasGlyphForCodePoint(code),
    widthOf: (family, text, size, bold) => document.provideFont(family, bold, false).widthOfString(text, size),
    lineHeight: (family, size, bold) => document.provideFont(family, bold, false).lineHeight(size),
    pageSize: (size, orientation) => pageSizes.normalizePageSize(size, orientation),
    finish: async (layout, mostPages) => {
      const builder = new TaggingLayout(
        pageSizes.normalizePageSize(layout.pageSize, layout.orientation),
        pageSizes.normalizePageMargin(layout.margins),
        new SvgMeasure(),
      );
      builder.registerTableLayouts(tables.tableLayouts);
      builder.registerTableLayouts(layout.tableLayouts);
      const { content, header, footer, defaultStyle } = layout;
      const pages = builder.layoutDocument(
        content,
        document,
        {},
        defaultStyle,
        undefined,
        header,
        footer,
        undefined,
        undefined,
      );
      if (pages.length > mostPages) return null;
      new TaggingRenderer(document, elementsOf(document, layout.structure)).renderPages(pages);
      document.end();
      const parts: Uint8Array[] = [];
      for await (const part of document) parts.push(part as Uint8Array);
      return Uint8Array.from(Buffer.concat(parts));
    },
  };
}
