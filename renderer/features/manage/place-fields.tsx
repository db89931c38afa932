import { FEATURES } from '#domain/model/need.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { NameField } from './name-field.tsx';
import type { Editor } from './use-editor.ts';
import { toCents, toEuros } from './words.ts';

/** What a workplace may offer and an aid may fulfil. */
export const FEATURE_OPTIONS = FEATURES.map((id) => ({ id, label: id }));

interface Coded {
  readonly code: string;
  readonly name: string;
}

export interface CodeAndNameProps extends Pick<Editor<object>, 'error'> {
  readonly draft: Coded;
  readonly set: (changes: Partial<Coded>) => void;
}

/** Code and name, the same for workplaces and aids. */
export function CodeAndName({ draft, set, error }: CodeAndNameProps) {
  return (
    <>
      <TextField label="Code" isRequired value={draft.code} onChange={(code) => set({ code })} error={error('code')} />
      <NameField draft={draft} set={set} error={error} />
    </>
  );
}

interface Costing {
  readonly weekCostCents: number | null;
}

export interface WeekCostFieldProps extends Pick<Editor<object>, 'error'> {
  readonly draft: Costing;
  readonly set: (changes: Partial<Costing>) => void;
}

/** What a workplace or aid costs a week, the same for both. */
export function WeekCostField({ draft, set, error }: WeekCostFieldProps) {
  return (
    <NumberField
      label="Kosten per week"
      unit="euro"
      description={draft.weekCostCents === null ? 'Leeg = niet bekend' : undefined}
      value={toEuros(draft.weekCostCents)}
      onChange={(cost) => set({ weekCostCents: toCents(cost) })}
      error={error('weekCostCents')}
    />
  );
}
