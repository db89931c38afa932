import type { PromiseAnswer, PromiseQuestion, PromiseWays } from '#domain/capacity/promise-question.ts';
import type { PromiseWorld } from '#domain/capacity/promise-world.ts';

/** No answer within the time that there is for one. */
export class PromiseTooLong extends Error {}

/** The plan changed before what a question rests on was taken from it: ask again. */
export class PromiseGroundMoved extends Error {}

/** Where a question rests on: `world` is asked for only when the one of this key is not at hand any more. */
export interface PromiseGround {
  /** Another one for every state of the plan, day and stretch of weeks. */
  readonly key: string;
  /** @throws PromiseGroundMoved */
  readonly world: () => PromiseWorld;
}

/** What answers "Kan deze order erbij?"; the composition root brings it, because the API knows no solver. */
export interface Promiser {
  /** @throws PromiseTooLong, PromiseGroundMoved, or the reason of `signal` */
  ask(ground: PromiseGround, question: PromiseQuestion, signal: AbortSignal | undefined): Promise<PromiseAnswer>;
  /** What would have to give for an earlier day. @throws as `ask` */
  ways(ground: PromiseGround, question: PromiseQuestion, signal: AbortSignal | undefined): Promise<PromiseWays>;
  close(): void;
}
