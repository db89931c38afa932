import { addDays, weekdayIndex } from '#domain/calendar/dates.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { recordsOf } from '#seeds/build.ts';
import { createRandom, seededIds } from '#seeds/random.ts';
import { companyRecords, MONDAY } from './company.ts';

const ORDERS = 200;
const WEEKS = 26;

/** Orders over half a year that ask so much of what the seats of their places can do (norm at half speed). */
function ordersOver(workplaces: readonly Workplace[], template: Order, load: number): readonly Order[] {
  const random = createRandom(13);
  const newId = seededIds(17);
  const seats = workplaces.reduce((sum, w) => sum + w.seats, 0);
  // A seat gives 5 days of 7.5 hours at half the norm.
  const total = seats * WEEKS * 5 * 7.5 * 60 * 0.5 * load;
  const teams = [...Map.groupBy(workplaces, (w) => `${w.siteId}|${w.workType}|${w.requiredCertificates}`).values()];
  return Array.from({ length: ORDERS }, (_, i): Order => {
    const team = teams[i % teams.length] as readonly Workplace[];
    const places = random.shuffle([...team]).slice(0, random.int(1, 3));
    const due = addDays(MONDAY, random.int(4, 7 * WEEKS - 3));
    const deadline = addDays(due, -Math.max(0, weekdayIndex(due) - 4));
    const own = places.reduce((sum, w) => sum + w.seats, 0);
    const minutes = (total / ORDERS) * (own / (seats / workplaces.length) / 2) * (0.5 + random.next());
    const start = addDays(deadline, -random.int(14, 70));
    return {
      ...template,
      id: newId() as OrderId,
      number: String(5001 + i),
      workType: team[0]?.workType ?? 'productie',
      workplaceIds: places.map((place) => place.id),
      amount: { kind: 'hours', normMinutes: Math.max(60, Math.round(minutes)), doneMinutes: 0 },
      startsOn: start < MONDAY ? null : start,
      deadline,
      everyWeeks: null,
      until: null,
    };
  });
}

/**
 * A company with one planned week and 200 orders over the half year after it.
 * @param load what they ask of all seats at half the norm, as a share
 */
export function promiseCompany(employees: number, load: number): Outlook {
  const records = companyRecords(employees);
  const [template] = recordsOf(records, 'order');
  if (!template) throw new Error('A company without orders');
  const workplaces = recordsOf(records, 'workplace');
  return new Outlook({
    today: MONDAY,
    first: MONDAY,
    last: addDays(MONDAY, 7 * 53 + 6),
    holidays: ['2026-12-25', '2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06'].map((date) => ({
      date: date as IsoDate,
      name: 'feestdag',
    })),
    catalogue: {
      sites: recordsOf(records, 'site'),
      blocks: recordsOf(records, 'block'),
      closures: recordsOf(records, 'closure'),
      organisations: recordsOf(records, 'organisation'),
      workTypes: recordsOf(records, 'workType'),
      people: recordsOf(records, 'person'),
      workplaces,
      aids: recordsOf(records, 'aid'),
      orders: [...ordersOver(workplaces, template, load)],
      norms: recordsOf(records, 'norm'),
      parameters: recordsOf(records, 'parameter'),
      ruleChoices: [],
      agreements: recordsOf(records, 'agreement'),
      settings: { dataState: 'real', version: 1 },
    },
    rows: recordsOf(records, 'assignment').map((a) => ({ ...a, orderId: null })),
    absences: recordsOf(records, 'absence'),
    progress: [],
  });
}
