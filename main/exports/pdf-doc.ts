/** A stretch of text in one look. */
export interface PdfSpan {
  readonly text: string;
  readonly bold?: boolean;
  /** "#1f2933". */
  readonly color?: string;
  /** In points. */
  readonly size?: number;
}

export type PdfText = string | readonly PdfSpan[];

interface Look {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** BCP 47: of a text in another language than the document. */
interface Spoken {
  readonly lang?: string;
  /** Written from right to left. */
  readonly rtl?: boolean;
}

/** Left, top, right, bottom in points. */
export type PdfMargin = readonly [number, number, number, number];

export interface PdfColumn {
  readonly title: string;
  /** In points; 'auto' = as wide as what is in it; '*' = a share of what is left. */
  readonly width: number | 'auto' | '*';
}

export interface PdfCell extends Look {
  /** What stands in the cell, each on its own line. */
  readonly lines: readonly PdfText[];
  /** Names the row: read out before each of its cells. */
  readonly isHeader?: boolean;
  readonly fill?: string;
}

export type PdfBlock =
  | ({
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly margin?: PdfMargin;
      /** Begins a page. */
      readonly newPage?: boolean;
    } & Look &
      Spoken)
  | ({
      readonly kind: 'text';
      readonly text: PdfText;
      readonly margin?: PdfMargin;
      /** Of what the font asks; 1.15 where it is left out. Fonts of other scripts ask much. */
      readonly lineHeight?: number;
    } & Look &
      Spoken)
  | {
      readonly kind: 'table';
      readonly columns: readonly PdfColumn[];
      /** One cell per column; a row never breaks over two pages, unless it is higher than one: then it goes on in another. */
      readonly rows: readonly (readonly PdfCell[])[];
      /** In points. */
      readonly size?: number;
      readonly margin?: PdfMargin;
    }
  /** Side by side. Stays together on one page. */
  | {
      readonly kind: 'row';
      readonly parts: readonly { readonly width: number | 'auto' | '*'; readonly blocks: readonly PdfBlock[] }[];
      /** Between the parts, in points. */
      readonly gap?: number;
      readonly margin?: PdfMargin;
    }
  /** A frame around blocks. Stays together on one page. */
  | {
      readonly kind: 'box';
      readonly blocks: readonly PdfBlock[];
      readonly fill?: string;
      readonly line?: string;
      /** In points, on each side. */
      readonly padding?: number;
      readonly margin?: PdfMargin;
    }
  /** `alt` says what it shows; null = it adds nothing to the words beside it. */
  | {
      readonly kind: 'picture';
      readonly svg: string;
      readonly alt: string | null;
      /** In points. */
      readonly width: number;
      readonly height: number;
      readonly align?: Look['align'];
      readonly margin?: PdfMargin;
    };

/** A document as it is described to `renderPdf`: nothing in it knows the library. */
export interface PdfDoc {
  /** Shown by readers in place of the file's name. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly page: {
    readonly size: 'A4' | 'A3';
    readonly orientation: 'portrait' | 'landscape';
    readonly margin?: PdfMargin;
  };
  /** On each page: left and right at the top. */
  readonly header: { readonly left: string; readonly right: string };
  /** On each page, left at the bottom; "bladzijde 1 van 3" stands right of it. */
  readonly footer: string;
  /** Size of header and footer, in points; 9 where it is left out. */
  readonly edgeSize?: number;
  /** Size of what says no other, in points. */
  readonly size?: number;
  readonly at: Date;
  readonly content: readonly PdfBlock[];
}
