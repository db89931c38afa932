import { expect, test } from 'vitest';
import type { HallSheet } from '#contract/hall-sheet.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { createHallFeed, type HallLoad } from '#features/hall/hall-feed.ts';

const sheet = (site: string): HallSheet => ({
  board: { site, date: '2026-11-30' as IsoDate, isClosed: false, blocks: [] },
  theme: 'system',
  program: '1.0.0',
});

/** A feed whose host answers as the test says, on a clock that the test turns. */
function feedUnderTest() {
  let now = Date.parse('2026-11-30T08:00:00Z');
  let waiting: { readonly ms: number; readonly then: () => void } | null = null;
  const asked: (string | null)[] = [];
  let answer: HallLoad | 'away' = 'away';
  const feed = createHallFeed({
    load: async (mark) => {
      asked.push(mark);
      if (answer === 'away') throw new TypeError('Failed to fetch');
      return answer;
    },
    now: () => new Date(now),
    wait: (ms, then) => {
      waiting = { ms, then };
      return () => {
        waiting = null;
      };
    },
  });
  let stop = (): void => {};
  /** One question and its answer: the first one, or the next when its time has come. */
  const turn = async (given: HallLoad | 'away'): Promise<void> => {
    answer = given;
    if (waiting === null) stop = feed.start();
    else {
      now += waiting.ms;
      waiting.then();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { feed, turn, asked, stop: () => stop(), isWaiting: () => waiting !== null };
}

const hallA: HallLoad = { kind: 'sheet', sheet: sheet('Hal A'), mark: '"1"' };

test('shows what came, asks with its mark, and shows what came after', async () => {
  const { feed, turn, asked } = feedUnderTest();
  await turn(hallA);
  await turn({ kind: 'same' });
  expect(feed.current()).toMatchObject({ state: 'shown', sheet: { board: { site: 'Hal A' } }, staleSince: null });
  await turn({ kind: 'sheet', sheet: sheet('Hal B'), mark: '"2"' });
  await turn({ kind: 'same' });
  expect(feed.current()).toMatchObject({ sheet: { board: { site: 'Hal B' } } });
  expect(asked).toEqual([null, '"1"', '"1"', '"2"']);
});

test('keeps showing when the host is away, says since when, and picks up again by itself', async () => {
  const { feed, turn } = feedUnderTest();
  await turn(hallA);
  await turn({ kind: 'same' });
  await turn('away');
  // One question that goes wrong is a hiccup.
  expect(feed.current()).toMatchObject({ state: 'shown', staleSince: null });
  await turn('away');
  await turn('away');
  expect(feed.current()).toMatchObject({
    state: 'shown',
    sheet: { board: { site: 'Hal A' } },
    staleSince: new Date('2026-11-30T08:00:05Z'),
  });
  await turn({ kind: 'same' });
  expect(feed.current()).toMatchObject({ state: 'shown', staleSince: null });
});

test('a screen that was turned off shows nothing any more, also not from before; a new key brings it back', async () => {
  const { feed, turn, asked } = feedUnderTest();
  await turn(hallA);
  await turn({ kind: 'off' });
  expect(feed.current()).toEqual({ state: 'off' });
  await turn('away');
  expect(feed.current()).toEqual({ state: 'off' });
  await turn(hallA);
  expect(feed.current()).toMatchObject({ state: 'shown' });
  // Not with the mark of a sheet that is no longer there.
  expect(asked).toEqual([null, '"1"', null, null]);
});

test('says when the host was away from the beginning, and tells nobody what did not change', async () => {
  const { feed, turn } = feedUnderTest();
  let told = 0;
  feed.subscribe(() => {
    told += 1;
  });
  expect(feed.current()).toEqual({ state: 'opening', isAway: false });
  await turn('away');
  expect(feed.current()).toEqual({ state: 'opening', isAway: true });
  await turn(hallA);
  const before = told;
  await turn({ kind: 'same' });
  await turn({ kind: 'same' });
  expect(told).toBe(before);
});

test('asks no more once it is stopped', async () => {
  const { feed, turn, stop, isWaiting } = feedUnderTest();
  await turn(hallA);
  expect(isWaiting()).toBe(true);
  stop();
  expect(isWaiting()).toBe(false);
  expect(feed.current().state).toBe('shown');
});
