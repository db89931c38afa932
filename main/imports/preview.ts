import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ColumnMapping, ImportPreview, ImportRow } from '#contract/imports.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { Lookup } from './build-preview.ts';
import { RefusedFile } from './raw.ts';
import type { ImportFile } from './read-files.ts';
import type { FromWorker, ToWorker, WorkerInput } from './worker-messages.ts';
import type { Existing } from './workspace.ts';

export interface PreviewInput {
  readonly files: readonly ImportFile[];
  readonly mapping: ColumnMapping;
  readonly catalogue: Catalogue;
  /** Of orders with bookings: booked on the first time it is due, in pieces or norm minutes; part of "Gereed". */
  readonly booked: ReadonlyMap<OrderId, number>;
  /** Today in Europe/Amsterdam. */
  readonly today: IsoDate;
  /** Reads, piece by piece, what the database holds of the days and people that the files name. */
  readonly existing: (lookup: Lookup) => AsyncIterable<Existing>;
  /** 0..1 with what is being done, Dutch. */
  readonly onProgress?: (fraction: number, doing: string) => void;
  /** Aborting ends the worker at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Previewed {
  readonly preview: ImportPreview;
  /** The changes of all rows without an error. */
  readonly changes: readonly RecordChange[];
  readonly hasErrors: boolean;
}

/** A workbook that unpacks to 500 MB at most fits in this; one that does not is refused instead of ending the program. */
const MEMORY_MB = 2_048;

const outOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Reads the files in a worker thread and says row by row what an import would do. Writes nothing.
 * @throws RefusedFile when a file is refused as a whole
 */
export async function previewImport(input: PreviewInput): Promise<Previewed> {
  input.signal?.throwIfAborted();
  const { files, mapping, catalogue, booked, today } = input;
  const workerData: WorkerInput = { files, mapping, catalogue, booked, today };
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    return await listen(worker, input);
  } catch (error) {
    if (!outOfMemory(error)) throw error;
    throw new RefusedFile(files[0]?.name ?? '', 'Dit bestand is te groot om te lezen. Splits het in meer bestanden.');
  } finally {
    await worker.terminate();
  }
}

function listen(worker: Worker, input: PreviewInput): Promise<Previewed> {
  const rows: ImportRow[] = [];
  const changes: RecordChange[] = [];
  const tell = (message: ToWorker) => worker.postMessage(message);
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(input.signal?.reason);
    input.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = () => input.signal?.removeEventListener('abort', onAbort);
    const handle = async (message: FromWorker): Promise<void> => {
      switch (message.type) {
        case 'progress':
          return input.onProgress?.(message.fraction, message.doing);
        case 'lookup':
          for await (const existing of input.existing(message.lookup)) tell({ type: 'existing', existing });
          return tell({ type: 'next' });
        case 'part':
          rows.push(...message.rows);
          changes.push(...message.changes);
          await breathe();
          return tell({ type: 'next' });
        case 'done':
          settle();
          return resolve({
            preview: { ...message.preview, rows },
            changes,
            hasErrors: message.preview.errors.length > 0,
          });
        case 'refused':
          settle();
          return reject(new RefusedFile(message.file, message.reason));
      }
    };
    worker.on('message', (message: FromWorker) => {
      handle(message).catch(reject);
    });
    worker.on('error', (error) => {
      settle();
      reject(error);
    });
    worker.on('exit', () => reject(new Error('The import worker ended before it was done')));
  });
}
