import type { z } from 'zod';
import { type Closure, closure } from '#domain/model/site.ts';
import { DateField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { useLookups, withNone } from './lookups.ts';
import { NameField } from './name-field.tsx';
import { isPeriod, periodError } from './period.ts';
import { type FormProps, RecordForm } from './record-form.tsx';
import { Fields } from './section.tsx';

const schema = closure.refine(isPeriod, periodError());

/** Sluitingsdagen: days on which a site, or every site, is closed. */
export function ClosureForm({ before, newId, onClose }: FormProps<Closure>) {
  const { sites } = useLookups();
  const empty: z.input<typeof closure> = { id: newId, siteId: null, name: '', from: '', to: '', version: 1 };
  return (
    <RecordForm
      kind="closure"
      schema={schema}
      before={before}
      initial={before ?? empty}
      nameOf={(record) => `sluiting ${record.name}`}
      onClose={onClose}
      title={before ? before.name : 'Sluiting toevoegen'}
      removal="Op deze dagen kunt u dan weer mensen inplannen."
    >
      {({ draft, set, error }) => (
        <Fields>
          <NameField draft={draft} set={set} error={error} description="Bijvoorbeeld kerstsluiting of studiedag" />
          <Select
            label="Locatie"
            options={withNone(sites, 'alle locaties')}
            value={draft.siteId ?? ''}
            onChange={(siteId) => set({ siteId: siteId === '' ? null : siteId })}
            error={error('siteId')}
          />
          <DateField
            label="Eerste dag"
            isRequired
            value={draft.from}
            // One day is what is closed most often: the last day follows until somebody says otherwise.
            onChange={(from) => set({ from: from ?? '', ...(draft.to === draft.from ? { to: from ?? '' } : {}) })}
            error={error('from')}
          />
          <DateField
            label="Laatste dag"
            isRequired
            value={draft.to}
            onChange={(to) => set({ to: to ?? '' })}
            error={error('to')}
          />
        </Fields>
      )}
    </RecordForm>
  );
}
