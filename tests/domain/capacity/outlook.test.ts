import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, datesOf } from '#domain/calendar/dates.ts';
import { orderOutlooks } from '#domain/capacity/order-outlook.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { AbsenceId, AssignmentId, ProgressId } from '#domain/model/ids.ts';
import type { Progress } from '#domain/model/progress.ts';
import { inverse, type RecordChange } from '#domain/model/record.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import { dice, worldOf } from '../plan/random-world.ts';
import { World } from '../world.ts';
import { outlookDataOf, outlookOf } from './outlook-of.ts';

const day = (text: string) => text as IsoDate;
const WEEK = '2026-W49' as IsoWeek;
const NEXT = '2026-W50' as IsoWeek;

/** Everything an outlook says, as plain data. */
function said(outlook: Outlook): unknown {
  const { people, workplaces, orders } = outlook.catalogue;
  return {
    people: people.map(({ id }) => [
      [...outlook.freeDays(id)],
      outlook.days.map((date) => [outlook.available(id, date), outlook.used(id, date)]),
      outlook.weeks.map((week) => outlook.free(id, week)),
    ]),
    places: workplaces.map(({ id }) => outlook.days.map((date) => outlook.placeOn(id, date))),
    orders: orders.map((order) => [
      [...outlook.plannedOn(order.id)],
      [...outlook.bookedOn(order.id)],
      outlook.work(order),
    ]),
    homes: [...outlook.sums.byHome],
    expected: orderOutlooks(outlook),
  };
}

