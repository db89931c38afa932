import { useCallback, useRef, useState } from 'react';

/** Runs one piece of work at a time: what is asked while another is under way is dropped, as with a double click. */
export function useOnce(): { readonly once: (work: () => Promise<void>) => void; readonly isBusy: boolean } {
  const running = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const once = useCallback((work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void work().finally(() => {
      running.current = false;
      setBusy(false);
    });
  }, []);
  return { once, isBusy };
}
