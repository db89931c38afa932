import type { MoneyRow } from '#contract/money.ts';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { count } from '#domain/words/dutch.ts';
import { euros, wholeEuros } from '#domain/words/money.ts';
import type { ChartCategory, ChartSeries } from '#ui/chart-model.ts';
import type { Tile } from '../meanings.tsx';
import { periodCategory } from '../period-words.ts';

/** Days that can be asked for, both included. */
export interface Period {
  readonly id: string;
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const WEEKS = [13, 26, 52] as const;

/** Whole weeks from this one on and before it, and the calendar year of today. */
export function periodsOf(today: IsoDate): readonly Period[] {
  const monday = mondayOf(weekOf(today));
  const year = today.slice(0, 4);
  return [
    ...WEEKS.map((n) => ({
      id: `ahead-${n}`,
      label: n === 52 ? 'Komend jaar' : `Komende ${n} weken`,
      from: monday,
      to: addDays(monday, 7 * n - 1),
    })),
    ...([13, 52] as const).map((n) => ({
      id: `back-${n}`,
      label: n === 52 ? 'Afgelopen jaar' : `Afgelopen ${n} weken`,
      from: addDays(monday, -7 * n),
      to: addDays(monday, -1),
    })),
    { id: 'year', label: `Kalenderjaar ${year}`, from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate },
  ];
}

/** Parts that the screen shows weeks or months of. */
export type Per = 'week' | 'month';

/** Amounts together; cents are whole, so that every way of adding gives the same. */
export interface MoneySums {
  readonly orders: number;
  readonly agreements: number;
  readonly guides: number;
  readonly guideMinutes: number;
  readonly places: number;
  readonly aids: number;
  readonly idleMinutes: number;
  readonly idle: number;
  readonly idleEstimated: boolean;
  readonly unfitMinutes: number;
  readonly unfit: number;
  readonly estimated: boolean;
}

export function sumsOf(rows: readonly MoneyRow[]): MoneySums {
  const of = (key: Exclude<keyof MoneyRow, 'week' | 'month' | 'workType' | 'estimated' | 'idleEstimated'>): number =>
    rows.reduce((sum, row) => sum + row[key], 0);
  return {
    orders: of('orderCents'),
    agreements: of('agreementCents'),
    guides: of('guideCents'),
    guideMinutes: of('guideMinutes'),
    places: of('placeCents'),
    aids: of('aidCents'),
    idleMinutes: of('idleMinutes'),
    idle: of('idleCents'),
    idleEstimated: rows.some((row) => row.idleEstimated),
    unfitMinutes: of('unfitMinutes'),
    unfit: of('unfitCents'),
    estimated: rows.some((row) => row.estimated),
  };
}

export const turnover = ({ orders, agreements }: MoneySums): number => orders + agreements;

export interface MoneyLine {
  readonly id: string;
  readonly name: string;
  readonly sums: MoneySums;
}

/** One line per week or month in the rows, in order. */
export function linesPer(rows: readonly MoneyRow[], per: Per): readonly MoneyLine[] {
  return [...Map.groupBy(rows, (row) => row[per] as string)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, name: periodCategory(id).name ?? id, sums: sumsOf(own) }));
}

type Named = { readonly code: string; readonly name: string; readonly position: number };

/** One line per werksoort that has any figure, in the order of the list. */
export function linesPerType(rows: readonly MoneyRow[], workTypes: readonly Named[]): readonly MoneyLine[] {
  const known = new Map(workTypes.map((type) => [type.code, type]));
  return [...Map.groupBy(rows, (row) => row.workType)]
    .sort(([a], [b]) => (known.get(a)?.position ?? 0) - (known.get(b)?.position ?? 0))
    .map(([code, own]) => ({ id: code, name: known.get(code)?.name ?? code, sums: sumsOf(own) }));
}

const HOURS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** "1.240 uur". */
export const hourWords = (minutes: number): string => `${HOURS.format(Math.round(minutes / 60))} uur`;

