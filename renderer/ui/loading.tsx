import { type ReactNode, useEffect, useState } from 'react';
import { classes } from './classes.ts';
import styles from './message.module.css';

const c = classes(styles);

/** Shorter waits show nothing: a flash of "even wachten" is more unrest than the wait itself. */
const PATIENCE_MS = 300;

/** Renders its children only when it has been on screen for 300 ms. */
function AfterAWhile({ children }: { readonly children: ReactNode }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? children : null;
}

export interface LoadingProps {
  /** What is coming: "Het rooster wordt geopend…". */
  readonly label: string;
  readonly lines?: number;
}

/** Grey lines where the content will be, and the sentence that says what is coming. */
export function Loading({ label, lines = 6 }: LoadingProps) {
  return (
    <AfterAWhile>
      <div className={c('lines')} role="status">
        <span>{label}</span>
        {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
          <div key={key} className={c('skeleton')} style={{ width: `${92 - ((line * 17) % 45)}%` }} />
        ))}
      </div>
    </AfterAWhile>
  );
}
