import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

// Asks a host something small, again and again, from a thread of its own: what the bench itself does meanwhile (reading an
// archive) does not count as the host's.

export interface PingOptions {
  readonly address: string;
  readonly token: string;
}

/** ms between an answer and the next question. */
const PAUSE = 4;

const port = parentPort;
if (port === null) throw new Error('pinger runs as a worker thread only');
const { address, token } = workerData as PingOptions;
const times: number[] = [];
let isAsked = true;
port.once('message', () => {
  isAsked = false;
});
while (isAsked) {
  const began = performance.now();
  const response = await fetch(`${address}/rpc/app/info`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  times.push(performance.now() - began);
  await wait(PAUSE);
}
port.postMessage(times);