/** The figures of the whole period, a tile each. */
export function tilesOf(sums: MoneySums, centsPerHour: number): readonly Tile[] {
  return [
    {
      what: 'Verwachte omzet',
      value: wholeEuros(turnover(sums)),
      more:
        sums.agreements === 0 ? 'uit orders' : `waarvan ${wholeEuros(sums.agreements)} uit afspraken met werkgevers`,
    },
    {
      what: 'Begeleiding',
      value: wholeEuros(sums.guides),
      more: `${hourWords(sums.guideMinutes)} × ${euros(centsPerHour)}`,
    },
    {
      what: 'Werkplekken en hulpmiddelen',
      value: wholeEuros(sums.places + sums.aids),
      more: `waarvan ${wholeEuros(sums.aids)} voor hulpmiddelen`,
    },
    {
      what: 'Vrije capaciteit',
      value: hourWords(sums.idleMinutes),
      more: sums.idle === 0 ? 'normuren nog niet in het rooster' : `normuren, geschat ${wholeEuros(sums.idle)}`,
    },
    {
      what: 'Niet gehaald vanwege passendheid',
      value: hourWords(sums.unfitMinutes),
      more: sums.unfit === 0 ? 'normuren' : `normuren, geschat ${wholeEuros(sums.unfit)}`,
    },
  ];
}

/** What is not in the figures, a sentence each. */
export function remarksOf(withoutPrice: number, guideConfirmed: boolean): readonly string[] {
  const lines: string[] = [];
  if (withoutPrice > 0) {
    lines.push(`${count(withoutPrice, 'order heeft', 'orders hebben')} geen prijs. Die omzet staat hier niet bij.`);
  }
  if (!guideConfirmed) lines.push('De kosten van een begeleider per uur zijn nog niet bevestigd.');
  return lines;
}

export const categoriesOf = (lines: readonly MoneyLine[]): readonly ChartCategory[] =>
  lines.map(({ id }) => periodCategory(id));

const inEuros = (cents: number): number => cents / 100;
const inHours = (minutes: number): number => Math.round(minutes / 6) / 10;

/** Two stacks beside each other: what comes in, what it costs. */
export function moneySeries(lines: readonly MoneyLine[]): readonly ChartSeries[] {
  const bar = (id: string, label: string, stack: string, of: (sums: MoneySums) => number): ChartSeries => ({
    id,
    label,
    kind: 'bar',
    stack,
    values: lines.map(({ sums }) => inEuros(of(sums))),
  });
  return [
    bar('orders', 'Omzet uit orders', 'in', (s) => s.orders),
    bar('agreements', 'Omzet uit afspraken', 'in', (s) => s.agreements),
    bar('guides', 'Begeleiding', 'out', (s) => s.guides),
    bar('places', 'Werkplekken', 'out', (s) => s.places),
    bar('aids', 'Hulpmiddelen', 'out', (s) => s.aids),
  ];
}

export function hourSeries(lines: readonly MoneyLine[]): readonly ChartSeries[] {
  const bar = (id: string, label: string, of: (sums: MoneySums) => number): ChartSeries => ({
    id,
    label,
    kind: 'bar',
    stack: id,
    values: lines.map(({ sums }) => inHours(of(sums))),
  });
  return [
    bar('idle', 'Vrije capaciteit', (s) => s.idleMinutes),
    bar('unfit', 'Niet gehaald vanwege passendheid', (s) => s.unfitMinutes),
  ];
}

/** What the large chart shows, in two sentences. */
export function moneySummary(name: string, sums: MoneySums, lines: readonly MoneyLine[]): string {
  const best = lines.toSorted((a, b) => turnover(b.sums) - turnover(a.sums))[0];
  const most =
    best && turnover(best.sums) > 0
      ? ` De meeste omzet is er in ${best.name}: ${wholeEuros(turnover(best.sums))}.`
      : '';
  const cost = sums.guides + sums.places + sums.aids;
  return `${name}: ${wholeEuros(turnover(sums))} verwachte omzet en ${wholeEuros(cost)} kosten van begeleiding, werkplekken en hulpmiddelen.${most}`;
}
