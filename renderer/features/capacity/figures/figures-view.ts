import type { CapacityFigureRow } from '#contract/capacity.ts';
import { mondayOf } from '#domain/calendar/dates.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { MUNICIPALITIES } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count, list, shortDay, weekName } from '#domain/words/dutch.ts';
import type { ChartCategory, ChartSeries } from '#ui/chart-model.ts';

/** Nijkerk is carried out by the Inclusief Groep: never in RWA's figures, always apart. */
const APART = 'Nijkerk';

/** Whose figures: all of RWA (without Nijkerk), or one municipality. */
export type Whose = 'rwa' | (typeof MUNICIPALITIES)[number];
/** Which werksoort: all, one, or the free hours that fit nowhere. */
export const NOWHERE = ' none';

export interface FigureFilter {
  readonly workType: string;
  readonly siteId: string;
  readonly whose: Whose;
}
export const ALL_FIGURES: FigureFilter = { workType: '', siteId: '', whose: 'rwa' };

export const WHOSE: readonly { readonly id: Whose; readonly label: string }[] = [
  { id: 'rwa', label: 'RWA: alle gemeenten zonder Nijkerk' },
  ...MUNICIPALITIES.map((name) => ({ id: name, label: name === APART ? `${name} (apart)` : name })),
];

/** The rows that were asked for. What orders ask belongs to no municipality, so it falls away with one chosen. */
export function filterRows(rows: readonly CapacityFigureRow[], filter: FigureFilter): readonly CapacityFigureRow[] {
  return rows.filter(
    ({ workType, siteId, municipality }) =>
      (filter.workType === '' || (filter.workType === NOWHERE ? workType === null : workType === filter.workType)) &&
      (filter.siteId === '' || siteId === filter.siteId) &&
      (filter.whose === 'rwa' ? municipality !== APART : municipality === filter.whose),
  );
}

/** Norm minutes of a week, or of several together. */
export interface Sums {
  readonly available: number;
  readonly planned: number;
  readonly free: number;
  readonly asked: number;
  readonly estimated: boolean;
}

export function sumOf(rows: readonly CapacityFigureRow[]): Sums {
  let available = 0;
  let planned = 0;
  let free = 0;
  let asked = 0;
  let estimated = false;
  for (const row of rows) {
    available += row.available;
    planned += row.planned;
    free += row.freeNorm;
    asked += row.asked;
    estimated ||= row.estimated;
  }
  return { available, planned, free, asked, estimated };
}

/** One sum per week, in the order of the weeks; a week without rows is nothing. */
export function sumsByWeek(weeks: readonly IsoWeek[], rows: readonly CapacityFigureRow[]): readonly Sums[] {
  const byWeek = Map.groupBy(rows, ({ week }) => week);
  return weeks.map((week) => sumOf(byWeek.get(week) ?? []));
}

export interface WorkTypeFigures {
  /** null = hours that fit nowhere. */
  readonly workType: string | null;
  readonly name: string;
  readonly weeks: readonly Sums[];
}

/** Figures per werksoort that has any, in the order of the list; what fits nowhere last. */
export function figuresPerWorkType(
  weeks: readonly IsoWeek[],
  rows: readonly CapacityFigureRow[],
  workTypes: readonly { readonly code: string; readonly name: string; readonly position: number }[],
): readonly WorkTypeFigures[] {
  const byType = Map.groupBy(rows, ({ workType }) => workType);
  const known = workTypes
    .toSorted((a, b) => a.position - b.position)
    .map(({ code, name }) => ({ workType: code as string | null, name }));
  return [...known, { workType: null, name: 'Past nergens' }].flatMap(({ workType, name }) => {
    const own = byType.get(workType) ?? [];
    const all = sumOf(own);
    if (all.available === 0 && all.asked === 0) return [];
    return [{ workType, name, weeks: sumsByWeek(weeks, own) }];
  });
}

/** Axis of weeks: "wk 49"; its name says from when: "week 49 van 2026, vanaf ma 30 nov". */
export function weekCategories(weeks: readonly IsoWeek[]): readonly ChartCategory[] {
  return weeks.map((week) => ({
    id: week,
    label: `wk ${Number(week.slice(6))}`,
    name: `${weekName(week)}, vanaf ${shortDay(mondayOf(week))}`,
  }));
}

const inHours = (minutes: number): number => Math.round(minutes / 6) / 10;

/**
 * Planned and free on top of each other make what is available; asked is a line across.
 * @param hasAsked false where what orders ask cannot be told (one municipality)
 */
export function capacitySeries(weeks: readonly Sums[], hasAsked: boolean): readonly ChartSeries[] {
  const bars: ChartSeries[] = [
    { id: 'planned', label: 'Gepland', kind: 'bar', values: weeks.map(({ planned }) => inHours(planned)) },
    { id: 'free', label: 'Nog vrij', kind: 'bar', values: weeks.map(({ free }) => inHours(free)) },
  ];
  if (!hasAsked) return bars;
  const asked = weeks.map((week) => inHours(week.asked));
  return [...bars, { id: 'asked', label: 'Gevraagd door orders', kind: 'line', values: asked }];
}

