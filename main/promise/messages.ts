import type { PromiseAnswer, PromiseQuestion, PromiseWays } from '#domain/capacity/promise-question.ts';
import type { PromiseWorld } from '#domain/capacity/promise-world.ts';

/** One question to the thread. */
export interface ToPromiseWorker {
  readonly id: number;
  /** The world that the question is about; `world` comes along when the thread does not have it. */
  readonly key: string;
  readonly world: PromiseWorld | null;
  /** The answer, or what would have to give for an earlier day. */
  readonly wants: 'answer' | 'ways';
  readonly question: PromiseQuestion;
  /** Time for it, in ms. */
  readonly limit: number;
}

/** `begun`: the thread and its solver are there, and the time for the question runs. */
export type FromPromiseWorker =
  | { readonly id: number; readonly type: 'begun' }
  | { readonly id: number; readonly type: 'answer'; readonly answer: PromiseAnswer }
  | { readonly id: number; readonly type: 'ways'; readonly ways: PromiseWays }
  | { readonly id: number; readonly type: 'too-long' }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
