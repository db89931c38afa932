import type { z } from 'zod';
import { WORK_FORMS } from '#domain/model/work.ts';
import { type Workplace, workplace } from '#domain/model/workplace.ts';
import { Switch } from '#ui/checkbox.tsx';
import { ComboBox } from '#ui/combo-box.tsx';
import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CertificateNames } from './certificate-names.tsx';
import { Checks } from './checks.tsx';
import { LoadsEditor } from './loads-editor.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { CodeAndName, FEATURE_OPTIONS, WeekCostField } from './place-fields.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { orNaN, orNull } from './scaled.ts';
import { Fields, Section } from './section.tsx';
import type { Editor } from './use-editor.ts';

type Draft = z.input<typeof workplace>;

const FORM_OPTIONS = WORK_FORMS.map((id) => ({ id, label: id }));

function newWorkplace(id: string, { sites, workTypes }: Lookups): Draft {
  return {
    id,
    code: '',
    name: '',
    siteId: sites[0]?.id ?? '',
    workType: workTypes[0]?.id ?? '',
    workForm: 'beschut binnen',
    seats: Number.NaN,
    features: [],
    loads: [],
    requiredCertificates: [],
    adultsOnly: false,
    guidanceGroup: null,
    organisationId: null,
    weekCostCents: null,
    archivedOn: null,
    version: 1,
  };
}

export function WorkplaceForm({ before, newId, onClose }: FormProps<Workplace>) {
  const lookups = useLookups();
  const { sites, workTypes, organisations } = lookups;
  return (
    <RecordForm
      kind="workplace"
      schema={workplace}
      before={before}
      initial={before ?? newWorkplace(newId, lookups)}
      nameOf={(record) => `${record.code} ${record.name}`}
      onClose={onClose}
      title={before ? `${before.code} ${before.name}` : 'Werkplek toevoegen'}
    >
      {({ draft, set, error }) => (
        <>
          <Section title="Wat en waar">
            <Fields>
              <CodeAndName draft={draft} set={set} error={error} />
              <Select
                label="Locatie"
                isRequired
                options={sites}
                value={draft.siteId}
                onChange={(siteId) => set({ siteId })}
                error={error('siteId')}
              />
              <Select
                label="Werksoort"
                isRequired
                options={workTypes}
                value={draft.workType}
                onChange={(workType) => set({ workType })}
                error={error('workType')}
              />
              <Select
                label="Werkvorm"
                options={FORM_OPTIONS}
                value={draft.workForm}
                onChange={(workForm) => set({ workForm })}
              />
              <NumberField
                label="Plaatsen"
                isRequired
                value={orNull(draft.seats)}
                onChange={(seats) => set({ seats: orNaN(seats) })}
                error={error('seats')}
              />
              <TextField
                label="Begeleidingsgroep"
                description="Leeg = samen met de andere plekken van deze werksoort op deze locatie"
                value={draft.guidanceGroup ?? ''}
                onChange={(group) => set({ guidanceGroup: group === '' ? null : group })}
                error={error('guidanceGroup')}
              />
              <ComboBox
                label="Organisatie"
                description="Alleen bij werk op locatie van een werkgever"
                options={organisations}
                value={draft.organisationId}
                onChange={(organisationId) => set({ organisationId })}
                error={error('organisationId')}
              />
              <WeekCostField draft={draft} set={set} error={error} />
            </Fields>
          </Section>
          <Section title="Wat de plek biedt en vraagt">
            <Checks
              label="Voorzieningen"
              options={FEATURE_OPTIONS}
              value={draft.features}
              onChange={(features) => set({ features })}
            />
            <LoadsEditor value={draft.loads} onChange={(loads) => set({ loads })} error={error} />
            <Switch isSelected={draft.adultsOnly} onChange={(adultsOnly) => set({ adultsOnly })}>
              Alleen voor 18 jaar en ouder
            </Switch>
          </Section>
          <RequiredCertificates draft={draft} set={set} error={error} />
        </>
      )}
    </RecordForm>
  );
}

function RequiredCertificates({ draft, set, error }: Pick<Editor<Draft>, 'draft' | 'set' | 'error'>) {
  return (
    <CertificateNames
      title="Vereiste certificaten"
      none="Voor deze plek is geen certificaat nodig."
      names={draft.requiredCertificates}
      onChange={(requiredCertificates) => set({ requiredCertificates })}
      errorOf={(index) => error(`requiredCertificates.${index}`)}
    />
  );
}
