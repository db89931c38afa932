import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultOrder, orderState, ordersAt } from '#domain/plan/orders.ts';
import { idOf } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

/** A morning of 225 minutes by someone of 50 % is 112.5 norm minutes. */
const MORNING = 112.5;

describe('how an order stands against its deadline', () => {
  // The open week runs from Monday 30 November to Sunday 6 December 2026.
  it.each([
    { what: 'nothing left to do', norm: 60, done: 60, deadline: '2026-12-02', level: 'ready', short: 0 },
    { what: 'exactly enough planned', norm: MORNING, done: 0, deadline: '2026-12-02', level: 'tight', short: 0 },
    // 100 leaves 12.5, more than 10; 102.5 leaves 10, less than 10.25.
    { what: 'more than the margin', norm: 100, done: 0, deadline: '2026-12-02', level: 'on-time', short: 0 },
    { what: 'less than the margin', norm: 102.5, done: 0, deadline: '2026-12-02', level: 'tight', short: 0 },
    {
      what: 'no margin asked in a later week',
      norm: MORNING,
      done: 0,
      deadline: '2026-12-07',
      level: 'on-time',
      short: 0,
    },
    // 6 seats of 435 minutes at 50 % are 1305 norm minutes on Monday alone.
    { what: 'all seats full just make it', norm: 1305, done: 0, deadline: '2026-11-30', level: 'late', short: 1192.5 },
    { what: 'more than all seats', norm: 1306, done: 0, deadline: '2026-11-30', level: 'impossible', short: 1193.5 },
    {
      what: 'more than all seats, later',
      norm: 99999,
      done: 0,
      deadline: '2026-12-07',
      level: 'later',
      short: 99886.5,
    },
    { what: 'more than enough', norm: 60, done: 0, deadline: '2026-12-02', level: 'on-time', short: 0 },
    { what: 'short in this week', norm: 600, done: 0, deadline: '2026-12-02', level: 'late', short: 600 - MORNING },
    { what: 'short, partly done', norm: 600, done: 300, deadline: '2026-12-02', level: 'late', short: 300 - MORNING },
    {
      what: 'short on the last day of the week',
      norm: 600,
      done: 0,
      deadline: '2026-12-06',
      level: 'late',
      short: 487.5,
    },
    {
      what: 'short on the day after the week',
      norm: 600,
      done: 0,
      deadline: '2026-12-07',
      level: 'later',
      short: 487.5,
    },
    { what: 'enough for a later week', norm: 60, done: 0, deadline: '2026-12-07', level: 'on-time', short: 0 },
    { what: 'due on the morning itself', norm: 600, done: 0, deadline: '2026-11-30', level: 'late', short: 487.5 },
    { what: 'the deadline has passed', norm: 60, done: 0, deadline: '2026-11-29', level: 'late', short: 60 },
  ] as const)('$what', ({ norm, done, deadline, level, short }) => {
    const world = new World();
    world.workplace('P1');
    world.employee('Anna');
    const order = world.order('2041', {
      amount: { kind: 'hours', normMinutes: norm, doneMinutes: done },
      deadline: deadline as IsoDate,
    });
    world.assign('Anna', 'P1', { order: '2041' });
    const state = orderState(world.plan(), order);
    expect([state.level, state.shortMinutes]).toEqual([level, short]);
  });

  it('says how much is to spare and how much no plan can make, as the rules do', () => {
    const world = new World();
    world.workplace('P1', { seats: 1 });
    world.employee('Anna');
    const amount = (normMinutes: number) => ({ kind: 'hours', normMinutes, doneMinutes: 0 }) as const;
    // One seat all Monday at 50 % is 217.5.
    const never = world.order('2042', { amount: amount(300), deadline: '2026-11-30' as IsoDate });
    const tight = world.order('2041', { amount: amount(110), deadline: '2026-11-30' as IsoDate });
    world.assign('Anna', 'P1', { order: '2041' });
    const plan = world.plan();
    expect(orderState(plan, tight)).toMatchObject({ level: 'tight', spareMinutes: 2.5, impossibleMinutes: 0 });
    expect(orderState(plan, never)).toMatchObject({ level: 'impossible', spareMinutes: 0, impossibleMinutes: 82.5 });
    const rules = plan.findings().filter((f) => f.tier === 5);
    expect(rules.map((f) => `${f.facts['order']} ${f.rule}`).toSorted()).toEqual([
      '2041 order-tight',
      '2042 order-impossible',
      '2042 order-late',
    ]);
  });

  it('counts what other weeks do before the deadline, and nothing after it', () => {
    const world = new World();
    const order = world.order('2041', {
      amount: { kind: 'hours', normMinutes: 600, doneMinutes: 0 },
      deadline: '2026-12-09' as IsoDate,
    });
    const orderId = idOf('order', '2041') as never;
    world.elsewhere.push({ orderId, date: '2026-12-09' as IsoDate, normMinutes: 400 });
    world.elsewhere.push({ orderId, date: '2026-12-10' as IsoDate, normMinutes: 400 });
    expect(orderState(world.plan(), order)).toMatchObject({ level: 'later', plannedMinutes: 400, shortMinutes: 200 });
  });
});

describe('which orders may be done on a workplace', () => {
  it('those that name it, and those of its work type that name none; the first that is due is the default', () => {
    const w = new World();
    w.workplace('P1');
    w.workplace('G1', { workType: 'groen' });
    const p1 = [idOf('workplace', 'P1') as never];
    const due = (deadline: string) => ({ deadline: deadline as IsoDate });
    w.order('2041', { ...due('2026-12-04'), workplaceIds: p1 });
    w.order('2042', { ...due('2026-12-03'), workplaceIds: [] });
    w.order('2043', { ...due('2026-12-01'), workplaceIds: [], archivedOn: '2026-11-01' as IsoDate });
    w.order('2044', { ...due('2026-12-01'), workplaceIds: [], workType: 'groen' });
    const plan = w.plan();
    const numbers = (code: string) => ordersAt(plan, idOf('workplace', code) as never).map((o) => o.number);
    expect(numbers('P1')).toEqual(['2042', '2041']);
    expect(numbers('G1')).toEqual(['2044']);
    const cell = {
      workplaceId: p1[0] as never,
      date: '2026-11-30' as IsoDate,
      blockId: idOf('block', 'Hal|ochtend') as never,
    };
    expect(defaultOrder(plan, cell, [])).toBe(idOf('order', '2042'));
  });
});
