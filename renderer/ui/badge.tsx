import {
  IconAlertTriangle,
  IconArrowRight,
  IconBan,
  IconCircleCheck,
  IconInfoCircle,
  IconPlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './status.module.css';

const c = classes(styles);

/** Red, amber and green always come with their icon and a word: colour alone says nothing. */
export type Tone = 'red' | 'amber' | 'green' | 'accent' | 'neutral';

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  red: <IconBan size="1rem" aria-hidden="true" />,
  amber: <IconAlertTriangle size="1rem" aria-hidden="true" />,
  green: <IconCircleCheck size="1rem" aria-hidden="true" />,
  accent: <IconInfoCircle size="1rem" aria-hidden="true" />,
  neutral: null,
};

/** The icon that belongs to a tone. */
export function toneIcon(tone: Tone): ReactNode {
  return ICONS[tone];
}

export interface StatusPillProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly size?: 'normal' | 'small';
  /** Another icon than the tone's own. */
  readonly icon?: ReactNode;
}

/** A state in an icon and a word: "⊘ 2 blokkades". */
export function StatusPill({ tone, children, size = 'normal', icon }: StatusPillProps) {
  return (
    <span className={c('pill', tone, size)}>
      {icon ?? ICONS[tone]}
      <span>{children}</span>
    </span>
  );
}

export const newIcon = <IconPlus size="1rem" aria-hidden="true" />;
export const changedIcon = <IconArrowRight size="1rem" aria-hidden="true" />;
