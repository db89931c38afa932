import type { ReactNode } from 'react';
import { classes } from '#ui/classes.ts';
import shared from '../capacity.module.css';
import styles from './employers.module.css';

const c = classes({ ...shared, ...styles });

export interface Fact {
  readonly what: string;
  readonly value: ReactNode;
}

/** What is known, one line each; what is empty is left out. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl className={c('pairs', 'facts')}>
      {rows
        .filter(({ value }) => value !== '')
        .map(({ what, value }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
