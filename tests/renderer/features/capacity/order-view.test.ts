import { describe, expect, it } from 'vitest';
import type { OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Progress } from '#domain/model/progress.ts';
import { bottleneckSentence, expectedSentence, freeLines } from '#features/capacity/order-expected.ts';
import {
  doneWords,
  filterOrders,
  levelRank,
  NO_FILTER,
  orderLines,
  overWords,
  paceWords,
  repeatWords,
} from '#features/capacity/order-view.ts';
import { whyLines, whySentence } from '#features/capacity/order-why.ts';
import { World } from '#tests/domain/world.ts';

const day = (text: string) => text as IsoDate;

const OUTLOOK: OrderRow['outlook'] = {
  expectedOn: day('2026-12-02'),
  expectedAtNorm: day('2026-12-02'),
  neededMinutes: 420,
  freeMinutes: 300,
  grossFreeMinutes: 900,
  takenMinutes: 60,
  shortAtDeadline: 0,
  bottleneck: 'planning',
  limits: { people: 240, certificate: null, workplace: 600, guidance: 480 },
  paceRatio: null,
};

function lineOf(given: Partial<OrderRow> = {}) {
  const w = new World();
  const order = w.order('2041', { amount: { kind: 'pieces', pieces: 100, minutesPerPiece: 6, donePieces: 30 } });
  w.order('2042', { workType: 'groen', description: 'Hagen knippen' });
  const row = (id: OrderRow['orderId']): OrderRow => ({
    orderId: id,
    deadline: day('2026-12-02'),
    startsOn: null,
    level: 'late',
    totalMinutes: 600,
    leftMinutes: 420,
    plannedMinutes: 300,
    shortMinutes: 120,
    spareMinutes: 0,
    impossibleMinutes: 0,
    unbookedMinutes: 0,
    readyOn: day('2026-12-04'),
    estimated: false,
    places: [],
    waitsFor: [],
    tooEarlyMinutes: 0,
    pace: null,
    outlook: OUTLOOK,
    ...given,
  });
  const lines = orderLines(
    w.catalogue,
    w.catalogue.orders.map((o) => row(o.id)),
  );
  const [line] = lines;
  if (!line) throw new Error('No line');
  return { lines, line, order };
}

