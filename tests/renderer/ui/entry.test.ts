import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatNumber,
  formatTime,
  parseDay,
  parseNumber,
  parseTime,
  spokenDay,
} from '../../../renderer/ui/entry.ts';

describe('numbers as the Dutch type them', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['12.345.678', 12345678],
    [' 0,125 ', 0.125],
    ['-3', -3],
    ['', null],
    ['twaalf', null],
    ['1,2,3', null],
    ['1.23.4', null],
    ['12 uur', null],
  ])('%j is %j', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each([0, 12, 12.5, 0.125, 1234.5, -3])('%d reads back the same', (value) => {
    expect(parseNumber(formatNumber(value))).toBe(value);
  });
});

describe('days as the Dutch type them', () => {
  it.each([
    ['24-11-2026', '2026-11-24'],
    ['4/1/2026', '2026-01-04'],
    ['24.11.26', '2026-11-24'],
    ['1-2-68', '1968-02-01'],
    ['1-2-30', '2030-02-01'],
    ['24 11 2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['29-02-2028', '2028-02-29'],
    ['29-02-2027', null],
    ['31-31-1999', null],
    ['0-1-2026', null],
    ['morgen', null],
    ['', null],
  ])('%j is %j', (text, day) => expect(parseDay(text)).toBe(day));

  it('writes a day and reads it back', () => {
    expect(formatDay('2026-11-24')).toBe('24-11-2026');
    expect(parseDay(formatDay('2026-01-04'))).toBe('2026-01-04');
  });

  it('leaves what is no day as it stands, for the field to refuse', () => {
    expect(formatDay('31-31-1999')).toBe('31-31-1999');
    expect(spokenDay('31-31-1999')).toBe('');
  });

  it('says the day of the week', () => expect(spokenDay('2026-11-24')).toBe('dinsdag 24 november 2026'));
});

describe('times', () => {
  it.each([
    ['8:00', 480],
    ['08.30', 510],
    ['8u30', 510],
    ['830', 510],
    ['1630', 990],
    ['8', 480],
    ['8u', 480],
    ['24:00', 1440],
    ['24:01', null],
    ['8:60', null],
    ['25', null],
    ['vroeg', null],
  ])('%j is %j', (text, minutes) => expect(parseTime(text)).toBe(minutes));

  it.each([0, 5, 480, 975, 1440])('%d minutes read back the same', (minutes) => {
    expect(parseTime(formatTime(minutes))).toBe(minutes);
  });
});
