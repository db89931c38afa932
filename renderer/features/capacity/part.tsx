import type { ReactNode } from 'react';
import { classes } from '#ui/classes.ts';
import styles from './capacity.module.css';

const c = classes(styles);

/** A part of the panel with its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={c('part')}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
