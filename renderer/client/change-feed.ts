import type { ChangeEvent } from '#contract/changes.ts';
import type { HistoryState } from '#contract/history.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import { type ConnectionState, watchChanges } from './watch-changes.ts';

/** The one change stream of this window, shared by all who listen. */
export interface ChangeFeed {
  /** Every event in order, from now on. */
  readonly onEvent: (listener: (event: ChangeEvent) => void) => () => void;
  /** `connected` until proved otherwise. */
  readonly connection: () => ConnectionState;
  /** What undo and redo would do now. */
  readonly history: () => HistoryState;
  /** Called when `connection()` or `history()` gives something new; fits useSyncExternalStore. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the stream; the returned function closes it. */
  readonly start: () => () => void;
}

/** @param watch follows the stream of a client; replaced in tests. */
export function createChangeFeed(client: RoosterbordClient, watch: typeof watchChanges = watchChanges): ChangeFeed {
  const eventListeners = new Set<(event: ChangeEvent) => void>();
  const listeners = new Set<() => void>();
  let connection: ConnectionState = 'connected';
  let history: HistoryState = { undo: null, redo: null };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    connection: () => connection,
    history: () => history,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () =>
      watch(client, {
        onEvent: (event) => {
          history = event.history;
          for (const listener of eventListeners) listener(event);
          tell();
        },
        onState: (state) => {
          connection = state;
          tell();
        },
      }),
  };
}
