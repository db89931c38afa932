import type { ChangeEvent } from '#contract/changes.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { Plan } from '#domain/plan/plan.ts';
import { reachesInto } from '#domain/plan/week-summary.ts';
import type { ChangeFeed } from './change-feed.ts';

/** One week as a window holds it. A new object for every change, around one plan that changes in place. */
export type OpenPlan =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: unknown }
  | {
      readonly state: 'ready';
      readonly plan: Plan;
      readonly revision: number;
      /** When the last change of this window or another came in; null = since opening nothing changed. */
      readonly changedAt: Date | null;
    };

export interface PlanStore {
  readonly current: () => OpenPlan;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the week and keeps it in step with the change stream until the returned function is called. */
  readonly start: () => () => void;
  /** Opens the week again, after a failure. */
  readonly reopen: () => void;
  /** Takes in what a command of this window changed, without waiting for the stream to say so. */
  readonly accept: (revision: number, changes: readonly RecordChange[]) => void;
}

interface Sources {
  readonly client: Pick<RoosterbordClient, 'plan'>;
  readonly changes: Pick<ChangeFeed, 'onEvent'>;
  readonly now?: () => Date;
  /** Calls back after so many ms and gives a function that calls it off; replaced in tests. */
  readonly wait?: (ms: number, then: () => void) => () => void;
}

/** ms to wait for more changes before the whole week is read again. */
const GAP_PATIENCE = 500;

const realWait = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/**
 * Keeps one indexed week. Every applied change raises the revision by one, so a change is taken in only when it is
 * the next one; the answer to a command and its echo on the stream may come in either order. A change in a week nearby,
 * or a publication, alters what this week knows of others: the week is then read again.
 */
export function createPlanStore(
  week: IsoWeek,
  { client, changes, now = () => new Date(), wait = realWait }: Sources,
): PlanStore {
  let current: OpenPlan = { state: 'opening' };
  const listeners = new Set<() => void>();
  /** Changes that came before their turn, by revision. */
  const early = new Map<number, readonly RecordChange[]>();
  let attempt = 0;
  let isReading = false;
  /** Where the host said the data stand. */
  let heard = 0;
  let callOff: (() => void) | null = null;
  /** Set while what the plan holds of other weeks is behind. */
  let callOffRenewal: (() => void) | null = null;

  const set = (next: OpenPlan): void => {
    current = next;
    for (const listener of listeners) listener();
  };

  /** Reads the week again, once for all changes that come in a row. */
  const renew = (): void => {
    callOffRenewal?.();
    callOffRenewal = wait(GAP_PATIENCE, () => void open());
  };

  const drain = (): void => {
    callOff?.();
    callOff = null;
    if (current.state !== 'ready') return;
    const { plan } = current;
    let { revision } = current;
    for (const known of early.keys()) if (known <= revision) early.delete(known);
    for (let next = early.get(revision + 1); next; next = early.get(revision + 1)) {
      revision += 1;
      early.delete(revision);
      plan.apply(next);
      if (next.some((change) => reachesInto(change, week))) renew();
    }
    if (revision !== current.revision) set({ state: 'ready', plan, revision, changedAt: now() });
    if (early.size > 0) callOff = wait(GAP_PATIENCE, () => void open());
  };

  const open = async (): Promise<void> => {
    attempt += 1;
    const mine = attempt;
    callOffRenewal?.();
    callOffRenewal = null;
    isReading = true;
    try {
      const { revision, data } = await client.plan.open({ week });
      if (mine !== attempt) return;
      const changedAt = current.state === 'ready' ? now() : null;
      isReading = false;
      set({ state: 'ready', plan: new Plan(data), revision, changedAt });
      drain();
      // Read before the host said it was further, and what lies between never came by: once more.
      if (current.state === 'ready' && current.revision < heard && early.size === 0) void open();
    } catch (error) {
      // A board that was open stays readable; the stream opens it again once the host is back.
      if (mine !== attempt) return;
      isReading = false;
      if (current.state !== 'ready') set({ state: 'failed', error });
    }
  };

  const accept = (revision: number, rows: readonly RecordChange[]): void => {
    early.set(revision, rows);
    drain();
  };

  const onEvent = (event: ChangeEvent): void => {
    if (event.type === 'changed') {
      accept(event.revision, event.changes);
      return;
    }
    heard = event.revision;
    const isInStep = event.type === 'at' && current.state === 'ready' && current.revision === event.revision;
    if (!isInStep && !(isReading && event.type === 'at')) void open();
  };

  return {
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      const stop = changes.onEvent(onEvent);
      void open();
      return () => {
        stop();
        attempt += 1;
        callOff?.();
        callOffRenewal?.();
        early.clear();
      };
    },
    reopen: () => {
      set({ state: 'opening' });
      void open();
    },
    accept,
  };
}
