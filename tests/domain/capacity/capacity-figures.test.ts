import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import {
  type CapacityFigures,
  type CapacityRow,
  capacityFigures,
  isRwa,
  totalOfRows,
  type WeekRange,
} from '#domain/capacity/capacity-figures.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import { utilisation } from '#domain/capacity/utilisation.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { idOf, MONDAY } from '../names.ts';
import { dice, worldOf } from '../plan/random-world.ts';
import { World } from '../world.ts';
import { outlookDataOf, outlookOf } from './outlook-of.ts';

const day = (text: string) => text as IsoDate;
const week = (text: string) => text as IsoWeek;
const W49: WeekRange = { from: week('2026-W49'), to: week('2026-W49') };
const THREE: WeekRange = { from: week('2026-W49'), to: week('2026-W51') };
const hours = (normMinutes: number) => ({ kind: 'hours' as const, normMinutes, doneMinutes: 0 });
const WEEKDAYS = ['all', 'all', 'all', 'all', 'all', null, null] as const;

/** Works 300 net minutes a day from Monday to Friday. */
const worker = (w: World, name: string, more: Parameters<World['employee']>[1] = {}) =>
  w.employee(name, { contractMinutes: 1500, workDays: [...WEEKDAYS], ...more });

const figures = (w: World, range = W49) => capacityFigures(outlookOf(w), range);
const asked = (w: World, range = THREE) => figures(w, range).map((row) => [row.week, row.asked]);

