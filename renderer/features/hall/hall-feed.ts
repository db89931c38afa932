import type { HallSheet } from '#contract/hall-sheet.ts';

/** What the host said: a new sheet, that nothing changed, or that this screen is off. */
export type HallLoad =
  | { readonly kind: 'sheet'; readonly sheet: HallSheet; readonly mark: string | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'off' };

/** What a screen knows. */
export type HallState =
  | { readonly state: 'opening'; readonly isAway: boolean }
  | { readonly state: 'off' }
  | {
      readonly state: 'shown';
      readonly sheet: HallSheet;
      /** The moment up to which the sheet is known to be right; null = it is right now. */
      readonly staleSince: Date | null;
    };

export interface HallFeed {
  readonly current: () => HallState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to ask; the returned function stops it. */
  readonly start: () => () => void;
}

/** ms between two questions. The answer is mostly "nothing changed". */
const PACE = 5_000;
/** ms without an answer after which the screen says that it is behind: more than one question went wrong. */
const DOUBT = 9_000;

export interface HallFeedOptions {
  readonly load: (mark: string | null) => Promise<HallLoad>;
  readonly now?: () => Date;
  /** Calls back after so many ms and gives a function that calls it off; replaced in tests. */
  readonly wait?: (ms: number, then: () => void) => () => void;
}

const realWait = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/**
 * Asks for the sheet again and again. What is shown stays when the host is away, with since when; it is taken from the
 * screen only when the host itself says that the screen is off.
 */
export function createHallFeed({ load, now = () => new Date(), wait = realWait }: HallFeedOptions): HallFeed {
  let current: HallState = { state: 'opening', isAway: false };
  let mark: string | null = null;
  let lastGood: Date | null = null;
  const listeners = new Set<() => void>();
  const set = (next: HallState): void => {
    current = next;
    for (const listener of listeners) listener();
  };

  const take = (answer: HallLoad): void => {
    if (answer.kind === 'off') {
      mark = null;
      if (current.state !== 'off') set({ state: 'off' });
      return;
    }
    lastGood = now();
    if (answer.kind === 'sheet') {
      mark = answer.mark;
      set({ state: 'shown', sheet: answer.sheet, staleSince: null });
    } else if (current.state === 'shown' && current.staleSince !== null) set({ ...current, staleSince: null });
  };

  const miss = (): void => {
    if (current.state === 'opening') set({ state: 'opening', isAway: true });
    if (current.state !== 'shown' || current.staleSince !== null || lastGood === null) return;
    if (now().getTime() - lastGood.getTime() >= DOUBT) set({ ...current, staleSince: lastGood });
  };

  return {
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      let isStopped = false;
      let callOff = (): void => {};
      const ask = async (): Promise<void> => {
        const answer = await load(mark).catch(() => null);
        if (isStopped) return;
        if (answer === null) miss();
        else take(answer);
        callOff = wait(PACE, () => void ask());
      };
      void ask();
      return () => {
        isStopped = true;
        callOff();
      };
    },
  };
}
