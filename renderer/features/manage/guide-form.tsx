import type { z } from 'zod';
import { fullName, type Guide, guide } from '#domain/model/person.ts';
import { SuggestField } from '#ui/combo-box.tsx';
import { NumberField } from '#ui/parsed-field.tsx';
import { Checks } from './checks.tsx';
import { useLookups } from './lookups.ts';
import { CertificatesSection, NameFields, newPerson, WorkTimeSection } from './person-fields.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { orNaN, orNull } from './scaled.ts';
import { Fields, Section } from './section.tsx';

type Draft = z.input<typeof guide>;

const ROLES = ['werkbegeleider', 'voorman', 'meewerkend voorman', 'jobcoach', 'trajectbegeleider'];

function newGuide(id: string): Draft {
  return {
    kind: 'guide',
    ...newPerson(id),
    role: 'werkbegeleider',
    workTypes: [],
    capacity: 1,
  };
}

export function GuideForm({ before, newId, onClose }: FormProps<Guide>) {
  const { workTypes } = useLookups();
  return (
    <RecordForm
      kind="person"
      schema={guide}
      before={before}
      initial={before ?? newGuide(newId)}
      nameOf={fullName}
      onClose={onClose}
      title={before ? fullName(before) : 'Begeleider toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Section title="Wie">
            <NameFields draft={draft} set={set} error={error} />
            <Fields>
              <SuggestField
                label="Rol"
                isRequired
                suggestions={ROLES}
                value={draft.role}
                onChange={(role) => set({ role })}
                error={error('role')}
              />
              <NumberField
                label="Telt mee als begeleider voor"
                description="1 = helemaal, 0,5 = half (meewerkend of in opleiding)"
                isRequired
                value={orNull(draft.capacity)}
                onChange={(capacity) => set({ capacity: orNaN(capacity) })}
                error={error('capacity')}
              />
            </Fields>
            <Checks
              label="Werksoorten"
              options={workTypes}
              value={draft.workTypes}
              onChange={(codes) => set({ workTypes: codes })}
              error={error('workTypes')}
            />
          </Section>
          <WorkTimeSection draft={draft} set={set} error={error} />
          <CertificatesSection draft={draft} set={set} error={error} />
        </>
      )}
    </RecordForm>
  );
}
