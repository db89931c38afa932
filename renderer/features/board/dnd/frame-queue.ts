/** The browser's frames and clock, as far as the queue needs them. */
export interface Frames {
  /** Calls back in the coming frame. */
  readonly next: (callback: () => void) => void;
  /** ms. */
  readonly now: () => number;
}

/** Those of the window itself. */
export const BROWSER_FRAMES: Frames = {
  next: (callback) => requestAnimationFrame(callback),
  now: () => performance.now(),
};

/** ms of a frame that the work may take: at 60 frames a second the rest is for rendering what it found. */
const BUDGET = 6;

/** Much small work spread over frames: as much as fits in each, then `onDone` with what was done in it. */
export class FrameQueue<T> {
  readonly #work: (item: T) => void;
  readonly #onDone: (items: readonly T[]) => void;
  readonly #frames: Frames;
  readonly #waiting = new Set<T>();
  #isScheduled = false;

  constructor(work: (item: T) => void, onDone: (items: readonly T[]) => void, frames: Frames = BROWSER_FRAMES) {
    this.#work = work;
    this.#onDone = onDone;
    this.#frames = frames;
  }

  /** Puts an item at the end; one that waits already keeps its place. */
  add(item: T): void {
    this.#waiting.add(item);
    this.#schedule();
  }

  clear(): void {
    this.#waiting.clear();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#frames.next(this.#run);
  }

  readonly #run = (): void => {
    this.#isScheduled = false;
    const until = this.#frames.now() + BUDGET;
    const done: T[] = [];
    for (const item of this.#waiting) {
      if (done.length > 0 && this.#frames.now() >= until) break;
      this.#waiting.delete(item);
      this.#work(item);
      done.push(item);
    }
    if (this.#waiting.size > 0) this.#schedule();
    if (done.length > 0) this.#onDone(done);
  };
}
