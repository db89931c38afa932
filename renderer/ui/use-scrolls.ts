import { type RefObject, useEffect, useState } from 'react';

/** True while the content does not fit: then it must be a stop for Tab, so that it can be scrolled by keyboard. */
export function useScrolls(ref: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
      setScrolls(scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [ref]);
  return scrolls;
}