describe('who is there and who is planned (today is Monday 30 November 2026)', () => {
  // A whole day is 225 + 210 = 435 net minutes; 36 hours over five days are 432, over seven 308.
  test('available: the blocks of the day, at most a day of the contract', () => {
    const w = new World();
    const five = ['all', 'all', 'all', 'all', 'all', null, null] as const;
    w.employee('Anna', { workDays: [...five] });
    w.employee('Bea', { workDays: ['morning', 'all', null, null, null, null, null], contractMinutes: 600 });
    w.employee('Cor', { workDays: [...five], contractMinutes: 40 * 60, archivedOn: MONDAY });
    w.guide('Dirk', { workDays: [...five], contractMinutes: 40 * 60 });
    w.absent('Anna', TUESDAY, '2026-12-02', 'ochtend');
    w.absent('Dirk', TUESDAY);
    const outlook = outlookOf(w);
    const of = (name: string) => datesOf(WEEK).map((date) => outlook.available(w.person(name).id, date));
    expect(of('Anna')).toEqual([432, 210, 210, 432, 432, 0, 0]);
    // 600 over one half and one whole day: 200 and 400.
    expect(of('Bea')).toEqual([200, 400, 0, 0, 0, 0, 0]);
    expect(of('Cor')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(of('Dirk')).toEqual([435, 0, 435, 435, 435, 0, 0]);
  });

  test('a closed site gives nothing, nor does a site without blocks; who has no site counts at the first by name', () => {
    const w = new World();
    w.site('Aanbouw');
    w.catalogue.blocks = w.catalogue.blocks.filter((b) => b.siteId !== idOf('site', 'Aanbouw'));
    w.site('Depot');
    w.employee('Anna');
    w.employee('Bea', { siteId: idOf('site', 'Aanbouw') as never });
    w.catalogue.closures.push({
      id: idOf('closure', 'x') as never,
      siteId: idOf('site', 'Depot') as never,
      from: TUESDAY,
      to: TUESDAY,
      name: 'Inventaris',
      version: 1,
    });
    w.holidays.push({ date: day('2026-12-02'), name: 'Feest' });
    const outlook = outlookOf(w);
    const anna = w.person('Anna').id;
    expect(datesOf(WEEK).map((date) => outlook.available(anna, date))).toEqual([308, 0, 0, 308, 308, 308, 308]);
    expect(outlook.available(w.person('Bea').id, MONDAY)).toBe(0);
    expect(outlook.closedName(idOf('site', 'Depot'), TUESDAY)).toBe('Inventaris');
    expect(outlook.closedName(idOf('site', 'Hal'), TUESDAY)).toBeNull();
    expect(outlook.closedName(idOf('site', 'Hal'), day('2026-12-02'))).toBe('Feest');
  });

  test('free: less what is planned; in a later week without a row less 14,7 % absence', () => {
    const w = new World();
    w.today = TUESDAY;
    w.employee('Anna');
    w.workplace('P1');
    w.assign('Anna', 'P1', { date: '2026-12-02', block: 'ochtend' });
    const outlook = outlookOf(w);
    const anna = w.person('Anna').id;
    // Monday is over; Wednesday 308 - 225 = 83; four other days of 308.
    expect(outlook.freeOn(anna, MONDAY)).toBe(0);
    expect(outlook.freeOn(anna, day('2026-12-02'))).toBe(83);
    expect(outlook.free(anna, WEEK)).toBe(308 * 5 + 83);
    // 308 x 0.853 = 262.7, in whole minutes 263, seven times.
    expect(outlook.free(anna, NEXT)).toBe(263 * 7);
    const row = { ...w.assignments[0], id: idOf('assignment', 'x') as AssignmentId, date: day('2026-12-08') };
    outlook.apply([{ kind: 'assignment', before: null, after: row as Assignment }]);
    expect(outlook.free(anna, NEXT)).toBe(308 * 6 + 83);
  });

  test('a place: net minutes of people, norm minutes, guides, seats; own times without the breaks in them', () => {
    const w = new World();
    w.employee('Anna', { wageValues: [{ workType: 'productie', percent: 80, from: null }] });
    w.employee('Bea');
    w.guide('Dirk');
    const place = w.workplace('P1', { seats: 3 });
    w.assign('Anna', 'P1', { block: 'ochtend' });
    w.assign('Bea', 'P1', { block: 'ochtend', from: '09:00', to: '11:00' });
    w.assign('Dirk', 'P1', { block: 'middag' });
    const outlook = outlookOf(w);
    // Anna 225 x 80 % = 180; Bea 120 - 15 = 105 at the standard of 50 % = 52,5.
    expect(outlook.placeOn(place.id, MONDAY)).toEqual({ people: 330, norm: 232.5, guides: 210, estimated: true });
    expect(outlook.place(place.id, WEEK)).toEqual(outlook.placeOn(place.id, MONDAY));
    expect(outlook.openSeatMinutes(place.id, MONDAY)).toBe(3 * 435);
    expect(outlook.placeOn(place.id, TUESDAY)).toEqual({ people: 0, norm: 0, guides: 0, estimated: false });
  });

  test('the last day of a year with 53 weeks and the first of the next lie in one week', () => {
    const w = new World();
    w.today = day('2026-12-28');
    const outlook = outlookOf(w, 2);
    expect(outlook.weeks).toEqual(['2026-W53', '2027-W01']);
    expect(outlook.datesOf('2026-W53' as IsoWeek).at(-1)).toBe('2027-01-03');
  });

  test('days that are no whole weeks are refused', () => {
    const data = outlookDataOf(new World());
    expect(() => new Outlook({ ...data, first: TUESDAY })).toThrow(RangeError);
  });
});

const changeDice = fc.array(
  fc.record({
    what: fc.nat({ max: 5 }),
    at: fc.nat({ max: 99 }),
    who: fc.nat({ max: 99 }),
    day: fc.integer({ min: -9, max: 30 }),
    amount: fc.integer({ min: 1, max: 400 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Applies throws to a world and gives the changes they are. */
function changesIn(
  w: World,
  throws: readonly { what: number; at: number; who: number; day: number; amount: number }[],
) {
  const changes: RecordChange[] = [];
  for (const [i, t] of throws.entries()) {
    const date = addDays(w.today, t.day);
    const at = w.assignments.length === 0 ? -1 : t.at % w.assignments.length;
    const person = w.catalogue.people[t.who % w.catalogue.people.length];
    const before = w.assignments[at];
    if (t.what === 0 && before) {
      w.assignments.splice(at, 1);
      changes.push({ kind: 'assignment', before, after: null });
    } else if (t.what === 1 && before && person) {
      const order = w.catalogue.orders[t.at % w.catalogue.orders.length];
      const after: Assignment = { ...before, personId: person.id, date, orderId: order?.id ?? null };
      w.assignments[at] = after;
      changes.push({ kind: 'assignment', before, after });
    } else if (t.what === 2 && person) {
      const after: Absence = {
        ...w.absent(person.firstName, date, addDays(date, t.at % 9), t.at % 2 === 0 ? null : 'ochtend'),
        id: idOf('absence', `new ${i}`) as AbsenceId,
      };
      w.absences[w.absences.length - 1] = after;
      changes.push({ kind: 'absence', before: null, after });
    } else if (t.what === 3 && w.absences.length > 0) {
      const [gone] = w.absences.splice(t.at % w.absences.length, 1);
      if (gone) changes.push({ kind: 'absence', before: gone, after: null });
    } else if (t.what === 4) {
      const order = w.catalogue.orders[t.at % w.catalogue.orders.length];
      if (!order) continue;
      const after: Progress = {
        ...w.book(order.number, addDays(w.today, -(t.day & 3)), t.amount),
        id: idOf('progress', `new ${i}`) as ProgressId,
      };
      w.progress[w.progress.length - 1] = after;
      changes.push({ kind: 'progress', before: null, after });
    } else if (w.progress.length > 0) {
      const [gone] = w.progress.splice(t.at % w.progress.length, 1);
      if (gone) changes.push({ kind: 'progress', before: gone, after: null });
    }
  }
  return changes;
}

describe('kept in step (seed 1911)', () => {
  const cases = { seed: 1911, numRuns: 120 };

  test('what is kept in step says what is built anew; undone it says what it said', () => {
    fc.assert(
      fc.property(dice, changeDice, (d, throws) => {
        const w = worldOf(d);
        w.order('2002', { deadline: day('2026-12-18'), everyWeeks: 1 });
        // Days of this week that are over count too.
        w.today = day('2026-12-03');
        const outlook = outlookOf(w);
        const before = said(outlook);
        const copy = outlook.copy();
        const changes = changesIn(w, throws);
        expect(outlook.apply(changes)).toBe(true);
        expect(said(outlook)).toEqual(said(outlookOf(w)));
        expect(said(copy)).toEqual(before);
        expect(outlook.apply(inverse(changes))).toBe(true);
        expect(said(outlook)).toEqual(before);
      }),
      cases,
    );
  });

  test('the order in which rows, people and orders come plays no part', () => {
    fc.assert(
      fc.property(dice, (d) => {
        const w = worldOf(d);
        w.order('2002', { deadline: day('2026-12-18'), everyWeeks: 1 });
        const data = outlookDataOf(w);
        const turned = new Outlook({
          ...data,
          rows: [...data.rows].reverse(),
          absences: data.absences.toReversed(),
          progress: data.progress.toReversed(),
        });
        expect(said(turned)).toEqual(said(new Outlook(data)));
        const reversed = new Outlook({
          ...data,
          catalogue: {
            ...data.catalogue,
            people: data.catalogue.people.toReversed(),
            orders: data.catalogue.orders.toReversed(),
            workplaces: data.catalogue.workplaces.toReversed(),
          },
        });
        expect(orderOutlooks(reversed)).toEqual(orderOutlooks(new Outlook(data)));
      }),
      cases,
    );
  });
});

test('a change of the lists of Beheer, or of the past of which a pace is learned, is not taken in', () => {
  const w = new World();
  w.employee('Anna');
  w.workplace('P1');
  const order = w.order('2001', { deadline: day('2026-12-18') });
  w.book('2001', '2026-11-26', 60);
  const outlook = outlookOf(w);
  const before = said(outlook);
  const row = { ...w.assign('Anna', 'P1', { order: '2001' }), date: day('2026-11-26') };
  expect(outlook.apply([{ kind: 'assignment', before: null, after: row }])).toBe(false);
  expect(outlook.apply([{ kind: 'order', before: order, after: { ...order, deadline: MONDAY } }])).toBe(false);
  const booking = w.progress[0];
  if (!booking) throw new Error('Nothing booked');
  expect(outlook.apply([{ kind: 'progress', before: booking, after: null }])).toBe(false);
  expect(said(outlook)).toEqual(before);
});
