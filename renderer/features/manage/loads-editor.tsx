import type { z } from 'zod';
import { LOADS, type load } from '#domain/model/need.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { Checks } from './checks.tsx';
import { orNaN } from './scaled.ts';
import { Fields } from './section.tsx';

type Draft = z.input<typeof load>;

const OPTIONS = LOADS.map((id) => ({ id, label: id }));

export interface LoadsEditorProps {
  readonly value: readonly Draft[];
  readonly onChange: (value: Draft[]) => void;
  readonly error: (path: string) => string | undefined;
}

/** What a workplace asks of the body and mind; lifting has a weight, the rest is there or not. */
export function LoadsEditor({ value, onChange, error }: LoadsEditorProps) {
  const lifts = value.filter((entry) => entry.kind === 'lift');
  const names = value.flatMap((entry) => (entry.kind === 'load' ? [entry.load] : []));
  return (
    <>
      <Checks
        label="Belastingen"
        options={OPTIONS}
        value={names}
        onChange={(chosen) => onChange([...lifts, ...chosen.map((load): Draft => ({ kind: 'load', load }))])}
      />
      <Fields>
        <NumberField
          label="Tillen"
          unit="kg"
          description="Leeg = hier wordt niet getild"
          value={lifts[0]?.kg ?? null}
          onChange={(kg) => {
            const others = value.filter((entry) => entry.kind !== 'lift');
            onChange(kg === null ? others : [{ kind: 'lift', kg: orNaN(kg) }, ...others]);
          }}
          error={error('loads')}
        />
      </Fields>
    </>
  );
}
