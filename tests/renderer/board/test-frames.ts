import type { Frames } from '#features/board/dnd/frame-queue.ts';

/** Frames that come when a test says so, and a clock that only goes on when somebody looks at it. */
export class TestFrames implements Frames {
  /** ms that pass with each look at the clock. */
  tick = 0;
  #now = 0;
  #waiting: (() => void)[] = [];

  readonly next = (callback: () => void): void => {
    this.#waiting.push(callback);
  };

  readonly now = (): number => {
    this.#now += this.tick;
    return this.#now;
  };

  /** Lets one frame come; false when nobody waits for it. */
  one(): boolean {
    const due = this.#waiting;
    this.#waiting = [];
    for (const callback of due) callback();
    return due.length > 0;
  }

  all(): void {
    while (this.one());
  }
}
