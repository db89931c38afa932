import type { z } from 'zod';
import type { certificate } from '#domain/model/person.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CertificatesEditor } from './certificates-editor.tsx';
import { useLookups, withNone } from './lookups.ts';
import { toHours, toMinutes } from './scaled.ts';
import { Fields, RowError, Section } from './section.tsx';
import type { Editor } from './use-editor.ts';
import { WorkDaysEditor, type WorkDaysEditorProps } from './work-days-editor.tsx';

interface NameDraft {
  readonly number: string;
  readonly firstName: string;
  readonly infix: string;
  readonly lastName: string;
}

type Setter<D> = Pick<Editor<object>, 'error'> & { readonly draft: D; readonly set: (changes: Partial<D>) => void };

/** What a new employee and a new guide start with: the days that most people work. */
export function newPerson(id: string) {
  return {
    id,
    number: '',
    firstName: '',
    infix: '',
    lastName: '',
    siteId: null,
    contractMinutes: Number.NaN,
    workDays: ['all', 'all', 'all', 'all', 'all', null, null] as ('all' | null)[],
    certificates: [],
    archivedOn: null,
    version: 1,
  };
}

/** Number and name, the same for employees and guides. */
export function NameFields({ draft, set, error }: Setter<NameDraft>) {
  return (
    <Fields>
      <TextField
        label="Personeelsnummer"
        isRequired
        value={draft.number}
        onChange={(number) => set({ number })}
        error={error('number')}
      />
      <TextField
        label="Voornaam"
        isRequired
        value={draft.firstName}
        onChange={(firstName) => set({ firstName })}
        error={error('firstName')}
      />
      <TextField
        label="Tussenvoegsel"
        value={draft.infix}
        onChange={(infix) => set({ infix })}
        error={error('infix')}
      />
      <TextField
        label="Achternaam"
        isRequired
        value={draft.lastName}
        onChange={(lastName) => set({ lastName })}
        error={error('lastName')}
      />
    </Fields>
  );
}

interface TimeDraft {
  readonly siteId: string | null;
  readonly contractMinutes: number;
  readonly workDays: WorkDaysEditorProps['value'];
}

/** Where and when someone works. */
export function WorkTimeSection({ draft, set, error }: Setter<TimeDraft>) {
  const { sites } = useLookups();
  return (
    <Section title="Waar en wanneer">
      <Fields>
        <Select
          label="Locatie"
          options={withNone(sites, 'geen vaste locatie')}
          value={draft.siteId ?? ''}
          onChange={(siteId) => set({ siteId: siteId === '' ? null : siteId })}
          error={error('siteId')}
        />
        <NumberField
          label="Contracturen"
          unit="uur per week"
          isRequired
          value={toHours(draft.contractMinutes)}
          onChange={(perWeek) => set({ contractMinutes: toMinutes(perWeek) })}
          error={error('contractMinutes')}
        />
      </Fields>
      <WorkDaysEditor value={draft.workDays} onChange={(workDays) => set({ workDays })} />
      <RowError message={error('workDays')} />
    </Section>
  );
}

interface CertificatesDraft {
  readonly certificates: z.input<typeof certificate>[];
}

/** Which certificates someone holds, and until when. */
export function CertificatesSection({ draft, set, error }: Setter<CertificatesDraft>) {
  return (
    <Section title="Certificaten">
      <CertificatesEditor value={draft.certificates} onChange={(certificates) => set({ certificates })} error={error} />
    </Section>
  );
}
