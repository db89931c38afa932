import type { ReactNode } from 'react';
import { type Tone, toneIcon } from './badge.tsx';
import { classes } from './classes.ts';
import styles from './message.module.css';

const c = classes(styles);

export interface BannerProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Another icon than the tone's own. */
  readonly icon?: ReactNode;
  /** Within a page instead of across the window. */
  readonly inset?: boolean;
  /** Read out as soon as it appears; for what cannot wait. */
  readonly isUrgent?: boolean;
}

/** A line across the screen that stays until its cause is gone. */
export function Banner({ tone, children, actions, icon, inset, isUrgent }: BannerProps) {
  return (
    <div className={c('banner', tone, inset && 'inset')} role={isUrgent ? 'alert' : 'status'}>
      {icon ?? toneIcon(tone)}
      <div className={c('text')}>{children}</div>
      {actions}
    </div>
  );
}
