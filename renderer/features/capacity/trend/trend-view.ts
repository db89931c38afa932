import type { ContractRouterClient } from '@orpc/contract';
import type { trendContract } from '#contract/capacity-trend.ts';
import type { ExportCell, ExportSheet } from '#contract/exports.ts';
import type { GroupFlow, TrendMonth } from '#domain/capacity/trend.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { decimal, numericDay } from '#domain/words/dutch.ts';
import type { ChartSeries } from '#ui/chart-model.ts';
import type { FigureColumn, FigureRow } from '#ui/figure-table.tsx';
import type { Meaning } from '../meanings.tsx';
import { monthName } from '../period-words.ts';

export type TrendData = Awaited<ReturnType<ContractRouterClient<typeof trendContract>['months']>>;
export type Profile = TrendData['profiles'][number];

/** Norm minutes of a month, of all kinds of work or one. */
export interface MonthSums {
  readonly minutes: number;
  readonly estimated: boolean;
}

/** @param workType empty = all */
function sumsOf(month: TrendMonth, workType: string): MonthSums {
  const own = month.work.filter((work) => workType === '' || work.workType === workType);
  return {
    minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
    estimated: own.some(({ estimated }) => estimated),
  };
}

const inHours = (minutes: number): number => Math.round(minutes / 6) / 10;
const HOURS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
export const hourWords = (minutes: number): string => `${HOURS.format(minutes / 60)} uur`;

/** One month on a line: as it is, and with who comes and goes. */
export interface TrendLine {
  readonly month: string;
  readonly isAhead: boolean;
  readonly base: MonthSums;
  readonly flown: MonthSums;
}

export function trendLines(
  base: readonly TrendMonth[],
  flown: readonly TrendMonth[],
  workType: string,
): readonly TrendLine[] {
  return base.map((month, i) => ({
    month: month.month,
    isAhead: month.isAhead,
    base: sumsOf(month, workType),
    flown: sumsOf(flown[i] ?? month, workType),
  }));
}

export function trendSeries(lines: readonly TrendLine[], hasFlow: boolean): readonly ChartSeries[] {
  const ahead = (of: (line: TrendLine) => number): (number | null)[] =>
    lines.map((line) => (line.isAhead ? inHours(of(line)) : null));
  return [
    {
      id: 'past',
      label: 'Was gepland',
      kind: 'bar',
      values: lines.map((line) => (line.isAhead ? null : inHours(line.base.minutes))),
    },
    { id: 'ahead', label: 'Verwacht', kind: 'bar', values: ahead(({ base }) => base.minutes) },
    ...(hasFlow
      ? [
          {
            id: 'flow',
            label: 'Met in- en uitstroom',
            kind: 'line' as const,
            values: ahead(({ flown }) => flown.minutes),
          },
        ]
      : []),
  ];
}

/** "In november 2026 … uur, in oktober 2027 … uur." */
export function trendSummary(name: string, lines: readonly TrendLine[], hasFlow: boolean): string {
  const ahead = lines.filter((line) => line.isAhead);
  const [first] = ahead;
  const last = ahead.at(-1);
  if (!first || !last) return name;
  const flow = hasFlow ? ` Met in- en uitstroom is dat dan ${hourWords(last.flown.minutes)}.` : '';
  return `${name}: in ${monthName(first.month)} ${hourWords(first.base.minutes)}, in ${monthName(last.month)} ${hourWords(last.base.minutes)}.${flow}`;
}

export const trendColumns = (hasFlow: boolean): readonly FigureColumn[] => [
  { id: 'kind', header: 'Soort', align: 'start' },
  { id: 'minutes', header: 'Normuren' },
  ...(hasFlow
    ? [
        { id: 'flow', header: 'Met in- en uitstroom' },
        { id: 'difference', header: 'Verschil' },
      ]
    : []),
];

export function trendRows(lines: readonly TrendLine[], hasFlow: boolean): readonly FigureRow[] {
  return lines.map(({ month, isAhead, base, flown }) => ({
    id: month,
    name: monthName(month),
    cells: [
      isAhead ? 'verwacht' : 'was gepland',
      base.estimated ? `${hourWords(base.minutes)} (geschat)` : hourWords(base.minutes),
      ...(hasFlow && isAhead ? [hourWords(flown.minutes), differenceWords(flown.minutes - base.minutes)] : []),
    ],
  }));
}

