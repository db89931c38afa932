import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';

// A thread of its own: integrity_check of five years of history takes a minute, in which nobody could plan.

const port = parentPort;
if (port === null) throw new Error('whole-worker runs as a worker thread only');
const copy = new SqliteDatabase(String(workerData), { readonly: true, fileMustExist: true });
try {
  port.postMessage(copy.pragma('integrity_check(1)', { simple: true }));
} finally {
  copy.close();
}
