import { describe, expect, it } from 'vitest';
import type { CapacityFigureRow, SiteUtilisation } from '#contract/capacity.ts';
import { exportSheet } from '#contract/exports.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import {
  figureLines,
  figureRows,
  figureSheet,
  seatSheet,
  spareWords,
} from '#features/capacity/figures/figures-table.ts';
import {
  ALL_FIGURES,
  capacitySeries,
  chosenWords,
  figureSummary,
  figuresPerWorkType,
  filterRows,
  NOWHERE,
  remarksOn,
  shortWeeks,
  shortWords,
  sumOf,
  sumsByWeek,
  weekCategories,
} from '#features/capacity/figures/figures-view.ts';
import { fullness, shareOf, siteUses } from '#features/capacity/figures/utilisation-view.ts';
import { World } from '#tests/domain/world.ts';

const W48 = '2026-W48' as IsoWeek;
const W49 = '2026-W49' as IsoWeek;
const WEEKS = [W48, W49];
const w = new World();
const SITE = w.catalogue.sites[0]?.id ?? w.site('Depot').id;

/** Hours in, norm minutes out. */
function row(
  given: Partial<CapacityFigureRow> & { planned?: number; freeNorm?: number; asked?: number },
): CapacityFigureRow {
  const { planned = 0, freeNorm = 0, asked = 0, ...rest } = given;
  return {
    week: W48,
    workType: 'productie',
    siteId: SITE,
    municipality: 'Soest',
    available: (planned + freeNorm) * 60,
    planned: planned * 60,
    freeNorm: freeNorm * 60,
    asked: asked * 60,
    plannedMinutes: 0,
    freeMinutes: 0,
    guideMinutes: 0,
    freeGuideMinutes: 0,
    estimated: false,
    ...rest,
  };
}

const ROWS = [
  row({ planned: 60, freeNorm: 40 }),
  row({ municipality: 'Nijkerk', planned: 10, freeNorm: 5 }),
  row({ workType: 'groen', siteId: null, planned: 20, freeNorm: 0, estimated: true }),
  row({ workType: null, freeNorm: 7 }),
  row({ municipality: null, siteId: null, asked: 150 }),
  row({ week: W49, planned: 30, freeNorm: 70 }),
  row({ week: W49, municipality: null, siteId: SITE, asked: 80 }),
];

describe('which rows', () => {
  const hours = (filter: Partial<typeof ALL_FIGURES>) => {
    const { available, asked } = sumOf(filterRows(ROWS, { ...ALL_FIGURES, ...filter }));
    return [available / 60, asked / 60];
  };
  it.each([
    ['RWA holds no Nijkerk', {}, [227, 230]],
    ['Nijkerk apart', { whose: 'Nijkerk' }, [15, 0]],
    ['one municipality has no orders', { whose: 'Soest' }, [227, 0]],
    ['one werksoort', { workType: 'groen' }, [20, 0]],
    ['what fits nowhere', { workType: NOWHERE }, [7, 0]],
    ['one site', { siteId: SITE }, [207, 80]],
  ] as const)('%s', (_what, filter, expected) => expect(hours(filter)).toEqual(expected));

  it('each municipality and Nijkerk together are all rows: none counts twice, none is lost', () => {
    const all = sumOf(ROWS).available;
    expect(hours({})[0]).toBe((all - 15 * 60) / 60);
  });
});

