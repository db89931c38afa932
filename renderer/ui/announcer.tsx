import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './message.module.css';

const c = classes(styles);

/** Says a sentence to a screen reader; `assertive` interrupts what it is saying. */
export type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => void;

const Context = createContext<Announce>(() => undefined);

/** Two live regions that exist from the start: a region that appears together with its text is not read. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const turn = useRef(false);
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    const region = urgency === 'polite' ? polite.current : assertive.current;
    // The same sentence twice would be no change, and so not read: a space that nobody hears alternates.
    turn.current = !turn.current;
    if (region) region.textContent = turn.current ? sentence : `${sentence}\u00a0`;
  }, []);
  const value = useMemo(() => announce, [announce]);
  return (
    <Context value={value}>
      {children}
      <div ref={polite} className={c('srOnly')} role="status" aria-live="polite" data-testid="announcer" />
      <div ref={assertive} className={c('srOnly')} role="alert" aria-live="assertive" />
    </Context>
  );
}

export function useAnnounce(): Announce {
  return useContext(Context);
}
