import { ORPCError } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useClient } from '#client/client-context.tsx';
import { type SaidError, sayError } from '#client/say-error.ts';
import type { ColumnMapping, ImportPreview } from '#contract/imports.ts';
import { type MappedColumn, mergeColumns, refuseFiles } from './import-view.ts';

export interface Reading {
  readonly files: readonly File[];
  readonly mapping: ColumnMapping;
}

export type ImportState =
  | { readonly step: 'pick' }
  | { readonly step: 'reading'; readonly fraction: number; readonly doing: string }
  | {
      readonly step: 'preview';
      readonly reading: Reading;
      readonly preview: ImportPreview;
      readonly columns: readonly MappedColumn[];
    }
  | { readonly step: 'trouble'; readonly where: string; readonly error: SaidError; readonly reading: Reading | null }
  | { readonly step: 'done'; readonly sheets: ImportPreview['sheets'] };

const REFUSED = 'Pas het bestand aan en kies het opnieuw, of kies een ander bestand.';

/** One import from file to result. Reading can be cancelled; nothing is written before `accept`. */
export function useImport() {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'pick' });
  const [isWriting, setWriting] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(
    async (reading: Reading, seen: readonly MappedColumn[] = []) => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      const where = reading.files.map((file) => file.name).join(', ');
      const refusal = refuseFiles(reading.files);
      if (refusal) {
        setState({ step: 'trouble', where, error: { what: refusal, mend: REFUSED }, reading: null });
        return;
      }
      setState({ step: 'reading', fraction: 0, doing: 'Het bestand wordt gelezen' });
      try {
        const files = reading.files.map((file) => ({ name: file.name, content: file }));
        const events = await client.imports.preview({ files, mapping: reading.mapping }, { signal: stop.signal });
        for await (const event of events) {
          if (stop.signal.aborted) return;
          if (event.type === 'progress') setState({ step: 'reading', fraction: event.fraction, doing: event.doing });
          else {
            const columns = mergeColumns(seen, event.preview.unknownColumns);
            setState({ step: 'preview', reading, preview: event.preview, columns });
          }
        }
      } catch (error) {
        if (stop.signal.aborted) return;
        setState({ step: 'trouble', ...sayTrouble(error, where), reading });
      }
    },
    [client],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ step: 'pick' });
  }, []);

  const accept = useCallback(
    async (preview: ImportPreview, reading: Reading, validOnly: boolean) => {
      setWriting(true);
      try {
        const { sheets } = await client.imports.accept({ previewId: preview.previewId, validOnly });
        setState({ step: 'done', sheets });
        await queries.invalidateQueries({ queryKey: api.key() });
      } catch (error) {
        const where = reading.files.map((file) => file.name).join(', ');
        setState({ step: 'trouble', where, error: sayError(error), reading });
      } finally {
        setWriting(false);
      }
    },
    [api, client, queries],
  );

  return { state, isWriting, read, cancel, accept };
}

const refusedFile = z.object({ file: z.string(), reason: z.string() });

/** A refused file is named with its reason; the rest is said as everywhere. */
function sayTrouble(error: unknown, where: string): { readonly where: string; readonly error: SaidError } {
  if (error instanceof ORPCError && error.code === 'REFUSED_FILE') {
    const refused = refusedFile.safeParse(error.data);
    if (refused.success) return { where: refused.data.file, error: { what: refused.data.reason, mend: REFUSED } };
  }
  return { where, error: sayError(error) };
}
