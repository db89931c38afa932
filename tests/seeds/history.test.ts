import { describe, expect, it } from 'vitest';
import { weekOf } from '#domain/calendar/dates.ts';
import { assignment } from '#domain/model/assignment.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { recordsOf } from '#seeds/build.ts';
import { generate } from '#seeds/generate.ts';
import { historyAssignments } from '#seeds/history.ts';
import { seededIds } from '#seeds/random.ts';

const company = (employees: number, guides: number, workplaces: number) =>
  generate({ seed: 1, employees, guides, workplaces, orders: 20, week: '2027-W01' as IsoWeek, newId: seededIds(1) })
    .records;

describe('historyAssignments', () => {
  const records = company(120, 20, 25);

  it('goes back week by week, oldest first, over a year with a week 53', () => {
    const weeks = [...historyAssignments({ records, weeks: 3, newId: seededIds(2) })];
    expect(weeks.map((rows) => [...new Set(rows.map((row) => weekOf(row.date)))])).toEqual([
      ['2026-W51'],
      ['2026-W52'],
      ['2026-W53'],
    ]);
  });

  it('gives valid assignments that refer to the people, places and blocks of their own site', () => {
    const people = new Map(recordsOf(records, 'person').map((p) => [p.id, p]));
    const places = new Map(recordsOf(records, 'workplace').map((p) => [p.id, p]));
    const blocks = new Map(recordsOf(records, 'block').map((b) => [b.id, b]));
    const [rows = []] = historyAssignments({ records, weeks: 1, newId: seededIds(2) });
    expect(rows.length).toBeGreaterThan(140 * 8);
    for (const row of rows) {
      expect(assignment.safeParse(row).error).toBeUndefined();
      expect(places.get(row.workplaceId)?.siteId).toBe(people.get(row.personId)?.siteId);
      expect(blocks.get(row.blockId)?.siteId).toBe(people.get(row.personId)?.siteId);
    }
    expect(new Set(rows.map((row) => `${row.personId} ${row.date} ${row.blockId}`)).size).toBe(rows.length);
  });

  it('is the same for the same seed', () => {
    const json = (seed: number) =>
      JSON.stringify([...historyAssignments({ records, weeks: 2, newId: seededIds(2), seed })]);
    expect(json(7)).toBe(json(7));
    expect(json(7)).not.toBe(json(8));
  });

  it('comes to about 15,000 a week for the largest company', () => {
    const [rows = []] = historyAssignments({ records: company(1500, 150, 150), weeks: 1, newId: seededIds(2) });
    expect(rows.length).toBeGreaterThan(14_500);
    expect(rows.length).toBeLessThan(16_000);
  });

  it('makes a week only when it is asked for', () => {
    let made = 0;
    const ids = seededIds(2);
    const counting = (): string => {
      made += 1;
      return ids();
    };
    const weeks = historyAssignments({ records, weeks: 260, newId: counting });
    const first = weeks.next().value;
    expect(made).toBe(first?.length);
  });

  it('needs a planned week to go back from', () => {
    const bare = records.filter((change) => change.kind !== 'assignment');
    expect(() => [...historyAssignments({ records: bare, weeks: 1, newId: seededIds(2) })]).toThrow(RangeError);
  });
});