describe('an order in words', () => {
  it('says what is done as the order counts: 600 - 420 = 180 minutes are 30 pieces', () => {
    const { line } = lineOf();
    expect(doneWords(line.order, line.state)).toBe('30 van 100 stuks');
    const large = {
      ...line.order,
      amount: { kind: 'pieces', pieces: 12_070, minutesPerPiece: 4, donePieces: 0 },
    } as const;
    expect(doneWords(large, { totalMinutes: 48_280, leftMinutes: 22_128 })).toBe('6.538 van 12.070 stuks');
  });

  it.each<[Partial<OrderRow>, string, string?]>([
    [
      {},
      'Er is 2 uur te weinig gepland voor wo 2 dec: 5 uur gepland, 7 uur nodig. Met dit plan is de order klaar op vr 4 dec.',
    ],
    [
      { readyOn: null },
      'Er is 2 uur te weinig gepland voor wo 2 dec: 5 uur gepland, 7 uur nodig. Er is nog niet genoeg gepland om de order af te maken.',
    ],
    [
      { readyOn: null },
      'De deadline was wo 2 dec. Er is nog 7 uur werk. Er is nog niet genoeg gepland om de order af te maken.',
      '2026-12-03',
    ],
    [{ level: 'ready', leftMinutes: 0 }, 'Al het werk is gedaan: 100 van 100 stuks.'],
    [
      { level: 'on-time', plannedMinutes: 480, shortMinutes: 0, readyOn: day('2026-12-01') },
      'Er is genoeg gepland voor wo 2 dec: 8 uur gepland, 7 uur nodig. Met dit plan is de order klaar op di 1 dec.',
    ],
    [
      { level: 'tight', plannedMinutes: 450, spareMinutes: 30, shortMinutes: 0, readyOn: day('2026-12-02') },
      'Er is net genoeg gepland voor wo 2 dec: 7,5 uur gepland, 7 uur nodig. Dat is 0,5 uur over. Met dit plan is de order klaar op wo 2 dec.',
    ],
    [{ level: 'later', readyOn: null }, 'Er moet nog 2 uur gepland worden voor wo 2 dec: 5 uur gepland, 7 uur nodig.'],
    [
      {
        level: 'impossible',
        impossibleMinutes: 90,
        places: [{ name: 'P1', seats: 1, days: 1, percent: 80, normMinutes: 330 }],
      },
      'Ook met alle plaatsen vol blijft er 1,5 uur van de 7 uur over op wo 2 dec. Vraag een latere deadline, of geef order 2041 meer werkplekken.',
    ],
    [
      { level: 'impossible', impossibleMinutes: 420 },
      'Er is geen werkplek in gebruik waar deze order kan. Kies andere werkplekken voor order 2041.',
    ],
  ])('%j', (given, sentence, today = '2026-12-01') => {
    expect(whySentence(lineOf(given).line, day(today))).toBe(sentence);
  });

  it.each([
    ['nothing booked', [], null],
    ['exactly the whole', [70], null],
    ['more than the whole: 30 at the start + 90 - 100', [40, 50], 'Er is 20 stuks meer gedaan dan de order groot is.'],
  ])('tells what was booked beyond the whole: %s', (_, amounts, said) => {
    const { order } = lineOf();
    const bookings = amounts.map((amount) => ({ orderId: order.id, date: day('2026-11-30'), amount }) as Progress);
    const words = overWords(order, bookings, day('2026-12-01'));
    if (said === null) expect(words).toBe(null);
    else expect(words).toContain(said);
  });

  it('gives the numbers, what it waits for and the pace', () => {
    const { line, order } = lineOf({
      waitsFor: [{ orderId: lineOf().order.id, readyOn: null }],
      tooEarlyMinutes: 60,
      pace: { ratio: 1.12, days: 5, bookedMinutes: 168, plannedMinutes: 150 },
    });
    const lines = whyLines(line, (id) => (id === order.id ? '2041' : '?'), day('2026-12-01'));
    const shown = (what: string) => lines.find((l) => l.what === what)?.value;
    expect(shown('Te weinig')).toBe('2 normuur');
    expect(shown('Wacht op order 2041')).toBe('nog niet helemaal gepland');
    expect(shown('Gepland voordat dat klaar is')).toBe('1 normuur');
    expect(shown('Tempo')).toBe('12 % sneller dan de norm, over 5 dagen (2,8 normuur gedaan, 2,5 normuur gepland)');
    expect(shown('Al gedaan bij het invoeren')).toBe('30 stuks');
  });

  it.each([
    [1.12, 5, '12 % sneller dan de norm, over 5 dagen'],
    [0.9, 1, '10 % langzamer dan de norm, over 1 dag'],
    [1.001, 2, 'even snel als de norm, over 2 dagen'],
  ])('pace %d', (ratio, days, words) => {
    expect(paceWords({ ratio, days, bookedMinutes: 1, plannedMinutes: 1 })).toBe(words);
  });

  it('says how it repeats', () => {
    expect(repeatWords({ everyWeeks: null, until: null })).toBe('');
    expect(repeatWords({ everyWeeks: 1, until: null })).toBe('elke week');
    expect(repeatWords({ everyWeeks: 2, until: day('2027-03-01') })).toBe('elke 2 weken tot en met 01-03-2027');
  });
});

