import { describe, expect, it } from 'vitest';
import { weekOf } from '#domain/calendar/dates.ts';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { baseOfWeek, clash, holdsOn, parityOf } from '#domain/plan/base/base-roster.ts';
import { World } from '#tests/domain/world.ts';
import { baseRow } from './rows.ts';

const world = new World();
world.workplace('P1');
world.employee('Anna');
const blocks = world.plan().lookup.blocks;
const row = (given: Partial<BaseRow> = {}): BaseRow => baseRow(world, 'Anna', 'P1', given);

describe('odd and even weeks', () => {
  it.each([
    ['2026-W49', 'odd'],
    ['2026-W50', 'even'],
    ['2026-W53', 'odd'],
    ['2027-W01', 'odd'],
    ['2027-W02', 'even'],
  ] as const)('%s is %s', (week, parity) => expect(parityOf(week as IsoWeek)).toBe(parity));
});

describe('a row holds', () => {
  it.each([
    ['on its weekday', {}, '2026-11-30', true],
    ['on no other weekday', {}, '2026-12-01', false],
    ['on the first day of its period', { validFrom: '2026-11-30' }, '2026-11-30', true],
    ['not before its period', { validFrom: '2026-12-01' }, '2026-11-30', false],
    ['on the last day of its period', { validTo: '2026-11-30' }, '2026-11-30', true],
    ['not after its period', { validTo: '2026-11-29' }, '2026-11-30', false],
    ['in an odd week when odd', { weeks: 'odd' }, '2026-11-30', true],
    ['in no odd week when even', { weeks: 'even' }, '2026-11-30', false],
    ['in an even week when even', { weeks: 'even' }, '2026-12-07', true],
    ['in week 53 and in week 1 when odd', { weeks: 'odd' }, '2027-01-04', true],
  ] as const)('%s', (_, given, date, holds) => {
    expect(holdsOn(row(given as Partial<BaseRow>), date as IsoDate)).toBe(holds);
    const dates = baseOfWeek([row(given as Partial<BaseRow>)], weekOf(date as IsoDate));
    expect(dates.some((held) => held.date === date)).toBe(holds);
  });
});

describe('one person in two places at once', () => {
  const base = row();
  it.each([
    ['the same block', {}, true],
    ['another weekday', { weekday: 1 }, false],
    ['odd weeks against every week', { weeks: 'odd' }, true],
    ['a part of the block', { from: 700, to: 720 }, true],
    ['times that only touch', { from: 720, to: 800 }, false],
    ['another person', { personId: 'x' as BaseRow['personId'] }, false],
  ] as const)('%s', (_, given, expected) => {
    expect(clash(base, { ...base, ...given }, blocks)).toBe(expected);
    expect(clash({ ...base, ...given }, base, blocks)).toBe(expected);
  });

  it('is not seen in weeks that never meet', () => {
    expect(clash(row({ weeks: 'odd' }), row({ weeks: 'even' }), blocks)).toBe(false);
  });
});
