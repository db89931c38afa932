import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import type { OpenLinear } from '#domain/capacity/linear-model.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import { type Answered, answerPromise } from '#domain/capacity/promise-answer.ts';
import { waysOf } from '#domain/capacity/promise-gives-way.ts';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import { promiseWorld } from '#domain/capacity/promise-source.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NormId, SiteId } from '#domain/model/ids.ts';
import { loadSolver } from '#main/promise/solver.ts';
import { idOf } from '#tests/domain/names.ts';
import { WorldCatalogue } from '#tests/domain/world-catalogue.ts';
import { MONDAY } from './small-case.ts';

let open: OpenLinear;
beforeAll(async () => {
  const solver = await loadSolver();
  open = (model) => solver(model, performance.now() + 60_000);
});

const precision = { dayWeeks: 60, mostClasses: Number.POSITIVE_INFINITY };
const day = (n: number): IsoDate => addDays(MONDAY, n);
const HALL = idOf('site', 'Hal') as SiteId;
const WEEK = ['all', 'all', 'all', 'all', 'all', null, null] as const;

/** One block of 4 hours a day, Monday to Friday; everybody at 100 % unless said otherwise; one guide for 10 people. */
class Company extends WorldCatalogue {
  constructor() {
    super();
    this.catalogue.blocks = [];
    this.block('ochtend', '08:00', '12:00');
    this.norm(10);
    this.parameter('absence-rate', 0);
  }

  norm(peoplePerGuide: number): void {
    const base = { dimension: 'level', key: 'laag', validFrom: null, confirmed: true, source: 'test' } as const;
    this.catalogue.norms = [{ id: idOf('norm', 'laag') as NormId, ...base, peoplePerGuide, version: 1 }];
  }

  worker(name: string, more: Parameters<WorldCatalogue['employee']>[1] & { percent?: number } = {}): void {
    const { percent = 100, ...rest } = more;
    this.employee(name, {
      siteId: HALL,
      contractMinutes: 20 * 60,
      workDays: [...WEEK],
      wageValues: [{ workType: 'productie', percent, from: null }],
      ...rest,
    });
  }

  leader(name: string): void {
    this.guide(name, { siteId: HALL, contractMinutes: 20 * 60, workDays: [...WEEK] });
  }

  outlook(
    rows: ConstructorParameters<typeof Outlook>[0] extends infer D
      ? D extends { rows: infer R }
        ? R
        : never
      : never = [],
  ): Outlook {
    return new Outlook({
      today: MONDAY,
      first: MONDAY,
      last: addDays(MONDAY, 20),
      catalogue: this.catalogue,
      holidays: [],
      rows,
      absences: [],
      progress: [],
    });
  }

  ask(hours: number, more: Partial<PromiseQuestion> = {}): Answered['answer'] {
    return answerPromise({ world: promiseWorld(this.outlook(), 3), open, precision }, asked(hours, more), null).answer;
  }
}

const asked = (hours: number, more: Partial<PromiseQuestion> = {}): PromiseQuestion => ({
  workType: 'productie',
  normMinutes: hours * 60,
  from: MONDAY,
  deadline: null,
  certificates: [],
  workplaceIds: [],
  ...more,
});

/** Two workers of 4 hours a day, seats for two, a guide. */
function company(): Company {
  const c = new Company();
  c.workplace('P1', { seats: 2 });
  c.worker('Anna');
  c.worker('Bram');
  c.leader('Gids');
  return c;
}

const hours = (n: number) => ({ kind: 'hours' as const, normMinutes: n * 60, doneMinutes: 0 });

