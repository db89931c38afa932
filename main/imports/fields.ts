import type { IsoDate } from '#domain/model/common.ts';
import { WORK_FORMS, type WorkForm } from '#domain/model/work.ts';
import { phrase } from '#domain/words/phrase.ts';
import { normalise } from './normalise.ts';
import { fail, ok, orList, type Parsed } from './parsed.ts';
import { type DateCell, isBareTime, type RawCell, showCell, showNumber } from './raw.ts';

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

const isDateCell = (cell: RawCell): cell is DateCell =>
  typeof cell === 'object' && cell !== null && cell.kind === 'date';

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (n: number, length: number) => String(n).padStart(length, '0');

/** Checks a calendar day; years 1900..2100. */
function day(shown: string, year: number, month: number, dayOfMonth: number): Parsed<IsoDate> {
  const name = MONTHS[month - 1];
  if (year < 1900 || year > 2100 || name === undefined || dayOfMonth < 1) {
    return fail(`'${shown}' is geen datum. Schrijf bijvoorbeeld 30-11-2026.`);
  }
  const length = daysIn(year, month);
  if (dayOfMonth > length) {
    return fail(`'${shown}' bestaat niet: ${name} ${year} heeft ${length} dagen. Verbeter de datum.`);
  }
  return ok(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as IsoDate);
}

/**
 * A date: a real spreadsheet date, `dd-mm-jjjj`, `d-m-jj` or `jjjj-mm-dd` (also with / or .).
 * A year of two digits is 20jj, or, where that lies after `notAfter` (a birthday), 19jj.
 */
