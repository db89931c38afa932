import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openTypeOf } from './woff.ts';

const require = createRequire(import.meta.url);

/**
 * Families in the order in which a character looks for its glyph: our own typeface for Dutch and its neighbours, then the
 * scripts that it does not have. Each is a package of the product: nothing is asked of the computer.
 */
const FILES = {
  Atkinson: atkinson('latin'),
  AtkinsonExt: atkinson('latin-ext'),
  Roboto: ['pdfmake/fonts/Roboto/Roboto-Regular.ttf', 'pdfmake/fonts/Roboto/Roboto-Medium.ttf'],
  Arabic: noto('arabic'),
  Ethiopic: noto('ethiopic'),
} as const satisfies Record<string, readonly [string, string]>;

export type Family = keyof typeof FILES;
export const FAMILIES = Object.keys(FILES) as readonly Family[];
/** What a character without a glyph in any of them is written in. */
export const FIRST_FAMILY: Family = 'Atkinson';

function atkinson(part: string): [string, string] {
  const file = (weight: number): string =>
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-${weight}-normal.woff`;
  return [file(400), file(700)];
}

function noto(script: string): [string, string] {
  const file = (weight: number): string =>
    `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-${weight}-normal.woff`;
  return [file(400), file(700)];
}

function readFont(file: string): Buffer {
  const bytes = readFileSync(require.resolve(file));
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
