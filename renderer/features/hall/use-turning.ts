import { useEffect, useState } from 'react';

/** ms that a page stays: long enough to find a name among thirty. */
const STAY = 15_000;

export interface Turning {
  readonly index: number;
  readonly isPaused: boolean;
}

/** Turns pages by itself. Space stands still and goes on; the arrows go a page back or on. */
export function useTurning(pages: number): Turning {
  const [at, setAt] = useState(0);
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    if (isPaused || pages < 2) return;
    const timer = setInterval(() => setAt((before) => before + 1), STAY);
    return () => clearInterval(timer);
  }, [isPaused, pages]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === ' ') setPaused((before) => !before);
      else if (event.key === 'ArrowRight') setAt((before) => before + 1);
      else if (event.key === 'ArrowLeft') setAt((before) => before - 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { index: pages === 0 ? 0 : ((at % pages) + pages) % pages, isPaused };
}
