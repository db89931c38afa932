import { IconSearch, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { classes } from './classes.ts';
import styles from './field.module.css';

const c = classes(styles);

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** To put the cursor here with `/`. */
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Search box: Escape or the cross empties it. */
export function SearchField({ label, value, onChange, placeholder, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={c('field')}>
      <div className={c('box')}>
        <span className={c('lead')} aria-hidden="true">
          <IconSearch size="1.125rem" />
        </span>
        <Input className={c('input')} placeholder={placeholder ?? label} {...(inputRef ? { ref: inputRef } : {})} />
        <Button className={c('clear')} aria-label="Zoekwoord wissen">
          <IconX size="1rem" aria-hidden="true" />
        </Button>
      </div>
    </AriaSearchField>
  );
}
