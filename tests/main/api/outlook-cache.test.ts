import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { orderOutlooks } from '#domain/capacity/order-outlook.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { CatalogueCache } from '#main/api/catalogue-cache.ts';
import { ChangeHub } from '#main/api/change-hub.ts';
import { OutlookCache, outlookDays, outlookHolidays } from '#main/api/outlook-cache.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import { commit } from '#main/db/commit.ts';
import { outlookRows, readOutlook } from '#main/db/outlook.ts';
import { added, assignmentOf, company, day, fatima, henk, idOf, order } from '#tests/main/company.ts';
import { tempDatabase } from '#tests/main/db/temp.ts';

const TODAY = day('2026-11-30');

async function office() {
  const db = await tempDatabase();
  const events = new ChangeHub();
  const write = (tell: boolean, ...changes: RecordChange[]) => {
    const {
      revision,
      history,
      changes: written,
    } = commit(db, { changes, label: 'x', at: 'x', by: 'x', undoable: true });
    if (tell) events.publish({ type: 'changed', revision, changes: [...written], history });
  };
  const outlooks = new OutlookCache(db, new CatalogueCache(db, events), events);
  write(true, ...company());
  const holidays = await outlookHolidays(TODAY);
  const outlook = (today: IsoDate = TODAY) => outlooks.get(today, holidays);
  const anew = () => new Outlook(readOutlook(db, readCatalogue(db), { today: TODAY, ...outlookDays(TODAY), holidays }));
  return { db, write, outlook, anew };
}

/** What two outlooks are compared by. */
const said = (outlook: Outlook) => ({
  people: outlook.catalogue.people.map(({ id }) => [...outlook.freeDays(id)]),
  places: outlook.catalogue.workplaces.map(({ id }) => outlook.weeks.map((week) => outlook.place(id, week))),
  orders: orderOutlooks(outlook),
});

const absent = (date: string): Absence => ({
  id: idOf(600) as Absence['id'],
  personId: henk.id,
  from: day(date),
  to: addDays(day(date), 3),
  blockName: null,
  kind: 'verlof',
  version: 1,
});
const booking = (date: string): Progress => ({
  id: idOf(700) as Progress['id'],
  orderId: order.id,
  date: day(date),
  amount: 60,
  by: 'Bert',
  at: '2026-11-30T08:00:00.000Z',
  version: 1,
});
const work = (number: number, date: string): RecordChange =>
  added('assignment', assignmentOf(number, { date: day(date), orderId: order.id }));

test.each<[string, RecordChange, boolean]>([
  ['somebody planned', work(1, '2026-12-02'), true],
  ['somebody planned half a year on', work(1, '2027-06-02'), true],
  ['an absence', added('absence', absent('2026-12-01')), true],
  ['a booking of today', added('progress', booking('2026-11-30')), true],
  ['a booking of last week', added('progress', booking('2026-11-26')), false],
  ['another order', added('order', { ...order, id: idOf(801) as typeof order.id, number: '2002' }), false],
])('after %s it says what a reading anew says; kept: %#', async (_, change, kept) => {
  const { write, outlook, anew } = await office();
  write(true, work(8, '2026-12-03'), work(9, '2026-11-26'));
  const before = outlook();
  orderOutlooks(before);
  write(true, change);
  expect(outlook() === before).toBe(kept);
  expect(said(outlook())).toEqual(said(anew()));
});

test('what another process wrote, and another day, are read again', async () => {
  const { write, outlook, anew } = await office();
  const before = outlook();
  write(false, work(1, '2026-12-02'));
  const after = outlook();
  expect(after).not.toBe(before);
  expect(said(after)).toEqual(said(anew()));
  expect(outlook(day('2026-12-01')).today).toBe('2026-12-01');
});

test('the pace rests on what was planned before this week on the days that were booked', async () => {
  const { write, outlook } = await office();
  write(true, work(1, '2026-11-26'), work(2, '2026-11-27'), added('progress', booking('2026-11-26')));
  // Fatima's morning at 40 % is 90 norm minutes; 60 were booked. Nothing was booked on the Friday.
  expect([...outlook().pastOn(order.id)]).toEqual([['2026-11-26', 90]]);
  expect(orderOutlooks(outlook())[0]?.pace).toMatchObject({ days: 1, ratio: 60 / 90 });
});

test('holidays close the sites: nobody is available at Christmas', async () => {
  const { outlook } = await office();
  const days = ['2026-12-24', '2026-12-25'].map((date) => outlook().available(fatima.id, day(date)));
  expect(days[0]).toBeGreaterThan(0);
  expect(days[1]).toBe(0);
});

test('a year and a week are looked at, also over a year of 53 weeks, by the index on dates', async () => {
  const { db, outlook } = await office();
  expect(outlook().weeks).toHaveLength(54);
  expect(outlook().weeks).toContain('2026-W53');
  expect(outlook().weeks.at(-1)).toBe('2027-W49');
  expect(db.explain(outlookRows, { first: TODAY, last: TODAY }).join()).toMatch(/USING INDEX assignment_date/);
});
