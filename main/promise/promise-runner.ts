import { Worker } from 'node:worker_threads';
import type { PromiseAnswer, PromiseQuestion, PromiseWays } from '#domain/capacity/promise-question.ts';
import type { PromiseWorld } from '#domain/capacity/promise-world.ts';
import { type PromiseGround, type Promiser, PromiseTooLong } from '#main/api/promiser.ts';
import type { FromPromiseWorker, ToPromiseWorker } from './messages.ts';

/** The time that there is for one answer, in ms. */
const TIME_LIMIT = 20_000;
/** What the thread may take beyond it to say that it had to stop, in ms. */
const GRACE = 2_000;

type Said = Extract<FromPromiseWorker, { type: 'answer' | 'ways' }>;

/**
 * Answers promises in a thread that stays: loading the solver and the world of a plan take longer than most answers. One
 * question at a time; one that is stopped takes the thread with it, because a solver at work hears nothing.
 */
export class PromiseRunner implements Promiser {
  readonly #limit: number;
  #worker: Worker | null = null;
  /** Key of the world that the thread has. */
  #key: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;
  #isClosed = false;

  /** @param limit ms for one answer */
  constructor(limit: number = TIME_LIMIT) {
    this.#limit = limit;
  }

  async ask(ground: PromiseGround, question: PromiseQuestion, signal?: AbortSignal): Promise<PromiseAnswer> {
    const said = await this.#inTurn(ground, { wants: 'answer', question }, signal);
    if (said.type !== 'answer') throw new Error('Asked for an answer');
    return said.answer;
  }

  async ways(ground: PromiseGround, question: PromiseQuestion, signal?: AbortSignal): Promise<PromiseWays> {
    const said = await this.#inTurn(ground, { wants: 'ways', question }, signal);
    if (said.type !== 'ways') throw new Error('Asked for ways');
    return said.ways;
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#key = null;
    void worker?.terminate();
  }

  #inTurn(
    ground: PromiseGround,
    asked: Pick<ToPromiseWorker, 'wants' | 'question'>,
    signal: AbortSignal | undefined,
  ): Promise<Said> {
    // Taken now: until its turn comes the plan may have changed, and the answer names the revision of now.
    const world = this.#key === ground.key ? null : ground.world();
    const mine = this.#turn.then(() => this.#run(ground, world, asked, signal));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #run(
    ground: PromiseGround,
    taken: PromiseWorld | null,
    asked: Pick<ToPromiseWorker, 'wants' | 'question'>,
    signal: AbortSignal | undefined,
  ): Promise<Said> {
    signal?.throwIfAborted();
    if (this.#isClosed) throw new Error('The board is closed');
    const isThere = this.#key === ground.key;
    const world = isThere ? null : (taken ?? ground.world());
    const worker = this.#worker ?? this.#start();
    this.#key = ground.key;
    worker.ref();
    const ended = new AbortController();
    try {
      return await new Promise<Said>((resolve, reject) => {
        const stop = (reason: unknown): void => {
          this.#end();
          reject(reason);
        };
        signal?.addEventListener('abort', () => stop(signal.reason), { signal: ended.signal });
        worker.once('error', stop);
        worker.once('exit', () => stop(new Error('The thread of promises ended')));
        // On a busy computer a thread takes its time to start: that is no part of the time for an answer.
        const begin = (): void => {
          const late = setTimeout(() => stop(new PromiseTooLong()), this.#limit + GRACE);
          ended.signal.addEventListener('abort', () => clearTimeout(late));
        };
        worker.on('message', (said: FromPromiseWorker) => {
          if (said.type === 'begun') begin();
          else if (said.type === 'too-long') reject(new PromiseTooLong());
          else if (said.type === 'failed') stop(new Error(said.message));
          else resolve(said);
        });
        const message: ToPromiseWorker = { id: ++this.#count, key: ground.key, world, ...asked, limit: this.#limit };
        worker.postMessage(message);
      });
    } finally {
      ended.abort();
      for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event);
      worker.unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./promise-worker.ts', import.meta.url));
    // It waits for questions: that is no reason for the program to stay.
    worker.unref();
    this.#worker = worker;
    return worker;
  }
}
