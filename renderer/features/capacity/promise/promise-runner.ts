import { type SaidError, sayError } from '#client/say-error.ts';
import type { PromiseAnswer, PromiseQuestion, PromiseWays } from '#domain/capacity/promise-question.ts';
import type { IsoDate } from '#domain/model/common.ts';

export interface Promised {
  readonly question: PromiseQuestion;
  readonly answer: PromiseAnswer;
  readonly today: IsoDate;
  /** Of the plan that it was worked out on. */
  readonly revision: number;
  /** What would bring the day forward: it comes after the answer. null = nothing keeps the work back; `failed` = not worked out, or stopped. */
  readonly ways: PromiseWays | 'looking' | 'failed' | null;
  /** The plan has changed since. */
  readonly isOld: boolean;
}

export interface PromiseState {
  readonly promised: Promised | null;
  readonly isBusy: boolean;
  readonly failure: SaidError | null;
}

interface CallOptions {
  readonly signal: AbortSignal;
}

/** The host; a call rejects when it is aborted. */
export interface PromiseHost {
  readonly ask: (
    question: PromiseQuestion,
    options: CallOptions,
  ) => Promise<Pick<Promised, 'answer' | 'today' | 'revision'>>;
  readonly ways: (question: PromiseQuestion, options: CallOptions) => Promise<{ readonly ways: PromiseWays }>;
}

/**
 * Asks one question at a time: a new one stops the one under way, and what comes in of a stopped one is left. What would
 * help follows the answer, where something keeps the work back.
 */
export class PromiseRunner {
  readonly #host: PromiseHost;
  readonly #listeners = new Set<() => void>();
  #running: AbortController | null = null;
  #state: PromiseState = { promised: null, isBusy: false, failure: null };

  constructor(host: PromiseHost) {
    this.#host = host;
  }

  readonly state = (): PromiseState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly ask = async (question: PromiseQuestion): Promise<void> => {
    this.stop();
    const mine = new AbortController();
    this.#running = mine;
    this.#set({ isBusy: true, failure: null });
    try {
      const { answer, today, revision } = await this.#host.ask(question, { signal: mine.signal });
      if (this.#running !== mine) return;
      const ways = answer.bottleneck === null ? null : 'looking';
      this.#set({ isBusy: false, promised: { question, answer, today, revision, ways, isOld: false } });
      if (ways === 'looking') await this.#look(question, mine);
    } catch (error) {
      if (this.#running !== mine) return;
      this.#set({ isBusy: false, promised: null, failure: sayError(error) });
    }
    if (this.#running === mine) this.#running = null;
  };

  async #look(question: PromiseQuestion, mine: AbortController): Promise<void> {
    const ways = await this.#host.ways(question, { signal: mine.signal }).then(
      (found) => found.ways,
      () => 'failed' as const,
    );
    const { promised } = this.#state;
    if (this.#running === mine && promised) this.#set({ promised: { ...promised, ways } });
  }

  readonly stop = (): void => {
    if (this.#running === null) return;
    this.#running.abort();
    this.#running = null;
    const { promised } = this.#state;
    const left = promised?.ways === 'looking' ? { ...promised, ways: 'failed' as const } : promised;
    this.#set({ isBusy: false, promised: left });
  };

  /** The plan stands at this revision now: an answer of another one may no longer be true. */
  readonly heard = (revision: number): void => {
    const { promised } = this.#state;
    if (promised && !promised.isOld && promised.revision !== revision) {
      this.#set({ promised: { ...promised, isOld: true } });
    }
  };

  #set(change: Partial<PromiseState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
