import type { z } from 'zod';
import { ORGANISATION_KINDS, type Organisation, organisation, type Site, site } from '#domain/model/site.ts';
import { type WorkType, workType } from '#domain/model/work.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useLookups } from './lookups.ts';
import { NameField } from './name-field.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { orNaN, orNull } from './scaled.ts';
import { Fields } from './section.tsx';

const KIND_OPTIONS = ORGANISATION_KINDS.map((id) => ({ id, label: id }));

/** A hall, a depot or an employer's premises. */
export function SiteForm({ before, newId, onClose }: FormProps<Site>) {
  const empty: z.input<typeof site> = { id: newId, name: '', peoplePerBhv: 50, archivedOn: null, version: 1 };
  return (
    <RecordForm
      kind="site"
      schema={site}
      before={before}
      initial={before ?? empty}
      nameOf={(record) => record.name}
      onClose={onClose}
      title={before ? before.name : 'Locatie toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Fields>
            <NameField draft={draft} set={set} error={error} />
            <NumberField
              label="Mensen per BHV'er"
              description="Voor elke begonnen groep van dit aantal is er een BHV'er"
              isRequired
              value={orNull(draft.peoplePerBhv)}
              onChange={(people) => set({ peoplePerBhv: orNaN(people) })}
              error={error('peoplePerBhv')}
            />
          </Fields>
        </>
      )}
    </RecordForm>
  );
}

export function OrganisationForm({ before, newId, onClose }: FormProps<Organisation>) {
  const empty: z.input<typeof organisation> = {
    id: newId,
    name: '',
    kind: 'opdrachtgever',
    archivedOn: null,
    version: 1,
  };
  return (
    <RecordForm
      kind="organisation"
      schema={organisation}
      before={before}
      initial={before ?? empty}
      nameOf={(record) => record.name}
      onClose={onClose}
      title={before ? before.name : 'Organisatie toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Fields>
            <NameField draft={draft} set={set} error={error} />
            <Select label="Soort" options={KIND_OPTIONS} value={draft.kind} onChange={(kind) => set({ kind })} />
          </Fields>
        </>
      )}
    </RecordForm>
  );
}

/** The code is what the workbook and the orders refer to: it cannot change afterwards. */
export function WorkTypeForm({ before, onClose }: FormProps<WorkType>) {
  const { catalogue } = useLookups();
  const position = 1 + Math.max(-1, ...catalogue.workTypes.map((type) => type.position));
  const empty: z.input<typeof workType> = { code: '', name: '', position, archivedOn: null, version: 1 };
  return (
    <RecordForm
      kind="workType"
      schema={workType}
      before={before}
      initial={before ?? empty}
      nameOf={(record) => record.name}
      onClose={onClose}
      title={before ? before.name : 'Werksoort toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Fields>
            <TextField
              label="Naam"
              isRequired
              value={draft.name}
              onChange={(name) => set(before === null ? { name, code: name } : { name })}
              error={error('name') ?? error('code')}
            />
            <NumberField
              label="Plaats in de lijst"
              description="0 staat bovenaan op het rooster"
              isRequired
              value={orNull(draft.position)}
              onChange={(at) => set({ position: orNaN(at) })}
              error={error('position')}
            />
          </Fields>
        </>
      )}
    </RecordForm>
  );
}
