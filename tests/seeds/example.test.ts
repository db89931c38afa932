import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, weekdayIndex, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { recordsOf } from '#seeds/build.ts';
import { exampleRecords } from '#seeds/example.ts';
import { worksOn } from '#seeds/fit.ts';
import { seededIds } from '#seeds/random.ts';
import { isOfEveryWeek, planOf } from './plan-of.ts';

const MONDAY = '2026-11-23' as IsoDate;
// A week of todays, the turn of a year with a week 53, a leap day and the week of a clock change.
const TODAYS: readonly IsoDate[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((n) => addDays(MONDAY, n)),
  ...(['2026-12-31', '2027-01-03', '2028-02-29', '2026-10-25'] as IsoDate[]),
];

describe.each(TODAYS)('exampleRecords on %s', (today) => {
  const records = exampleRecords({ newId: seededIds(1), today });

  it('is a small company that calls itself an example', () => {
    expect(recordsOf(records, 'person')).toHaveLength(140);
    expect(recordsOf(records, 'workplace')).toHaveLength(25);
    expect(recordsOf(records, 'order')).toHaveLength(14);
    expect(recordsOf(records, 'settings').map((s) => s.dataState)).toEqual(['example']);
  });

  it('plans the week of today with one finding of each kind to learn from', () => {
    const findings = planOf(records, weekOf(today)).findings();
    const lessons = findings.filter((f) => !isOfEveryWeek(f));
    expect(findings.filter((f) => isOfEveryWeek(f) && f.severity !== 'info').length).toBeLessThanOrEqual(4);
    expect(lessons.map((f) => f.rule).toSorted()).toEqual([
      'certificate-expired',
      'double-booked',
      'guidance-load',
      'load-too-heavy',
      'no-guide-present',
      'order-late',
    ]);
    const doubled = findings.find((f) => f.rule === 'double-booked');
    if (weekdayIndex(today) <= 4) expect(doubled?.date).toBe(today);
    expect(doubled?.date).not.toBeNull();
  });

  it('plans the next week without findings, but for what every week has', () => {
    const next = addWeeks(weekOf(today), 1);
    const plan = planOf(records, next);
    expect([...plan.placed.all()].length).toBeGreaterThan(500);
    expect(plan.findings().filter((f) => !isOfEveryWeek(f))).toEqual([]);
  });
});

describe('exampleRecords', () => {
  const records = exampleRecords({ newId: seededIds(1), today: MONDAY });

  it('leaves a pool of people to place on every day of this week', () => {
    const employees = recordsOf(records, 'person').filter((p) => p.kind === 'employee');
    const absences = recordsOf(records, 'absence');
    const rows = recordsOf(records, 'assignment');
    for (const n of [0, 1, 2, 3, 4]) {
      const date = addDays(MONDAY, n);
      const pool = employees.filter(
        (e) =>
          worksOn(e, n, 0) &&
          !absences.some((a) => a.personId === e.id && a.from <= date && date <= a.to) &&
          !rows.some((row) => row.personId === e.id && row.date === date),
      );
      expect(pool.length).toBeGreaterThanOrEqual(5);
      expect(pool.length).toBeLessThanOrEqual(25);
    }
  });

  it('leaves the seats of two absent colleagues empty', () => {
    const rows = recordsOf(records, 'assignment');
    const absent = recordsOf(records, 'absence').filter((a) => a.from === MONDAY && a.blockName === null);
    expect(absent.length).toBeGreaterThanOrEqual(2);
    for (const a of absent) expect(rows.some((row) => row.personId === a.personId && row.date === MONDAY)).toBe(false);
  });

  it('has the same people whatever the day', () => {
    const numbersAndNames = (today: IsoDate) =>
      recordsOf(exampleRecords({ newId: seededIds(1), today }), 'person').map((p) => [
        p.number,
        p.firstName,
        p.lastName,
      ]);
    expect(numbersAndNames('2027-06-16' as IsoDate)).toEqual(numbersAndNames(MONDAY));
  });
});
