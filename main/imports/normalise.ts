import { SHEETS, type SheetName } from '#contract/imports.ts';

/** Text for matching sheets, headers and codes: no case, accents, spaces or punctuation. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const sheetsByName = new Map<string, SheetName>(SHEETS.map((sheet) => [normalise(sheet), sheet]));

/** The sheet of the format that a sheet of a workbook is; null = not ours. */
export function matchSheet(name: string): SheetName | null {
  return sheetsByName.get(normalise(name)) ?? null;
}

/** The sheet that a CSV file holds by its name: `medewerkers.csv`, `Export medewerkers (2).csv`; null = unclear. */
export function matchFileName(fileName: string): SheetName | null {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const exact = matchSheet(stem);
  if (exact !== null) return exact;
  const words = stem.split(/[^\p{L}]+/u).map(matchSheet);
  const found = new Set(words.filter((sheet) => sheet !== null));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
