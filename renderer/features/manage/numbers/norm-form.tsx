import { useMemo } from 'react';
import type { z } from 'zod';
import { shortText } from '#domain/model/common.ts';
import { type GuidanceNorm, guidanceNorm } from '#domain/model/norm.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { useLookups } from '../lookups.ts';
import { RecordForm } from '../record-form.tsx';
import { orNaN, orNull } from '../scaled.ts';
import { clash, clashes, type NumberTask, startOf } from './dated.ts';
import type { NormSlot } from './norm-slots.ts';
import { NumberFields } from './number-fields.tsx';
import { sayAmount, sayPeriod } from './number-words.ts';

type Draft = z.input<typeof guidanceNorm>;

/** The record's schema with what a form asks: a source, one value a day. */
export function normSchema(values: readonly GuidanceNorm[]) {
  return guidanceNorm.extend({ source: shortText }).refine((draft) => !clashes(values, draft), clash());
}

export interface NormFormProps {
  readonly slot: NormSlot;
  readonly task: NumberTask;
  readonly newId: string;
  readonly onClose: () => void;
}

/** Begeleidingsnorm: how many people one guide can guide. A new value from a day on is a new norm with that day. */
export function NormForm({ slot, task, newId, onClose }: NormFormProps) {
  const { today } = useLookups();
  const { dimension, key, name, values } = slot;
  const schema = useMemo(() => normSchema(values), [values]);
  const next: Draft = {
    id: newId,
    dimension,
    key,
    peoplePerGuide: Number.NaN,
    validFrom: values.length === 0 ? null : today,
    confirmed: false,
    source: '',
    version: 1,
  };
  const start = startOf(values, task, { next, own: next });
  if (start === null) return null;
  const isComing = start.before !== null && (start.before.validFrom ?? '') > today;
  return (
    <RecordForm
      kind="norm"
      schema={schema}
      before={start.before}
      initial={start.initial}
      nameOf={(record) =>
        `norm voor ${name}: ${sayAmount(record.peoplePerGuide, 'mensen')} (${sayPeriod(record.validFrom, null)})`
      }
      onClose={onClose}
      title={`Norm voor ${name}`}
      removal={isComing ? 'Deze norm gaat dan niet in. Wat nu geldt, blijft gelden.' : undefined}
    >
      {({ draft, set, error }) => (
        <>
          <p>Zoveel mensen kan één begeleider begeleiden. Gelden er voor iemand meer normen, dan telt de kleinste.</p>
          <NumberFields draft={draft} set={set} error={error}>
            <NumberField
              label="Mensen per begeleider"
              isRequired
              value={orNull(draft.peoplePerGuide)}
              onChange={(people) => set({ peoplePerGuide: orNaN(people) })}
              error={error('peoplePerGuide')}
            />
          </NumberFields>
        </>
      )}
    </RecordForm>
  );
}
