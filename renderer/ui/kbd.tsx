import { classes } from './classes.ts';
import styles from './status.module.css';

const c = classes(styles);

/** One key of the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={c('kbd')}>{children}</kbd>;
}
