import type { DatabaseError } from './errors.ts';
import { asDatabaseError, damaged } from './identity.ts';
import { checkWhole } from './whole-check.ts';

/** What is known of a database file as a whole. */
export interface Soundness {
  /** Resolves once the whole file was looked at: null = sound. Whoever writes waits for it. */
  readonly checked: Promise<DatabaseError | null>;
  /** The damage that was found; null = none so far. */
  readonly damage: () => DatabaseError | null;
  /** Ends a check that is not done. */
  readonly stop: () => void;
}

/** Of a file that was checked before it was opened. */
export const SOUND: Soundness = { checked: Promise.resolve(null), damage: () => null, stop: () => {} };

/**
 * Checks a file of gigabytes while it is read already.
 * @param checkHere does the same on this thread and throws what it finds; for when no other thread can be had.
 */
export function checkMeanwhile(file: string, checkHere: () => void): Soundness {
  const stop = new AbortController();
  let found: unknown = null;
  const look = async (): Promise<void> => {
    try {
      const answer = await checkWhole({ file, check: 'quick_check' }, stop.signal);
      if (answer !== 'ok') found = damaged(file, answer);
    } catch (error) {
      if (stop.signal.aborted) return;
      found = asDatabaseError(file, error);
      if (isDamage(found)) return;
      found = null;
      checkHere();
    }
  };
  const damage = () => (isDamage(found) ? found : null);
  const checked = look()
    .catch((error: unknown) => {
      found = isDamage(error) ? error : damaged(file, error);
    })
    .then(damage);
  return { checked, damage, stop: () => stop.abort() };
}

function isDamage(error: unknown): error is DatabaseError {
  return error instanceof Error && 'problem' in error && error.problem === 'corrupt';
}
