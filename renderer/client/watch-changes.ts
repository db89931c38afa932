import { ORPCError } from '@orpc/client';
import type { ChangeEvent } from '#contract/changes.ts';
import type { RoosterbordClient } from '#contract/index.ts';

/**
 * connected: changes come in. lost: the host does not answer, trying again. expired: the host was started again and no
 * longer knows this window; trying goes on, in case another window of this browser is let in.
 */
export type ConnectionState = 'connected' | 'lost' | 'expired';

export interface WatchOptions {
  /**
   * Every event in order. The first after each (re)connection is `at`, with the revision where the data stand now: a
   * window that is behind opens its week again.
   */
  readonly onEvent: (event: ChangeEvent) => void;
  /** Only when the state changes. */
  readonly onState: (state: ConnectionState) => void;
  /** ms to wait before attempt n (0, 1, 2 …). */
  readonly delay?: (attempt: number) => number;
}

/** 250 ms, doubling, at most 5 s: quick after a hiccup, calm when the host is away. */
function backoff(attempt: number): number {
  return Math.min(5_000, 250 * 2 ** attempt);
}

/** Follows the change stream until the returned function is called, connecting again whenever it breaks. */
export function watchChanges(client: RoosterbordClient, options: WatchOptions): () => void {
  const stop = new AbortController();
  const delay = options.delay ?? backoff;
  let state: ConnectionState | null = null;
  const tell = (next: ConnectionState) => {
    if (state !== next && !stop.signal.aborted) options.onState(next);
    state = next;
  };
  const follow = async () => {
    for (let attempt = 0; !stop.signal.aborted; attempt += 1) {
      try {
        for await (const event of await client.changes.stream(undefined, { signal: stop.signal })) {
          if (stop.signal.aborted) return;
          attempt = 0;
          tell('connected');
          options.onEvent(event);
        }
        tell('lost');
      } catch (error) {
        tell(error instanceof ORPCError && error.status === 401 ? 'expired' : 'lost');
      }
      await pause(delay(attempt), stop.signal);
    }
  };
  void follow();
  return () => stop.abort();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
