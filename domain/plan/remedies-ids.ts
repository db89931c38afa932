import type { NewId } from '../model/ids.ts';

/** Ids for rows that are tried out and never written: each call of the source gives another one. */
export function triedIds(): NewId {
  let n = 0;
  return () => {
    const at = n++;
    const id = MADE[at] ?? `00000000-0000-7000-9000-${String(at).padStart(12, '0')}`;
    MADE[at] = id;
    return id;
  };
}

/** Made once: the same text is found much faster than an equal one. */
const MADE: string[] = [];
