import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import fieldStyles from './field.module.css';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';
import styles from './overlay.module.css';
import type { SelectOption } from './select.tsx';
import { matches } from './sort.ts';

const c = classes(styles);
const f = classes(fieldStyles);

/** More than this cannot be overseen; typing narrows it down. */
const MOST = 50;

interface ComboFrameProps extends FieldProps {
  readonly options: readonly SelectOption<string>[];
  readonly placeholder?: string;
}

export interface ComboBoxProps extends ComboFrameProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** One of a long list, found by typing a part of it. */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, onChange } = props;
  const [text, setText] = useState(() => options.find((option) => option.id === value)?.label ?? '');
  const [isTyping, setTyping] = useState(false);
  const shown = useMemo(() => narrow(options, isTyping ? text : ''), [options, text, isTyping]);
  return (
    <AriaComboBox
      {...ariaOf(props)}
      items={shown}
      allowsEmptyCollection
      menuTrigger="focus"
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        setTyping(true);
        if (next === '') onChange(null);
      }}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        setText(chosen?.label ?? '');
        setTyping(false);
        onChange(chosen?.id ?? null);
      }}
    >
      <ComboFrame {...props} />
    </AriaComboBox>
  );
}

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was used before; anything else may be typed too. */
  readonly suggestions: readonly string[];
}

/** Free text, with what was used before as suggestions. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, suggestions } = props;
  const options = useMemo(() => suggestions.map((label) => ({ id: label, label })), [suggestions]);
  const shown = useMemo(() => narrow(options, value), [options, value]);
  return (
    <AriaComboBox
      {...ariaOf(props)}
      items={shown}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
    >
      <ComboFrame {...props} options={options} />
    </AriaComboBox>
  );
}

function narrow(options: readonly SelectOption<string>[], text: string): readonly SelectOption<string>[] {
  return options.filter((option) => matches(`${option.label} ${option.detail ?? ''}`, text)).slice(0, MOST);
}

function ComboFrame(props: ComboFrameProps) {
  return (
    <>
      <FieldFrame {...props}>
        <div className={f('box')}>
          <Input className={f('input')} placeholder={props.placeholder ?? ''} />
          <Button className={f('clear')} aria-label="Toon de keuzes">
            <IconChevronDown size="1rem" aria-hidden="true" />
          </Button>
        </div>
      </FieldFrame>
      <Popover className={c('popover')} offset={4}>
        <ListBox<SelectOption<string>>
          className={c('list')}
          renderEmptyState={() => <div className={c('pad')}>Niets gevonden</div>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={c('item')}>
              <span className={c('itemText')}>
                {option.label}
                {option.detail !== undefined && <small>{option.detail}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  );
}
