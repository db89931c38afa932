import { describe, expect, it } from 'vitest';
import { type ChartSeries, looksOf, nameOf, pointsOf } from '#ui/chart-model.ts';

const series = (id: string, kind: 'bar' | 'line', more: Partial<ChartSeries> = {}): ChartSeries => ({
  id,
  label: id,
  kind,
  values: [],
  ...more,
});

describe('the looks of series', () => {
  it('differ in colour and in pattern or dashes, so that colour is never alone', () => {
    const looks = looksOf([...'abcdef'].map((id) => series(id, 'bar')));
    expect(new Set([...looks.values()].map(({ color }) => color)).size).toBe(6);
    expect(new Set([...looks.values()].map(({ pattern }) => pattern)).size).toBe(6);
    const lines = [...looksOf([...'xyz'].map((id) => series(id, 'line'))).values()];
    expect(new Set(lines.map(({ color }) => color)).size).toBe(3);
    expect(new Set(lines.map(({ dashes, mark }) => `${dashes}|${mark}`)).size).toBe(3);
  });

  it('a werksoort looks the same wherever it stands, and five of them look different', () => {
    const types = ['productie', 'metaalbewerking', 'elektromontage', 'groen', 'schoonmaak'];
    const bars = types.map((workType) => series(workType, 'bar', { workType }));
    const looks = looksOf(bars);
    expect(looksOf(bars.toReversed())).toEqual(new Map(looks));
    for (const key of ['color', 'pattern'] as const) {
      expect(new Set([...looks.values()].map((look) => look[key])).size).toBe(5);
    }
  });

  it('bars and lines are counted apart', () => {
    const looks = looksOf([series('a', 'bar'), series('x', 'line'), series('b', 'bar')]);
    expect(looks.get('b')).toMatchObject({ color: 'var(--chart-2)', pattern: 'diagonal' });
    expect(looks.get('x')).toMatchObject({ color: 'var(--chart-line-1)', dashes: '' });
  });
});

it('joins values with their category; one that is missing is not known, never zero', () => {
  const weeks = [
    { id: '1', label: 'wk 1', name: 'week 1' },
    { id: '2', label: 'wk 2' },
  ];
  expect(pointsOf(weeks, [series('a', 'bar', { values: [5] }), series('b', 'line', { values: [0, 7] })])).toEqual([
    { category: weeks[0], values: { a: 5, b: 0 } },
    { category: weeks[1], values: { a: null, b: 7 } },
  ]);
  expect(weeks.map(nameOf)).toEqual(['week 1', 'wk 2']);
});
