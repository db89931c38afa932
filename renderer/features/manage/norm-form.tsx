import type { z } from 'zod';
import { type GuidanceNorm, guidanceNorm } from '#domain/model/norm.ts';
import { GUIDANCE_LEVELS, WORK_FORMS } from '#domain/model/work.ts';
import { Switch } from '#ui/checkbox.tsx';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type Option, useLookups } from './lookups.ts';
import { type FormProps, RecordForm } from './record-form.tsx';
import { orNaN, orNull } from './scaled.ts';
import { Fields } from './section.tsx';

export const DIMENSIONS: Readonly<Record<GuidanceNorm['dimension'], string>> = {
  level: 'Begeleidingsniveau',
  workType: 'Werksoort',
  workForm: 'Werkvorm',
};
const DIMENSION_OPTIONS = [
  { id: 'level', label: DIMENSIONS.level },
  { id: 'workType', label: DIMENSIONS.workType },
  { id: 'workForm', label: DIMENSIONS.workForm },
] as const;

/** Begeleidingsnorm: how many people one guide can guide. A new value from a day on is a new norm with that day. */
export function NormForm({ before, newId, onClose }: FormProps<GuidanceNorm>) {
  const { today, workTypes } = useLookups();
  const empty: z.input<typeof guidanceNorm> = {
    id: newId,
    dimension: 'level',
    key: 'midden',
    peoplePerGuide: Number.NaN,
    validFrom: today,
    confirmed: false,
    source: '',
    version: 1,
  };
  const keys: Readonly<Record<GuidanceNorm['dimension'], readonly Option[]>> = {
    level: GUIDANCE_LEVELS.map((id) => ({ id, label: id })),
    workType: workTypes,
    workForm: WORK_FORMS.map((id) => ({ id, label: id })),
  };
  return (
    <RecordForm
      kind="norm"
      schema={guidanceNorm}
      before={before}
      initial={before ?? empty}
      nameOf={(record) => `norm ${record.key}`}
      onClose={onClose}
      title={before ? `Norm voor ${before.key}` : 'Norm toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Fields>
            <Select
              label="Norm per"
              options={DIMENSION_OPTIONS}
              value={draft.dimension}
              onChange={(dimension) => set({ dimension, key: keys[dimension][0]?.id ?? '' })}
            />
            <Select
              label={DIMENSIONS[draft.dimension]}
              options={keys[draft.dimension]}
              value={draft.key}
              onChange={(key) => set({ key })}
              error={error('key')}
            />
            <NumberField
              label="Mensen per begeleider"
              isRequired
              value={orNull(draft.peoplePerGuide)}
              onChange={(people) => set({ peoplePerGuide: orNaN(people) })}
              error={error('peoplePerGuide')}
            />
            <DateField
              label="Geldt vanaf"
              description={draft.validFrom === null ? 'Leeg = altijd' : undefined}
              value={draft.validFrom}
              onChange={(validFrom) => set({ validFrom })}
              error={error('validFrom')}
            />
            <TextField
              label="Bron"
              value={draft.source}
              onChange={(source) => set({ source })}
              error={error('source')}
            />
          </Fields>
          <Switch isSelected={draft.confirmed} onChange={(confirmed) => set({ confirmed })}>
            Bevestigd: het bedrijf heeft deze norm vastgesteld
          </Switch>
        </>
      )}
    </RecordForm>
  );
}
