import { describe, expect, it } from 'vitest';
import { exportSheet } from '#contract/exports.ts';
import type { MoneyRow } from '#contract/money.ts';
import { reportOf } from '#domain/capacity/reports.ts';
import { type TrendMonth, withFlow } from '#domain/capacity/trend.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { moneyRows, moneySheet } from '#features/capacity/money/money-table.ts';
import {
  linesPer,
  linesPerType,
  moneySeries,
  periodsOf,
  remarksOf,
  sumsOf,
  tilesOf,
} from '#features/capacity/money/money-view.ts';
import { periodCategory } from '#features/capacity/period-words.ts';
import {
  groupRows,
  hoursTold,
  ladderPerMunicipality,
  nijkerkRows,
  reportPeriods,
  reportSheets,
  toldWords,
} from '#features/capacity/reports/report-view.ts';
import { differenceWords, trendLines, trendRows, trendSeries } from '#features/capacity/trend/trend-view.ts';
import { World } from '#tests/domain/world.ts';

const TODAY = '2026-11-25' as IsoDate;
const plain = (text: unknown) => String(text).replaceAll('\u00a0', ' ');

const row = (given: Partial<MoneyRow>): MoneyRow => ({
  week: '2026-W49' as IsoWeek,
  month: '2026-11',
  workType: 'productie',
  orderCents: 0,
  orderMinutes: 0,
  agreementCents: 0,
  agreementMinutes: 0,
  guideCents: 0,
  guideMinutes: 0,
  placeCents: 0,
  aidCents: 0,
  idleMinutes: 0,
  idleCents: 0,
  idleEstimated: false,
  unfitMinutes: 0,
  unfitCents: 0,
  estimated: false,
  ...given,
});

/** Week 49 lies in November and December. */
const ROWS = [
  row({ orderCents: 10_001, guideCents: 500, guideMinutes: 60, idleMinutes: 120, idleCents: 333 }),
  row({ month: '2026-12', orderCents: 20_002, placeCents: 77, estimated: true }),
  row({ month: '2026-12', workType: 'groen', agreementCents: 5, aidCents: 3 }),
  row({ week: '2026-W50' as IsoWeek, month: '2026-12', orderCents: 1 }),
];

describe('Geld', () => {
  it('periods are whole weeks around the week of today, and its year', () => {
    expect(periodsOf(TODAY).map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Komende 13 weken', '2026-11-23', '2027-02-21'],
      ['Komende 26 weken', '2026-11-23', '2027-05-23'],
      ['Komend jaar', '2026-11-23', '2027-11-21'],
      ['Afgelopen 13 weken', '2026-08-24', '2026-11-22'],
      ['Afgelopen jaar', '2025-11-24', '2026-11-22'],
      ['Kalenderjaar 2026', '2026-01-01', '2026-12-31'],
    ]);
  });

  it('weeks, months and kinds of work give the same total to the cent', () => {
    const types = [
      { code: 'groen', name: 'Groen', position: 2 },
      { code: 'productie', name: 'Productie', position: 1 },
    ];
    expect(linesPer(ROWS, 'week').map((l) => [l.id, l.sums.orders])).toEqual([
      ['2026-W49', 30_003],
      ['2026-W50', 1],
    ]);
    expect(linesPer(ROWS, 'month').map((l) => [l.name, l.sums.orders])).toEqual([
      ['november 2026', 10_001],
      ['december 2026', 20_003],
    ]);
    expect(linesPerType(ROWS, types).map((l) => [l.name, l.sums.orders + l.sums.agreements])).toEqual([
      ['Productie', 30_004],
      ['Groen', 5],
    ]);
    const total = moneyRows(linesPer(ROWS, 'week'), sumsOf(ROWS)).at(-1);
    expect(total?.cells.map(plain).slice(0, 4)).toEqual(['€ 300,09 (geschat)', '€ 5,00', '€ 0,77', '€ 0,03']);
  });

  it('tiles and remarks say what is missing', () => {
    const tiles = tilesOf(sumsOf(ROWS), 4500).map(({ what, value, more }) => [what, plain(value), plain(more)]);
    expect(tiles[0]).toEqual(['Verwachte omzet', '€ 300', 'waarvan € 0 uit afspraken met werkgevers']);
    expect(tiles[1]).toEqual(['Begeleiding', '€ 5', '1 uur × € 45,00']);
    expect(tiles[3]).toEqual(['Vrije capaciteit', '2 uur', 'normuren, geschat € 3']);
    expect(remarksOf(1, false)).toEqual([
      '1 order heeft geen prijs. Die omzet staat hier niet bij.',
      'De kosten van een begeleider per uur zijn nog niet bevestigd.',
    ]);
    expect(remarksOf(0, true)).toEqual([]);
  });

  it('the sheet has whole cents per period and kind of work, and names nobody', () => {
    const sheet = moneySheet(ROWS, 'month', new Map([['groen', 'Groen']]));
    expect(exportSheet.safeParse(sheet).success).toBe(true);
    expect(sheet.rows.map((cells) => cells.slice(0, 4))).toEqual([
      ['2026-11', 'productie', 10_001, 0],
      ['2026-12', 'Groen', 0, 5],
      ['2026-12', 'productie', 20_003, 0],
    ]);
    expect(exportSheet.safeParse(moneySheet(ROWS, 'week', new Map())).success).toBe(true);
    expect(moneySeries(linesPer(ROWS, 'week')).map(({ id, values }) => [id, values])[0]).toEqual([
      'orders',
      [300.03, 0.01],
    ]);
  });
});

