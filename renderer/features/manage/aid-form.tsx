import type { z } from 'zod';
import { FEATURES } from '#domain/model/need.ts';
import { type Aid, aid } from '#domain/model/workplace.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Checks } from './checks.tsx';
import { FormSheet } from './form-sheet.tsx';
import { useLookups, withNone } from './lookups.ts';
import { orNaN, orNull } from './scaled.ts';
import { Fields, Section } from './section.tsx';
import { useEditor } from './use-editor.ts';

type Draft = z.input<typeof aid>;

const FEATURE_OPTIONS = FEATURES.map((id) => ({ id, label: id }));

function newAid(id: string): Draft {
  return { id, code: '', name: '', siteId: null, stock: 1, fulfils: [], archivedOn: null, version: 1 };
}

export interface AidFormProps {
  readonly before: Aid | null;
  readonly newId: string;
  readonly onClose: () => void;
}

export function AidForm({ before, newId, onClose }: AidFormProps) {
  const { sites, today } = useLookups();
  const editor = useEditor({
    kind: 'aid',
    schema: aid,
    before,
    initial: before ?? newAid(newId),
    nameOf: (record) => record.name,
    onClose,
  });
  const { draft, set, error } = editor;
  return (
    <FormSheet title={before ? before.name : 'Hulpmiddel toevoegen'} editor={editor} today={today}>
      <Section title="Wat en waar">
        <Fields>
          <TextField
            label="Code"
            isRequired
            value={draft.code}
            onChange={(code) => set({ code })}
            error={error('code')}
          />
          <TextField
            label="Naam"
            isRequired
            value={draft.name}
            onChange={(name) => set({ name })}
            error={error('name')}
          />
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
    </FormSheet>
  );
}
