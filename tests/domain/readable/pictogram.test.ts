import { describe, expect, it } from 'vitest';
import { defaultRecords } from '#domain/model/defaults.ts';
import { clockShapes, PICTOGRAMS, type Shape, SIDE, shapesOf, workPictogram } from '#domain/readable/pictogram.ts';
import { PLACE_KINDS } from '#domain/readable/place-kind.ts';

const drawn = (shapes: readonly Shape[]): string => JSON.stringify(shapes);

describe('pictograms', () => {
  const known = defaultRecords(() => '0').flatMap((c) => (c.kind === 'workType' && c.after ? [c.after.code] : []));

  it('there is one for every werksoort, and the helmet for one that a company made itself', () => {
    expect(known).toHaveLength(5);
    expect(known.map(workPictogram)).toEqual(known);
    expect(workPictogram('keuken')).toBe('work');
  });

  it('there is one for every kind of place, pauses, the bus, the guide and a day off', () => {
    expect(PICTOGRAMS).toEqual(expect.arrayContaining([...PLACE_KINDS, 'pause', 'bus', 'guide', 'free', 'fresh']));
  });

  it('no two are the same', () =>
    expect(new Set(PICTOGRAMS.map((name) => drawn(shapesOf(name)))).size).toBe(PICTOGRAMS.length));

  it.each(PICTOGRAMS)('%s is well formed, and its corners lie in the square', (name) => {
    for (const { d } of shapesOf(name)) {
      expect(d).toMatch(/^M[MLHVCAaZ0-9 .,-]+$/);
      // Arcs are relative; all else is where it says.
      const points =
        d
          .replace(/a[^MLHVCAZ]+/g, ' ')
          .replace(/A[^MLHVCZa]+/g, ' ')
          .match(/-?\d+(\.\d+)?/g) ?? [];
      for (const value of points.map(Number)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(SIDE);
      }
    }
  });
});

describe('clock faces', () => {
  const hands = (minute: number): string | undefined => clockShapes(minute)[2]?.d;
  it.each([
    [0, 'M24 24L24 15M24 24L24 9'],
    [3 * 60, 'M24 24L33 24M24 24L24 9'],
    [6 * 60, 'M24 24L24 33M24 24L24 9'],
    [9 * 60 + 15, 'M24 24L15.1 22.8M24 24L39 24'],
    [12 * 60 + 30, 'M24 24L26.3 15.3M24 24L24 39'],
    [1440, 'M24 24L24 15M24 24L24 9'],
  ])('minute %i', (minute, expected) => expect(hands(minute)).toBe(expected));

  it('shows the afternoon as the morning', () => expect(clockShapes(16 * 60 + 15)).toEqual(clockShapes(4 * 60 + 15)));
});
