import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { v7 } from 'uuid';
import { buildPreview } from './build-preview.ts';
import { RefusedFile } from './raw.ts';
import { readFiles } from './read-files.ts';
import type { FromWorker, ToWorker, WorkerInput } from './worker-messages.ts';

/** Rows and changes per message: a few milliseconds of work for the thread that receives them. */
const PART = 500;

const port = parentPort;
if (port === null) throw new Error('import-worker runs as a worker thread only');
const say = (message: FromWorker) => port.postMessage(message);

async function answer(): Promise<ToWorker> {
  const [message] = (await once(port as NonNullable<typeof port>, 'message')) as [ToWorker];
  return message;
}

async function run(input: WorkerInput): Promise<void> {
  const count = input.files.length;
  const read = await readFiles(input.files, (index) => {
    say({ type: 'progress', fraction: 0.05 + (0.5 * index) / count, doing: `${input.files[index]?.name ?? ''} lezen` });
  });
  const { preview, changes } = await buildPreview(read, {
    mapping: input.mapping,
    catalogue: input.catalogue,
    today: input.today,
    newId: () => v7(),
    onProgress: (fraction, doing) => say({ type: 'progress', fraction, doing }),
    existing: async (lookup) => {
      const answered = answer();
      say({ type: 'lookup', lookup });
      const message = await answered;
      return message.type === 'existing' ? message.existing : { assignments: [], absences: [] };
    },
  });
  const { rows, ...rest } = preview;
  for (let at = 0; at < Math.max(rows.length, changes.length); at += PART) {
    const nod = answer();
    say({ type: 'part', rows: rows.slice(at, at + PART), changes: changes.slice(at, at + PART) });
    await nod;
  }
  say({ type: 'done', preview: rest });
}

try {
  await run(workerData as WorkerInput);
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error;
  say({ type: 'refused', file: error.file, reason: error.reason });
}
