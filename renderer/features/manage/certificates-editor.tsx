import type { z } from 'zod';
import type { certificate } from '#domain/model/person.ts';
import { SuggestField } from '#ui/combo-box.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { useLookups } from './lookups.ts';
import { RowsEditor } from './section.tsx';

type Row = z.input<typeof certificate>;

export interface CertificatesEditorProps {
  readonly value: readonly Row[];
  readonly onChange: (value: Row[]) => void;
  readonly error: (path: string) => string | undefined;
}

/** Certificates with the day until which they are valid. */
export function CertificatesEditor({ value, onChange, error }: CertificatesEditorProps) {
  const { certificates } = useLookups();
  return (
    <RowsEditor
      rows={value}
      onChange={onChange}
      nameOf={(row) => `Certificaat ${row.name}`}
      errorOf={() => undefined}
      addLabel="Certificaat toevoegen"
      newRow={() => ({ name: '', validTo: null })}
      none="Geen certificaten."
      renderRow={(row, set, index) => (
        <>
          <SuggestField
            label="Certificaat"
            isRequired
            suggestions={certificates}
            value={row.name}
            onChange={(name) => set({ ...row, name })}
            error={error(`certificates.${index}.name`)}
          />
          <DateField
            label="Geldig tot en met"
            description={row.validTo === null ? 'Leeg = verloopt niet' : undefined}
            value={row.validTo}
            onChange={(validTo) => set({ ...row, validTo })}
            error={error(`certificates.${index}.validTo`)}
          />
        </>
      )}
    />
  );
}
