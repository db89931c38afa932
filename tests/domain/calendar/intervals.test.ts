import { describe, expect, it } from 'vitest';
import { netMinutes, overlap, stretches, unionMinutes, withoutBreaks } from '#domain/calendar/intervals.ts';

const i = (from: number, to: number) => ({ from, to });

describe('overlap', () => {
  it.each([
    [i(0, 10), i(5, 15), i(5, 10)],
    [i(0, 10), i(10, 20), null],
    [i(0, 10), i(2, 3), i(2, 3)],
    [i(5, 6), i(0, 4), null],
  ])('%j and %j share %j', (a, b, shared) => {
    expect(overlap(a, b)).toEqual(shared);
    expect(overlap(b, a)).toEqual(shared);
  });
});

describe('unionMinutes', () => {
  it.each([
    [[], 0],
    [[i(0, 10), i(5, 15)], 15],
    [[i(0, 10), i(10, 20)], 20],
    [[i(0, 30), i(5, 10)], 30],
    [[i(20, 30), i(0, 5)], 15],
  ])('%j is %i minutes', (list, minutes) => expect(unionMinutes(list)).toBe(minutes));
});

describe('withoutBreaks', () => {
  it.each([
    [i(480, 720), [i(600, 615)], [i(480, 600), i(615, 720)], 225],
    [i(480, 600), [i(600, 615)], [i(480, 600)], 120],
    [i(605, 720), [i(600, 615)], [i(615, 720)], 105],
    [i(602, 610), [i(600, 615)], [], 0],
    [i(0, 60), [i(40, 50), i(10, 20)], [i(0, 10), i(20, 40), i(50, 60)], 40],
    [i(0, 60), [i(10, 30), i(20, 40)], [i(0, 10), i(40, 60)], 30],
  ])('%j without %j leaves %j: %i minutes', (whole, breaks, left, minutes) => {
    expect(withoutBreaks(whole, breaks)).toEqual(left);
    expect(netMinutes(whole, breaks)).toBe(minutes);
  });
});

describe('stretches', () => {
  const wrong = (marks: readonly number[]) => (from: number) => (marks.includes(from) ? from : null);
  it('joins moments that follow on each other and keeps the worst', () => {
    expect(stretches([0, 10, 20, 30], [], wrong([0, 10]), Math.max)).toEqual([{ from: 0, to: 20, peak: 10 }]);
  });
  it('keeps a gap apart', () => {
    expect(stretches([0, 10, 20, 30], [], wrong([0, 20]), Math.max)).toHaveLength(2);
  });
  it('bridges a gap that is a break', () => {
    expect(stretches([0, 10, 20, 30], [i(10, 20)], wrong([0, 20]), Math.max)).toEqual([{ from: 0, to: 30, peak: 20 }]);
  });
  it('does not bridge a gap that is only partly a break', () => {
    expect(stretches([0, 10, 20, 30], [i(10, 19)], wrong([0, 20]), Math.max)).toHaveLength(2);
  });
});
