import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { classes } from './classes.ts';
import styles from './field.module.css';

const c = classes(styles);

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Checkbox({ children, isSelected, isIndeterminate, isDisabled, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={c('check')}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate ?? false}
      isDisabled={isDisabled ?? false}
      onChange={onChange}
    >
      <span className={c('mark')} aria-hidden="true">
        {isIndeterminate ? <IconMinus size="1rem" stroke={3} /> : <IconCheck size="1rem" stroke={3} />}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

/** For a setting that works at once. */
export function Switch({ children, isSelected, isDisabled, onChange }: Omit<CheckboxProps, 'isIndeterminate'>) {
  return (
    <AriaSwitch className={c('check')} isSelected={isSelected} isDisabled={isDisabled ?? false} onChange={onChange}>
      <span className={c('track')} aria-hidden="true" />
      <span>{children}</span>
    </AriaSwitch>
  );
}
