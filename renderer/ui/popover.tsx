import type { ReactNode, RefObject } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import styles from './overlay.module.css';

const c = classes(styles);

export interface PopoverProps {
  /** Name for a screen reader. */
  readonly label: string;
  /** Pressed to open; leave out when `isOpen` and `triggerRef` are given. */
  readonly trigger?: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly triggerRef?: RefObject<Element | null>;
  readonly placement?: NonNullable<AriaPopoverProps['placement']>;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel beside what opened it. Escape and a press elsewhere close it; focus goes back. */
export function Popover({ label, trigger, isOpen, onOpenChange, triggerRef, placement, children }: PopoverProps) {
  const control = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  const panel = (
    <AriaPopover
      className={c('popover')}
      offset={6}
      placement={placement ?? 'bottom start'}
      {...(trigger === undefined ? control : {})}
      {...(triggerRef ? { triggerRef } : {})}
    >
      <Dialog aria-label={label} className={c('pad')}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  );
  if (trigger === undefined) return panel;
  return (
    <DialogTrigger {...control}>
      {trigger}
      {panel}
    </DialogTrigger>
  );
}
