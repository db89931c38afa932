import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
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
export function Button({ variant = 'normal', icon, children, isPending = false, onPress, ...rest }: ButtonProps) {
  // React Aria's own isPending announces an element that is gone by the time it is read; so it is not used here.
  return (
    <AriaButton
      {...rest}
      {...(onPress && !isPending ? { onPress } : {})}
      className={c('button', variant, isPending && 'pending')}
    >
      {isPending ? <span className={c('spin')} aria-hidden="true" /> : icon}
      {children}
      {isPending && <VisuallyHidden>: bezig</VisuallyHidden>}
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
