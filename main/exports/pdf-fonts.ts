import { readFileSync } from 'node:fs';
import { openTypeOf } from './woff.ts';

/**
 * Families in the order in which a character looks for its glyph: our own typeface for Dutch and its neighbours, then the
 * scripts that it does not have. Each with its bold face. All are packages of the product: nothing is asked of the computer.
 */
const FILES = {
  Atkinson: [
    import.meta.resolve(
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
    ),
    import.meta.resolve(
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
    ),
  ],
  AtkinsonExt: [
    import.meta.resolve(
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff',
    ),
    import.meta.resolve(
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff',
    ),
  ],
  Roboto: [
    import.meta.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'),
    import.meta.resolve('pdfmake/fonts/Roboto/Roboto-Medium.ttf'),
  ],
  Arabic: [
    import.meta.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'),
    import.meta.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff'),
  ],
  Ethiopic: [
    import.meta.resolve('@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff'),
    import.meta.resolve('@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-700-normal.woff'),
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type Family = keyof typeof FILES;
const FAMILIES = Object.keys(FILES) as readonly Family[];
/** What a character without a glyph in any of them is written in. */
export const FIRST_FAMILY: Family = 'Atkinson';

function readFont(file: string): Buffer {
  const bytes = readFileSync(new URL(file));
  return file.endsWith('.woff') ? openTypeOf(bytes) : bytes;
}

type FontFiles = Readonly<Record<Family, { readonly normal: Buffer; readonly bold: Buffer }>>;
let read: FontFiles | null = null;

/** The font files, read once. */
export function fontFiles(): FontFiles {
  read ??= Object.fromEntries(
    FAMILIES.map((family) => {
      const [normal, bold] = FILES[family].map(readFont);
      return [family, { normal, bold }];
    }),
  ) as FontFiles;
  return read;
}

/** Which family writes a character; asked once per character. */
const known = new Map<string, Family>();

/** A text cut into stretches of one family. `has` says whether a family has a glyph. */
export function inFamilies(
  text: string,
  has: (family: Family, code: number) => boolean,
): readonly { readonly text: string; readonly font: Family }[] {
  const runs: { text: string; font: Family }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = runs.at(-1);
    // White space goes with what stands before it: every family has it.
    if (last && /\s/.test(character)) {
      last.text += character;
      continue;
    }
    let font = known.get(character);
    if (font === undefined) {
      font = FAMILIES.find((family) => has(family, character.codePointAt(0) ?? 0)) ?? FIRST_FAMILY;
      known.set(character, font);
    }
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
