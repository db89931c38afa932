import { paintPng } from './chart-paint.ts';
import { layOut, type PaperWords } from './chart-paper.ts';

const FAMILY = 'Atkinson Hyperlegible Next Variable';

/** The upright faces of our typeface as CSS that carries them along, so that the file needs nothing of this computer. */
async function fontFaces(): Promise<string> {
  const faces: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
      const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      // What charts are written in is Latin without rare letters: the face that holds the digits.
      const isLatin = rule.style.getPropertyValue('unicode-range').toUpperCase().startsWith('U+0-FF');
      if (family !== FAMILY || rule.style.getPropertyValue('font-style') === 'italic' || !isLatin || !address) continue;
      const response = await fetch(new URL(address, sheet.href ?? document.baseURI));
      const content = await dataAddress(await response.blob());
      faces.push(`@font-face{font-family:"${FAMILY}";font-weight:200 800;src:url("${content}") format("woff2")}`);
    }
  }
  return faces.join('');
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('No font'));
    reader.readAsDataURL(blob);
  });
}

/**
 * The drawing in a figure as a file: SVG with its typeface inside, or PNG at twice the size on screen.
 * @returns null where nothing is drawn
 * @throws where the browser cannot paint it
 */
export async function chartFile(figure: Element, words: PaperWords, kind: 'svg' | 'png'): Promise<Blob | null> {
  const paper = layOut(figure, words);
  if (!paper) return null;
  try {
    if (kind === 'png') return await paintPng(paper);
    const faces = await fontFaces();
    // Put in as text: as an element it would stand in the page first, where the policy refuses it.
    const drawn = new XMLSerializer().serializeToString(paper.svg);
    const withFont = drawn.replace(/(<svg\b[^>]*>)/, (opening) => `${opening}<style>${faces}</style>`);
    return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${withFont}`], { type: 'image/svg+xml' });
  } finally {
    paper.remove();
  }
}
