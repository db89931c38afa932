import { readHistory, readRevision } from '#main/db/history.ts';
import type { AppContext } from './context.ts';
import type { Os } from './implementer.ts';
import { OtherWriters } from './other-writers.ts';

/** The change stream of a window: first where the data stands, then everything that happens. */
export function createChangesApi(context: AppContext, os: Os) {
  const others = new OtherWriters(context.db, context.events);
  return os.changes.router({
    stream: os.changes.stream.handler(async function* ({ signal }) {
      // Listen before looking: what happens in between is then sent twice rather than never.
      const events = context.events.subscribe(signal);
      const stopWatching = others.watch();
      try {
        yield { type: 'at', revision: readRevision(context.db), history: readHistory(context.db) };
        yield* events;
      } finally {
        stopWatching();
        await events.return();
      }
    }),
  });
}
