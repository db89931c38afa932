import { Worker } from 'node:worker_threads';

/** What SQLite can prove of a whole file: integrity_check also compares each index with its table. */
export type WholeCheck = 'quick_check' | 'integrity_check';

/** What the thread is given. */
export interface WholeTask {
  readonly file: string;
  readonly check: WholeCheck;
}

/**
 * Has a whole database file checked, in a thread of its own.
 * @returns 'ok', or the first thing that is wrong in SQLite's words.
 * @throws SQLite's error when the file cannot be read, or the reason of `signal`.
 */
export async function checkWhole(task: WholeTask, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./whole-worker.ts', import.meta.url), { workerData: task });
  signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
  let answer: unknown;
  worker.once('message', (message) => {
    answer = message;
  });
  // Only when the thread is gone has it let go of the file: Windows renames no file that is open.
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  signal?.throwIfAborted();
  return String(answer);
}
