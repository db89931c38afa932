import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import styles from './overlay.module.css';

const c = classes(styles);

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** One sentence below the label. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
}

/** A list of actions under a button; arrows move, letters jump, Escape closes. */
export function Menu({ label, trigger, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={c('popover')} offset={6}>
        <AriaMenu aria-label={label} className={c('list')}>
          {entries.map((entry) => (
            <AriaMenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAction}
              className={c('item')}
              {...(entry.danger ? { 'data-danger': true } : {})}
            >
              {entry.icon}
              <span className={c('itemText')}>
                {entry.label}
                {entry.detail !== undefined && <small>{entry.detail}</small>}
              </span>
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
