import { useMemo } from 'react';
import { z } from 'zod';
import { shortText } from '#domain/model/common.ts';
import { PARAMETERS, type Parameter, type ParameterKey, parameter } from '#domain/model/parameter.ts';
import { NumberField, TimeField } from '#ui/parsed-field.tsx';
import { useLookups } from '../lookups.ts';
import { RecordForm } from '../record-form.tsx';
import { orNaN, orNull } from '../scaled.ts';
import { clash, clashes, type NumberTask, startOf } from './dated.ts';
import { NumberFields } from './number-fields.tsx';
import { sayAmount, sayParameter, sayPeriod } from './number-words.ts';

type Draft = z.input<typeof parameter>;

/** Counted in whole ones; the others may be parts. */
const WHOLE = new Set(['time', 'minuten', 'weken', 'keer']);

/** The record's schema with what this number asks: its range, a source, one value a day. */
export function parameterSchema(key: ParameterKey, values: readonly Parameter[]) {
  const { min, max, unit } = PARAMETERS[key];
  const amount = (WHOLE.has(unit) ? z.int() : z.number())
    .min(min, `Dit is minstens ${sayAmount(min, unit)}.`)
    .max(max, `Dit is hoogstens ${sayAmount(max, unit)}.`);
  return parameter.extend({ value: amount, source: shortText }).refine((draft) => !clashes(values, draft), clash());
}

/** What the form starts with: an empty value from today on, or the program's own as the company's from the beginning. */
export function freshParameter(
  key: ParameterKey,
  id: string,
  today: string,
): { readonly next: Draft; readonly own: Draft } {
  const base = { id, key, source: '', version: 1 };
  return {
    next: { ...base, value: Number.NaN, confirmed: false, validFrom: today },
    own: { ...base, value: PARAMETERS[key].value, confirmed: true, validFrom: null },
  };
}

export interface ParameterFormProps {
  readonly parameterKey: ParameterKey;
  readonly values: readonly Parameter[];
  readonly task: NumberTask;
  readonly newId: string;
  readonly onClose: () => void;
}

export function ParameterForm({ parameterKey: key, values, task, newId, onClose }: ParameterFormProps) {
  const { today } = useLookups();
  const kind = PARAMETERS[key];
  const schema = useMemo(() => parameterSchema(key, values), [key, values]);
  const start = startOf(values, task, freshParameter(key, newId, today));
  if (start === null) return null;
  const { before, initial } = start;
  const isComing = before !== null && (before.validFrom ?? '') > today;
  return (
    <RecordForm
      kind="parameter"
      schema={schema}
      before={before}
      initial={initial}
      nameOf={(record) => `${kind.title} ${sayParameter(key, record.value)} (${sayPeriod(record.validFrom, null)})`}
      onClose={onClose}
      title={kind.title}
      removal={isComing ? 'Deze waarde gaat dan niet in. Wat nu geldt, blijft gelden.' : undefined}
    >
      {({ draft, set, error }) => {
        const field = {
          label: 'Waarde',
          isRequired: true,
          value: orNull(draft.value),
          onChange: (value: number | null) => set({ value: orNaN(value) }),
          error: error('value'),
        };
        return (
          <>
            <p>{kind.help}</p>
            <NumberFields draft={draft} set={set} error={error}>
              {kind.unit === 'time' ? <TimeField {...field} /> : <NumberField {...field} unit={kind.unit} />}
            </NumberFields>
          </>
        );
      }}
    </RecordForm>
  );
}
