import { describe, expect, it } from 'vitest';
import { clockAt, realMinute } from '#domain/calendar/amsterdam.ts';
import type { IsoDate } from '#domain/model/common.ts';

// The oracle is the time zone table of the JavaScript engine: it shares no code and no rule with ours.
const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const shown = (real: number): string => wall.format(new Date(real * 60_000));
const written = (date: string, minute: number): string =>
  `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Around each change of the clock of these years: four days, each quarter of an hour. */
const CHANGES = ['1999-03-28', '2016-10-30', '2024-03-31', '2026-03-29', '2026-10-25', '2027-03-28', '2032-10-31'];
const days = (date: string): string[] =>
  [-2, -1, 0, 1].map((n) => new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10));

describe.each([...CHANGES, '2026-01-01', '2026-12-31', '2028-02-29'])('around %s', (change) => {
  it('finds the first moment at which the clock shows a time, every 15 minutes', () => {
    for (const date of days(change)) {
      // Every minute from the evening before on: 30 hours are longer than any day.
      const start = Date.parse(date) / 60_000 - 180;
      const seen = Array.from({ length: 32 * 60 }, (_, i) => shown(start + i));
      for (let minute = 0; minute < 1440; minute += 15) {
        const first = seen.findIndex((text) => text >= written(date, minute));
        expect(realMinute(date as IsoDate, minute), written(date, minute)).toBe(start + first);
      }
    }
  });

  it('reads the clock back, every 15 minutes', () => {
    const start = Date.parse(change) / 60_000 - 2 * 1440;
    for (let real = start; real < start + 4 * 1440; real += 15) {
      const { date, minute } = clockAt(real);
      expect(written(date, minute)).toBe(shown(real));
    }
  });
});

describe('the length of a day', () => {
  it.each([
    ['2026-03-28', 24],
    ['2026-03-29', 23],
    ['2026-03-30', 24],
    ['2026-10-25', 25],
    ['2027-03-28', 23],
    ['2026-12-31', 24],
  ])('%s has %i hours', (date, hours) => {
    expect((realMinute(date as IsoDate, 1440) - realMinute(date as IsoDate, 0)) / 60).toBe(hours);
  });

  it.each([
    ['2026-03-29', 60, 240, 2],
    ['2026-03-29', 120, 180, 0],
    ['2026-03-29', 150, 240, 1],
    ['2026-10-25', 60, 240, 4],
    ['2026-10-25', 120, 180, 2],
  ])('%s from minute %i to %i lasts %i hours', (date, from, to, hours) => {
    expect((realMinute(date as IsoDate, to) - realMinute(date as IsoDate, from)) / 60).toBe(hours);
  });

  it('ends a day where the next begins', () => {
    expect(realMinute('2026-10-25' as IsoDate, 1440)).toBe(realMinute('2026-10-26' as IsoDate, 0));
    expect(realMinute('2026-12-31' as IsoDate, 1440)).toBe(realMinute('2027-01-01' as IsoDate, 0));
  });
});
