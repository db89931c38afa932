import { useEffect } from 'react';

/** Keeps the display from going to sleep, where the browser can; it lets go whenever the page is out of sight. */
export function useAwake(): void {
  useEffect(() => {
    let isGone = false;
    let held: WakeLockSentinel | null = null;
    const hold = (): void => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (lock) => {
          if (isGone) void lock.release();
          else held = lock;
        },
        // Not allowed here, or the battery is low: then the computer's own settings decide.
        () => {},
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', hold);
      void held?.release();
    };
  }, []);
}
