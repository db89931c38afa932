import type { z } from 'zod';
import { LANGUAGE_NAMES, LANGUAGES } from '#domain/model/language.ts';
import { type Employee, employee, fullName } from '#domain/model/person.ts';
import { GUIDANCE_LEVELS, MUNICIPALITIES, TARGET_GROUPS, WORK_FORMS } from '#domain/model/work.ts';
import { Switch } from '#ui/checkbox.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { NeedsEditor } from './needs-editor.tsx';
import { GoalsEditor, WageValuesEditor } from './performance-editor.tsx';
import { CertificatesSection, NameFields, newPerson, WorkTimeSection } from './person-fields.tsx';
import { PreferencesEditor } from './preferences-editor.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { Fields, Section } from './section.tsx';

type Draft = z.input<typeof employee>;

const asOptions = <K extends string>(names: readonly K[]) => names.map((id) => ({ id, label: id }));
const MUNICIPALITY_OPTIONS = asOptions(MUNICIPALITIES);
const LEVEL_OPTIONS = asOptions(GUIDANCE_LEVELS);
const TARGET_OPTIONS = [{ id: 'none', label: 'niet ingevuld' } as const, ...asOptions(TARGET_GROUPS)];
const FORM_OPTIONS = [{ id: 'none', label: 'niet ingevuld' } as const, ...asOptions(WORK_FORMS)];
const LANGUAGE_OPTIONS = [
  { id: 'none', label: 'geen, alleen Nederlands' } as const,
  ...LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] })),
];

function newEmployee(id: string): Draft {
  return {
    kind: 'employee',
    ...newPerson(id),
    birthDate: '',
    municipality: 'Amersfoort',
    targetGroup: null,
    workForm: null,
    guidanceLevel: 'midden',
    permanentPresence: false,
    needs: [],
    wageValues: [],
    preferences: [],
    wantsVariety: false,
    secondLanguage: null,
    goals: [],
  };
}

export function EmployeeForm({ before, newId, onClose }: FormProps<Employee>) {
  return (
    <RecordForm
      kind="person"
      schema={employee}
      before={before}
      initial={before ?? newEmployee(newId)}
      nameOf={fullName}
      onClose={onClose}
      title={before ? fullName(before) : 'Medewerker toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Section title="Wie">
            <NameFields draft={draft} set={set} error={error} />
            <Fields>
              <DateField
                label="Geboortedatum"
                isRequired
                value={draft.birthDate}
                onChange={(birthDate) => set({ birthDate: birthDate ?? '' })}
                error={error('birthDate')}
              />
              <Select
                label="Gemeente"
                options={MUNICIPALITY_OPTIONS}
                value={draft.municipality}
                onChange={(municipality) => set({ municipality })}
                error={error('municipality')}
              />
              <Select
                label="Doelgroep"
                options={TARGET_OPTIONS}
                value={draft.targetGroup ?? 'none'}
                onChange={(group) => set({ targetGroup: group === 'none' ? null : group })}
              />
              <Select
                label="Werkvorm"
                options={FORM_OPTIONS}
                value={draft.workForm ?? 'none'}
                onChange={(form) => set({ workForm: form === 'none' ? null : form })}
              />
              <Select
                label="Tweede taal op het leesbare rooster"
                options={LANGUAGE_OPTIONS}
                value={draft.secondLanguage ?? 'none'}
                onChange={(code) => set({ secondLanguage: code === 'none' ? null : code })}
              />
            </Fields>
          </Section>
          <WorkTimeSection draft={draft} set={set} error={error} />
          <Section title="Begeleiding">
            <Fields>
              <Select
                label="Begeleidingsniveau"
                options={LEVEL_OPTIONS}
                value={draft.guidanceLevel}
                onChange={(guidanceLevel) => set({ guidanceLevel })}
              />
            </Fields>
            <Switch isSelected={draft.permanentPresence} onChange={(permanentPresence) => set({ permanentPresence })}>
              Permanente nabijheid: er is altijd een begeleider op de vloer
            </Switch>
          </Section>
          <Section title="Behoeften">
            <NeedsEditor value={draft.needs} onChange={(needs) => set({ needs })} error={error} />
          </Section>
          <CertificatesSection draft={draft} set={set} error={error} />
          <Section title="Loonwaarde per werksoort">
            <WageValuesEditor value={draft.wageValues} onChange={(wageValues) => set({ wageValues })} error={error} />
          </Section>
          <Section title="Voorkeur">
            <PreferencesEditor value={draft.preferences} onChange={(preferences) => set({ preferences })} />
            <Switch isSelected={draft.wantsVariety} onChange={(wantsVariety) => set({ wantsVariety })}>
              Wil afwisseling in het werk
            </Switch>
          </Section>
          <Section title="Leerdoelen">
            <GoalsEditor value={draft.goals} onChange={(goals) => set({ goals })} error={error} />
          </Section>
        </>
      )}
    </RecordForm>
  );
}