describe('per week and werksoort', () => {
  const rows = filterRows(ROWS, ALL_FIGURES);
  const sums = sumsByWeek(WEEKS, rows);
  const types = [
    { code: 'productie', name: 'Productie', position: 1 },
    { code: 'groen', name: 'Groen', position: 0 },
    { code: 'metaal', name: 'Metaal', position: 2 },
  ];
  const perType = figuresPerWorkType(WEEKS, rows, types);

  it('has a sum for each week, also one without rows', () => {
    expect(sums.map(({ available }) => available / 60)).toEqual([127, 100]);
    expect(sumsByWeek(['2026-W50' as IsoWeek], rows)).toEqual([
      { available: 0, planned: 0, free: 0, asked: 0, estimated: false },
    ]);
  });

  it('follows the order of the list, leaves out what has nothing, and ends with what fits nowhere', () => {
    expect(perType.map(({ name }) => name)).toEqual(['Groen', 'Productie', 'Past nergens']);
    expect(perType.flatMap(({ weeks }) => weeks).reduce((sum, { available }) => sum + available, 0)).toBe(
      sumOf(rows).available,
    );
  });

  it('what is planned and free stands on top of each other; asked is a line, in hours', () => {
    expect(capacitySeries(sums, true)).toMatchObject([
      { id: 'planned', kind: 'bar', values: [80, 30] },
      { id: 'free', kind: 'bar', values: [47, 70] },
      { id: 'asked', kind: 'line', values: [150, 80] },
    ]);
    expect(capacitySeries(sums, false).map(({ id }) => id)).toEqual(['planned', 'free']);
  });

  it('weeks are named', () => {
    expect(weekCategories([W49])).toEqual([{ id: W49, label: 'wk 49', name: 'week 49 van 2026, vanaf ma 30 nov' }]);
  });

  it('tells the weeks in which orders ask more than there is', () => {
    expect(shortWeeks(WEEKS, sums)).toEqual([W48]);
    expect(figureSummary('Alle werksoorten', WEEKS, sums, true)).toBe(
      'Alle werksoorten, 2 weken: 227 uur beschikbaar, daarvan is 48 % gepland. Orders vragen 230 uur. In week 48 vragen orders meer dan er is.',
    );
    expect(figureSummary('Groen', WEEKS, sums, false)).not.toContain('Orders');
  });

  it.each([
    [[], 'In geen week vragen orders meer dan er is.'],
    [[48, 50], 'In week 48 en 50 vragen orders meer dan er is.'],
    [[1, 2, 3, 4, 5, 6, 7, 8], 'In week 1, 2, 3, 4, 5, 6 en nog 2 weken vragen orders meer dan er is.'],
  ])('weeks %j: %s', (numbers, words) => {
    expect(shortWords(numbers.map((n) => `2026-W${String(n).padStart(2, '0')}` as IsoWeek))).toBe(words);
  });

  it('the table has a line for each week and werksoort, and their total', () => {
    const lines = figureLines(WEEKS, perType, sums);
    expect(lines.map(({ week, workType }) => `${week} ${workType ?? 'samen'}`)).toEqual([
      '2026-W48 Groen',
      '2026-W48 Productie',
      '2026-W48 Past nergens',
      '2026-W48 samen',
      '2026-W49 Groen',
      '2026-W49 Productie',
      '2026-W49 Past nergens',
      '2026-W49 samen',
    ]);
    const shown = figureRows(lines, true);
    expect(shown[0]?.cells).toEqual(['Groen', '20 uur', '20 uur', '0 uur', '0 uur', '20 uur over', 'geschat']);
    expect(shown[3]).toMatchObject({ isTotal: true, name: 'Week 48 van 2026' });
    expect(shown[3]?.cells.at(-2)).toBe('23 uur te weinig');
    expect(shown[2]?.cells.slice(-3)).toEqual(['', '', '']);
    expect(figureRows(lines, false)[0]?.cells).toHaveLength(5);
  });

  it('one werksoort has no total below it', () => {
    const [productie] = perType.slice(1);
    if (!productie) throw new Error('No productie');
    expect(figureLines(WEEKS, [productie], sums).map(({ workType }) => workType)).toEqual(['Productie', 'Productie']);
  });

  it.each([true, false])('the sheet fits the contract and holds no totals (asked: %s)', (hasAsked) => {
    const sheet = figureSheet(figureLines(WEEKS, perType, sums), hasAsked);
    expect(exportSheet.safeParse(sheet).success).toBe(true);
    expect(sheet.rows).toHaveLength(6);
    expect(sheet.rows[1]?.slice(0, 5)).toEqual(['2026-W48', 'Productie', 100, 60, 40]);
  });
});

it.each([
  [600, 0, '10 uur over'],
  [0, 600, '10 uur te weinig'],
  [600, 610, 'precies genoeg'],
  [0, 0, ''],
])('%d available and %d asked is %s', (available, asked, words) => {
  expect(spareWords({ available, asked })).toBe(words);
});