describe('by hand', () => {
  it.each([
    // 2 people x 4 hours x 100 % = 8 norm hours a day.
    [8, 0],
    [8.5, 1],
    [16, 1],
    [40, 4],
    // Five days give 40; the rest is for Monday after (day 7).
    [41, 7],
  ])('%d hours of 8 a day: ready on day %d', (asks, ready) => {
    expect(company().ask(asks).safeOn).toBe(day(ready));
  });

  it('half the norm takes twice as long: 8 hours at 50 % are 4 norm hours a day, so 8 on Tuesday', () => {
    const c = new Company();
    c.workplace('P1', { seats: 2 });
    c.worker('Anna', { percent: 50 });
    c.worker('Bram', { percent: 50 });
    c.leader('Gids');
    expect(c.ask(8).safeOn).toBe(day(1));
  });

  it('one seat for two people: 4 hours a day, 8 on Tuesday; the seats hold it back', () => {
    const c = new Company();
    c.workplace('P1', { seats: 1 });
    c.worker('Anna');
    c.worker('Bram');
    c.leader('Gids');
    expect(c.ask(8)).toMatchObject({ safeOn: day(1), bottleneck: 'workplace' });
  });

  it('a guide for one: 4 guide hours x norm 1 = 4 hours a day, 8 on Tuesday; the guidance holds it back', () => {
    const c = company();
    c.norm(1);
    expect(c.ask(8)).toMatchObject({ safeOn: day(1), bottleneck: 'guidance' });
  });

  it('without a guide nothing can be done at all', () => {
    const c = new Company();
    c.workplace('P1', { seats: 2 });
    c.worker('Anna');
    expect(c.ask(1)).toMatchObject({ safeOn: null, possibleMinutes: 0, bottleneck: 'guidance', weeks: [] });
  });

  it('gross is 8 hours a day, of which only the half of Anna, who has the certificate, fits: 8 on Tuesday', () => {
    const c = new Company();
    c.workplace('P1', { seats: 2, requiredCertificates: ['heftruck'] });
    c.worker('Anna', { certificates: [{ name: 'Heftruck', validTo: null }] });
    c.worker('Bram');
    c.leader('Gids');
    const answer = c.ask(8);
    // Monday and Tuesday: 2 x 4 x 2 = 16 hours gross, 8 fitting.
    expect(answer).toMatchObject({ safeOn: day(1), grossMinutes: 16 * 60, fittingMinutes: 8 * 60 });
  });

  it('a certificate that ends on Tuesday gives 8 hours; the ninth is never done', () => {
    const c = new Company();
    c.workplace('P1', { seats: 2 });
    c.worker('Anna', { certificates: [{ name: 'VCA', validTo: day(1) }] });
    c.leader('Gids');
    const certificates = ['vca'];
    expect(c.ask(8, { certificates }).safeOn).toBe(day(1));
    expect(c.ask(9, { certificates })).toMatchObject({ safeOn: null, possibleMinutes: 8 * 60 });
  });

  it('somebody who cannot work longer than 2 hours a day gives 2: 6 a day together, 12 on Tuesday', () => {
    const c = new Company();
    c.workplace('P1', { seats: 2 });
    c.worker('Anna', { needs: [{ kind: 'hours-a-day', maxMinutes: 120 }] });
    c.worker('Bram');
    c.leader('Gids');
    expect(c.ask(12).safeOn).toBe(day(1));
    expect(c.ask(12.1).safeOn).toBe(day(2));
  });

  it('with the wage value not known 50 % counts, and the answer says so', () => {
    const c = new Company();
    c.workplace('P1', { seats: 1 });
    c.worker('Anna', { wageValues: [] });
    c.leader('Gids');
    expect(c.ask(2)).toMatchObject({ safeOn: day(0), estimated: true });
  });

  it('the plan: 12 hours are 12 net hours of two people in week 49, all at P1', () => {
    const answer = company().ask(12);
    expect(answer.weeks).toEqual([{ week: '2026-W49', people: 1, netMinutes: 720, normMinutes: 720 }]);
    expect(answer.places).toMatchObject([{ workplaceId: idOf('workplace', 'P1'), netMinutes: 720, normMinutes: 720 }]);
  });
});

