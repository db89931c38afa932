import type { SheetName } from '#contract/imports.ts';
import { SHEETS } from '#contract/imports.ts';
import { matchFileName, matchSheet } from './normalise.ts';
import { orList } from './parsed.ts';
import { LIMITS, type RawSheet, RefusedFile } from './raw.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sheet of the format as found in a file. */
export interface FoundSheet {
  readonly sheet: SheetName;
  readonly file: string;
  readonly raw: RawSheet;
}

export interface ReadResult {
  readonly found: readonly FoundSheet[];
  /** Dutch sentences about what was skipped or deserves a look. */
  readonly notices: readonly string[];
}

const isText = (name: string) => /\.(csv|txt|tsv)$/i.test(name);
const known = orList(SHEETS);

function checkSize(file: ImportFile): void {
  if (file.bytes.length === 0) throw new RefusedFile(file.name, 'Dit bestand is leeg. Kies een ander bestand.');
  if (file.bytes.length > LIMITS.fileBytes) {
    throw new RefusedFile(file.name, 'Dit bestand is groter dan 50 MB. Haal er weg wat niet nodig is, of splits het.');
  }
}

function readText(file: ImportFile): ReadResult {
  const sheet = matchFileName(file.name);
  if (sheet === null) {
    throw new RefusedFile(
      file.name,
      `De naam zegt niet welk blad dit is. Noem het bestand naar een blad, bijvoorbeeld medewerkers.csv (${known}).`,
    );
  }
  return { found: [{ sheet, file: file.name, raw: readCsv(file.name, file.bytes) }], notices: [] };
}

async function readWorkbook(file: ImportFile): Promise<ReadResult> {
  const { sheets, skipped } = await readXlsx(file.name, file.bytes, (name) => matchSheet(name) !== null);
  if (sheets.length === 0) {
    throw new RefusedFile(file.name, `In deze werkmap staat geen blad dat Roosterbord kent. De bladen heten ${known}.`);
  }
  const notices: string[] = skipped.map((name) => `Blad '${name}' is niet bekend en is overgeslagen.`);
  const found = sheets.flatMap((raw): FoundSheet[] => {
    const sheet = matchSheet(raw.name);
    if (raw.hidden) notices.push(`Blad '${raw.name}' is verborgen in het bestand. Het is wel gelezen.`);
    if (raw.merges.length > 0) {
      notices.push(
        `Blad '${raw.name}' heeft samengevoegde cellen (${raw.merges.join(', ')}). Alleen de eerste cel heeft een waarde; de andere zijn leeg gelezen.`,
      );
    }
    return sheet === null ? [] : [{ sheet, file: file.name, raw }];
  });
  return { found, notices };
}

/**
 * Reads all files of one import.
 * @throws RefusedFile for the first file that is refused as a whole
 */
export async function readFiles(files: readonly ImportFile[], onFile: (index: number) => void): Promise<ReadResult> {
  const found: FoundSheet[] = [];
  const notices: string[] = [];
  for (const [index, file] of files.entries()) {
    onFile(index);
    checkSize(file);
    const result = isText(file.name) ? readText(file) : await readWorkbook(file);
    found.push(...result.found);
    notices.push(...result.notices);
  }
  if (found.every(({ raw }) => raw.rows.length === 0)) {
    throw new RefusedFile(files[0]?.name ?? '', 'In dit bestand staat niets. Kies een ander bestand.');
  }
  return { found, notices };
}
