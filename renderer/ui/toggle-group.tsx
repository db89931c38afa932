import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classes } from './classes.ts';
import styles from './toggle-group.module.css';

const c = classes(styles);

export interface ToggleOption<K extends string> {
  readonly id: K;
  readonly label: string;
  /** Decoration before the label. */
  readonly icon?: ReactNode;
}

export interface ToggleGroupProps<K extends string> {
  readonly label: string;
  readonly options: readonly ToggleOption<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  /** `segments` for views, `chips` for filters. */
  readonly look?: 'segments' | 'chips';
}

/** One of a few choices, all visible; arrows move, exactly one is always chosen. */
export function ToggleGroup<K extends string>({
  label,
  options,
  value,
  onChange,
  look = 'segments',
}: ToggleGroupProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
      className={c(look === 'chips' ? 'chips' : 'group')}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={c(look === 'chips' ? 'chip' : 'item')}>
          {option.icon}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
