import { setImmediate } from 'node:timers/promises';

/** ms of work after which others get their turn. */
const TURN = 15;

/** Lets others have their turn when this one took long enough. */
export class Turns {
  #since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#since < TURN) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