describe('orders that were promised before', () => {
  it('16 hours due on Tuesday take all of both days: what is asked begins on Wednesday', () => {
    const c = company();
    c.order('1', { amount: hours(16), deadline: day(1) });
    expect(c.ask(8)).toMatchObject({ safeOn: day(2), bottleneck: 'orders' });
  });

  it('16 hours due on Friday need not be done first: 40 less 16 leaves 24, so 24 are ready on Wednesday', () => {
    const c = company();
    c.order('1', { amount: hours(16), deadline: day(4) });
    expect(c.ask(24).safeOn).toBe(day(2));
    // With 25 the two days left are one hour short.
    expect(c.ask(25).safeOn).toBe(day(7));
  });

  it('an order that starts on Thursday keeps Thursday and Friday: 24 before it, the next hour on Monday', () => {
    const c = company();
    c.order('1', { amount: hours(16), startsOn: day(3), deadline: day(4) });
    expect(c.ask(24).safeOn).toBe(day(2));
    expect(c.ask(25).safeOn).toBe(day(7));
  });

  it('an order that comes back every week keeps its hours each time: 32 left each week', () => {
    const c = company();
    c.order('1', { amount: hours(8), deadline: day(4), everyWeeks: 1 });
    expect(c.ask(32).safeOn).toBe(day(3));
    // The second week: 32 more, ready on its Thursday (day 10).
    expect(c.ask(64).safeOn).toBe(day(10));
  });

  it('what is late already is not made later: 24 hours due on Tuesday are ready on Wednesday, the asked 8 on Thursday', () => {
    const c = company();
    c.order('1', { amount: hours(24), deadline: day(1) });
    expect(c.ask(8).safeOn).toBe(day(3));
  });

  it('an overdue order goes first too: 8 hours on Monday, the asked 8 on Tuesday', () => {
    const c = company();
    c.order('1', { amount: hours(8), deadline: day(-3) });
    expect(c.ask(8).safeOn).toBe(day(1));
  });

  it('an order of other work with people of its own stands aside', () => {
    const c = company();
    c.workplace('G1', { seats: 2, workType: 'groen' });
    c.order('1', { amount: hours(400), workType: 'groen', deadline: day(1) });
    // No guide for groen: that order cannot be made at all, and takes nobody.
    expect(c.ask(8).safeOn).toBe(day(0));
  });
});

describe('a wanted day', () => {
  it('in time, and on the very day', () => {
    expect(company().ask(16, { deadline: day(1) })).toMatchObject({ inTime: true, safeOn: day(1), bottleneck: null });
  });

  it('too late: says when it is, and what can be done by then', () => {
    const c = company();
    c.workplace('P2', { seats: 1 });
    const answer = c.ask(20, { deadline: day(1) });
    expect(answer).toMatchObject({ inTime: false, safeOn: day(2), possibleMinutes: 16 * 60, bottleneck: 'people' });
  });

  it('a start in the future: two days later', () => {
    expect(company().ask(8, { from: day(2) }).safeOn).toBe(day(2));
  });
});

describe('what would have to give', () => {
  const ways = (c: Company, q: PromiseQuestion) =>
    waysOf({ world: promiseWorld(c.outlook(), 3), open, precision }, q, null).ways;

  it('an order a week later: then Monday is free', () => {
    const c = company();
    const { id } = c.order('1', { amount: hours(16), deadline: day(1) });
    expect(ways(c, asked(8))).toEqual([
      { change: { kind: 'order-later', orderId: id, deadline: day(1), later: day(8) }, safeOn: day(0) },
    ]);
  });

  it('one guide more: two people at once, so Monday', () => {
    const c = company();
    c.norm(1);
    expect(ways(c, asked(8))).toMatchObject([{ change: { kind: 'guide', guides: 1 }, safeOn: day(0) }]);
  });

  it('one seat more: Monday', () => {
    const c = new Company();
    const { id } = c.workplace('P1', { seats: 1 });
    c.worker('Anna');
    c.worker('Bram');
    c.leader('Gids');
    expect(ways(c, asked(8))).toEqual([{ change: { kind: 'seats', workplaceId: id, seats: 1 }, safeOn: day(0) }]);
  });

  it('one person more with the certificate: Monday', () => {
    const c = new Company();
    c.workplace('P1', { seats: 2 });
    c.worker('Anna', { certificates: [{ name: 'VCA', validTo: null }] });
    c.worker('Bram');
    c.leader('Gids');
    expect(ways(c, asked(8, { certificates: ['VCA'] }))).toEqual([
      { change: { kind: 'certificate', certificate: 'VCA', people: 1 }, safeOn: day(0) },
    ]);
  });

  it('nothing when it is ready as soon as can be', () => {
    expect(ways(company(), asked(8))).toEqual([]);
  });
});
