import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useLookups, withNone } from './lookups.ts';
import { toHours, toMinutes } from './scaled.ts';
import { Fields, RowError } from './section.tsx';
import type { Editor } from './use-editor.ts';
import { WorkDaysEditor, type WorkDaysEditorProps } from './work-days-editor.tsx';

interface NameDraft {
  readonly number: string;
  readonly firstName: string;
  readonly infix: string;
  readonly lastName: string;
}

type Setter<D> = Pick<Editor<object>, 'error'> & { readonly draft: D; readonly set: (changes: Partial<D>) => void };

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
export function WorkTimeFields({ draft, set, error }: Setter<TimeDraft>) {
  const { sites } = useLookups();
  return (
    <>
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
    </>
  );
}
