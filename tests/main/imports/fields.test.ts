import { describe, expect, test } from 'vitest';
import { MUNICIPALITIES } from '#domain/model/work.ts';
import {
  parseCode,
  parseDate,
  parseDecimal,
  parseHours,
  parseMoney,
  parseOneOf,
  parseText,
  parseTime,
  parseWhole,
  parseWorkForm,
  parseYesNo,
} from '#main/imports/fields.ts';
import type { Parsed } from '#main/imports/parsed.ts';
import type { RawCell } from '#main/imports/raw.ts';

const excelDate = (day: string, minutes = 0): RawCell => ({ kind: 'date', day, minutes });

/** The value, or the reason behind an exclamation mark. */
const outcome = (parsed: Parsed<unknown>) => (parsed.ok ? parsed.value : `! ${parsed.reason}`);

describe('dates', () => {
  test.each<[RawCell, string]>([
    ['30-11-2026', '2026-11-30'],
    ['3-1-26', '2026-01-03'],
    ['03/01/2026', '2026-01-03'],
    ['3.1.2026', '2026-01-03'],
    ['2026-11-30', '2026-11-30'],
    ['2026-11-30 00:00:00', '2026-11-30'],
    [' 30-11-2026 ', '2026-11-30'],
    [excelDate('2026-11-30'), '2026-11-30'],
    [excelDate('2026-11-30', 810), '2026-11-30'],
    ['29-02-2028', '2028-02-29'],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(parseDate(cell))).toBe(expected);
  });

  test.each<[RawCell, string]>([
    ['35 november', "! '35 november' is geen datum. Schrijf bijvoorbeeld 30-11-2026."],
    ['29-02-2026', "! '29-02-2026' bestaat niet: februari 2026 heeft 28 dagen. Verbeter de datum."],
    ['31-11-2026', "! '31-11-2026' bestaat niet: november 2026 heeft 30 dagen. Verbeter de datum."],
    ['12-13-2026', "! '12-13-2026' is geen datum. Schrijf bijvoorbeeld 30-11-2026."],
    ['00-11-2026', "! '00-11-2026' is geen datum. Schrijf bijvoorbeeld 30-11-2026."],
    ['30-11', "! '30-11' is geen datum. Schrijf bijvoorbeeld 30-11-2026."],
    [46356, "! '46356' is een getal, geen datum. Geef de cel de opmaak Datum of schrijf bijvoorbeeld 30-11-2026."],
    [true, "! 'WAAR' is geen datum. Schrijf bijvoorbeeld 30-11-2026."],
    [excelDate('1899-12-30', 480), "! '08:00' is een tijd. Hier hoort een datum, bijvoorbeeld 30-11-2026."],
  ])('%j is refused', (cell, expected) => {
    expect(outcome(parseDate(cell))).toBe(expected);
  });

  test.each([
    ['13-08-93', '1993-08-13'],
    ['13-08-08', '2008-08-13'],
    ['24-11-26', '1926-11-24'],
    ['29-02-96', '1996-02-29'],
  ])('a birthday %s is not in the future: %s', (cell, expected) => {
    expect(outcome(parseDate(cell, '2026-11-23'))).toBe(expected);
  });
});

describe('times', () => {
  test.each<[RawCell, number]>([
    ['8:00', 480],
    ['08.00', 480],
    ['8u30', 510],
    ['8 uur', 480],
    ['8u', 480],
    ['08:30:00', 510],
    ['16:15 uur', 975],
    ['24:00', 1440],
    ['0:00', 0],
    [1 / 3, 480],
    [0.5, 720],
    [excelDate('1899-12-30', 495), 495],
    [excelDate('2026-11-30', 495), 495],
  ])('%j is %d', (cell, expected) => {
    expect(outcome(parseTime(cell))).toBe(expected);
  });

  test.each<[RawCell]>([['8'], [8], ['24:01'], ['8:60'], ['ochtend'], ['8:5'], [-0.5], [1.5]])(
    '%j is refused',
    (cell) => {
      expect(outcome(parseTime(cell))).toMatch(/^! '.*' is geen tijd\. Schrijf bijvoorbeeld 8:30\.$/);
    },
  );
});

describe('yes and no', () => {
  test.each<[RawCell, boolean]>([
    ['ja', true],
    ['J', true],
    ['x', true],
    ['X', true],
    ['1', true],
    [1, true],
    [true, true],
    ['Nee', false],
    ['n', false],
    ['0', false],
    [0, false],
    [false, false],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(parseYesNo(cell))).toBe(expected);
  });

  test.each<[RawCell]>([['soms'], [2], ['?']])('%j is refused', (cell) => {
    expect(outcome(parseYesNo(cell))).toMatch(/Schrijf ja of nee\.$/);
  });
});

