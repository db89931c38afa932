import type { SheetName } from '#contract/imports.ts';
import { phrase } from '#domain/words/phrase.ts';
import { holdsPrivate, isBsn, speaksOfHealth } from '#domain/words/private-words.ts';
import { normalise } from './normalise.ts';
import { type RawCell, showCell } from './raw.ts';

/**
 * What never comes in (domain.md: no diagnosis, no free-text health field, no BSN anywhere in the product). A column
 * that holds it is refused as a column: its values are not read, not previewed and not quoted in a message.
 */

const BSN_HEADER = /\b(bsn\w*|burgerservice\w*|burger service\w*|sofi\w*|a nummer|anummer)\b/;

/** Stems in a header that announce health. "Belastingen" and "Behoeften" are columns of the format itself. */
const HEALTH_HEADER =
  /diagnos|medisch|medical|ziekt|beperking|medicatie|medicijn|gezondheid|klacht|handicap|stoornis|aandoening|psych|allergie|\bicd\b|\bdsm\b|behandelaar|behandelplan|\bhealth\b|verslaving|zwanger/;

const REFUSED_BSN =
  'Deze kolom bevat burgerservicenummers (BSN). Die mogen niet in Roosterbord. Haal de kolom uit het bestand of laat haar weg.';
const REFUSED_HEALTH =
  'Deze kolom gaat over gezondheid. Dat mag niet in Roosterbord: schrijf alleen op wat iemand nodig heeft, in de kolom Behoeften. Haal de kolom uit het bestand of laat haar weg.';

/** Columns of the format that name a person: a BSN must not be used as personeelsnummer. */
export const PERSON_COLUMNS: readonly string[] = ['Personeelsnummer'];

const MIN_VALUES = 3;
const MIN_SHARE = 0.6;

/** A number of eight or nine digits passes by chance once in eleven; a column of BSNs passes as a whole. */
function holdsBsn(values: readonly string[], strict: boolean): boolean {
  const passing = values.filter(isBsn).length;
  if (passing === 0 || passing / values.length < MIN_SHARE) return false;
  return strict || passing >= MIN_VALUES;
}

function holdsHealthText(values: readonly string[]): boolean {
  return values.some(speaksOfHealth);
}

export interface ColumnToJudge {
  readonly sheet: SheetName;
  readonly header: string;
  /** The column of the format it is read as; null = unknown. */
  readonly target: string | null;
  /** Whether the header itself names the column of the format, not a mapping by the user. */
  readonly byName: boolean;
  readonly values: readonly RawCell[];
}

/**
 * Why a column is refused, Dutch; null = it may be read. A mapping to a known column changes nothing: what the header
 * or the values show decides. Free text is searched for health words only where the format does not know the column,
 * because "Schoonmaak medisch centrum" is an order.
 */
export function refusal(column: ColumnToJudge): string | null {
  const header = phrase(column.header).replace(/[^a-z0-9]+/g, ' ');
  const values = column.values.map(showCell).filter((value) => value !== '');
  if (BSN_HEADER.test(header)) return REFUSED_BSN;
  const strict = column.target === null || PERSON_COLUMNS.includes(column.target);
  if (holdsBsn(values, strict)) return REFUSED_BSN;
  if (column.byName) return null;
  if (HEALTH_HEADER.test(header)) return REFUSED_HEALTH;
  if (column.sheet === 'Afwezigheid' && /\b(reden|oorzaak|waarom)\b/.test(header)) return REFUSED_HEALTH;
  return holdsHealthText(values) ? REFUSED_HEALTH : null;
}

/** One value among ordinary ones: a BSN typed where a personeelsnummer belongs. */
export function isStrayBsn(value: string, othersHaveNineDigits: boolean): boolean {
  return !othersHaveNineDigits && isBsn(value);
}

/** Whether most values of a column are numbers of eight or nine digits, so that some pass the test by chance. */
export function mostlyLongNumbers(values: readonly RawCell[]): boolean {
  const shown = values.map((value) => normalise(showCell(value))).filter((value) => value !== '');
  return shown.filter((value) => /^\d{8,9}$/.test(value)).length * 2 > shown.length;
}

/** A value for a message: never one that speaks of health or holds a BSN. */
export function quotable(value: string): string {
  if (holdsPrivate(value)) return '';
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
