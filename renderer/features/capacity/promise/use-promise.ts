import { useEffect, useRef, useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { isCode, type SaidError, sayError } from '#client/say-error.ts';
import type { PromiseAnswer, PromiseQuestion } from '#domain/capacity/promise-question.ts';
import type { IsoDate } from '#domain/model/common.ts';

export interface Promised {
  readonly question: PromiseQuestion;
  readonly answer: PromiseAnswer;
  readonly today: IsoDate;
  readonly revision: number;
  /** The plan has changed since. */
  readonly isOld: boolean;
}

export interface PromiseState {
  readonly promised: Promised | null;
  readonly isBusy: boolean;
  readonly failure: SaidError | null;
  readonly ask: (question: PromiseQuestion) => void;
  readonly stop: () => void;
}

/** Asks whether an order can be taken, one question at a time; a new question stops the one under way. */
export function usePromise(): PromiseState {
  const { client, changes } = useClient();
  const [promised, setPromised] = useState<Promised | null>(null);
  const [failure, setFailure] = useState<SaidError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  // It was true of the plan at its revision: after any other, it may not be.
  useEffect(
    () =>
      changes.onEvent(({ revision }) =>
        setPromised((now) => (now && now.revision !== revision && !now.isOld ? { ...now, isOld: true } : now)),
      ),
    [changes],
  );
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setBusy(false);
  };
  const ask = (question: PromiseQuestion): void => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    setBusy(true);
    setFailure(null);
    client.promise
      .ask(question, { signal: mine.signal })
      .then(
        ({ answer, today, revision }) => {
          if (running.current === mine) setPromised({ question, answer, today, revision, isOld: false });
        },
        (error: unknown) => {
          if (running.current !== mine) return;
          setPromised(null);
          setFailure(
            isCode(error, 'INVALID')
              ? { ...sayError(error), mend: 'Kijk of alles nog bestaat en klopt.' }
              : sayError(error),
          );
        },
      )
      .finally(() => {
        if (running.current === mine) stop();
      });
  };
  return { promised, isBusy, failure, ask, stop };
}
