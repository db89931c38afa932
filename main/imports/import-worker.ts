import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { v7 } from 'uuid';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import { buildPreview } from './build-preview.ts';
import { RefusedFile } from './raw.ts';
import { readFiles } from './read-files.ts';
import type { FromWorker, ToWorker, WorkerInput } from './worker-messages.ts';
import type { Existing } from './workspace.ts';

/** Rows and changes per message: a few milliseconds of work for the thread that receives them. */
const PART = 500;

const port = parentPort;
if (port === null) throw new Error('import-worker runs as a worker thread only');
const say = (message: FromWorker) => port.postMessage(message);

/** Gathers what comes until the nod. */
function nodded(from: MessagePort): Promise<Existing> {
  return new Promise((resolve) => {
    const assignments: Assignment[] = [];
    const absences: Absence[] = [];
    const listen = (message: ToWorker) => {
      if (message.type === 'existing') {
        assignments.push(...message.existing.assignments);
        absences.push(...message.existing.absences);
        return;
      }
      from.off('message', listen);
      resolve({ assignments, absences });
    };
    from.on('message', listen);
  });
}

async function run(input: WorkerInput, from: MessagePort): Promise<void> {
  const count = input.files.length;
  const read = await readFiles(input.files, (index) => {
    say({ type: 'progress', fraction: 0.05 + (0.5 * index) / count, doing: `${input.files[index]?.name ?? ''} lezen` });
  });
  const { preview, changes } = await buildPreview(read, {
    mapping: input.mapping,
    catalogue: input.catalogue,
    booked: input.booked,
    today: input.today,
    newId: () => v7(),
    onProgress: (fraction, doing) => say({ type: 'progress', fraction, doing }),
    existing: (lookup) => {
      const answer = nodded(from);
      say({ type: 'lookup', lookup });
      return answer;
    },
  });
  const { rows, ...rest } = preview;
  for (let at = 0; at < Math.max(rows.length, changes.length); at += PART) {
    const nod = nodded(from);
    say({ type: 'part', rows: rows.slice(at, at + PART), changes: changes.slice(at, at + PART) });
    await nod;
  }
  say({ type: 'done', preview: rest });
}

try {
  await run(workerData as WorkerInput, port);
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error;
  say({ type: 'refused', file: error.file, reason: error.reason });
}
