import { IconMoodPuzzled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './message.module.css';

const c = classes(styles);

export interface EmptyStateProps {
  readonly title: string;
  /** What one can do about it, in one or two sentences. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
}

/** There is nothing here (yet), and what to do next. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className={c('center')}>
      {icon}
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className={c('actions')}>{actions}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  /** What went wrong, in words a person uses. */
  readonly what: string;
  /** Where: the screen, the file, the row. */
  readonly where: string;
  /** How to mend it. */
  readonly mend: string;
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string;
  readonly actions?: ReactNode;
}

/** Something failed: what, where, how to mend it, and a way to try again. */
export function ErrorState({ what, where, mend, onRetry, retryLabel = 'Probeer opnieuw', actions }: ErrorStateProps) {
  return (
    <div className={c('center')} role="alert">
      <IconMoodPuzzled size="2.5rem" aria-hidden="true" />
      <h2>Dit ging niet goed</h2>
      <dl className={c('facts')}>
        <dt>Wat</dt>
        <dd>{what}</dd>
        <dt>Waar</dt>
        <dd>{where}</dd>
        <dt>Wat u kunt doen</dt>
        <dd>{mend}</dd>
      </dl>
      <div className={c('actions')}>
        {actions}
        {onRetry !== undefined && (
          <Button variant="primary" onPress={onRetry}>
            {retryLabel}
          </Button>
        )}
      </div>
    </div>
  );
}
