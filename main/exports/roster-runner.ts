import { Worker } from 'node:worker_threads';
import type { MadeFile, RosterMaker } from '#main/api/roster-maker.ts';
import type { FromRosterWorker } from './roster-messages.ts';

/** Makes rosters in a thread of their own, which stopping ends at once. */
export const makeRoster: RosterMaker['roster'] = async (job, { onProgress, signal }) => {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./roster-worker.ts', import.meta.url), { workerData: job });
  try {
    return await new Promise<readonly MadeFile[]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.on('message', (message: FromRosterWorker) => {
        if (message.type === 'progress') onProgress(message.fraction, message.doing);
        else resolve(message.files);
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The thread of rosters ended')));
    });
  } finally {
    void worker.terminate();
  }
};
