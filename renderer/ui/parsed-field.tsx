import { useState } from 'react';
import { formatDay, formatNumber, formatTime, parseDay, parseNumber, parseTime, spokenDay } from './entry.ts';
import type { FieldProps } from './field.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface ParsedFieldProps<T> extends FieldProps {
  readonly value: T | null;
  /** null = empty. What is not understood is told as such (see DateField, NumberField), so that a form can refuse it. */
  readonly onChange: (value: T | null) => void;
  readonly onBlur?: () => void;
  readonly unit?: string;
  readonly autoFocus?: boolean;
}

interface Format<T> {
  readonly parse: (text: string) => T | null;
  /** Stands for a text that is not understood; no schema accepts it. */
  readonly refused: (text: string) => T;
  readonly format: (value: T) => string;
  readonly placeholder: string;
  readonly notUnderstood: string;
  readonly inputMode: NonNullable<TextFieldProps['inputMode']>;
  readonly spoken?: (value: T) => string;
}

/** Text that stands for a value. What was typed stays on screen until it is left; then it is written out whole. */
function ParsedField<T>({ format, ...props }: ParsedFieldProps<T> & { readonly format: Format<T> }) {
  const { value, onChange, onBlur, ...field } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const isEmpty = value === null || value === '' || Number.isNaN(value);
  const shown = draft ?? (isEmpty ? '' : format.format(value));
  const wrong = draft !== null && draft.trim() !== '' && format.parse(draft) === null;
  const [left, setLeft] = useState(false);
  return (
    <TextField
      {...field}
      value={shown}
      placeholder={format.placeholder}
      inputMode={format.inputMode}
      description={field.description ?? (!isEmpty && format.spoken ? format.spoken(value) : undefined)}
      error={wrong && left ? format.notUnderstood : field.error}
      onChange={(text) => {
        setDraft(text);
        setLeft(false);
        onChange(text.trim() === '' ? null : (format.parse(text) ?? format.refused(text)));
      }}
      onBlur={() => {
        setLeft(true);
        if (!wrong) setDraft(null);
        onBlur?.();
      }}
    />
  );
}

const DAY: Format<string> = {
  parse: parseDay,
  refused: (text) => text,
  format: formatDay,
  placeholder: 'dd-mm-jjjj',
  notUnderstood: 'Schrijf de datum zo: 24-11-2026.',
  inputMode: 'text',
  spoken: spokenDay,
};
const TIME: Format<number> = {
  parse: parseTime,
  refused: () => Number.NaN,
  format: formatTime,
  placeholder: 'uu:mm',
  notUnderstood: 'Schrijf de tijd zo: 08:30.',
  inputMode: 'text',
};
const NUMBER: Format<number> = {
  parse: parseNumber,
  refused: () => Number.NaN,
  format: formatNumber,
  placeholder: '',
  notUnderstood: 'Vul een getal in, bijvoorbeeld 12,5.',
  inputMode: 'decimal',
};

/**
 * A day as ISO text ("2026-11-24"), typed as 24-11-2026; the day of the week is read back below it. A text that is no
 * day is given on as it stands.
 */
export function DateField(props: ParsedFieldProps<string>) {
  return <ParsedField {...props} format={DAY} />;
}

/** A moment of the day in minutes after midnight, typed as 08:30; NaN when it is not understood. */
export function TimeField(props: ParsedFieldProps<number>) {
  return <ParsedField {...props} format={TIME} />;
}

/** A number with a decimal comma; NaN when it is not understood. */
export function NumberField(props: ParsedFieldProps<number>) {
  return <ParsedField {...props} format={NUMBER} />;
}