/** "120 uur meer": in words, because a minus sign is missed too easily. */
export function differenceWords(minutes: number): string {
  const hours = Math.round(minutes / 60);
  return hours === 0 ? 'gelijk' : `${HOURS.format(Math.abs(hours))} uur ${hours > 0 ? 'meer' : 'minder'}`;
}

const exact = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

export function trendSheet(lines: readonly TrendLine[]): ExportSheet {
  const hour = { kind: 'number', width: 16, digits: 1 } as const;
  return {
    name: 'Per maand',
    columns: [
      { title: 'Maand', kind: 'text', width: 11 },
      { title: 'Soort', kind: 'text', width: 14 },
      { title: 'Normuren', ...hour },
      { title: 'Met in- en uitstroom', ...hour },
      { title: 'Geschat', kind: 'text', width: 9 },
    ],
    rows: lines.map(({ month, isAhead, base, flown }): ExportCell[] => [
      month,
      isAhead ? 'verwacht' : 'was gepland',
      exact(base.minutes),
      isAhead ? exact(flown.minutes) : null,
      base.estimated ? 'ja' : 'nee',
    ]),
  };
}

/** "24,1 uur per week, samen 11,3 normuur": what one person brings on average. */
export function profileWords({ netMinutes, norm, people }: Profile): string {
  const normMinutes = norm.reduce((sum, { minutes }) => sum + minutes, 0);
  const whose = people === null ? 'gemiddelde van iedereen: ' : '';
  return `${whose}${decimal(netMinutes / 60)} uur per week, ${decimal(normMinutes / 60)} normuur`;
}

/** Who comes and goes, in words for a file. */
export const flowLine = ({ targetGroup, comes, goes }: GroupFlow): readonly [string, string] => [
  `In- en uitstroom ${targetGroup ?? 'niet bekend'}`,
  `${decimal(comes)} erbij en ${decimal(goes)} eraf per maand`,
];

/** "Bakker BV: groen stopt na 31-1-2027, 36 normuren per week." */
export function endingWords(
  { organisationId, workType, minutesPerWeek, lastDay }: TrendData['ending'][number],
  { organisations, workTypes }: Pick<Catalogue, 'organisations' | 'workTypes'>,
): string {
  const employer = organisations.find(({ id }) => id === organisationId)?.name ?? 'onbekende werkgever';
  const work = workTypes.find(({ code }) => code === workType)?.name ?? workType;
  return `${employer}: ${work.toLowerCase()} stopt na ${numericDay(lastDay)}, ${HOURS.format(minutesPerWeek / 60)} normuren per week.`;
}

export const TREND_MEANINGS: readonly Meaning[] = [
  { what: 'Normuur', meaning: 'Een uur werk op het tempo van de norm: uren keer loonwaarde.' },
  { what: 'Was gepland', meaning: 'Wat er in het rooster stond in maanden die voorbij zijn.' },
  {
    what: 'Verwacht',
    meaning:
      'Wat gepland is en wat nog vrij is uit contracten, zonder bekend verlof en lessen. Waar nog niets gepland is, is er verzuim van afgetrokken.',
  },
  {
    what: 'Afspraken die aflopen',
    meaning:
      'Werk bij een werkgever van wie de laatste afspraak dan voorbij is: het gemiddelde van de laatste 4 weken. Vanaf dat moment tellen vrije uren bij ander werk dat past.',
  },
  {
    what: 'In- en uitstroom',
    meaning:
      'Een som, geen plan: er verandert niets in het rooster. Elke persoon telt mee met de gemiddelde uren en loonwaarde van zijn doelgroep, vanaf volgende maand.',
  },
  {
    what: 'Kleine doelgroep',
    meaning: 'Bij minder dan 5 mensen telt het gemiddelde van iedereen. Zo is niemands loonwaarde te zien.',
  },
  { what: 'Nijkerk', meaning: 'Wordt uitgevoerd door de Inclusief Groep. Telt hier niet mee.' },
];
