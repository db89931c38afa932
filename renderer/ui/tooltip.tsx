import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { classes } from './classes.ts';
import styles from './tooltip.module.css';

const c = classes(styles);

export interface HintProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** A button or link of this kit, or any React Aria component that can be focused. */
  readonly children: ReactElement;
}

/** Tooltip on hover and keyboard focus. It repeats or adds to the name; nothing is told only here. */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip offset={6} className={c('tooltip')}>
        {text}
        {shortcut !== undefined && <span className={c('shortcut')}>{shortcut}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
