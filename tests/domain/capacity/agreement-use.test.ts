import { expect, test } from 'vitest';
import { datesOf } from '#domain/calendar/dates.ts';
import { type EmployerUse, employerUse } from '#domain/capacity/agreement-use.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { placed } from '#domain/plan/placed.ts';
import { agreementGuidance } from '#domain/rules/agreement-guidance.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import { World } from '../world.ts';

// A morning is 08:00-12:00 without a break of 15 = 225 net minutes, an afternoon 12:30-16:15 without 15 = 210.
// K1 and K2 are workplaces at the employer Klant, P1 is our own.

const organisationId = idOf('organisation', 'Klant') as never;
const agreed = (name: string) => idOf('agreement', name);
const WEEK = datesOf('2026-W49' as IsoWeek);

function company(): World {
  const w = new World();
  w.workplace('K1', { organisationId });
  w.workplace('K2', { organisationId, workType: 'groen' });
  w.workplace('P1');
  for (const name of ['Anna', 'Bert', 'Cas']) w.employee(name);
  w.guide('Kees');
  w.guide('Loes');
  return w;
}

function useOf(w: World, dates: readonly IsoDate[] = WEEK): EmployerUse {
  const lookup = createLookup(w.catalogue);
  const rows = w.assignments.flatMap((row) => placed(row, lookup) ?? []);
  return employerUse(organisationId, dates, { lookup, rows, bookings: w.progress });
}

const CASES: readonly {
  readonly name: string;
  readonly given: (w: World) => void;
  readonly use: object;
}[] = [
  {
    name: 'nobody there',
    given: (w) => void w.agreement('A'),
    use: { people: 0, minutes: 0, agreements: [{ peak: null }] },
  },
  {
    name: 'two people, one of them twice: 225 + 225 + 210 = 660 minutes; our own place does not count',
    given: (w) => {
      w.agreement('A');
      w.assign('Anna', 'K1');
      w.assign('Anna', 'K1', { block: 'middag' });
      w.assign('Bert', 'K2', { date: TUESDAY });
      w.assign('Cas', 'P1');
    },
    use: { people: 2, minutes: 660, outsideMinutes: 0, agreements: [{ people: 2, minutes: 660, turnoverCents: null }] },
  },
  {
    name: 'somebody booked twice at the same moment works 225 minutes, and is one person',
    given: (w) => {
      w.agreement('A', { priceBasis: { kind: 'hour', cents: 2000 } });
      w.assign('Anna', 'K1');
      w.assign('Anna', 'K2');
    },
    use: { minutes: 225, agreements: [{ peak: { people: 1 }, paidMinutes: 225, turnoverCents: 7500 }] },
  },
  {
    name: 'the most at one moment: 08:00-12:30 and 12:00-16:15 overlap in 12:00-12:30',
    given: (w) => {
      w.agreement('A');
      w.assign('Anna', 'K1', { to: '12:30' });
      w.assign('Bert', 'K1', { block: 'middag', from: '12:00' });
      w.assign('Cas', 'K1', { date: TUESDAY });
    },
    use: { agreements: [{ peak: { people: 2, date: MONDAY, from: 720, to: 750 } }] },
  },
  {
    name: 'by the hour: 435 minutes at € 24 = € 174,00',
    given: (w) => {
      w.agreement('A', { priceBasis: { kind: 'hour', cents: 2400 } });
      w.assign('Anna', 'K1');
      w.assign('Anna', 'K1', { block: 'middag' });
    },
    use: { turnoverCents: 17_400, agreements: [{ paidMinutes: 435, paidPieces: null, turnoverCents: 17_400 }] },
  },
  {
    name: 'rounded once: 225 minutes at € 18,55 = 6956,25 cents',
    given: (w) => {
      w.agreement('A', { priceBasis: { kind: 'hour', cents: 1855 } });
      w.assign('Anna', 'K1');
    },
    use: { turnoverCents: 6956 },
  },
  {
    name: 'guides are not paid for by the hour',
    given: (w) => {
      w.agreement('A', { priceBasis: { kind: 'hour', cents: 2400 } });
      w.assign('Kees', 'K1');
    },
    use: { people: 0, turnoverCents: 0, guideMinutes: 225, agreedGuideMinutes: null },
  },
  {
    name: 'an order with a price of its own is paid with the order, one without is paid by the hour: 225 of 435',
    given: (w) => {
      w.agreement('A', { priceBasis: { kind: 'hour', cents: 2400 } });
      w.order('1', { price: 100_000 });
      w.order('2');
      w.assign('Anna', 'K1', { order: '2' });
      w.assign('Anna', 'K1', { block: 'middag', order: '1' });
    },
    use: { minutes: 435, agreements: [{ paidMinutes: 225, turnoverCents: 9000 }] },
  },
  {
    name: 'by the piece: 40 + 60 pieces booked this week at € 0,35; not of last week, not in hours, not with a price',
    given: (w) => {
      w.agreement('A', { priceBasis: { kind: 'piece', cents: 35 } });
      const amount = { kind: 'pieces', pieces: 500, minutesPerPiece: 3, donePieces: 0 } as const;
      w.order('1', { amount });
      w.order('2', { amount, pricePerPiece: 80 });
      w.order('3');
      w.book('1', MONDAY, 40);
      w.book('1', TUESDAY, 60);
      w.book('1', '2026-11-29', 1000);
      w.book('2', MONDAY, 1000);
      w.book('3', MONDAY, 120);
    },
    use: { turnoverCents: 3500, agreements: [{ paidPieces: 100, paidMinutes: null, turnoverCents: 3500 }] },
  },
  {
    name: 'an agreement counts its days and its tasks: Anna in productie on Tuesday, the rest is outside (225 + 225)',
    given: (w) => {
      w.agreement('A', { from: TUESDAY, workTypes: ['productie'], priceBasis: { kind: 'hour', cents: 6000 } });
      w.assign('Anna', 'K1');
      w.assign('Anna', 'K1', { date: TUESDAY });
      w.assign('Bert', 'K2', { date: TUESDAY });
    },
    use: { minutes: 675, outsideMinutes: 450, agreements: [{ people: 1, minutes: 225, turnoverCents: 22_500 }] },
  },
  {
    name: 'two agreements by the hour: both count the hours, the oldest is paid',
    given: (w) => {
      w.agreement('B', { from: TUESDAY, priceBasis: { kind: 'hour', cents: 9000 } });
      w.agreement('A', { priceBasis: { kind: 'hour', cents: 6000 } });
      w.assign('Anna', 'K1', { date: TUESDAY });
    },
    use: {
      minutes: 225,
      turnoverCents: 22_500,
      agreements: [
        { agreementId: agreed('A'), minutes: 225, turnoverCents: 22_500 },
        { agreementId: agreed('B'), minutes: 225, turnoverCents: 0 },
      ],
    },
  },
  {
    name: 'agreements that do not hold in these days, or are out of use, are left out',
    given: (w) => {
      w.agreement('A', { to: '2026-11-29' as IsoDate });
      w.agreement('B', { archivedOn: MONDAY });
      w.assign('Anna', 'K1');
    },
    use: { outsideMinutes: 225, agreements: [] },
  },
  {
    name: 'without any agreement nothing is outside one',
    given: (w) => void w.assign('Anna', 'K1'),
    use: { minutes: 225, outsideMinutes: 0, agreements: [], turnoverCents: null },
  },
  {
    name: 'guides: 225 + 210 and 225 of 600 agreed',
    given: (w) => {
      w.agreement('A', { guidanceMinutesPerWeek: 600 });
      w.assign('Kees', 'K1');
      w.assign('Kees', 'K2', { block: 'middag' });
      w.assign('Loes', 'K1', { date: TUESDAY });
    },
    use: { guideMinutes: 660, agreedGuideMinutes: 600 },
  },
];

