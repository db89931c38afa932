import type { AppContext } from './context.ts';
import type { Os } from './implementer.ts';
import type { Importer } from './importer.ts';
import { Newsreel } from './newsreel.ts';

/** Importing a workbook: look first, then accept what was looked at. */
export function createImportsApi(context: Pick<AppContext, 'events'>, os: Os, importer: Importer) {
  return os.imports.router({
    preview: os.imports.preview.handler(async function* ({ input, signal, errors }) {
      const stop = new AbortController();
      const abort = () => stop.abort(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      try {
        const files = await Promise.all(
          input.files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
        );
        const news = new Newsreel();
        const outcome = importer
          .preview(files, input.mapping, {
            onProgress: (fraction, doing) => news.tell({ type: 'progress', fraction, doing }),
            signal: stop.signal,
          })
          .finally(() => news.end());
        // When the reader goes away nobody waits for the outcome any more.
        outcome.catch(() => undefined);
        yield* news.follow();
        const result = await outcome;
        if (!result.ok) {
          const { file, reason } = result;
          throw errors.REFUSED_FILE({ message: reason, data: { file, reason } });
        }
        yield { type: 'preview', preview: result.preview };
      } finally {
        // The reader went away, or it is done: either way the worker has nothing left to do.
        signal?.removeEventListener('abort', abort);
        stop.abort();
      }
    }),
    accept: os.imports.accept.handler(({ input: { previewId, validOnly }, errors }) => {
      const outcome = importer.accept(previewId, validOnly);
      if (!outcome.ok) throw outcome.problem === 'stale' ? errors.STALE() : errors.HAS_ERRORS();
      const { revision, history, changes } = outcome.committed;
      if (changes.length > 0) context.events.publish({ type: 'reload', revision, history });
      return { revision, sheets: outcome.sheets };
    }),
  });
}
