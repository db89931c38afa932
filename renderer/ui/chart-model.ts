import { type WorkSlot, workSlot } from './work-slot.ts';

/** One place on the axis below: a week, a month, a hall. */
export interface ChartCategory {
  readonly id: string;
  /** On the axis, short: "wk 49". */
  readonly label: string;
  /** Written out, for the table and the tooltip: "week 49 (30 nov)". The label where it is left out. */
  readonly name?: string;
}

export interface ChartSeries {
  readonly id: string;
  /** In the legend and at the head of the table's column. */
  readonly label: string;
  readonly kind: 'bar' | 'line';
  /** Bars of the same stack stand on top of each other; left out = all bars are one stack. */
  readonly stack?: string;
  /** Takes the colour of this werksoort instead of the next free one. */
  readonly workType?: string;
  /** One value per category; null = not known. */
  readonly values: readonly (number | null)[];
}

export const PATTERNS = ['solid', 'diagonal', 'dots', 'cross', 'horizontal', 'vertical', 'reverse', 'grid'] as const;
export type Pattern = (typeof PATTERNS)[number];
export const MARKS = ['circle', 'square', 'diamond'] as const;
export type Mark = (typeof MARKS)[number];

/** How a series is told apart without its colour as well: a pattern for bars, dashes and a mark for lines. */
export interface SeriesLook {
  /** A token: "var(--chart-1)". */
  readonly color: string;
  readonly pattern: Pattern;
  readonly mark: Mark;
  /** `stroke-dasharray` of a line; empty = unbroken. */
  readonly dashes: string;
}

const BAR_COLORS = 6;
const DASHES = ['', '7 4', '2 4'] as const;
const SLOT_PATTERNS: Readonly<Record<WorkSlot, Pattern>> = {
  productie: 'solid',
  metaalbewerking: 'diagonal',
  elektromontage: 'dots',
  groen: 'horizontal',
  schoonmaak: 'vertical',
  'extra-1': 'cross',
  'extra-2': 'reverse',
  'extra-3': 'grid',
};

/** The look of every series, by its id. A werksoort looks the same in every chart. */
export function looksOf(
  series: readonly Pick<ChartSeries, 'id' | 'kind' | 'workType'>[],
): ReadonlyMap<string, SeriesLook> {
  const looks = new Map<string, SeriesLook>();
  let bars = 0;
  let lines = 0;
  for (const { id, kind, workType } of series) {
    const nth = kind === 'bar' ? bars++ : lines++;
    const mark = (kind === 'line' ? MARKS[nth % MARKS.length] : undefined) ?? 'circle';
    const dashes = (kind === 'line' ? DASHES[nth % DASHES.length] : undefined) ?? '';
    if (workType !== undefined) {
      const slot = workSlot(workType);
      looks.set(id, { color: `var(--work-${slot})`, pattern: SLOT_PATTERNS[slot], mark, dashes });
    } else if (kind === 'bar') {
      const pattern = PATTERNS[nth % PATTERNS.length] ?? 'solid';
      looks.set(id, { color: `var(--chart-${(nth % BAR_COLORS) + 1})`, pattern, mark, dashes });
    } else looks.set(id, { color: `var(--chart-line-${(nth % 3) + 1})`, pattern: 'solid', mark, dashes });
  }
  return looks;
}

/** One row per category with the value of each series at it. */
export interface ChartPoint {
  readonly category: ChartCategory;
  readonly values: Readonly<Record<string, number | null>>;
}

export function pointsOf(categories: readonly ChartCategory[], series: readonly ChartSeries[]): readonly ChartPoint[] {
  return categories.map((category, index) => ({
    category,
    values: Object.fromEntries(series.map(({ id, values }) => [id, values[index] ?? null])),
  }));
}

export const nameOf = ({ name, label }: ChartCategory): string => name ?? label;
