import { newSecret, sameSecret } from './access.ts';

/** How long a code may wait to be used, in ms: long enough to copy an address from a terminal. */
const LIFETIME = 60 * 60 * 1000;
/** More codes than this are never waiting at once; the oldest goes. */
const MOST = 50;

/**
 * Codes that open one window each. An address on a command line can be read by other users of the computer;
 * with a code that works once, what they read is worthless.
 */
export class OpenCodes {
  #waiting: { readonly code: string; readonly until: number }[] = [];
  readonly #now: () => number;

  /** @param now ms on any clock that does not run back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  issue(): string {
    const code = newSecret();
    this.#waiting = [...this.#waiting, { code, until: this.#now() + LIFETIME }].slice(-MOST);
    return code;
  }

  /** True once for each code that was issued less than an hour ago. */
  redeem(code: string): boolean {
    const now = this.#now();
    const valid = this.#waiting.filter((entry) => entry.until > now);
    const left = valid.filter((entry) => !sameSecret(code, entry.code));
    this.#waiting = left;
    return left.length < valid.length;
  }
}
