import type { z } from 'zod';
import { type Aid, aid } from '#domain/model/workplace.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { Checks } from './checks.tsx';
import { useLookups, withNone } from './lookups.ts';
import { CodeAndName, FEATURE_OPTIONS, WeekCostField } from './place-fields.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { orNaN, orNull } from './scaled.ts';
import { Fields, Section } from './section.tsx';

type Draft = z.input<typeof aid>;

function newAid(id: string): Draft {
  return {
    id,
    code: '',
    name: '',
    siteId: null,
    stock: 1,
    fulfils: [],
    weekCostCents: null,
    archivedOn: null,
    version: 1,
  };
}

export function AidForm({ before, newId, onClose }: FormProps<Aid>) {
  const { sites } = useLookups();
  return (
    <RecordForm
      kind="aid"
      schema={aid}
      before={before}
      initial={before ?? newAid(newId)}
      nameOf={(record) => record.name}
      onClose={onClose}
      title={before ? before.name : 'Hulpmiddel toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Section title="Wat en waar">
            <Fields>
              <CodeAndName draft={draft} set={set} error={error} />
              <Select
                label="Locatie"
                options={withNone(sites, 'overal te gebruiken')}
                value={draft.siteId ?? ''}
                onChange={(siteId) => set({ siteId: siteId === '' ? null : siteId })}
                error={error('siteId')}
              />
              <NumberField
                label="Aantal"
                isRequired
                value={orNull(draft.stock)}
                onChange={(stock) => set({ stock: orNaN(stock) })}
                error={error('stock')}
              />
              <WeekCostField draft={draft} set={set} error={error} />
            </Fields>
          </Section>
          <Section title="Waarvoor">
            <Checks
              label="Vervult deze behoeften"
              options={FEATURE_OPTIONS}
              value={draft.fulfils}
              onChange={(fulfils) => set({ fulfils })}
              error={error('fulfils')}
            />
          </Section>
        </>
      )}
    </RecordForm>
  );
}
