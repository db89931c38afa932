// What of pdfmake's inside `pdf-tagged.ts` builds on. pdfmake lays out and draws, and marks nothing of what it draws; its
// version is pinned, and tests read the marks of what comes out.

declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream';

  interface StructElement {
    add(child: StructElement | StructContent): StructElement;
  }
  interface StructContent {
    push(content: StructContent): void;
  }
  interface FontkitFont {
    hasGlyphForCodePoint(code: number): boolean;
    createSubset(): object;
    _glyphs: object;
  }
  interface PdfKitFont {
    widthOfString(text: string, size: number): number;
    lineHeight(size: number): number;
    font: FontkitFont;
    subset: object;
  }
  /** pdfkit's document with what pdfmake puts on it; only what we call. */
  class PDFDocument extends Readable {
    constructor(
      fonts: Readonly<Record<string, { readonly normal: Buffer; readonly bold: Buffer }>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    provideFont(family: string, bold: boolean, italics: boolean): PdfKitFont;
    getFontFile(family: string, bold: boolean, italics: boolean): Buffer;
    struct(role: string, options: object): StructElement;
    addStructure(element: StructElement): this;
    markStructureContent(role: string): StructContent;
    markContent(role: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    markContent(role: 'Span', options: { readonly actual: string }): this;
    endMarkedContent(): this;
    end(): void;
  }
  const module: { readonly default: typeof PDFDocument };
  export = module;
}

declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object);
    renderPages(pages: readonly object[]): void;
    renderLine(line: object, x: number, y: number): void;
    renderVector(vector: object): void;
    renderSVG(svg: object): void;
  }
  const module: { readonly default: typeof Renderer };
  export = module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  class LayoutBuilder {
    constructor(pageSize: object, margins: object, svgMeasure: object);
    registerTableLayouts(layouts: object): void;
    buildNextLine(node: object): object | null;
    layoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => object,
      footer: (page: number, pages: number) => object,
      watermark: undefined,
      pageBreakBefore: undefined,
    ): readonly object[];
  }
  const module: { readonly default: typeof LayoutBuilder };
  export = module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {}
  const module: { readonly default: typeof SVGMeasure };
  export = module;
}

declare module 'pdfmake/js/PageSize.js' {
  const module: {
    normalizePageSize(size: string, orientation: 'portrait' | 'landscape'): { width: number; height: number };
    normalizePageMargin(margins: readonly number[]): object;
  };
  export = module;
}

declare module 'pdfmake/js/tableLayouts.js' {
  const module: { readonly tableLayouts: object };
  export = module;
}
