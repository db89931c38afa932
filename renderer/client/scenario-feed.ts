import type { ChangeEvent } from '#contract/changes.ts';
import type { HistoryState } from '#contract/history.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { ChangeFeed } from './change-feed.ts';

/** The part of a command's answer that others on screen must know. */
export interface Applied {
  readonly revision: number;
  readonly changes: RecordChange[];
  readonly history: HistoryState;
}

export interface ScenarioFeed extends ChangeFeed {
  /** Tells everybody on screen what a command did in the scenario. */
  readonly tell: (applied: Applied) => void;
  /** Takes over where an answer says that the scenario stands. */
  readonly stand: (at: Pick<Applied, 'revision' | 'history'>) => void;
}

/**
 * The changes of one scenario: its own steps by their own revisions. When the real plan goes on, all that was read is
 * read again, because a scenario lies over it.
 */
export function createScenarioFeed(real: ChangeFeed): ScenarioFeed {
  const eventListeners = new Set<(event: ChangeEvent) => void>();
  const listeners = new Set<() => void>();
  let revision = 0;
  let history: HistoryState = { undo: null, redo: null };
  const send = (event: ChangeEvent): void => {
    for (const listener of eventListeners) listener(event);
    for (const listener of listeners) listener();
  };
  return {
    onEvent: (listener) => {
      eventListeners.add(listener);
      const stop = real.onEvent(() => listener({ type: 'reload', revision, history }));
      return () => {
        eventListeners.delete(listener);
        stop();
      };
    },
    connection: real.connection,
    history: () => history,
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = real.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    // The window's one stream is open already.
    start: () => () => undefined,
    tell: (applied) => {
      revision = applied.revision;
      history = applied.history;
      send({ type: 'changed', revision, changes: applied.changes, history });
    },
    stand: (at) => {
      const isNews = at.history.undo !== history.undo || at.history.redo !== history.redo;
      revision = at.revision;
      history = at.history;
      if (isNews) for (const listener of listeners) listener();
    },
  };
}
