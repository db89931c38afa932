import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, weekdayIndex, weekOf } from '#domain/calendar/dates.ts';
import { paceOf } from '#domain/capacity/pace.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { inNormMinutes } from '#domain/model/order.ts';
import { baseProblems } from '#domain/plan/base/base-problems.ts';
import { recordsOf } from '#seeds/build.ts';
import { exampleRecords } from '#seeds/example.ts';
import { worksOn } from '#seeds/fit.ts';
import { seededIds } from '#seeds/random.ts';
import { isOfEveryWeek, plannedOn, planOf } from './plan-of.ts';

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

  it('has a base roster that puts nobody in two places at once; guides and people of odd weeks are in it', () => {
    const rows = recordsOf(records, 'baseRow');
    const { lookup } = planOf(records, weekOf(today), today);
    const own = Map.groupBy(rows, (row) => row.personId);
    expect(rows.flatMap((row) => baseProblems(row, null, own.get(row.personId) ?? [], lookup))).toEqual([]);
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.some((row) => lookup.people.get(row.personId)?.kind === 'guide')).toBe(true);
    expect(rows.some((row) => row.weeks === 'odd')).toBe(true);
  });

  it('plans the week of today with one finding of each kind to learn from', () => {
    const findings = planOf(records, weekOf(today), today).findings();
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
    const plan = planOf(records, next, today);
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

  it.each(TODAYS)(
    'has orders to find on %s: one late the day after, rounds, a chain, certificates, and what was booked',
    (today) => {
      const made = exampleRecords({ newId: seededIds(1), today });
      const orders = recordsOf(made, 'order');
      const late = planOf(made, weekOf(today), today)
        .findings()
        .filter((f) => f.rule === 'order-late');
      const tomorrow = addDays(today, 1);
      if (weekdayIndex(today) <= 3) expect(late.map((f) => f.date)).toEqual([tomorrow]);
      expect(orders.filter((o) => o.everyWeeks !== null).map((o) => o.workType)).toEqual(
        expect.arrayContaining(['groen', 'schoonmaak']),
      );
      const chained = orders.find((o) => o.after.length > 0);
      const first = orders.find((o) => o.id === chained?.after[0]);
      expect([first?.workType, chained?.workType]).toEqual(['metaalbewerking', 'elektromontage']);
      expect(first?.partOf).toBe(chained?.partOf);
      expect((first?.deadline ?? '') < (chained?.deadline ?? '')).toBe(true);
      expect(orders.some((o) => o.certificates.length > 0)).toBe(true);
      const bookings = recordsOf(made, 'progress');
      expect(bookings.length).toBeGreaterThan(60);
      expect(bookings.every((b) => addDays(today, -21) < b.date && b.date < today)).toBe(true);
    },
  );

  it('was worked at a pace that can be believed, some orders above the norm and some below', () => {
    const made = exampleRecords({ newId: seededIds(1), today: MONDAY });
    const bookings = Map.groupBy(recordsOf(made, 'progress'), (booking) => booking.orderId);
    const planned = plannedOn(made);
    const paces = recordsOf(made, 'order').flatMap((order) => {
      const booked = new Map((bookings.get(order.id) ?? []).map((b) => [b.date, inNormMinutes(order, b.amount)]));
      const pace = paceOf(booked, planned.get(order.id) ?? new Map(), MONDAY);
      return pace && pace.days >= 3 ? [pace.ratio] : [];
    });
    expect(Math.min(...paces)).toBeGreaterThan(0.75);
    expect(Math.max(...paces)).toBeLessThan(1.25);
    expect(paces.some((pace) => pace < 0.95)).toBe(true);
    expect(paces.some((pace) => pace > 1.05)).toBe(true);
  });

  it.each([1, 2])('had calm weeks: %d before this one finds nothing that stops or hurts anybody', (back) => {
    const findings = planOf(records, addWeeks(weekOf(MONDAY), -back), MONDAY).findings();
    expect(findings.filter((f) => f.tier <= 4 && f.severity === 'block')).toEqual([]);
    expect(findings.filter((f) => !isOfEveryWeek(f))).toEqual([]);
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
