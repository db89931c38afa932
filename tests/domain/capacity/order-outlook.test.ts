import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { performanceOf } from '#domain/capacity/norm-hours.ts';
import { type OrderOutlook, orderOutlooks } from '#domain/capacity/order-outlook.ts';
import type { Outlook } from '#domain/capacity/outlook.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Employee } from '#domain/model/person.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';
import { outlookOf } from './outlook-of.ts';

const day = (text: string) => text as IsoDate;
const hours = (normMinutes: number) => ({ kind: 'hours' as const, normMinutes, doneMinutes: 0 });
const WEEKDAYS = ['all', 'all', 'all', 'all', 'all', null, null] as const;

/**
 * Works 300 net minutes a day from Monday to Friday (25 hours), at this wage value for productie. Without absence: the
 * rate is set to 0, so that a day is a day in later weeks too.
 */
function person(w: World, name: string, percent = 100, more: Parameters<World['employee']>[1] = {}): Employee {
  return w.employee(name, {
    contractMinutes: 1500,
    workDays: [...WEEKDAYS],
    wageValues: [{ workType: 'productie', percent, from: null }],
    ...more,
  });
}

function world(): World {
  const w = new World();
  w.parameter('absence-rate', 0);
  w.workplace('P1', { seats: 50 });
  w.guide('Gea');
  return w;
}

const outlooksOf = (w: World, weeks = 4): ReadonlyMap<string, OrderOutlook> =>
  new Map(orderOutlooks(outlookOf(w, weeks)).map((own) => [own.order.number, own]));

function one(w: World, number = '2001'): OrderOutlook {
  const found = outlooksOf(w).get(number);
  if (!found) throw new Error(`No order ${number}`);
  return found;
}

