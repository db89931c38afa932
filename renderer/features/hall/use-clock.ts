import { useEffect, useState } from 'react';
import { type Clock, clockAt } from '#domain/calendar/amsterdam.ts';

const read = (): Clock => clockAt(Math.floor(Date.now() / 60_000));

/** The clock on the wall in Amsterdam, right to the minute. */
export function useClock(): Clock {
  const [clock, setClock] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => {
      const next = read();
      setClock((before) => (before.minute === next.minute && before.date === next.date ? before : next));
    }, 1_000);
    return () => clearInterval(timer);
  }, []);
  return clock;
}
