import { SuggestField } from '#ui/combo-box.tsx';
import { useLookups } from './lookups.ts';
import { RowsEditor, Section } from './section.tsx';

export interface CertificateNamesProps {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly names: readonly string[];
  readonly onChange: (names: string[]) => void;
  readonly errorOf: (index: number) => string | undefined;
}

/** Certificates that somebody must have, by name; those that are in use anywhere are offered. */
export function CertificateNames({ title, none, names, onChange, errorOf }: CertificateNamesProps) {
  const { certificates } = useLookups();
  return (
    <Section title={title}>
      <RowsEditor
        rows={names}
        onChange={onChange}
        nameOf={(name) => `Certificaat ${name}`}
        errorOf={() => undefined}
        addLabel="Certificaat toevoegen"
        newRow={() => ''}
        none={none}
        renderRow={(name, setRow, index) => (
          <SuggestField
            label="Certificaat"
            isRequired
            suggestions={certificates}
            value={name}
            onChange={setRow}
            error={errorOf(index)}
          />
        )}
      />
    </Section>
  );
}
