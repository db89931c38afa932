import { type RefObject, useLayoutEffect, useState } from 'react';

/** How much room the board has, in letters rather than pixels: large text on a wide screen is little room too. */
export type Room = 'wide' | 'medium' | 'narrow';

/** Smallest width in rem at which the board still is `wide` or `medium`. */
const LEAST = { wide: 74, medium: 46 } as const;

export function roomOf(width: number, rem: number): Room {
  if (width >= LEAST.wide * rem) return 'wide';
  return width >= LEAST.medium * rem ? 'medium' : 'narrow';
}

/** Measures an element that is as wide as the board. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>('wide');
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom(roomOf(target.clientWidth, rem));
    };
    measure();
    // A change of the text size changes its height, so it is seen here too.
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