it.each([
  ['2026-W49', 'wk 49', 'week 49 van 2026, vanaf ma 30 nov'],
  ['2026-11', 'nov', 'november 2026'],
  ['2027-01', 'jan ’27', 'januari 2027'],
])('%s on an axis', (id, label, name) => {
  expect(periodCategory(id)).toEqual({ id, label, name });
});

describe('Verslag', () => {
  it('periods are months, quarters and years', () => {
    expect(reportPeriods('2026-02-10' as IsoDate).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['quarter', '2026-01-01', '2026-03-31'],
      ['quarter-before', '2025-10-01', '2025-12-31'],
      ['month', '2026-02-01', '2026-02-28'],
      ['month-before', '2026-01-01', '2026-01-31'],
      ['year', '2026-01-01', '2026-12-31'],
      ['year-before', '2025-01-01', '2025-12-31'],
    ]);
  });

  it('words for what is told', () => {
    expect([1234, 0, 'few', 'hidden', 'withheld'].map((told) => toldWords(told as never))).toEqual([
      '1.234',
      '0',
      '< 5',
      'verborgen',
      'verborgen',
    ]);
    expect(hoursTold({ people: 'few', minutes: null })).toBe('< 5');
    expect(hoursTold({ people: 7, minutes: 90_000 })).toBe('1.500');
  });

  it('tables and sheets hold no number from 1 to 4, and keep Nijkerk out of the totals', () => {
    const world = new World();
    const add = (count: number, municipality: 'Amersfoort' | 'Soest' | 'Nijkerk', targetGroup: 'Wsw' | 'jongere') => {
      for (let i = 0; i < count; i++) {
        world.employee(`${municipality}${targetGroup}${i}`, { municipality, targetGroup, workForm: 'beschut binnen' });
      }
    };
    add(20, 'Amersfoort', 'Wsw');
    add(3, 'Amersfoort', 'jongere');
    add(9, 'Soest', 'Wsw');
    add(8, 'Soest', 'jongere');
    add(6, 'Nijkerk', 'Wsw');
    const work = reportOf({
      people: world.catalogue.people,
      netByPerson: new Map(),
      steps: [],
      first: TODAY,
      last: TODAY,
    });
    let step = work.next();
    while (!step.done) step = work.next();
    const report = step.value as never;
    const sheets = reportSheets(report);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Mensen',
      'Uren',
      'Werkvorm per gemeente',
      'Werkvorm per doelgroep',
    ]);
    for (const sheet of sheets) {
      expect(exportSheet.safeParse(sheet).success).toBe(true);
      for (const cell of sheet.rows.flat()) expect(String(cell)).not.toMatch(/^[1-4]$/);
    }
    expect(groupRows(report, 'people').at(-1)).toMatchObject({ name: 'RWA samen', isTotal: true });
    expect(groupRows(report, 'people').at(-1)?.cells.at(-1)).toBe('40');
    expect(nijkerkRows(report, 'people')[0]?.cells.at(-1)).toBe('6');
    expect(ladderPerMunicipality(report).at(-1)?.name).toBe('Nijkerk (apart)');
  });
});

describe('Trend', () => {
  const months: TrendMonth[] = ['2026-10', '2026-11', '2026-12'].map((month, i) => ({
    month,
    isAhead: i > 0,
    work: [
      { workType: 'productie', minutes: 600, estimated: false },
      { workType: 'groen', minutes: 300, estimated: i === 2 },
    ],
    nijkerkMinutes: 0,
    weeks: 4,
  }));
  const flown = withFlow(
    months,
    [{ targetGroup: 'Wsw', people: 9, netMinutes: 1, norm: [{ workType: 'groen', minutes: 30 }], estimated: false }],
    [{ targetGroup: 'Wsw', comes: 1, goes: 0 }],
  );

  it('one kind of work or all, as it is and with who comes', () => {
    expect(trendLines(months, flown, '').map((l) => [l.base.minutes, l.flown.minutes])).toEqual([
      [900, 900],
      [900, 900],
      [900, 1020],
    ]);
    expect(trendLines(months, flown, 'productie').at(-1)?.flown.minutes).toBe(600);
  });

  it('the table says what it is worth, the chart draws the past apart', () => {
    const lines = trendLines(months, flown, '');
    expect(trendRows(lines, true).at(-1)).toMatchObject({
      name: 'december 2026',
      cells: ['verwacht', '15 uur (geschat)', '17 uur', '2 uur meer'],
    });
    expect(trendSeries(lines, true).map(({ id, values }) => [id, values])).toEqual([
      ['past', [15, null, null]],
      ['ahead', [null, 15, 15]],
      ['flow', [null, 15, 17]],
    ]);
    expect([90, -90, 10].map(differenceWords)).toEqual(['2 uur meer', '1 uur minder', 'gelijk']);
  });
});
