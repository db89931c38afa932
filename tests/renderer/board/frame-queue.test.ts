import { beforeEach, describe, expect, it } from 'vitest';
import { FrameQueue } from '#features/board/dnd/frame-queue.ts';
import { TestFrames } from './test-frames.ts';

let frames: TestFrames;
let done: (readonly number[])[];
let queue: FrameQueue<number>;
beforeEach(() => {
  frames = new TestFrames();
  done = [];
  queue = new FrameQueue<number>(
    () => {},
    (items) => done.push(items),
    frames,
  );
});

const addAll = (count: number): void => {
  for (let i = 1; i <= count; i++) queue.add(i);
};

describe('work spread over frames', () => {
  it.each([
    ['no time at all: everything in one frame', 0, [[1, 2, 3, 4, 5]]],
    [
      '2 ms each: three in a frame of 6 ms',
      2,
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    ['far too long: still one per frame', 50, [[1], [2], [3], [4], [5]]],
  ])('%s', (_what, tick, expected) => {
    frames.tick = tick;
    addAll(5);
    frames.all();
    expect(done).toEqual(expected);
  });

  it('asks for one frame, however much is added', () => {
    addAll(5);
    queue.add(5);
    frames.one();
    expect(done).toEqual([[1, 2, 3, 4, 5]]);
    expect(frames.one()).toBe(false);
  });

  it('forgets what was cleared, and takes up new work', () => {
    addAll(3);
    queue.clear();
    queue.add(9);
    frames.all();
    expect(done).toEqual([[9]]);
  });
});
