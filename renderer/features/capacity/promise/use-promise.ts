import { useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import { PromiseRunner, type PromiseState } from './promise-runner.ts';

export interface PromiseAsking extends PromiseState {
  readonly ask: (question: PromiseQuestion) => void;
  readonly stop: () => void;
}

/** Asks whether an order can be taken; leaving the screen stops it. */
export function usePromise(): PromiseAsking {
  const { client, changes } = useClient();
  const [runner] = useState(() => new PromiseRunner(client.promise));
  const state = useSyncExternalStore(runner.subscribe, runner.state);
  useEffect(() => () => runner.stop(), [runner]);
  useEffect(() => changes.onEvent(({ revision }) => runner.heard(revision)), [changes, runner]);
  return { ...state, ask: (question) => void runner.ask(question), stop: runner.stop };
}