export function parseDate(cell: RawCell, notAfter?: string): Parsed<IsoDate> {
  const shown = showCell(cell);
  if (isDateCell(cell)) {
    if (isBareTime(cell)) return fail(`'${shown}' is een tijd. Hier hoort een datum, bijvoorbeeld 30-11-2026.`);
    const [year = 0, month = 0, dayOfMonth = 0] = cell.day.split('-').map(Number);
    return day(shown, year, month, dayOfMonth);
  }
  if (typeof cell === 'number') {
    return fail(`'${shown}' is een getal, geen datum. Geef de cel de opmaak Datum of schrijf bijvoorbeeld 30-11-2026.`);
  }
  const text = shown.replace(/[ T]0?0:00(:00(\.0+)?)?$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return day(shown, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (dutch === null) return fail(`'${shown}' is geen datum. Schrijf bijvoorbeeld 30-11-2026.`);
  const short = dutch[3]?.length === 2;
  const year = Number(dutch[3]) + (short ? 2000 : 0);
  const parsed = day(shown, year, Number(dutch[2]), Number(dutch[1]));
  const early = short && notAfter !== undefined && (!parsed.ok || parsed.value > notAfter);
  return early ? day(shown, year - 100, Number(dutch[2]), Number(dutch[1])) : parsed;
}

/** A moment of the day in minutes, 0..1440: `8:00`, `08.00`, `8u30`, `8 uur`, a spreadsheet time. */
export function parseTime(cell: RawCell): Parsed<number> {
  const shown = showCell(cell);
  const bad = fail(`'${shown}' is geen tijd. Schrijf bijvoorbeeld 8:30.`);
  if (isDateCell(cell)) return ok(cell.minutes);
  if (typeof cell === 'number') {
    // A spreadsheet time in a cell without time format is a part of a day.
    const minutes = Math.round(cell * 1440);
    return cell >= 0 && cell <= 1 && Math.abs(cell * 1440 - minutes) < 0.02 ? ok(minutes) : bad;
  }
  const match =
    /^(\d{1,2})\s*[:.u]\s*(\d{2})(?::00)?(?:\s*uur)?$/.exec(phrase(shown)) ??
    /^(\d{1,2})\s*(?:u|uur)$/.exec(phrase(shown));
  if (match === null) return bad;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours * 60 + minutes <= 1440 && minutes < 60 ? ok(hours * 60 + minutes) : bad;
}

/** ja/nee, j/n, x, 1/0, a spreadsheet yes/no. An empty cell is the caller's. */
export function parseYesNo(cell: RawCell): Parsed<boolean> {
  if (typeof cell === 'boolean') return ok(cell);
  const text = normalise(showCell(cell));
  if (['ja', 'j', 'x', '1', 'waar'].includes(text)) return ok(true);
  if (['nee', 'n', '0', 'onwaar'].includes(text)) return ok(false);
  return fail(`'${showCell(cell)}' is geen ja of nee. Schrijf ja of nee.`);
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

function readNumber(cell: RawCell, dotsAreThousands: boolean): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return Number.NaN;
  let text = cell.trim().replace(/[\s\u00a0\u202f']/g, '');
  if (dotsAreThousands && /^-?[1-9]\d{0,2}(\.\d{3})+$/.test(text)) text = text.replaceAll('.', '');
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  // Where both stand in one number, the last one is the decimal sign.
  if (comma >= 0 && dot >= 0) text = text.replaceAll(comma > dot ? '.' : ',', '');
  text = text.replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

function inRange(shown: string, value: number, range: NumberRange, what: string): Parsed<number> {
  if (Number.isNaN(value)) return fail(`'${shown}' is geen getal. Schrijf ${what}.`);
  if (value < range.min || value > range.max) {
    return fail(`${shown} ligt niet tussen ${showNumber(range.min)} en ${showNumber(range.max)}. Verbeter het getal.`);
  }
  return ok(value);
}

/** A number with a decimal comma or point. */
export function parseDecimal(cell: RawCell, range: NumberRange): Parsed<number> {
  return inRange(showCell(cell), readNumber(cell, false), range, 'een getal, bijvoorbeeld 7,5');
}

/** A whole number; `1.250` is twelve hundred and fifty. */
export function parseWhole(cell: RawCell, range: NumberRange): Parsed<number> {
  const parsed = inRange(showCell(cell), readNumber(cell, true), range, 'een heel getal, bijvoorbeeld 12');
  if (parsed.ok && !Number.isInteger(parsed.value)) {
    return fail(`'${showCell(cell)}' is geen heel getal. Schrijf bijvoorbeeld 12.`);
  }
  return parsed;
}

/** Hours with decimals to whole minutes. */
export function parseHours(cell: RawCell, range: NumberRange): Parsed<number> {
  const parsed = parseDecimal(cell, range);
  return parsed.ok ? ok(Math.round(parsed.value * 60)) : parsed;
}

/** Euros to whole cents: `12,50`, `€ 2.054`, 12.5. */
export function parseMoney(cell: RawCell): Parsed<number> {
  const plain = typeof cell === 'string' ? cell.replace(/^\s*(€|eur)\s*/i, '').replace(/,-+$/, '') : cell;
  const value = readNumber(plain, true);
  const parsed = inRange(showCell(cell), value, { min: 0, max: 1e9 }, 'een bedrag, bijvoorbeeld 12,50');
  if (!parsed.ok) return parsed;
  const cents = Math.round(value * 100);
  if (Math.abs(value * 100 - cents) > 1e-6) {
    return fail(`${showCell(cell)} heeft meer dan twee cijfers achter de komma. Rond het bedrag af op hele centen.`);
  }
  return ok(cents);
}

/** Plain text, also when it starts with = + - or @; numbers are taken as typed. */
export function parseText(cell: RawCell, maxLength = 200): Parsed<string> {
  const text = showCell(cell);
  if (typeof cell === 'boolean' || isDateCell(cell)) return fail(`'${text}' is geen tekst. Vul hier tekst in.`);
  return text.length > maxLength
    ? fail(`Deze tekst heeft ${text.length} tekens. Er passen er ${maxLength} in. Maak hem korter.`)
    : ok(text);
}

/** A number or code that names something: personeelsnummer, werkplekcode, ordernummer; at most 20 characters. */
export function parseCode(cell: RawCell): Parsed<string> {
  if (typeof cell === 'number' && !Number.isInteger(cell)) {
    return fail(`'${showCell(cell)}' is geen nummer of code. Schrijf het zonder komma.`);
  }
  const parsed = parseText(cell, 20);
  if (parsed.ok && normalise(parsed.value) === '') {
    return fail(`'${parsed.value}' is geen nummer of code. Gebruik letters of cijfers.`);
  }
  return parsed;
}

/** One of a closed list, whatever its case, accents, spaces and punctuation. */
export function parseOneOf<T extends string>(cell: RawCell, names: readonly T[]): Parsed<T> {
  const wanted = normalise(showCell(cell));
  const found = names.find((name) => normalise(name) === wanted);
  return found === undefined ? fail(`'${showCell(cell)}' is niet bekend. Kies ${orList(names)}.`) : ok(found);
}

/** A work form; the glossary's "begeleid buiten/op locatie" is one form under two names. */
export function parseWorkForm(cell: RawCell): Parsed<WorkForm> {
  const outside = ['begeleidbuiten', 'begeleidbuitenoplocatie'].includes(normalise(showCell(cell)));
  return outside ? ok<WorkForm>('begeleid op locatie') : parseOneOf(cell, WORK_FORMS);
}