describe('capacity of a week (today is Monday 30 November 2026)', () => {
  test('planned: 225 net at 80 % = 180 norm minutes, by place and by where the person lives', () => {
    const w = new World();
    w.workplace('P1');
    const percent = [{ workType: 'productie', percent: 80, from: null }];
    worker(w, 'Anna', { wageValues: percent, municipality: 'Leusden' });
    worker(w, 'Bert', { municipality: 'Nijkerk' });
    w.guide('Gea', { workDays: [null, null, null, null, null, null, null] });
    w.assign('Anna', 'P1');
    w.assign('Bert', 'P1');
    w.assign('Gea', 'P1', { block: 'middag' });
    // Free of Anna: 75 on Monday and 4 x 300 = 1275, x 80 % = 1020. Bert the same at the standard of 50 %: 637,5.
    const at = { week: '2026-W49', workType: 'productie', siteId: idOf('site', 'Hal'), asked: 0 };
    const none = { planned: 0, freeNorm: 0, available: 0, plannedMinutes: 0, freeMinutes: 0, estimated: false };
    expect(figures(w)).toEqual([
      {
        ...at,
        municipality: 'Leusden',
        planned: 180,
        freeNorm: 1020,
        available: 1200,
        plannedMinutes: 225,
        freeMinutes: 1275,
        guideMinutes: 0,
        freeGuideMinutes: 0,
        estimated: false,
      },
      {
        ...at,
        municipality: 'Nijkerk',
        planned: 112.5,
        freeNorm: 637.5,
        available: 750,
        plannedMinutes: 225,
        freeMinutes: 1275,
        guideMinutes: 0,
        freeGuideMinutes: 0,
        estimated: true,
      },
      { ...at, ...none, municipality: null, guideMinutes: 210, freeGuideMinutes: 0 },
    ]);
    expect(figures(w).map((row) => isRwa(row.municipality))).toEqual([true, false, true]);
  });

  test.each<[string, Parameters<World['employee']>[1], string | null, number]>([
    ['the first preference that fits', { preferences: ['metaalbewerking', 'groen'] }, 'groen', 1500],
    [
      'else what earns the most',
      { wageValues: [{ workType: 'productie', percent: 60, from: null }] },
      'productie',
      900,
    ],
    ['of two alike the first by code', {}, 'groen', 750],
    ['nothing fits: the hours are told, at the standard', { needs: [{ kind: 'feature', feature: 'mal' }] }, null, 750],
  ])('free hours count once: %s', (_, more, workType, freeNorm) => {
    const w = new World();
    w.workplace('P1');
    w.workplace('G1', { workType: 'groen' });
    const wageValues = more?.preferences ? [{ workType: 'groen', percent: 100, from: null }] : [];
    worker(w, 'Anna', { wageValues, ...more });
    expect(figures(w)).toMatchObject([{ workType, freeNorm, freeMinutes: 1500, planned: 0 }]);
  });

  test('guides: free for the first work they guide, at the own site', () => {
    const w = new World();
    w.site('Depot');
    w.guide('Gea', {
      workTypes: ['groen', 'productie'],
      contractMinutes: 1500,
      workDays: [...WEEKDAYS],
      siteId: idOf('site', 'Depot') as never,
    });
    expect(figures(w)).toMatchObject([{ workType: 'groen', siteId: idOf('site', 'Depot'), freeGuideMinutes: 1500 }]);
  });

  test('asked: 900 until Tuesday of next week over 7 working days, five of them this week', () => {
    const w = new World();
    w.workplace('P1');
    worker(w, 'Anna', { archivedOn: MONDAY });
    w.order('2001', { amount: hours(700), deadline: day('2026-12-08') });
    expect(asked(w)).toEqual([
      ['2026-W49', 500],
      ['2026-W50', 200],
    ]);
    // Thursday and Friday of this week are holidays, the order starts on Wednesday: 1 day here, 2 days there.
    w.holidays.push({ date: day('2026-12-03'), name: 'x' }, { date: day('2026-12-04'), name: 'y' });
    w.catalogue.orders[0] = {
      ...w.order('2002'),
      startsOn: day('2026-12-02'),
      deadline: day('2026-12-08'),
      amount: hours(700),
    };
    w.catalogue.orders.length = 1;
    const [[, first], [, second]] = asked(w) as [[string, number], [string, number]];
    expect(first).toBeCloseTo(700 / 3, 5);
    expect(first + second).toBe(700);
  });

  test('asked: what is overdue now; a weekly order every week; of one due after these weeks its part', () => {
    const w = new World();
    w.workplace('P1');
    w.order('2001', { amount: hours(60), deadline: day('2026-11-20') });
    expect(asked(w)).toEqual([['2026-W49', 60]]);
    w.catalogue.orders.length = 0;
    w.order('2002', { amount: hours(60), deadline: day('2026-12-04'), everyWeeks: 1 });
    w.book('2002', '2026-11-30', 20);
    expect(asked(w)).toEqual([
      ['2026-W49', 40],
      ['2026-W50', 60],
      ['2026-W51', 60],
    ]);
    w.catalogue.orders.length = 0;
    // Four weeks are looked at: twenty days; the deadline is twenty working days later.
    w.order('2003', { amount: hours(4000), deadline: day('2027-01-22') });
    expect(asked(w)).toEqual([
      ['2026-W49', 500],
      ['2026-W50', 500],
      ['2026-W51', 500],
    ]);
  });

  test('asked at several sites is of none; where it names places, of their site; where nothing is open, at its deadline', () => {
    const w = new World();
    w.site('Depot');
    w.workplace('P1');
    const depot = w.workplace('P2', { site: 'Depot' });
    const order = w.order('2001', { amount: hours(60), deadline: day('2026-12-04') });
    expect(figures(w)).toMatchObject([{ siteId: null, municipality: null, asked: 60 }]);
    w.catalogue.orders[0] = { ...order, workplaceIds: [depot.id] };
    expect(figures(w)).toMatchObject([{ siteId: depot.siteId, asked: 60 }]);
    w.catalogue.workplaces.length = 0;
    expect(figures(w)).toMatchObject([{ siteId: null, asked: 60 }]);
  });
});

describe('how full the seats are', () => {
  test('2 seats x 435 x 7 days; one morning is used, one seat is kept; a closed day has no seats', () => {
    const w = new World();
    const place = w.workplace('P1', { seats: 2 });
    w.workplace('P0', { archivedOn: MONDAY });
    worker(w, 'Anna');
    w.assign('Anna', 'P1');
    w.agreement('A', { returnPlaces: [{ workplaceId: place.id, seats: 1 }] });
    w.holidays.push({ date: day('2026-12-05'), name: 'x' });
    const use = { openMinutes: 2 * 435 * 6, usedMinutes: 225, keptMinutes: 435 * 6 };
    expect(utilisation(outlookOf(w), [W49.from])).toEqual([
      { week: '2026-W49', siteId: place.siteId, ...use, places: [{ workplaceId: place.id, ...use }] },
    ]);
    w.catalogue.blocks = [];
    expect(utilisation(outlookOf(w), [W49.from])).toMatchObject([{ openMinutes: 0, keptMinutes: 0 }]);
  });
});

