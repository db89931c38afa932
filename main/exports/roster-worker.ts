import { parentPort, workerData } from 'node:worker_threads';
import type { RosterJob } from '#main/api/roster-maker.ts';
import { rosterFiles } from './roster-files.ts';
import type { FromRosterWorker } from './roster-messages.ts';

// A thread of its own: a thousand sheets take minutes, and the board goes on meanwhile.

const port = parentPort;
if (port === null) throw new Error('roster-worker runs as a worker thread only');
const say = (message: FromRosterWorker, moved: readonly ArrayBuffer[] = []) => port.postMessage(message, [...moved]);

const files = await rosterFiles(workerData as RosterJob, (fraction, doing) =>
  say({ type: 'progress', fraction, doing }),
);
say(
  { type: 'done', files },
  files.map(({ bytes }) => bytes.buffer),
);
