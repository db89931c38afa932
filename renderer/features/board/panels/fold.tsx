import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from '#ui/classes.ts';
import shared from './panels.module.css';

const c = classes(shared);

export interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** Something that matters less, folded away under its name and how many there are. */
export function Fold({ title, count, children }: FoldProps) {
  return (
    <details className={c('fold')}>
      <summary className={c('summary')}>
        <IconChevronRight size="1rem" aria-hidden="true" />
        <span>{title}</span>
        <span className={c('count')}>{count}</span>
      </summary>
      {children}
    </details>
  );
}