describe('sums (seed 2205)', () => {
  const cases = { seed: 2205, numRuns: 120 };
  const build = (d: Parameters<typeof worldOf>[0]): World => {
    const w = worldOf(d);
    w.order('2002', { amount: hours(777), deadline: day('2026-12-16'), everyWeeks: 1 });
    for (const [i, p] of w.catalogue.people.entries()) {
      if (p.kind === 'employee') p.municipality = (['Nijkerk', 'Baarn', 'Soest'] as const)[i % 3] ?? 'Soest';
    }
    w.today = day('2026-12-01');
    return w;
  };

  test('over any grouping equal the totals, and the totals what people and places say', () => {
    fc.assert(
      fc.property(dice, (d) => {
        const outlook = outlookOf(build(d));
        const rows = capacityFigures(outlook, THREE);
        const total = totalOfRows(rows);
        const groupings: readonly ((row: CapacityRow) => string)[] = [
          (r) => r.week,
          (r) => String(r.workType),
          (r) => String(r.siteId),
          (r) => String(r.municipality),
          (r) => String(isRwa(r.municipality)),
          (r) => `${r.week}|${r.workType}`,
        ];
        for (const by of groupings) {
          const parts = [...Map.groupBy(rows, by).values()].map((part) => totalOfRows(part));
          expect(totalOfRows(parts)).toEqual(total);
        }
        const weeks = outlook.weeks.slice(0, 3);
        const sum = (of: (date: IsoDate) => number): number =>
          weeks.flatMap((w) => outlook.datesOf(w)).reduce((all, date) => all + of(date), 0);
        const { people, workplaces } = outlook.catalogue;
        const employees = people.filter((p) => p.kind === 'employee');
        const guides = people.filter((p) => p.kind === 'guide');
        const atPlaces = (of: 'people' | 'guides' | 'norm') =>
          sum((date) => workplaces.reduce((all, { id }) => all + outlook.placeOn(id, date)[of], 0));
        const free = (who: typeof people) => sum((date) => who.reduce((all, p) => all + outlook.freeOn(p.id, date), 0));
        expect(total.plannedMinutes).toBe(atPlaces('people'));
        expect(total.planned).toBeCloseTo(atPlaces('norm'), 6);
        expect(total.guideMinutes).toBe(atPlaces('guides'));
        expect(total.freeMinutes).toBe(free(employees));
        expect(total.freeGuideMinutes).toBe(free(guides));
      }),
      cases,
    );
  });

  test('do not depend on the order in which anything comes', () => {
    fc.assert(
      fc.property(dice, (d) => {
        const data = outlookDataOf(build(d));
        const { people, workplaces, orders, sites } = data.catalogue;
        const turned = new Outlook({
          ...data,
          rows: [...data.rows].reverse(),
          catalogue: {
            ...data.catalogue,
            people: people.toReversed(),
            workplaces: workplaces.toReversed(),
            orders: orders.toReversed(),
            sites: sites.toReversed(),
          },
        });
        expect(capacityFigures(turned, THREE)).toEqual(capacityFigures(new Outlook(data), THREE));
        const weeks = turned.weeks;
        expect(utilisation(turned, weeks)).toEqual(utilisation(new Outlook(data), weeks));
      }),
      cases,
    );
  });

  test('hours taken away never give more', () => {
    fc.assert(
      fc.property(dice, fc.nat({ max: 20 }), fc.nat({ max: 9 }), (d, who, when) => {
        const w = build(d);
        const before = totalOfRows(figures(w, THREE));
        const person = w.catalogue.people[who % w.catalogue.people.length];
        if (person) w.absent(person.firstName, addDays(MONDAY, when), addDays(MONDAY, when + 3));
        const after = totalOfRows(figures(w, THREE));
        const kinds: readonly (keyof CapacityFigures)[] = ['available', 'freeNorm', 'freeMinutes', 'freeGuideMinutes'];
        for (const kind of kinds) expect(Number(after[kind])).toBeLessThanOrEqual(Number(before[kind]));
        expect(after.asked).toBe(before.asked);
      }),
      cases,
    );
  });
});
