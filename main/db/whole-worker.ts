import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';
import type { WholeTask } from './whole-check.ts';

// A thread of its own: integrity_check of five years of history takes a minute, in which nobody could plan.

const port = parentPort;
if (port === null) throw new Error('whole-worker runs as a worker thread only');
const { file, check } = workerData as WholeTask;
const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5000 });
try {
  port.postMessage(sqlite.pragma(`${check}(1)`, { simple: true }));
} finally {
  sqlite.close();
}
