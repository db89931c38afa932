import { toneIcon } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import shared from '../capacity.module.css';
import type { Measure } from './employer-view.ts';
import styles from './employers.module.css';

const c = classes({ ...shared, ...styles });

/** What is used of what was agreed; the bar says the same as the words. Without an agreement only the words. */
export function Meter({ measure: { used, most, words, isOver } }: { readonly measure: Measure }) {
  const share = most === null || most === 0 ? (used > 0 ? 1 : 0) : Math.min(1, used / most);
  return (
    <span className={c('meter')}>
      <span className={c('meterWords', isOver && 'over')}>
        {isOver && toneIcon('red')}
        {words}
      </span>
      {most !== null && (
        <span className={c('track')} aria-hidden="true">
          <span className={c('fill', isOver && 'fillOver')} style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
    </span>
  );
}
