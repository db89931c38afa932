import { expect, test } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { boardDays } from '#features/capacity/order-days.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-12-02');

// Today is a Wednesday.
test.each([
  ['late on Friday: today', { level: 'late', deadline: '2026-12-04' }, '2026-12-02', '2026-12-02'],
  ['due in two weeks: the Monday of that week', { level: 'later', deadline: '2026-12-16' }, '2026-12-02', '2026-12-14'],
  [
    'not before it may start',
    { level: 'later', deadline: '2026-12-18', startsOn: '2026-12-16' },
    '2026-12-16',
    '2026-12-16',
  ],
  ['over: the past cannot be mended', { level: 'late', deadline: '2026-12-01' }, '2026-12-02', null],
  ['on time: nothing to mend', { level: 'on-time', deadline: '2026-12-04' }, '2026-12-02', null],
  ['tight', { level: 'tight', deadline: '2026-12-02' }, '2026-12-02', '2026-12-02'],
] as const)('%s', (_, state, place, resolve) => {
  const { level, deadline } = state;
  const startsOn = 'startsOn' in state ? day(state.startsOn) : null;
  expect(boardDays({ level, deadline: day(deadline), startsOn }, TODAY)).toEqual({ place, resolve });
});