describe('how full', () => {
  const p1 = w.workplace('P1');
  const p2 = w.workplace('P2', { workType: 'groen' });
  const use = (openMinutes: number, usedMinutes: number, keptMinutes = 0) => ({
    openMinutes,
    usedMinutes,
    keptMinutes,
  });
  const rows: SiteUtilisation[] = WEEKS.map((week) => ({
    week,
    siteId: SITE,
    ...use(1200, 900),
    places: [
      { workplaceId: p2.id, ...use(600, 300) },
      { workplaceId: p1.id, ...use(600, 600, 60) },
    ],
  }));
  const uses = (chosen: Partial<{ week: string; siteId: string; workType: string }> = {}) =>
    siteUses(rows, w.catalogue, { week: '', siteId: '', workType: '', ...chosen });

  it('all weeks together, places by name, and the hall is the sum of its places', () => {
    expect(uses()).toMatchObject([
      {
        ...use(2400, 1800, 120),
        places: [
          { id: p1.id, ...use(1200, 1200, 120) },
          { id: p2.id, ...use(1200, 600) },
        ],
      },
    ]);
  });

  it('one week, one werksoort, another site', () => {
    expect(uses({ week: W48 })[0]).toMatchObject(use(1200, 900, 60));
    expect(uses({ workType: 'groen' })[0]).toMatchObject({ ...use(1200, 600), places: [{ id: p2.id }] });
    expect(uses({ siteId: 'elders' })).toEqual([]);
  });

  it('fits the contract as a sheet', () => {
    const sheet = seatSheet(uses());
    expect(exportSheet.safeParse(sheet).success).toBe(true);
    expect(sheet.rows[0]?.slice(2)).toEqual([20, 20, 2, 100, 'vol']);
  });

  it.each([
    [0, 0, null, 'dicht'],
    [100, 0, 0, 'leeg'],
    [100, 10, 0.1, 'veel ruimte'],
    [100, 50, 0.5, 'ruimte over'],
    [100, 80, 0.8, 'goed bezet'],
    [100, 97, 0.97, 'vol'],
    [100, 100, 1, 'vol'],
    [100, 120, 1.2, 'te vol'],
  ])('%d open, %d used: %s, %s', (open, used, share, word) => {
    expect(shareOf({ openMinutes: open, usedMinutes: used })).toBe(share);
    expect(fullness({ openMinutes: open, usedMinutes: used })).toBe(word);
  });
});

describe('words about what was chosen', () => {
  it('a file says what it shows', () => {
    expect(chosenWords({ workType: '', siteId: '', whose: 'rwa' }, w.catalogue, WEEKS)).toMatchObject({
      name: 'Alle werksoorten',
      source: 'Roosterbord. Normuren, week 48 van 2026 tot en met week 49 van 2026. RWA: alle gemeenten zonder Nijkerk',
    });
    const chosen = chosenWords({ workType: 'groen', siteId: SITE, whose: 'Nijkerk' }, w.catalogue, WEEKS);
    expect(chosen.name).toContain('Hal');
    expect(chosen.name).toMatch(/Nijkerk$/);
  });

  it('what is left out is told', () => {
    const sums = sumsByWeek(WEEKS, []);
    const remarks = (given: Partial<typeof ALL_FIGURES>) => remarksOn({ ...ALL_FIGURES, ...given }, WEEKS, sums, []);
    expect(remarks({ whose: 'Soest' })).toEqual([
      'Orders horen bij geen gemeente. Wat ze vragen, staat hier daarom niet bij.',
    ]);
    expect(remarks({ siteId: SITE })).toHaveLength(2);
    expect(remarks({})).toEqual(['In geen week vragen orders meer dan er is.']);
  });

  it('a shortage of one werksoort is told, also when there is enough altogether', () => {
    const rows = [row({ planned: 100 }), row({ workType: 'groen', planned: 5, asked: 20 })];
    const types = ['productie', 'groen'].map((code, position) => ({ code, name: code, position }));
    const perType = figuresPerWorkType(WEEKS, rows, types);
    expect(remarksOn(ALL_FIGURES, WEEKS, sumsByWeek(WEEKS, rows), perType)).toEqual([
      'Alle werksoorten samen: in geen week vragen orders meer dan er is.',
      'groen: in 1 week te weinig.',
    ]);
  });
});
