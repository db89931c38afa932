import { addDays } from '#domain/calendar/dates.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NormId, WorkplaceId } from '#domain/model/ids.ts';
import type { WorkDays } from '#domain/model/person.ts';
import { idOf } from '#tests/domain/names.ts';
import { WorldCatalogue } from '#tests/domain/world-catalogue.ts';

/** Monday: the day on which every case is asked. */
export const MONDAY = '2026-11-30' as IsoDate;

/** A company that fits on a page. Days are numbers from Monday = 0 on; a day has one block of two hours. */
export interface SmallCase {
  readonly days: number;
  readonly places: readonly { readonly seats: number; readonly certificate: boolean }[];
  readonly people: readonly {
    /** 100 or 50 % of the norm. */
    readonly percent: number;
    readonly certificate: boolean;
    /** Per day: works that day. */
    readonly works: readonly boolean[];
  }[];
  /** Days on which the one guide is there, and how many people one guide can guide. */
  readonly guide: readonly boolean[];
  readonly norm: number;
  readonly orders: readonly Job[];
  readonly asked: Job;
}

export interface Job {
  readonly hours: number;
  readonly from: number;
  /** Last day; of what is asked none. */
  readonly until: number | null;
  /** Numbers of places; empty = all. */
  readonly places: readonly number[];
}

export const dayOf = (day: number): IsoDate => addDays(MONDAY, day);

const workDays = (works: readonly boolean[]): WorkDays =>
  Array.from({ length: 7 }, (_, d) => (works[d] ? ('all' as const) : null));

/** The case as the product knows it, in whatever order its parts are listed. */
export function outlookOf(small: SmallCase, order: <T>(list: readonly T[]) => readonly T[] = (list) => list): Outlook {
  const world = new WorldCatalogue();
  world.catalogue.blocks = [];
  world.block('ochtend', '08:00', '10:00');
  world.catalogue.norms = [
    {
      id: idOf('norm', 'laag') as NormId,
      dimension: 'level',
      key: 'laag',
      peoplePerGuide: small.norm,
      validFrom: null,
      confirmed: true,
      source: 'test',
      version: 1,
    },
  ];
  const hall = idOf('site', 'Hal') as never;
  for (const [i, { seats, certificate }] of small.places.entries()) {
    world.workplace(`P${i}`, { seats, requiredCertificates: certificate ? ['heftruck'] : [] });
  }
  for (const [i, { percent, certificate, works }] of small.people.entries()) {
    world.employee(`Mens ${i}`, {
      siteId: hall,
      contractMinutes: 3600,
      workDays: workDays(works),
      wageValues: [{ workType: 'productie', percent, from: null }],
      certificates: certificate ? [{ name: 'heftruck', validTo: null }] : [],
    });
  }
  world.guide('Gids', { siteId: hall, contractMinutes: 3600, workDays: workDays(small.guide) });
  for (const [i, { hours, from, until, places }] of small.orders.entries()) {
    world.order(`O${i}`, {
      amount: { kind: 'hours', normMinutes: hours * 60, doneMinutes: 0 },
      startsOn: dayOf(from),
      deadline: dayOf(until ?? small.days - 1),
      workplaceIds: placeIds(places),
    });
  }
  const { catalogue } = world;
  return new Outlook({
    today: MONDAY,
    first: MONDAY,
    last: addDays(MONDAY, 6),
    catalogue: {
      ...catalogue,
      people: [...order(catalogue.people)],
      workplaces: [...order(catalogue.workplaces)],
      orders: [...order(catalogue.orders)],
    },
    holidays: Array.from({ length: 7 - small.days }, (_, i) => ({ date: dayOf(small.days + i), name: 'dicht' })),
    rows: [],
    absences: [],
    progress: [],
  });
}

const placeIds = (places: readonly number[]): WorkplaceId[] =>
  places.map((p) => idOf('workplace', `P${p}`) as WorkplaceId);

export function questionOf({ asked }: SmallCase, deadline: number | null = null): PromiseQuestion {
  return {
    workType: 'productie',
    normMinutes: asked.hours * 60,
    from: dayOf(asked.from),
    deadline: deadline === null ? null : dayOf(deadline),
    certificates: [],
    workplaceIds: placeIds(asked.places),
  };
}
