import { describe, expect, it } from 'vitest';
import type { BaseEntry, BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { ChangeOf } from '#domain/model/record.ts';
import { rebased } from '#domain/plan/base/base-change.ts';
import { baseFromWeek } from '#domain/plan/base/base-from-week.ts';
import { entryOf, holdsOn } from '#domain/plan/base/base-roster.ts';
import { idOf, MONDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { baseRow } from './rows.ts';

const FROM = '2026-12-07' as IsoDate;
const DAY_BEFORE = '2026-12-06' as IsoDate;

function hall(): World {
  const world = new World();
  for (const code of ['P1', 'P2']) world.workplace(code);
  for (const name of ['Anna', 'Bram']) world.employee(name);
  world.guide('Gerda');
  return world;
}
const world = hall();
const { blocks } = world.plan().lookup;
const row = (place: string, given: Parameters<typeof baseRow>[3] = {}): BaseRow => baseRow(world, 'Anna', place, given);

function ids(): () => string {
  let n = 0;
  return () => idOf('new', String(n++));
}

const change = (rows: readonly BaseRow[], wanted: readonly BaseEntry[]) =>
  rebased(rows, wanted, { from: FROM, blocks, newId: ids() });

/** The rows after the changes. */
function after(rows: readonly BaseRow[], changes: readonly ChangeOf<'baseRow'>[]): BaseRow[] {
  const touched = new Set(changes.map((c) => c.before?.id));
  return [...rows.filter((r) => !touched.has(r.id)), ...changes.flatMap((c) => (c.after ? [c.after] : []))];
}

describe('changing the base roster from a day on', () => {
  it('ends what is no longer wanted the day before, and begins what is new on the day', () => {
    const old = row('P1');
    const changes = change([old], [entryOf(row('P2'))]);
    expect(changes).toEqual([
      { kind: 'baseRow', before: old, after: { ...old, validTo: DAY_BEFORE } },
      {
        kind: 'baseRow',
        before: null,
        after: { ...entryOf(row('P2')), id: idOf('new', '0'), validFrom: FROM, validTo: null, version: 1 },
      },
    ]);
  });

  it('changes nothing when the same is wanted', () => expect(change([row('P1')], [entryOf(row('P1'))])).toEqual([]));

  it('takes away a row that only began that day', () => {
    const young = row('P1', { validFrom: FROM });
    expect(change([young], [])).toEqual([{ kind: 'baseRow', before: young, after: null }]);
  });

  it('leaves what was agreed for later, and lets the new row end the day before it', () => {
    const later = row('P2', { validFrom: '2027-01-04' as IsoDate });
    const [, begun] = change([row('P1'), later], [entryOf(row('P1', { from: 540 }))]);
    expect(begun?.after).toMatchObject({ validFrom: FROM, validTo: '2027-01-03' });
  });

  it('is not stopped by what is agreed for other weeks, days or parts of the day', () => {
    const later = [
      row('P2', { validFrom: '2027-01-04' as IsoDate, weeks: 'even' }),
      row('P2', { validFrom: '2027-01-04' as IsoDate, weekday: 1 }),
      row('P2', { validFrom: '2027-01-04' as IsoDate, block: 'middag' }),
    ];
    const [begun] = change(later, [entryOf(row('P1', { weeks: 'odd' }))]);
    expect(begun?.after).toMatchObject({ validTo: null });
  });

  it('lets a row go on that ended the day before', () => {
    const ended = row('P1', { validTo: DAY_BEFORE });
    expect(change([ended], [entryOf(row('P1'))])).toEqual([
      { kind: 'baseRow', before: ended, after: { ...ended, validTo: null } },
    ]);
  });

  it('leaves rows of other people alone', () => {
    const other = baseRow(world, 'Bram', 'P1');
    const changes = rebased([row('P1'), other], [], {
      from: FROM,
      blocks,
      newId: ids(),
      scope: (r) => r.personId === row('P1').personId,
    });
    expect(changes).toHaveLength(1);
  });
});

describe('the base roster made of a week', () => {
  /** What holds on Mondays of odd and of even weeks, in words. */
  function mondays(w: World, rows: readonly BaseRow[]): { odd: string[]; even: string[] } {
    const on = (date: string) =>
      rows
        .filter((r) => holdsOn(r, date as IsoDate))
        .map((r) => {
          const { people, workplaces, blocks: all } = w.plan().lookup;
          return `${people.get(r.personId)?.firstName} ${workplaces.get(r.workplaceId)?.code} ${all.get(r.blockId)?.name}`;
        })
        .sort();
    return { odd: on('2026-12-14'), even: on('2026-12-07') };
  }
  const made = (
    w: World,
    rows: readonly BaseRow[],
    weeks: 'all' | 'odd' | 'even' = 'all',
    siteId: string | null = null,
  ) => after(rows, baseFromWeek(w.plan(), rows, { siteId: siteId as never, validFrom: FROM, weeks }, ids()));

  it('is what was planned', () => {
    const w = hall();
    w.assign('Anna', 'P1');
    w.assign('Gerda', 'P1', { block: 'middag' });
    const words = ['Anna P1 ochtend', 'Gerda P1 middag'];
    expect(mondays(w, made(w, []))).toEqual({ odd: words, even: words });
  });

  it('ends what the week no longer has', () => {
    const w = hall();
    w.assign('Anna', 'P1');
    expect(mondays(w, made(w, [baseRow(w, 'Bram', 'P2')])).odd).toEqual(['Anna P1 ochtend']);
  });

  it('for odd weeks leaves the even weeks as they are', () => {
    const w = hall();
    w.assign('Anna', 'P1');
    const rows = made(w, [baseRow(w, 'Anna', 'P2')], 'odd');
    expect(mondays(w, rows)).toEqual({ odd: ['Anna P1 ochtend'], even: ['Anna P2 ochtend'] });
  });

  it('keeps the row of who was away, of a closed day, and of who filled in', () => {
    const w = hall();
    w.employee('Cas');
    w.assign('Anna', 'P1', { fillsIn: true });
    w.assign('Cas', 'P2', { block: 'middag' });
    w.absent('Bram');
    const rows = [baseRow(w, 'Anna', 'P2'), baseRow(w, 'Bram', 'P1'), baseRow(w, 'Cas', 'P1', { weekday: 1 })];
    w.holidays.push({ date: '2026-12-01' as IsoDate, name: 'Feestdag' });
    const left = made(w, rows);
    expect(mondays(w, left).odd).toEqual(['Anna P2 ochtend', 'Bram P1 ochtend', 'Cas P2 middag']);
    expect(left.some((r) => r.weekday === 1 && r.validTo === null)).toBe(true);
  });

  it('of one site leaves the others, but for whom it would be in two places at once', () => {
    const w = hall();
    w.site('Depot');
    w.workplace('D1', { site: 'Depot' });
    w.assign('Anna', 'P1');
    const rows = [baseRow(w, 'Anna', 'D1'), baseRow(w, 'Bram', 'D1')];
    expect(mondays(w, made(w, rows, 'all', idOf('site', 'Hal'))).odd).toEqual(['Anna P1 ochtend', 'Bram D1 ochtend']);
  });

  it('changes nothing the second time, and nothing hangs on the order of the rows', () => {
    const w = hall();
    w.assign('Anna', 'P1');
    w.assign('Anna', 'P2', { block: 'middag' });
    w.assign('Bram', 'P2');
    const first = made(w, [baseRow(w, 'Bram', 'P1')]);
    expect(made(w, first)).toEqual(first);
    w.assignments.reverse();
    const words = mondays(w, first);
    expect(mondays(w, made(w, [baseRow(w, 'Bram', 'P1')]))).toEqual(words);
    expect(first.every((r) => r.validFrom <= MONDAY || r.validFrom === FROM)).toBe(true);
  });
});
