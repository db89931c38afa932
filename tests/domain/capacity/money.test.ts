import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Money, type MoneyInput, type MoneyRow, moneyOf } from '#domain/capacity/money.ts';
import { workSums } from '#domain/capacity/work-sums.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { idOf } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const date = (text: string) => text as IsoDate;

function inputOf(world: World, more: Partial<MoneyInput> = {}): MoneyInput {
  const lookup = createLookup(world.catalogue);
  return {
    lookup,
    today: date('2026-11-30'),
    first: date('2026-11-30'),
    last: date('2026-12-06'),
    sums: workSums(world.assignments, lookup),
    orders: [],
    idle: [],
    unfit: [],
    ...more,
  };
}

const total = (money: Money, key: keyof MoneyRow): number => money.rows.reduce((sum, row) => sum + Number(row[key]), 0);

/** A morning is 08:00-12:00 with a break of 15: 225 net minutes; an afternoon 12:30-16:15 with one of 15: 210. */
describe('moneyOf', () => {
  it('guides: 225 + 210 net minutes at the standard 45 an hour are 435 / 60 x 45,00 = 326,25', () => {
    const world = new World();
    world.workplace('P1');
    world.guide('gids');
    world.assign('gids', 'P1');
    world.assign('gids', 'P1', { block: 'middag' });
    const money = moneyOf(inputOf(world));
    expect(money.rows).toHaveLength(1);
    expect(money.rows[0]).toMatchObject({ week: '2026-W49', workType: 'productie', guideMinutes: 435 });
    expect(total(money, 'guideCents')).toBe(32_625);
  });

  it('an agreement by the hour: 225 net minutes at 12,40 are 46,50; what is on a priced order is paid by that', () => {
    const world = new World();
    const employer = idOf('organisation', 'Klant');
    world.agreement('A', { priceBasis: { kind: 'hour', cents: 1240 } });
    world.workplace('W1', { organisationId: employer as never, workType: 'groen' });
    world.employee('an', { wageValues: [{ workType: 'groen', percent: 80, from: null }] });
    world.order('1', { price: 1000 });
    world.assign('an', 'W1');
    world.assign('an', 'W1', { block: 'middag', order: '1' });
    const money = moneyOf(inputOf(world));
    // 225 x 80 % = 180 norm minutes.
    expect(money.rows).toMatchObject([
      { workType: 'groen', agreementCents: 4650, agreementMinutes: 180, estimated: false },
    ]);
  });

  it('an agreement that has ended pays nothing', () => {
    const world = new World();
    world.agreement('A', { priceBasis: { kind: 'hour', cents: 1240 }, to: date('2026-11-29') });
    world.workplace('W1', { organisationId: idOf('organisation', 'Klant') as never });
    world.employee('an');
    world.assign('an', 'W1');
    expect(total(moneyOf(inputOf(world)), 'agreementCents')).toBe(0);
  });

  it('a place of 10,00 a week used on Monday morning and Thursday all day: 225 and 435 of 660 min are 3,41 and 6,59', () => {
    const world = new World();
    world.workplace('P1', { weekCostCents: 1000 });
    world.workplace('P2', { weekCostCents: 7700 });
    world.employee('an');
    world.assign('an', 'P1');
    for (const block of ['ochtend', 'middag']) world.assign('an', 'P1', { date: '2026-12-03', block });
    // 30 November and 3 December lie in two months of one week. P2 is not used: it costs nothing.
    const byMonth = moneyOf(inputOf(world)).rows.map(({ month, placeCents }) => [month, placeCents]);
    expect(byMonth).toEqual([
      ['2026-11', 341],
      ['2026-12', 659],
    ]);
  });

  it('an aid of 10,00 a week for a hall with 225 min of productie and 210 of groen: 5,17 and 4,83', () => {
    const world = new World();
    world.site('Depot');
    world.workplace('P1');
    world.workplace('G1', { workType: 'groen' });
    world.aid('hoog-laagtafel', { weekCostCents: 1000 });
    world.aid('elders', { weekCostCents: 5000, site: 'Depot' });
    world.employee('an');
    world.assign('an', 'P1');
    world.assign('an', 'G1', { block: 'middag' });
    const money = moneyOf(inputOf(world));
    expect(money.rows.map(({ workType, aidCents }) => [workType, aidCents])).toEqual([
      ['groen', 483],
      ['productie', 517],
    ]);
  });

  it('idle: 300 min for 50,00 is 10,00 an hour; 90 free norm minutes on two days are 15,00', () => {
    const world = new World();
    const order = world.order('1', { price: 10_000, amount: { kind: 'hours', normMinutes: 600, doneMinutes: 0 } });
    const planned = new Map([[date('2026-12-01'), { minutes: 300, estimated: true }]]);
    const idle = [
      { date: date('2026-12-03'), workType: 'productie', minutes: 30, estimated: false },
      { date: date('2026-11-30'), workType: 'productie', minutes: 60, estimated: false },
      { date: date('2026-12-03'), workType: 'groen', minutes: 120, estimated: false },
    ];
    const money = moneyOf(inputOf(world, { orders: [{ order, planned, booked: new Map() }], idle }));
    expect(money.rates).toEqual([
      { workType: 'groen', centsPerHour: null },
      { workType: 'productie', centsPerHour: 1000 },
    ]);
    expect(total(money, 'orderCents')).toBe(5000);
    expect(total(money, 'idleMinutes')).toBe(210);
    expect(total(money, 'idleCents')).toBe(1500);
    expect(money.rows.filter((row) => row.estimated).map((row) => row.month)).toEqual(['2026-12']);
  });

  it('an order without a price is counted as missing, one that nobody works on is not', () => {
    const world = new World();
    const planned = new Map([[date('2026-12-01'), { minutes: 300, estimated: false }]]);
    const orders = [
      { order: world.order('1'), planned, booked: new Map() },
      { order: world.order('2'), planned: new Map(), booked: new Map() },
    ];
    expect(moneyOf(inputOf(world, { orders })).withoutPrice).toBe(1);
  });

  it('parts equal totals to the cent, and the order of the input plays no part (seed 4003)', () => {
    const world = new World();
    world.workplace('P1', { weekCostCents: 1999 });
    world.workplace('G1', {
      weekCostCents: 701,
      workType: 'groen',
      organisationId: idOf('organisation', 'Klant') as never,
    });
    world.aid('tafel', { weekCostCents: 333 });
    world.agreement('A', { priceBasis: { kind: 'hour', cents: 1237 } });
    world.guide('gids');
    world.employee('an', { wageValues: [{ workType: 'productie', percent: 33.3, from: null }] });
    world.employee('bo');
    const order = world.order('1', { price: 9999, amount: { kind: 'hours', normMinutes: 700, doneMinutes: 0 } });
    const row = fc.record({
      person: fc.constantFrom('gids', 'an', 'bo'),
      place: fc.constantFrom('P1', 'G1'),
      day: fc.integer({ min: 0, max: 13 }),
      block: fc.constantFrom('ochtend', 'middag'),
    });
    const dayOf = (n: number) => date(new Date(Date.parse('2026-11-30') + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (rows, dice) => {
        world.assignments.length = 0;
        for (const r of rows) world.assign(r.person, r.place, { date: dayOf(r.day), block: r.block });
        const lookup = createLookup(world.catalogue);
        const planned = new Map(rows.map((r) => [dayOf(r.day), { minutes: 77.7, estimated: false }]));
        const idle = rows.map((r) => ({
          date: dayOf(r.day),
          workType: 'productie',
          minutes: r.day + 0.1,
          estimated: false,
        }));
        const ask = (from: number, to: number, shuffled: boolean) => {
          const sort = <T>(list: readonly T[]) =>
            shuffled ? list.toSorted(() => ((dice.next().value ?? 0) % 2) - 0.5) : list;
          return moneyOf({
            ...inputOf(world),
            first: dayOf(from),
            last: dayOf(to),
            sums: workSums(sort(world.assignments), lookup),
            orders: [{ order, planned: new Map(sort([...planned])), booked: new Map() }],
            idle: sort(idle),
          });
        };
        const whole = ask(0, 13, false);
        expect(ask(0, 13, true)).toEqual(whole);
        // Every amount but the free hours, whose price is that of the period, is the same in parts.
        const [left, right] = [ask(0, 4, false), ask(5, 13, false)];
        for (const key of ['orderCents', 'agreementCents', 'guideCents', 'placeCents', 'aidCents'] as const) {
          expect(total(left, key) + total(right, key)).toBe(total(whole, key));
          expect(Number.isInteger(total(whole, key))).toBe(true);
        }
        const idleSum = idle.reduce((sum, d) => sum + d.minutes, 0);
        const rate = whole.rates.find((r) => r.workType === 'productie')?.centsPerHour ?? 0;
        expect(Math.abs(total(whole, 'idleCents') - (idleSum * rate) / 60)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
      { seed: 4003, numRuns: 60 },
    );
  });
});
