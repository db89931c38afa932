import { parentPort } from 'node:worker_threads';
import { LinearTimeout } from '#domain/capacity/linear-model.ts';
import { answerPromise, precisionFor } from '#domain/capacity/promise-answer.ts';
import type { Promised } from '#domain/capacity/promise-base.ts';
import { waysOf } from '#domain/capacity/promise-gives-way.ts';
import type { PromiseWorld } from '#domain/capacity/promise-world.ts';
import type { FromPromiseWorker, ToPromiseWorker } from './messages.ts';
import { loadSolver } from './solver.ts';

// A thread of its own: while the solver runs nothing else can.

const port = parentPort;
if (port === null) throw new Error('promise-worker runs as a worker thread only');
const say = (message: FromPromiseWorker) => port.postMessage(message);

/** The world of the last question, and what answers in it found out about what was promised before. */
let known: { readonly key: string; readonly world: PromiseWorld; promised: Promised | null } | null = null;
const solver = loadSolver();

port.on('message', (message: ToPromiseWorker) => {
  answer(message).catch((error: unknown) => {
    if (error instanceof LinearTimeout) say({ id: message.id, type: 'too-long' });
    else
      say({
        id: message.id,
        type: 'failed',
        message: error instanceof Error ? (error.stack ?? error.name) : 'unknown',
      });
  });
});

async function answer({ id, key, world, wants, question, limit }: ToPromiseWorker): Promise<void> {
  const openBy = await solver;
  say({ id, type: 'begun' });
  const endsAt = performance.now() + limit;
  if (world) known = { key, world, promised: null };
  const ground = known;
  if (ground?.key !== key) throw new Error('This world is not at hand');
  const tools = {
    world: ground.world,
    open: (model: Parameters<typeof openBy>[0]) => openBy(model, endsAt),
    precision: precisionFor(ground.world),
  };
  if (wants === 'ways') {
    const { ways, promised } = waysOf(tools, question, ground.promised);
    ground.promised = promised;
    say({ id, type: 'ways', ways });
    return;
  }
  const { answer: found, promised } = answerPromise(tools, question, ground.promised);
  ground.promised = promised;
  say({ id, type: 'answer', answer: found });
}
