import type { z } from 'zod';
import { NEED_SOURCES, type need } from '#domain/model/need.ts';
import { DateField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useLookups } from './lookups.ts';
import { emptyNeed, NeedWhat } from './need-what.tsx';
import { RowsEditor } from './section.tsx';
import { choiceOf, NEED_CHOICES } from './words.ts';

type Row = z.input<typeof need>;

const SOURCES = NEED_SOURCES.map((id) => ({ id, label: id }));
const NAMES = new Map(NEED_CHOICES.map(({ id, label }) => [id, label]));

export interface NeedsEditorProps {
  readonly value: readonly Row[];
  readonly onChange: (value: Row[]) => void;
  readonly error: (path: string) => string | undefined;
}

/** What someone needs of a place: the closed list, with where it comes from. No diagnosis, no free text. */
export function NeedsEditor({ value, onChange, error }: NeedsEditorProps) {
  const { user } = useLookups();
  return (
    <RowsEditor
      rows={value}
      onChange={onChange}
      nameOf={(row) => `Behoefte ${NAMES.get(choiceOf(row.what)) ?? ''}`}
      errorOf={() => undefined}
      addLabel="Behoefte toevoegen"
      newRow={(): Row => ({
        what: { kind: 'feature', feature: 'prikkelarm' },
        source: 'medewerker zelf',
        author: user,
        reviewOn: null,
        validFrom: null,
        validTo: null,
      })}
      none="Geen behoeften."
      renderRow={(row, set, index) => {
        const at = (path: string): string | undefined => error(`needs.${index}.${path}`);
        return (
          <>
            <Select
              label="Behoefte"
              options={NEED_CHOICES}
              value={choiceOf(row.what)}
              onChange={(choice) => set({ ...row, what: emptyNeed(choice) })}
            />
            <NeedWhat
              value={row.what}
              onChange={(what) => set({ ...row, what })}
              error={(field) => at(`what.${field}`)}
            />
            <Select label="Bron" options={SOURCES} value={row.source} onChange={(source) => set({ ...row, source })} />
            <TextField
              label="Opgeschreven door"
              value={row.author}
              onChange={(author) => set({ ...row, author })}
              error={at('author')}
            />
            <DateField
              label="Opnieuw bekijken op"
              value={row.reviewOn}
              onChange={(reviewOn) => set({ ...row, reviewOn })}
              error={at('reviewOn')}
            />
            <DateField
              label="Geldt vanaf"
              value={row.validFrom}
              onChange={(validFrom) => set({ ...row, validFrom })}
              error={at('validFrom')}
            />
            <DateField
              label="Geldt tot en met"
              value={row.validTo}
              onChange={(validTo) => set({ ...row, validTo })}
              error={at('validTo')}
            />
          </>
        );
      }}
    />
  );
}
