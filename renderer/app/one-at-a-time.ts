/**
 * Runs one at a time. What is asked meanwhile follows once it is done, the last ask only: what is on screen may be ahead of
 * the answer, so an ask must not get lost, and a held key must not pile up.
 * @param run never rejects
 */
export function oneAtATime<T>(run: (what: T) => Promise<void>): (what: T) => Promise<void> {
  let isBusy = false;
  let next: { readonly what: T } | null = null;
  return async (what) => {
    next = { what };
    if (isBusy) return;
    isBusy = true;
    while (next !== null) {
      const now: { readonly what: T } = next;
      next = null;
      await run(now.what);
    }
    isBusy = false;
  };
}
