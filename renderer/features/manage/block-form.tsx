import type { z } from 'zod';
import type { SiteId } from '#domain/model/ids.ts';
import { type Block, block } from '#domain/model/site.ts';
import { TimeField } from '#ui/parsed-field.tsx';
import { useLookups } from './lookups.ts';
import { NameField } from './name-field.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { orNaN, orNull } from './scaled.ts';
import { Fields, RowsEditor, Section } from './section.tsx';

export interface BlockFormProps extends FormProps<Block> {
  readonly siteId: SiteId;
}

/** Dagdeel: name, times and breaks. */
export function BlockForm({ before, siteId, newId, onClose }: BlockFormProps) {
  const { nameOf } = useLookups();
  const empty: z.input<typeof block> = {
    id: newId,
    siteId,
    name: '',
    from: Number.NaN,
    to: Number.NaN,
    breaks: [],
    archivedOn: null,
    version: 1,
  };
  return (
    <RecordForm
      kind="block"
      schema={block}
      before={before}
      initial={before ?? empty}
      nameOf={(record) => `${record.name} van ${nameOf(siteId)}`}
      onClose={onClose}
      title={before ? `Dagdeel ${before.name} – ${nameOf(siteId)}` : `Dagdeel toevoegen – ${nameOf(siteId)}`}
    >
      {({ draft, set, error, errors }) => (
        <>
          <Fields>
            <NameField draft={draft} set={set} error={error} description="Bijvoorbeeld ochtend of middag" />
            <TimeField
              label="Van"
              isRequired
              value={orNull(draft.from)}
              onChange={(from) => set({ from: orNaN(from) })}
              error={error('from')}
            />
            <TimeField
              label="Tot"
              isRequired
              value={orNull(draft.to)}
              onChange={(to) => set({ to: orNaN(to) })}
              error={error('to')}
            />
          </Fields>
          <Section title="Pauzes">
            <RowsEditor
              rows={draft.breaks}
              onChange={(breaks) => set({ breaks })}
              nameOf={() => 'Pauze'}
              errorOf={(index) => errors.find(({ path }) => path === `breaks.${index}`)?.message}
              addLabel="Pauze toevoegen"
              newRow={() => ({ from: Number.NaN, to: Number.NaN })}
              none="Geen pauzes."
              renderRow={(row, setRow, index) => (
                <>
                  <TimeField
                    label="Van"
                    isRequired
                    value={orNull(row.from)}
                    onChange={(from) => setRow({ ...row, from: orNaN(from) })}
                    error={error(`breaks.${index}.from`)}
                  />
                  <TimeField
                    label="Tot"
                    isRequired
                    value={orNull(row.to)}
                    onChange={(to) => setRow({ ...row, to: orNaN(to) })}
                    error={error(`breaks.${index}.to`)}
                  />
                </>
              )}
            />
          </Section>
        </>
      )}
    </RecordForm>
  );
}
