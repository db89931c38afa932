import { addDays } from '#domain/calendar/dates.ts';
import { orderOutlooks } from '#domain/capacity/order-outlook.ts';
import { Outlook, type OutlookData } from '#domain/capacity/outlook.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { recordsOf } from '#seeds/build.ts';
import { createRandom } from '#seeds/random.ts';
import { companyRecords, MONDAY } from './company.ts';
import { type Figure, figureOf, type Sample, timed } from './figures.ts';

const WEEKS = 54;
const ORDERS = 200;
const MOVES = 200;

interface Company {
  readonly catalogue: Catalogue;
  /** One week of assignments. */
  readonly week: readonly Assignment[];
}

/** The bench's company with so many open orders, due over the next 26 weeks. */
function company(employees: number): Company {
  const records = companyRecords(employees);
  const of = <K extends Parameters<typeof recordsOf>[1]>(kind: K) => recordsOf(records, kind);
  const [settings] = of('settings');
  if (!settings) throw new Error('A company without settings');
  const own = of('order');
  const orders = Array.from({ length: ORDERS }, (_, i): Order => {
    const like = own[i % own.length];
    if (!like) throw new Error('A company without orders');
    const deadline = addDays(MONDAY, 4 + 7 * (i % 26));
    return i < own.length
      ? { ...like, deadline, startsOn: null }
      : { ...like, id: `${like.id.slice(0, -3)}${i}` as Order['id'], number: `X${i}`, deadline, startsOn: null };
  });
  const catalogue: Catalogue = {
    sites: of('site'),
    blocks: of('block'),
    closures: of('closure'),
    organisations: of('organisation'),
    workTypes: of('workType'),
    people: of('person'),
    workplaces: of('workplace'),
    aids: of('aid'),
    orders,
    norms: of('norm'),
    parameters: of('parameter'),
    ruleChoices: of('ruleChoice'),
    agreements: of('agreement'),
    settings,
  };
  return { catalogue, week: of('assignment') };
}

/** So many weeks planned as the first one is. */
function planned({ catalogue, week }: Company, weeks: number): OutlookData {
  const rows = Array.from({ length: weeks }, (_, w) =>
    week.map((row): Assignment => ({ ...row, id: `${w}${row.id}` as AssignmentId, date: addDays(row.date, 7 * w) })),
  ).flat();
  const last = addDays(MONDAY, 7 * WEEKS - 1);
  return { today: MONDAY as IsoDate, first: MONDAY, last, catalogue, holidays: [], rows, absences: [], progress: [] };
}

/** The outlook over a year and the forecast of every order, from anew and after one change; without a database. */
export function benchForecast(employees: number): readonly Figure[] {
  const own = company(employees);
  const [six, half] = [planned(own, 6), planned(own, 26)];
  const builds = (data: OutlookData) => repeat(7, () => timed(() => new Outlook(data)));
  const sixWeeks = builds(six);
  const halfYear = builds(half);

  const forecasts = repeat(7, () => {
    const outlook = new Outlook(six);
    return timed(() => orderOutlooks(outlook));
  });

  const outlook = new Outlook(six);
  orderOutlooks(outlook);
  const random = createRandom(11);
  const rows = [...six.rows] as Assignment[];
  // To another order: nobody is more or less free. Taken off: somebody is free for every order that fits.
  const toOther = (before: Assignment): Assignment => ({ ...before, orderId: random.pick(own.catalogue.orders).id });
  const taken = (): null => null;
  const change = (next: (before: Assignment) => Assignment | null): Sample => {
    const before = random.pick(rows);
    const made = { kind: 'assignment', before, after: next(before) } as const;
    const sample = timed(() => {
      outlook.apply([made]);
      orderOutlooks(outlook);
    });
    outlook.apply([{ ...made, before: made.after, after: before }]);
    orderOutlooks(outlook);
    return sample;
  };
  repeat(20, () => change(toOther));
  const moves = repeat(MOVES, () => change(toOther));
  repeat(20, () => change(taken));
  const takings = repeat(MOVES, () => change(taken));

  const name = `forecast of ${ORDERS} orders over 26 weeks`;
  return [
    figureOf(sixWeeks, 0.5, { name: `outlook of a year, 6 weeks planned`, employees, aim: atMost(100) }),
    figureOf(halfYear, 0.5, { name: `outlook of a year, 26 weeks planned`, employees, aim: atMost(1000) }),
    figureOf(forecasts, 0.5, { name, employees, aim: atMost(200) }),
    figureOf(moves, 0.5, { name: 'the same after one assignment to another order', employees }),
    figureOf(moves, 0.99, { name: 'the same after one assignment to another order', employees, aim: atMost(16) }),
    figureOf(takings, 0.5, { name: 'the same after somebody is taken off', employees }),
    figureOf(takings, 0.99, { name: 'the same after somebody is taken off', employees, aim: atMost(16) }),
  ];
}

const atMost = (value: number) => ({ bound: 'at most', value }) as const;

/** Calls a measurement so many times. */
function repeat<T>(times: number, measure: () => T): readonly T[] {
  return Array.from({ length: times }, measure);
}