test.each(CASES)('$name', ({ given, use }) => {
  const w = company();
  given(w);
  expect(useOf(w)).toMatchObject(use);
});

test('guide time over a month: a seventh of the agreed week for each day on which it holds (3 x 700 / 7 = 300)', () => {
  const w = company();
  w.agreement('A', { guidanceMinutesPerWeek: 700, to: '2026-12-03' as IsoDate });
  const december = Array.from({ length: 31 }, (_, i) => `2026-12-${String(i + 1).padStart(2, '0')}` as IsoDate);
  expect(useOf(w, december).agreedGuideMinutes).toBe(300);
});

test('the week says of guide time what the rule says', () => {
  const w = company();
  w.agreement('A', { guidanceMinutesPerWeek: 200, to: MONDAY });
  w.agreement('B', { guidanceMinutesPerWeek: 300, from: TUESDAY });
  w.assign('Kees', 'K1');
  w.assign('Loes', 'K2', { date: TUESDAY });
  const [found] = w
    .plan()
    .findings()
    .filter((f) => f.rule === agreementGuidance.id);
  const use = useOf(w);
  expect(found?.facts).toMatchObject({ plannedMinutes: 450, agreedMinutes: 300 });
  expect([use.guideMinutes, use.agreedGuideMinutes]).toEqual([450, 300]);
});

test('the days of a week add up to the week, in any order of the rows', () => {
  const w = company();
  w.agreement('A', { priceBasis: { kind: 'hour', cents: 2000 } });
  for (const [i, date] of WEEK.slice(0, 5).entries()) {
    w.assign('Anna', 'K1', { date });
    if (i % 2 === 0) w.assign('Bert', 'K2', { date, block: 'middag' });
  }
  const whole = useOf(w);
  const days = WEEK.map((date) => useOf(w, [date]));
  expect(days.reduce((sum, day) => sum + day.minutes, 0)).toBe(whole.minutes);
  expect(whole.minutes).toBe(5 * 225 + 3 * 210);
  expect(days.reduce((sum, day) => sum + (day.turnoverCents ?? 0), 0)).toBe(whole.turnoverCents);
  w.assignments.reverse();
  expect(useOf(w)).toEqual(whole);
});
