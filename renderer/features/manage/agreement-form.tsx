import { z } from 'zod';
import { type Agreement, agreement } from '#domain/model/agreement.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import { AgreementGuides, AgreementPrice, ReturnPlaces } from './agreement-rest.tsx';
import { Checks } from './checks.tsx';
import { useLookups } from './lookups.ts';
import { NameField } from './name-field.tsx';
import { isPeriod, periodError } from './period.ts';
import { type FormProps, RecordForm } from './record-form.tsx';
import { toHours, toMinutes } from './scaled.ts';
import { Fields, Section } from './section.tsx';
import type { Editor } from './use-editor.ts';

type Draft = z.input<typeof agreement>;

// The record says the same of the whole; here it stands at the field.
export const agreementSchema = z.custom<Draft>().refine(isPeriod, periodError()).pipe(agreement);

function newAgreement(id: string, today: string, organisationId: string | null): Draft {
  return {
    id,
    organisationId: organisationId ?? '',
    name: '',
    from: today,
    to: null,
    workTypes: [],
    maxGroup: null,
    guidanceMinutesPerWeek: null,
    visitEveryWeeks: null,
    priceBasis: null,
    guideIds: [],
    buddy: null,
    buddyTrained: false,
    returnPlaces: [],
    archivedOn: null,
    version: 1,
  };
}

export interface AgreementFormProps extends FormProps<Agreement> {
  /** Of a new one: with whom. */
  readonly organisationId?: string | null;
}

/** Plaatsingsafspraak: what was agreed with an employer about people who work there. */
export function AgreementForm({ before, newId, organisationId = null, onClose }: AgreementFormProps) {
  const { today } = useLookups();
  return (
    <RecordForm
      kind="agreement"
      schema={agreementSchema}
      before={before}
      initial={before ?? newAgreement(newId, today, organisationId)}
      nameOf={(record) => `afspraak ${record.name}`}
      onClose={onClose}
      title={before ? before.name : 'Afspraak toevoegen'}
    >
      {(editor) => (
        <>
          <WithWhom {...editor} />
          <WhatWork {...editor} />
          <HowMuch {...editor} />
          <AgreementPrice {...editor} />
          <AgreementGuides {...editor} />
          <ReturnPlaces {...editor} />
        </>
      )}
    </RecordForm>
  );
}

/** A part of the form. */
type PartProps = Pick<Editor<Draft>, 'draft' | 'set' | 'error'>;

function WithWhom({ draft, set, error }: PartProps) {
  const { organisations } = useLookups();
  return (
    <Section title="Met wie en wanneer">
      <Fields>
        <ComboBox
          label="Organisatie"
          isRequired
          description={organisations.length === 0 ? 'Voeg eerst een organisatie toe bij Organisaties' : undefined}
          options={organisations}
          value={draft.organisationId === '' ? null : draft.organisationId}
          onChange={(organisationId) => set({ organisationId: organisationId ?? '' })}
          error={error('organisationId')}
        />
        <NameField draft={draft} set={set} error={error} />
        <DateField
          label="Eerste dag"
          isRequired
          value={draft.from}
          onChange={(from) => set({ from: from ?? '' })}
          error={error('from')}
        />
        <DateField
          label="Laatste dag"
          description={draft.to === null ? 'Leeg = loopt door' : undefined}
          value={draft.to}
          onChange={(to) => set({ to })}
          error={error('to')}
        />
      </Fields>
    </Section>
  );
}

function WhatWork({ draft, set, error }: PartProps) {
  const { workTypes } = useLookups();
  return (
    <Section title="Welk werk mag">
      <Checks
        label="Werksoorten (geen keuze = alle werksoorten)"
        options={workTypes}
        value={draft.workTypes}
        onChange={(codes) => set({ workTypes: codes })}
        error={error('workTypes')}
      />
    </Section>
  );
}

function HowMuch({ draft, set, error }: PartProps) {
  const { guidanceMinutesPerWeek: guidance } = draft;
  return (
    <Section title="Hoeveel mensen en begeleiding">
      <Fields>
        <NumberField
          label="Grootste groep"
          unit="mensen"
          description={
            draft.maxGroup === null ? 'Leeg = niets over afgesproken' : 'Tegelijk, over alle werkplekken samen'
          }
          value={draft.maxGroup}
          onChange={(maxGroup) => set({ maxGroup })}
          error={error('maxGroup')}
        />
        <NumberField
          label="Begeleiding"
          unit="uur per week"
          description={guidance === null ? 'Leeg = niets over afgesproken' : undefined}
          value={guidance === null ? null : toHours(guidance)}
          onChange={(perWeek) => set({ guidanceMinutesPerWeek: perWeek === null ? null : toMinutes(perWeek) })}
          error={error('guidanceMinutesPerWeek')}
        />
        <NumberField
          label="Jobcoach komt elke"
          unit={draft.visitEveryWeeks === 1 ? 'week' : 'weken'}
          description={draft.visitEveryWeeks === null ? 'Leeg = niets over afgesproken' : undefined}
          value={draft.visitEveryWeeks}
          onChange={(visitEveryWeeks) => set({ visitEveryWeeks })}
          error={error('visitEveryWeeks')}
        />
      </Fields>
    </Section>
  );
}
