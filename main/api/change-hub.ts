import type { ChangeEvent } from '#contract/changes.ts';

/** More waiting events than this and a listener is told to open its week again instead. */
export const BUFFER_LIMIT = 200;

/** An event with more changes than this is sent as a reload: reading the week again is cheaper. */
export const CHANGES_LIMIT = 2000;

/** Tells everyone who listens in this process what changed, in the order in which it happened. */
export class ChangeHub {
  readonly #listeners = new Set<(event: ChangeEvent) => void>();

  publish(event: ChangeEvent): void {
    const sent: ChangeEvent =
      event.type === 'changed' && event.changes.length > CHANGES_LIMIT
        ? { type: 'reload', revision: event.revision, history: event.history }
        : event;
    const failures: unknown[] = [];
    for (const listener of this.#listeners) {
      try {
        listener(sent);
      } catch (error) {
        // What is written is written: everybody else must hear of it all the same.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'A listener failed');
  }

  /** Calls `listener` at once, within `publish`. The returned function stops it. */
  listen(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** How many listen now: tests prove with it that nobody stays behind. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  /**
   * Everything that is published from this call on, also while the reader is busy. Ends when `signal` aborts or
   * the reader stops. A reader that falls far behind gets one reload instead of what it missed.
   */
  subscribe(signal?: AbortSignal): AsyncGenerator<ChangeEvent, void, void> {
    const waiting: ChangeEvent[] = [];
    let wake: (() => void) | undefined;
    const stop = this.listen((event) => {
      if (waiting.length >= BUFFER_LIMIT) {
        waiting.length = 0;
        waiting.push({ type: 'reload', revision: event.revision, history: event.history });
      } else waiting.push(event);
      wake?.();
    });
    const onAbort = () => {
      stop();
      wake?.();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    return drain(waiting, signal, {
      wait: () =>
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      end: () => {
        stop();
        signal?.removeEventListener('abort', onAbort);
      },
    });
  }
}

async function* drain(
  waiting: ChangeEvent[],
  signal: AbortSignal | undefined,
  pause: { readonly wait: () => Promise<void>; readonly end: () => void },
): AsyncGenerator<ChangeEvent, void, void> {
  try {
    while (!signal?.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else await pause.wait();
    }
  } finally {
    pause.end();
  }
}