/** "1.240 uur": norm minutes in whole hours. */
export const wholeHours = (minutes: number): string => `${Math.round(minutes / 60).toLocaleString('nl-NL')} uur`;
/** The same of a number of hours. */
export const hoursShown = (inHour: number): string => `${Math.round(inHour).toLocaleString('nl-NL')} uur`;

/** Weeks in which orders ask more than there is. */
export function shortWeeks(weeks: readonly IsoWeek[], sums: readonly Sums[]): readonly IsoWeek[] {
  return weeks.filter((_, index) => {
    const week = sums[index];
    // Half an hour is rounding, not a shortage.
    return week !== undefined && week.asked - week.available > 30;
  });
}

/** Two or three sentences that say what a chart shows. */
export function figureSummary(
  name: string,
  weeks: readonly IsoWeek[],
  sums: readonly Sums[],
  hasAsked: boolean,
): string {
  const all = { available: 0, planned: 0, asked: 0 };
  for (const week of sums) {
    all.available += week.available;
    all.planned += week.planned;
    all.asked += week.asked;
  }
  const share = all.available === 0 ? 0 : Math.round((all.planned / all.available) * 100);
  const span = count(weeks.length, 'week', 'weken');
  const first = `${name}, ${span}: ${wholeHours(all.available)} beschikbaar, daarvan is ${share} % gepland.`;
  if (!hasAsked) return first;
  return `${first} Orders vragen ${wholeHours(all.asked)}. ${shortWords(shortWeeks(weeks, sums))}`;
}

/** "In week 50 en 51 vragen orders meer dan er is." */
export function shortWords(short: readonly IsoWeek[]): string {
  if (short.length === 0) return 'In geen week vragen orders meer dan er is.';
  const numbers = short.slice(0, 6).map((week) => String(Number(week.slice(6))));
  const rest = short.length - numbers.length;
  const named = rest === 0 ? list(numbers) : `${numbers.join(', ')} en nog ${count(rest, 'week', 'weken')}`;
  return `In week ${named} vragen orders meer dan er is.`;
}

/** What stands out, and what is not in these figures; a sentence each. */
export function remarksOn(
  filter: FigureFilter,
  weeks: readonly IsoWeek[],
  sums: readonly Sums[],
  perType: readonly WorkTypeFigures[],
): readonly string[] {
  if (filter.whose !== 'rwa') return ['Orders horen bij geen gemeente. Wat ze vragen, staat hier daarom niet bij.'];
  const all = shortWords(shortWeeks(weeks, sums));
  const lines = [perType.length > 1 ? `Alle werksoorten samen: ${all.charAt(0).toLowerCase()}${all.slice(1)}` : all];
  if (perType.length > 1) {
    // All together there may be enough, and still too little of one kind of work.
    for (const { name, workType, weeks: own } of perType) {
      const short = workType === null ? 0 : shortWeeks(weeks, own).length;
      if (short > 0) lines.push(`${name}: in ${count(short, 'week', 'weken')} te weinig.`);
    }
  }
  if (filter.siteId !== '') lines.push('Orders die op meer locaties kunnen, tellen niet mee bij één locatie.');
  return lines;
}

export interface Chosen {
  /** "Alle werksoorten", "Groen, Hal Uraniumweg". */
  readonly name: string;
  /** For the foot of a picture. */
  readonly source: string;
  /** For the explanation in a workbook. */
  readonly lines: readonly (readonly [string, string])[];
}

/** What was filtered on, in words, so that a file says what it shows. */
export function chosenWords(
  filter: FigureFilter,
  { workTypes, sites }: Pick<Catalogue, 'workTypes' | 'sites'>,
  weeks: readonly IsoWeek[],
): Chosen {
  const workType =
    filter.workType === ''
      ? 'Alle werksoorten'
      : filter.workType === NOWHERE
        ? 'Past nergens'
        : (workTypes.find(({ code }) => code === filter.workType)?.name ?? filter.workType);
  const site = sites.find(({ id }) => id === filter.siteId)?.name;
  const whose = WHOSE.find(({ id }) => id === filter.whose)?.label ?? filter.whose;
  const [first] = weeks;
  const last = weeks.at(-1);
  const span = first && last ? `${weekName(first)} tot en met ${weekName(last)}` : 'geen weken';
  const name = [workType, site, filter.whose === 'rwa' ? undefined : filter.whose].filter(Boolean).join(', ');
  return {
    name,
    source: `Roosterbord. Normuren, ${span}. ${whose}${site ? `, ${site}` : ''}`,
    lines: [
      ['Werksoort', workType],
      ['Locatie', site ?? 'Alle locaties'],
      ['Gemeente', whose],
      ['Weken', span],
    ],
  };
}
