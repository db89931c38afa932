import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest values for handlers that must stay the same functions. Read it in handlers, not while rendering. */
export function useLatest<T>(values: T): RefObject<T> {
  const ref = useRef(values);
  useLayoutEffect(() => {
    ref.current = values;
  });
  return ref;
}
