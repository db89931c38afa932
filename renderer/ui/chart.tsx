import { useId, useMemo } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import styles from './chart.module.css';
import { type ChartCategory, type ChartPoint, type ChartSeries, looksOf, nameOf, pointsOf } from './chart-model.ts';
import { LineMark, PatternTile, SWATCH, swatch } from './chart-pattern.tsx';
import { classes } from './classes.ts';
import { useRem } from './use-rem.ts';

const c = classes(styles);

export interface ChartProps {
  /** What the drawing shows, in a sentence or two: all that a screen reader hears of it. */
  readonly summary: string;
  readonly categories: readonly ChartCategory[];
  readonly series: readonly ChartSeries[];
  /** A value in words: "312 uur", "€ 1.240". */
  readonly format: (value: number) => string;
  /** A value on the axis; `format` where it is left out. */
  readonly formatTick?: (value: number) => string;
  readonly size?: 'normal' | 'small';
}

/**
 * Stacked bars and lines over categories. The one place that knows the chart library. The drawing is one picture for
 * a screen reader and no stop for the keyboard; `ChartFigure` puts the same numbers beside it as a table.
 */
export function Chart({ summary, categories, series, format, formatTick = format, size = 'normal' }: ChartProps) {
  const scope = useId().replace(/[^a-zA-Z0-9-]/g, '');
  const rem = useRem();
  const looks = useMemo(() => looksOf(series), [series]);
  const points = useMemo(() => pointsOf(categories, series), [categories, series]);
  const patternId = (id: string): string => `${scope}-${series.findIndex((one) => one.id === id)}`;
  const tick = { fill: 'var(--ink-quiet)', fontSize: rem * 0.8125 };
  return (
    <div className={c('drawing')}>
      <div className={c('plot', size)}>
        {/* The library marks parts of its drawing as focusable: so the picture is this, and the drawing is hidden. */}
        <div role="img" aria-label={summary} className={c('picture')} />
        <div aria-hidden="true" className={c('surface')}>
          <ComposedChart
            responsive
            accessibilityLayer={false}
            className={c('surface')}
            data={points}
            margin={{ top: rem * 0.5, right: rem * 0.75, bottom: 0, left: 0 }}
            barCategoryGap="18%"
          >
            <defs>
              {series.map(({ id }) => {
                const look = looks.get(id);
                return look && <PatternTile key={id} id={patternId(id)} look={look} />;
              })}
            </defs>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey={(point: ChartPoint) => point.category.label}
              height="auto"
              tick={tick}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-field)' }}
              interval="preserveStart"
              minTickGap={rem * 0.5}
              tickMargin={rem * 0.375}
            />
            <YAxis
              width="auto"
              tick={tick}
              tickLine={false}
              axisLine={false}
              tickFormatter={formatTick}
              domain={[0, 'auto']}
              niceTicks="snap125"
              tickCount={6}
            />
            <Tooltip
              cursor={{ fill: 'var(--ink)', fillOpacity: 0.06, stroke: 'none' }}
              isAnimationActive={false}
              content={({ active, activeIndex }) => {
                const point = active && activeIndex != null ? points[Number(activeIndex)] : undefined;
                return point ? <Bubble point={point} series={series} format={format} /> : null;
              }}
            />
            {series.map(({ id, kind, stack }) => {
              const look = looks.get(id);
              if (!look || kind !== 'bar') return null;
              return (
                <Bar
                  key={id}
                  dataKey={(point: ChartPoint) => point.values[id]}
                  stackId={stack ?? 'all'}
                  fill={`url(#${patternId(id)})`}
                  stroke={look.color}
                  maxBarSize={rem * 3}
                  isAnimationActive={false}
                />
              );
            })}
            {series.map(({ id, kind }) => {
              const look = looks.get(id);
              if (!look || kind !== 'line') return null;
              return (
                <Line
                  key={id}
                  type="linear"
                  dataKey={(point: ChartPoint) => point.values[id]}
                  stroke={look.color}
                  strokeWidth={2.5}
                  {...(look.dashes === '' ? {} : { strokeDasharray: look.dashes })}
                  dot={({ cx, cy, index }) =>
                    cx == null || cy == null ? null : <LineMark key={index} x={cx} y={cy} look={look} />
                  }
                  activeDot={false}
                  isAnimationActive={false}
                />
              );
            })}
          </ComposedChart>
        </div>
      </div>
      <ul className={c('legend')} data-chart-legend>
        {series.map(({ id, kind, label }) => {
          const look = looks.get(id);
          return (
            <li key={id}>
              {look && (
                <svg
                  viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`}
                  className={c('swatch')}
                  aria-hidden="true"
                  focusable="false"
                >
                  {swatch(kind, look, patternId(id))}
                </svg>
              )}
              <span>{label}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface BubbleProps extends Pick<ChartProps, 'series' | 'format'> {
  readonly point: ChartPoint;
}

/** The numbers under the pointer; they stand in the table too. */
function Bubble({ point, series, format }: BubbleProps) {
  return (
    <div className={c('bubble')} aria-hidden="true">
      <strong>{nameOf(point.category)}</strong>
      {series.map(({ id, label }) => {
        const value = point.values[id];
        return (
          <span key={id}>
            {label} <b>{value == null ? 'niet bekend' : format(value)}</b>
          </span>
        );
      })}
    </div>
  );
}
