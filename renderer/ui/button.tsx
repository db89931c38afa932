import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Hint } from './tooltip.tsx';

const c = classes(styles);

export type ButtonVariant = 'normal' | 'primary' | 'danger' | 'plain' | 'link';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: ButtonVariant;
  /** Drawn before the text; decoration only. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a word on it. `isPending` shows that the work is under way and blocks a second press. */
export function Button({ variant = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={c('button', variant)}>
      {rest.isPending ? <ProgressBar isIndeterminate aria-label="Bezig" className={c('spin')} /> : icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** Name for a screen reader and text of the tooltip. */
  readonly label: string;
  /** Shortcut shown in the tooltip, such as "Ctrl+Z". */
  readonly shortcut?: string | undefined;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with only an icon: its name is always there for a screen reader and in the tooltip. */
export function IconButton({ label, shortcut, variant = 'normal', children, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className={c('button', 'icon', variant)}>
        {children}
      </AriaButton>
    </Hint>
  );
}
