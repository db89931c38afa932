import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classes } from './classes.ts';
import fieldStyles from './field.module.css';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';
import styles from './overlay.module.css';

const c = classes(styles);
const f = classes(fieldStyles);

export interface SelectOption<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface SelectProps<K extends string> extends FieldProps {
  readonly options: readonly SelectOption<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly placeholder?: string;
}

/** One of a list. For "no value" give an option of its own, with words ("geen"). */
export function Select<K extends string>(props: SelectProps<K>) {
  const { options, value, onChange, placeholder } = props;
  return (
    <AriaSelect
      {...ariaOf(props)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? 'Kies…'}
    >
      <FieldFrame {...props}>
        <div className={f('box')}>
          <Button className={c('trigger')}>
            <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
            <IconChevronDown size="1rem" aria-hidden="true" />
          </Button>
        </div>
      </FieldFrame>
      <Popover className={c('popover')} offset={4}>
        <ListBox className={c('list')} items={options.map((option) => ({ ...option, key: option.id }))}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={c('item')}>
              {({ isSelected }) => (
                <>
                  <span className={c('check')}>{isSelected && <IconCheck size="1rem" aria-hidden="true" />}</span>
                  <span className={c('itemText')}>
                    {option.label}
                    {option.detail !== undefined && <small>{option.detail}</small>}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
