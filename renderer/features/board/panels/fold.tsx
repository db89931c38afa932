import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { classes } from '#ui/classes.ts';
import shared from './panels.module.css';

const c = classes(shared);

export interface FoldProps {
  readonly title: string;
  readonly count: number;
  /** Drawn before the title. */
  readonly icon?: ReactNode;
  readonly look?: 'quiet' | 'boxed';
  /** Exists only while the fold is open: a long list that nobody looks at costs nothing. */
  readonly children: ReactNode;
}

/** Something that matters less, folded away under its name and how many there are. */
export function Fold({ title, count, icon, look = 'quiet', children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={c('fold', look === 'boxed' && 'boxed')} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={c('summary')}>
        <IconChevronRight size="1rem" aria-hidden="true" />
        {icon}
        <span className={c('foldTitle')}>{title}</span>
        <span className={c('count')}>{count}</span>
      </summary>
      {isOpen && children}
    </details>
  );
}