describe('when an order is expected (today is Monday 30 November 2026)', () => {
  test('900 norm minutes by one who does 300 a day: on the third day', () => {
    const w = world();
    person(w, 'Anna');
    w.order('2001', { amount: hours(900), deadline: day('2026-12-04') });
    expect(one(w)).toMatchObject({
      expectedOn: '2026-12-02',
      neededMinutes: 900,
      freeMinutes: 1500,
      grossFreeMinutes: 1500,
      takenMinutes: 0,
      shortAtDeadline: 0,
      bottleneck: 'planning',
      paceRatio: null,
    });
  });

  test('at 50 % it takes six days: five this week, a weekend, and the Monday after', () => {
    const w = world();
    person(w, 'Anna', 50);
    w.order('2001', { amount: hours(900), deadline: day('2026-12-04') });
    // 5 x 150 = 750 until Friday: 150 short.
    expect(one(w)).toMatchObject({
      expectedOn: '2026-12-07',
      freeMinutes: 750,
      shortAtDeadline: 150,
      bottleneck: 'people',
      limits: { people: 750, certificate: null },
    });
  });

  test('what is planned counts on its day: 225 on Thursday instead of 300 free that day', () => {
    const w = world();
    person(w, 'Anna');
    w.order('2001', { amount: hours(900), deadline: day('2026-12-04') });
    w.assign('Anna', 'P1', { date: '2026-12-03', order: '2001' });
    // Free 300 + 300 + 300 until Wednesday.
    expect(one(w)).toMatchObject({ expectedOn: '2026-12-02', freeMinutes: 1275, forecast: { plannedMinutes: 225 } });
    w.absent('Anna', '2026-12-02');
    // Free 600 until Tuesday; Thursday 225 planned + 75 free.
    expect(one(w)).toMatchObject({ expectedOn: '2026-12-03', freeMinutes: 975 });
  });

  test('planned alone is enough: the day on which the plan is ready, and nothing holds it back', () => {
    const w = world();
    person(w, 'Anna', 100, { workDays: [null, null, 'all', null, null, null, null], contractMinutes: 225 });
    w.order('2001', { amount: hours(225), deadline: day('2026-12-04') });
    w.assign('Anna', 'P1', { date: '2026-12-02', order: '2001' });
    expect(one(w)).toMatchObject({ expectedOn: '2026-12-02', freeMinutes: 0, bottleneck: null, shortAtDeadline: 0 });
  });

  test('orders due earlier are served first: of 300 a day the first takes three days, the second the next two', () => {
    const w = world();
    person(w, 'Anna');
    w.order('2001', { amount: hours(900), deadline: day('2026-12-03') });
    w.order('2002', { amount: hours(600), deadline: day('2026-12-04') });
    w.order('1999', { amount: hours(1), deadline: day('2026-12-04') });
    const all = outlooksOf(w);
    expect(all.get('2001')).toMatchObject({ expectedOn: '2026-12-02' });
    // Of two due on one day by number: 1 more minute is for Thursday, and 600 - 299 - 300 for Monday.
    expect(all.get('1999')).toMatchObject({ expectedOn: '2026-12-03', takenMinutes: 900 });
    expect(all.get('2002')).toMatchObject({
      expectedOn: '2026-12-07',
      takenMinutes: 901,
      freeMinutes: 1500,
      shortAtDeadline: 1,
      bottleneck: 'people',
    });
  });

  test('who fits only the first serves the first: the second has all of who fits both', () => {
    const w = world();
    w.workplace('P2', { features: ['prikkelarm'] });
    person(w, 'Anna');
    person(w, 'Bea', 100, { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    const at = (code: string) => [idOf('workplace', code) as Order['workplaceIds'][number]];
    w.order('2001', { amount: hours(300), deadline: day('2026-12-03'), workplaceIds: at('P2') });
    w.order('2002', { amount: hours(300), deadline: day('2026-12-04'), workplaceIds: at('P1') });
    const all = outlooksOf(w);
    expect(all.get('2001')).toMatchObject({ expectedOn: MONDAY });
    expect(all.get('2002')).toMatchObject({ expectedOn: MONDAY, takenMinutes: 0 });
  });

  test('two orders may not both count on the one who is left over', () => {
    // Three orders of 300; Anna fits all, Bea only the first two: the third waits for what the two leave.
    const w = world();
    w.workplace('P2', { features: ['prikkelarm'] });
    w.workplace('P3', { features: ['prikkelarm', 'mal'] });
    person(w, 'Anna');
    person(w, 'Bea', 100, { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    const at = (code: string) => [idOf('workplace', code) as Order['workplaceIds'][number]];
    w.order('2001', { amount: hours(300), deadline: day('2026-12-01'), workplaceIds: at('P2') });
    w.order('2002', { amount: hours(300), deadline: day('2026-12-02'), workplaceIds: at('P3') });
    w.order('2003', { amount: hours(300), deadline: day('2026-12-03'), workplaceIds: at('P1') });
    // Monday: Bea one of the two, Anna the other; Tuesday Anna does the third.
    expect(outlooksOf(w).get('2003')).toMatchObject({ expectedOn: '2026-12-01' });
  });

  test('an order starts after what it waits for is expected, and what goes before it goes first', () => {
    const w = world();
    person(w, 'Anna');
    const first = w.order('2009', { amount: hours(600), deadline: day('2026-12-18') });
    w.order('2001', { amount: hours(300), deadline: day('2026-12-04'), after: [first.id] });
    w.order('2002', { amount: hours(300), deadline: day('2026-12-11') });
    const all = outlooksOf(w);
    expect(all.get('2009')).toMatchObject({ expectedOn: '2026-12-01' });
    expect(all.get('2001')).toMatchObject({ expectedOn: '2026-12-02', freeMinutes: 900 });
    expect(all.get('2002')).toMatchObject({ expectedOn: '2026-12-03' });
    w.absent('Anna', MONDAY, '2027-12-31');
    expect(one(w)).toMatchObject({ expectedOn: null });
  });

  test('a start in the future: before it no hours count, and it takes nothing from who is done by then', () => {
    const w = world();
    person(w, 'Anna');
    w.order('2001', { amount: hours(300), startsOn: day('2026-12-03'), deadline: day('2026-12-04') });
    w.order('2002', { amount: hours(900), deadline: day('2026-12-11') });
    w.order('2003', { amount: hours(300), deadline: day('2026-12-18') });
    const all = outlooksOf(w);
    expect(all.get('2001')).toMatchObject({ expectedOn: '2026-12-03', freeMinutes: 600 });
    expect(all.get('2002')).toMatchObject({ expectedOn: '2026-12-02' });
    expect(all.get('2003')).toMatchObject({ expectedOn: '2026-12-04' });
  });

  test('a weekly order asks its hours every week of who comes after it', () => {
    const w = world();
    person(w, 'Anna');
    w.order('2001', { amount: hours(1200), deadline: day('2026-12-04'), everyWeeks: 1 });
    w.order('2002', { amount: hours(600), deadline: day('2026-12-18') });
    const all = outlooksOf(w);
    // 300 a week are left: on Friday of this week and of the next.
    expect(all.get('2001')).toMatchObject({ expectedOn: '2026-12-03' });
    expect(all.get('2002')).toMatchObject({ expectedOn: '2026-12-11', takenMinutes: 3600 });
  });

  test('the pace counts from three days on: at 1,5 of the norm 900 need 600 planned minutes', () => {
    const w = world();
    w.today = day('2026-12-03');
    person(w, 'Anna', 100, { contractMinutes: 2250 });
    w.order('2001', { amount: hours(900 + 3 * 337.5), deadline: day('2026-12-11') });
    for (const date of [MONDAY, '2026-12-01', '2026-12-02']) {
      w.assign('Anna', 'P1', { date, order: '2001' });
      w.book('2001', date, 337.5);
    }
    // 435 a day: Thursday 435, Friday the rest of 600. At the norm 900: 870 until Friday, the rest on Monday.
    expect(one(w)).toMatchObject({
      paceRatio: 1.5,
      neededMinutes: 600,
      expectedOn: '2026-12-04',
      expectedAtNorm: '2026-12-07',
    });
    w.progress.pop();
    // Two days of pace say too little: 900 + 337.5 at the norm, of which Wednesday's 225 were planned.
    expect(one(w)).toMatchObject({
      paceRatio: null,
      neededMinutes: 1237.5,
      expectedOn: '2026-12-07',
      expectedAtNorm: '2026-12-07',
    });
  });

  test('a pace of 40 % counts as half, and one of 300 % as twice', () => {
    const w = world();
    w.today = day('2026-12-03');
    person(w, 'Anna', 100, { contractMinutes: 2250 });
    w.order('2001', { amount: hours(2000), deadline: day('2026-12-11') });
    for (const date of [MONDAY, '2026-12-01', '2026-12-02']) {
      w.assign('Anna', 'P1', { date, order: '2001' });
      w.book('2001', date, 90);
    }
    expect(one(w)).toMatchObject({ paceRatio: 0.5, neededMinutes: 2 * 1730 });
    w.progress.splice(0);
    for (const date of [MONDAY, '2026-12-01', '2026-12-02']) w.book('2001', date, 600);
    expect(one(w)).toMatchObject({ paceRatio: 2, neededMinutes: 100 });
  });

  test.each<[string, (w: World) => void, object]>([
    [
      'nothing left: today',
      (w) => w.order('2001', { amount: { ...hours(60), doneMinutes: 60 } }),
      { expectedOn: MONDAY, bottleneck: null },
    ],
    [
      'overdue: no hours are before the deadline',
      (w) => w.order('2001', { amount: hours(600), deadline: day('2026-11-27') }),
      { expectedOn: '2026-12-01', freeMinutes: 0, shortAtDeadline: 600 },
    ],
    [
      'due after these weeks: all of them count',
      (w) => w.order('2001', { amount: hours(600), deadline: day('2027-11-26') }),
      { expectedOn: '2026-12-01', freeMinutes: 6000 },
    ],
    [
      'work of which nobody knows how to do it is estimated at the standard',
      (w) => {
        w.workplace('G1', { workType: 'groen' });
        w.order('2001', { amount: hours(300), workType: 'groen', deadline: day('2026-12-04') });
      },
      { expectedOn: '2026-12-01', freeMinutes: 750 },
    ],
    [
      'a work type without places: nobody fits',
      (w) => w.order('2001', { workType: 'metaalbewerking' }),
      { expectedOn: null, freeMinutes: 0, grossFreeMinutes: 450, bottleneck: 'people' },
    ],
  ])('%s', (_, give, expected) => {
    const w = world();
    person(w, 'Anna');
    give(w);
    expect(one(w)).toMatchObject(expected);
  });
});

describe('what holds an order back', () => {
  test('certificate: two could, one may', () => {
    const w = world();
    person(w, 'Anna', 100, { certificates: [{ name: 'Heftruck', validTo: day('2026-12-01') }] });
    person(w, 'Bea');
    w.order('2001', { amount: hours(900), deadline: day('2026-12-02'), certificates: ['heftruck'] });
    // Anna's certificate ends on Tuesday: 600; both together would do 1800 until Wednesday.
    expect(one(w)).toMatchObject({
      expectedOn: null,
      freeMinutes: 600,
      grossFreeMinutes: 1800,
      shortAtDeadline: 300,
      bottleneck: 'certificate',
      limits: { people: 1800, certificate: 600 },
    });
  });

  test('workplace: one seat of 435 a day for two people', () => {
    const w = world();
    person(w, 'Anna');
    person(w, 'Bea');
    const seat = w.workplace('P2', { seats: 1 });
    w.order('2001', { amount: hours(1000), deadline: day('2026-12-01'), workplaceIds: [seat.id] });
    expect(one(w)).toMatchObject({ freeMinutes: 1200, bottleneck: 'workplace', limits: { workplace: 870 } });
    // A seat that is kept for who comes back is no seat.
    w.agreement('A', { returnPlaces: [{ workplaceId: seat.id, seats: 1 }] });
    expect(one(w)).toMatchObject({ limits: { workplace: 0 } });
  });

  test('guidance: a guide who is there for 30 minutes a day, and guides seven', () => {
    const w = world();
    w.catalogue.people.splice(0);
    w.guide('Gea', { contractMinutes: 7 * 30 });
    for (const name of ['Anna', 'Bea', 'Cor', 'Dora']) person(w, name, 100, { guidanceLevel: 'hoog' });
    w.order('2001', { amount: hours(1100), deadline: day('2026-12-01'), workplaceIds: [] });
    // The norm of hoog is 7: Gea has 2 x 30 minutes, 420 for those she guides; the four are free 2400.
    expect(one(w)).toMatchObject({ freeMinutes: 2400, bottleneck: 'guidance' });
    expect(one(w).limits.guidance).toBeCloseTo(420, 6);
  });
});

describe('after a change, without working everything out again', () => {
  /** Two orders, the second of other work and waiting for the first, and somebody who has no contract hours to give. */
  function small() {
    const w = world();
    w.workplace('G1', { workType: 'groen' });
    person(w, 'Anna');
    person(w, 'Bea', 100, { wageValues: [{ workType: 'groen', percent: 100, from: null }] });
    person(w, 'Cor', 100, { contractMinutes: 0 });
    w.guide('Hans', { contractMinutes: 0 });
    const first = w.order('2001', { amount: hours(9000), deadline: day('2026-12-04') });
    w.order('2002', { amount: hours(60), deadline: day('2026-12-18'), workType: 'groen', after: [first.id] });
    return w;
  }

  test.each<[string, (w: World) => unknown, (own: OrderOutlook) => unknown]>([
    ['a guide comes to a place', (w) => w.assign('Hans', 'P1'), (own) => own.limits.guidance],
    ['somebody takes a seat', (w) => w.assign('Cor', 'P1'), (own) => own.limits.workplace],
    ['planned on the order that is waited for', (w) => w.assign('Cor', 'P1', { order: '2001' }), (own) => own.forecast],
  ])('%s: it says what it says when built anew', (_, give, what) => {
    const w = small();
    const outlook = outlookOf(w, 30);
    const before = orderOutlooks(outlook);
    give(w);
    const after = w.assignments[0];
    if (!after) throw new Error('Nobody planned');
    outlook.apply([{ kind: 'assignment', before: null, after }]);
    expect(orderOutlooks(outlook)).toEqual(orderOutlooks(outlookOf(w, 30)));
    expect(before.map(what)).not.toEqual(orderOutlooks(outlook).map(what));
  });

  test('what waits for an order of other work is expected earlier when that is', () => {
    const w = small();
    const outlook = outlookOf(w, 30);
    const expected = () => orderOutlooks(outlook).map((own) => own.expectedOn);
    const before = expected();
    for (const [i, date] of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].entries()) {
      w.assign('Cor', 'P1', { date, order: '2001' });
      const after = w.assignments[i];
      if (after) outlook.apply([{ kind: 'assignment', before: null, after }]);
    }
    expect(expected()).toEqual(orderOutlooks(outlookOf(w, 30)).map((own) => own.expectedOn));
    // Anna 300 a day and Bea, at the standard of 50 %, 150: twenty working days for 9000, and then Bea's hour of groen.
    expect(before).toEqual(['2026-12-25', '2026-12-28']);
    // 4 x 225 planned minutes are two days of them both.
    expect(expected()).toEqual(['2026-12-23', '2026-12-24']);
  });
});

// ---- against an oracle that knows no crowds, no flow and no search ----

interface Throw {
  readonly people: readonly { readonly percent: number; readonly kind: number; readonly away: number }[];
  readonly orders: readonly { readonly minutes: number; readonly due: number; readonly kind: number }[];
}

const throws: fc.Arbitrary<Throw> = fc.record({
  people: fc.array(
    fc.record({ percent: fc.constantFrom(30, 62.5, 100), kind: fc.nat({ max: 3 }), away: fc.nat({ max: 15 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  orders: fc.array(
    fc.record({ minutes: fc.integer({ min: 10, max: 2500 }), due: fc.nat({ max: 11 }), kind: fc.nat({ max: 3 }) }),
    { minLength: 1, maxLength: 5 },
  ),
});

function worldOf({ people, orders }: Throw): World {
  const w = world();
  const quiet = w.workplace('P2', { features: ['prikkelarm'] });
  const ask = w.workplace('P3', { requiredCertificates: ['VCA'] });
  for (const [i, { percent, kind, away }] of people.entries()) {
    person(w, `E${i}`, percent, {
      needs: kind === 1 || kind === 3 ? ([{ kind: 'feature', feature: 'prikkelarm' }] as never) : [],
      certificates: kind >= 2 ? [{ name: 'VCA', validTo: day('2026-12-02') }] : [],
    });
    for (const d of [0, 1, 2, 3]) if ((away >> d) & 1) w.absent(`E${i}`, addDays(MONDAY, d));
  }
  for (const [i, { minutes, due, kind }] of orders.entries()) {
    w.order(`${2001 + i}`, {
      amount: hours(minutes),
      deadline: addDays(MONDAY, due),
      workplaceIds: kind === 1 ? [quiet.id] : kind === 2 ? [ask.id] : [],
      certificates: kind === 3 ? ['VCA'] : [],
    });
  }
  return w;
}

/** Free norm minutes of one person on one day for an order. */
function freeFor(outlook: Outlook, employee: Employee, order: Order, date: IsoDate): number {
  if (!outlook.suitability.fitsOrder(employee.id, order, date)) return 0;
  return (outlook.freeOn(employee.id, date) * performanceOf(employee, order.workType, date, 50).percent) / 100;
}

/** The most that orders can be given up to a day, by looking at every choice of orders that go without. */
function mostTogether(outlook: Outlook, orders: readonly Order[], until: IsoDate): number {
  const employees = outlook.catalogue.people.filter((p): p is Employee => p.kind === 'employee');
  const left = (o: Order): number => outlook.work(o).leftMinutes;
  let least = Number.POSITIVE_INFINITY;
  for (let chosen = 0; chosen < 2 ** orders.length; chosen++) {
    const inside = orders.filter((_, k) => (chosen >> k) & 1);
    const outside = orders.filter((_, k) => !((chosen >> k) & 1));
    let drawn = outside.reduce((sum, o) => sum + left(o), 0);
    for (let date: IsoDate = MONDAY; date <= until; date = addDays(date, 1)) {
      for (const e of employees) drawn += Math.max(0, ...inside.map((o) => freeFor(outlook, e, o, date)));
    }
    least = Math.min(least, drawn);
  }
  return least;
}

describe('against every choice of orders', () => {
  test('the same day, and the same hours left at the deadline (seed 616)', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const outlook = outlookOf(worldOf(t), 3);
        const all = orderOutlooks(outlook);
        for (const [i, own] of all.entries()) {
          const before = all.slice(0, i).map(({ order }) => order);
          const gets = (date: IsoDate): number =>
            mostTogether(outlook, [...before, own.order], date) - mostTogether(outlook, before, date);
          const expected = outlook.days.find((date) => gets(date) >= own.work.leftMinutes - 1e-6) ?? null;
          expect(own.expectedOn).toBe(expected);
          expect(own.shortAtDeadline).toBeCloseTo(Math.max(0, own.work.leftMinutes - gets(own.work.deadline)), 5);
        }
      }),
      { seed: 616, numRuns: 60 },
    );
  });

  test('hours taken away never make an order earlier, nor less short (seed 617)', () => {
    const later = (date: IsoDate | null): string => date ?? '9999';
    fc.assert(
      fc.property(throws, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (t, who, when) => {
        const w = worldOf(t);
        const waits = w.catalogue.orders[1];
        const first = w.catalogue.orders[0];
        if (waits && first && when % 3 === 0) waits.after = [first.id as OrderId];
        const before = outlooksOf(w, 3);
        const employees = w.catalogue.people.filter((p) => p.kind === 'employee');
        w.absent(employees[who % employees.length]?.firstName ?? '', addDays(MONDAY, when % 12), addDays(MONDAY, 13));
        for (const [number, own] of outlooksOf(w, 3)) {
          const was = before.get(number);
          expect(later(own.expectedOn) >= later(was?.expectedOn ?? null)).toBe(true);
          expect(own.shortAtDeadline).toBeGreaterThanOrEqual((was?.shortAtDeadline ?? 0) - 1e-6);
        }
      }),
      { seed: 617, numRuns: 150 },
    );
  });
});