describe('what may be expected (today is 1 December, due on 2 December, 300 planned of 420)', () => {
  const today = day('2026-12-01');
  const said = (
    given: Partial<OrderRow>,
    outlook: Partial<OrderRow['outlook']> = {},
    certificates: readonly string[] = [],
  ) => {
    const { state } = lineOf({ ...given, outlook: { ...OUTLOOK, ...outlook } }).line;
    return [expectedSentence(state, today), bottleneckSentence(state, certificates)];
  };

  it.each<[string, Partial<OrderRow>, Partial<OrderRow['outlook']>, readonly string[], RegExp, RegExp]>([
    [
      'enough is free, only not planned',
      {},
      {},
      [],
      /^$/,
      /^Er is genoeg capaciteit, .* nog 2 uur gepland worden, en er is 4 uur vrij die past\. Dan kan de order klaar zijn op wo 2 dec\.$/,
    ],
    [
      'people: 90 minutes free of 120',
      {},
      {
        expectedOn: day('2026-12-04'),
        shortAtDeadline: 30,
        bottleneck: 'people',
        limits: { ...OUTLOOK.limits, people: 90 },
      },
      [],
      /^Ook met alle vrije uren die passen is de order pas klaar op vr 4 dec\. Op wo 2 dec is er dan 0,5 uur te weinig\.$/,
      /^Wat knelt, zijn de mensen\. Er moet nog 2 uur gepland worden, .* nog 1,5 uur vrij\.$/,
    ],
    [
      'certificate',
      {},
      { bottleneck: 'certificate', limits: { ...OUTLOOK.limits, certificate: 60 } },
      ['heftruck'],
      /^$/,
      /^Wat knelt, is een certificaat\. .* Met heftruck is er nog 1 uur vrij, zonder te letten op certificaten 4 uur\.$/,
    ],
    [
      'workplace',
      {},
      { bottleneck: 'workplace', limits: { ...OUTLOOK.limits, workplace: 30 } },
      [],
      /^$/,
      /werkplekken\. .* goed voor 0,5 uur\.$/,
    ],
    [
      'guidance',
      {},
      { bottleneck: 'guidance', limits: { ...OUTLOOK.limits, guidance: 60 } },
      [],
      /^$/,
      /begeleiding\. .* begeleiders voor 1 uur\.$/,
    ],
    [
      'never within these weeks',
      {},
      { expectedOn: null },
      [],
      /^Ook met alle vrije uren die passen komt de order niet af/,
      /./,
    ],
    [
      'the deadline has passed',
      { deadline: day('2026-11-30') },
      {},
      [],
      /^Met de vrije uren die passen kan de order klaar zijn op wo 2 dec\.$/,
      /./,
    ],
    [
      'at another pace than the norm: why this is another number than the shortage',
      {},
      { bottleneck: 'planning', paceRatio: 0.8, neededMinutes: 525 },
      [],
      /^$/,
      /In het tempo van nu moet er nog 3,8 uur gepland worden/,
    ],
    ['ready: nothing to say', { level: 'ready' }, { bottleneck: null }, [], /^$/, /^$/],
    ['on time: the plan says it', { level: 'on-time' }, { bottleneck: null }, [], /^$/, /^$/],
  ])('%s', (_, given, outlook, certificates, expected, bottleneck) => {
    const [first, second] = said(given, outlook, certificates);
    expect(first).toMatch(expected);
    expect(second).toMatch(bottleneck);
  });

  it('at 80 % of the norm 525 are needed, and each pace has its date', () => {
    const outlook = { ...OUTLOOK, paceRatio: 0.8, neededMinutes: 525, expectedOn: day('2026-12-03') };
    const { state } = lineOf({ outlook }).line;
    expect(freeLines(state, today).map(({ what, value }) => `${what}: ${value}`)).toEqual([
      'Vrij tot de deadline, van mensen die passen: 5 normuur',
      'Daarvan nodig voor orders die voorgaan: 1 normuur',
      'Vrij als u niet kijkt wie past: 15 normuur',
      'Te weinig op de deadline, met de vrije uren erbij: 0 normuur',
      'Nog nodig in het tempo van nu (80 % van de norm): 8,75 normuur',
      'Kan klaar zijn in het tempo van nu: do 3 dec',
      'Kan klaar zijn in het tempo van de norm: wo 2 dec',
    ]);
  });
});

describe('which orders', () => {
  it.each([
    [{}, ['2041', '2042']],
    [{ query: 'HAGEN' }, ['2042']],
    [{ workType: 'productie' }, ['2041']],
    [{ level: 'ready' as const }, []],
    [{ query: 'klant 2041' }, ['2041']],
  ])('%j', (filter, numbers) => {
    expect(filterOrders(lineOf().lines, { ...NO_FILTER, ...filter }).map((l) => l.order.number)).toEqual(numbers);
  });

  it('sorts the worst first', () => {
    expect(levelRank('impossible')).toBeLessThan(levelRank('late'));
    expect(levelRank('on-time')).toBeLessThan(levelRank('ready'));
  });
});
