import { getDocumentProxy } from 'unpdf';

/** A node of the structure of a page, as pdf.js tells it. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

export interface ReadPdf {
  readonly pages: readonly {
    /** Everything that is drawn, in order. */
    readonly text: string;
    /** Whether everything that is drawn lies on the paper. */
    readonly isOnPaper: boolean;
    /** What is read out: by role, in order of reading. */
    readonly parts: readonly { readonly role: string; readonly text: string }[];
    /** Rows of the tables on this page: cells by role and text. */
    readonly rows: readonly (readonly { readonly role: string; readonly text: string }[])[];
  }[];
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** Names of the fonts whose programs the file carries, and of those that it only names. */
  readonly fonts: { readonly embedded: readonly string[]; readonly named: readonly string[] };
}

/** How many pages a PDF has, by pdf.js. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  return (await getDocumentProxy(Uint8Array.from(bytes))).numPages;
}

/** Opens a PDF with pdf.js, which has nothing in common with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: ReadPdf['pages'][number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const { width, height } = page.getViewport({ scale: 1 });
    let isOnPaper = true;
    const open: (string | null)[] = [];
    let all = '';
    for (const item of content.items) {
      if ('str' in item) {
        all += item.str + (item.hasEOL ? '\n' : '');
        const [left, base] = [Number(item.transform[4]), Number(item.transform[5])];
        isOnPaper &&= left >= 0 && left + item.width <= width && base >= 0 && base + item.height <= height;
        const id = open.findLast((own) => own !== null);
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null);
    }
    const textOf = (node: Node): string =>
      node.type === 'content'
        ? (texts.get(node.id ?? '') ?? '').trim()
        : (node.children ?? []).map(textOf).filter(Boolean).reduce(joined, '');
    const tree = (await page.getStructTree()) as Node | null;
    const parts: { role: string; text: string }[] = [];
    const rows: { role: string; text: string }[][] = [];
    const walk = (node: Node): void => {
      if (node.role === 'TR') {
        const cells = (node.children ?? []).map((cell) => ({ role: cell.role ?? '', text: textOf(cell) }));
        // The tree of a page names the rows of other pages too, with nothing in them.
        if (cells.some(({ text }) => text !== '')) rows.push(cells);
      }
      if (node.role !== undefined && /^(H\d|P|TH|TD|Figure)$/.test(node.role)) {
        parts.push({ role: node.role, text: node.alt ?? textOf(node) });
      }
      node.children?.forEach(walk);
    };
    if (tree) walk(tree);
    pages.push({ text: all, isOnPaper, parts, rows });
  }
  const metadata = await document.getMetadata();
  const info = metadata.info as Readonly<Record<string, string>>;
  const mark = await document.getMarkInfo();
  return {
    pages,
    title: info['Title'],
    language: info['Language'],
    isTagged: mark?.Marked === true,
    fonts: fontsOf(bytes),
  };
}

/** A line and the next; a word that was broken at its hyphen becomes one again. */
const joined = (all: string, next: string): string =>
  all === '' || /\p{L}-$/u.test(all) ? all + next : `${all} ${next}`;

/** By the letter of the file: each descriptor of a font names its program, or the font is only named. */
function fontsOf(bytes: Uint8Array): ReadPdf['fonts'] {
  const file = Buffer.from(bytes).toString('latin1');
  const descriptors = [...file.matchAll(/<<[^<>]*\/Type \/FontDescriptor[^<>]*>>/g)].map(([text]) => text);
  const nameOf = (text: string): string => /\/FontName \/([^\s/]+)/.exec(text)?.[1] ?? '?';
  const has = (text: string): boolean => /\/FontFile[23]? \d+ 0 R/.test(text);
  return {
    embedded: descriptors.filter(has).map(nameOf),
    named: [
      ...descriptors.filter((text) => !has(text)).map(nameOf),
      ...[...file.matchAll(/\/Subtype \/Type1\b[^>]*\/BaseFont \/([^\s/]+)/g)].map(([, name]) => name ?? '?'),
    ],
  };
}
