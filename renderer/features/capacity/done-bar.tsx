import { classes } from '#ui/classes.ts';
import styles from './capacity.module.css';
import { doneShare, doneWords, type OrderLine } from './order-view.ts';

const c = classes(styles);

/** What is done, in pieces or hours; the bar says the same as the words. */
export function DoneBar({ line: { order, state } }: { readonly line: Pick<OrderLine, 'order' | 'state'> }) {
  return (
    <span className={c('done')}>
      <span>{doneWords(order, state)}</span>
      <span className={c('track')} aria-hidden="true">
        <span className={c('fill')} style={{ width: `${Math.round(doneShare(state) * 100)}%` }} />
      </span>
    </span>
  );
}