describe('numbers', () => {
  const range = { min: 0, max: 10_000 };

  test.each<[RawCell, number]>([
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['0.125', 0.125],
    [7.5, 7.5],
    ['+3', 3],
  ])('decimal %j is %d', (cell, expected) => {
    expect(outcome(parseDecimal(cell, range))).toBe(expected);
  });

  test.each<[RawCell, string]>([
    ['zeven', "! 'zeven' is geen getal. Schrijf een getal, bijvoorbeeld 7,5."],
    ['-1', '! -1 ligt niet tussen 0 en 10000. Verbeter het getal.'],
    ['1e3', "! '1e3' is geen getal. Schrijf een getal, bijvoorbeeld 7,5."],
    ['=1+1', "! '=1+1' is geen getal. Schrijf een getal, bijvoorbeeld 7,5."],
    [true, "! 'WAAR' is geen getal. Schrijf een getal, bijvoorbeeld 7,5."],
    [excelDate('2026-11-30'), "! '30-11-2026' is geen getal. Schrijf een getal, bijvoorbeeld 7,5."],
  ])('decimal %j is refused', (cell, expected) => {
    expect(outcome(parseDecimal(cell, range))).toBe(expected);
  });

  test.each<[RawCell, number | string]>([
    ['1.250', 1250],
    ['12', 12],
    [12, 12],
    ['12,0', 12],
    ['12,5', "! '12,5' is geen heel getal. Schrijf bijvoorbeeld 12."],
    [12.5, "! '12,5' is geen heel getal. Schrijf bijvoorbeeld 12."],
  ])('whole %j is %j', (cell, expected) => {
    expect(outcome(parseWhole(cell, range))).toBe(expected);
  });

  test('hours become whole minutes', () => {
    expect(outcome(parseHours('28,8', range))).toBe(1728);
    expect(outcome(parseHours(36, range))).toBe(2160);
  });

  test.each<[RawCell, number | string]>([
    ['12,50', 1250],
    ['€ 2.054', 205_400],
    ['€ 2.054,-', 205_400],
    ['2.054,10', 205_410],
    [2054, 205_400],
    [19.99, 1999],
    [1.15, 115],
    ['0', 0],
    ['0,125', '! 0,125 heeft meer dan twee cijfers achter de komma. Rond het bedrag af op hele centen.'],
    ['gratis', "! 'gratis' is geen getal. Schrijf een bedrag, bijvoorbeeld 12,50."],
  ])('money %j is %j', (cell, expected) => {
    expect(outcome(parseMoney(cell))).toBe(expected);
  });
});

describe('text, codes and closed lists', () => {
  test.each(['=1+1', '+31 6 12345678', '-3', '@home', 'Özdemir'])('%s stays text', (value) => {
    expect(outcome(parseText(value))).toBe(value);
  });

  test('text has an end, and a date is no text', () => {
    expect(outcome(parseText('x'.repeat(201)))).toBe(
      '! Deze tekst heeft 201 tekens. Er passen er 200 in. Maak hem korter.',
    );
    expect(outcome(parseText(excelDate('2026-11-30')))).toBe("! '30-11-2026' is geen tekst. Vul hier tekst in.");
  });

  test.each<[RawCell, string]>([
    [10001, '10001'],
    ['00123', '00123'],
    ['P-001', 'P-001'],
    [10.5, "! '10,5' is geen nummer of code. Schrijf het zonder komma."],
    ['---', "! '---' is geen nummer of code. Gebruik letters of cijfers."],
  ])('code %j is %s', (cell, expected) => {
    expect(outcome(parseCode(cell))).toBe(expected);
  });

  test.each([
    ['AMERSFOORT', 'Amersfoort'],
    [' baarn ', 'Baarn'],
    ['Sóest', 'Soest'],
  ])('%s is %s', (cell, expected) => {
    expect(outcome(parseOneOf(cell, MUNICIPALITIES))).toBe(expected);
  });

  test.each([
    ['Beschut binnen', 'beschut binnen'],
    ['begeleid buiten/op locatie', 'begeleid op locatie'],
    ['begeleid buiten', 'begeleid op locatie'],
  ])('work form %s is %s', (cell, expected) => {
    expect(outcome(parseWorkForm(cell))).toBe(expected);
  });

  test('an unknown name says which there are', () => {
    expect(outcome(parseOneOf('Utrecht', MUNICIPALITIES))).toBe(
      "! 'Utrecht' is niet bekend. Kies Amersfoort, Leusden, Bunschoten, Baarn, Soest, Woudenberg of Nijkerk.",
    );
  });
});
