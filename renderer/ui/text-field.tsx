import type { KeyboardEvent, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';

const c = classes(styles);

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** Several lines. */
  readonly multiline?: boolean;
  /** Shown behind the text, such as "uur". */
  readonly unit?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, onKeyDown, placeholder, maxLength, autoFocus, multiline, unit, inputMode } = props;
  const shared = {
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputMode === undefined ? {} : { inputMode }),
  };
  return (
    <AriaTextField
      {...ariaOf(props)}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      autoFocus={autoFocus ?? false}
    >
      <FieldFrame {...props}>
        <div className={c('box')}>
          {multiline ? (
            <TextArea className={c('input', 'area')} {...shared} />
          ) : (
            <Input
              className={c('input')}
              {...(props.inputRef ? { ref: props.inputRef } : {})}
              {...(onKeyDown ? { onKeyDown } : {})}
              {...shared}
            />
          )}
          {unit !== undefined && <span className={c('unit')}>{unit}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
