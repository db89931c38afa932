import { IconPlus } from '@tabler/icons-react';
import { ORGANISATION_KINDS } from '#domain/model/site.ts';
import { count, sentenceCase } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { SearchField } from '#ui/search-field.tsx';
import { Select } from '#ui/select.tsx';
import shared from '../capacity.module.css';
import type { EmployerFilter, EmployerLine } from './employer-view.ts';
import styles from './employers.module.css';

const c = classes({ ...shared, ...styles });

export interface EmployerToolsProps {
  readonly lines: readonly EmployerLine[];
  readonly filter: EmployerFilter;
  readonly onFilter: (filter: EmployerFilter) => void;
  /** How many pass the filter. */
  readonly shown: number;
  readonly onAdd: () => void;
}

/** Which organisations, and a new agreement. */
export function EmployerTools({ lines, filter, onFilter, shown, onAdd }: EmployerToolsProps) {
  const kinds = ORGANISATION_KINDS.filter((kind) => lines.some(({ organisation }) => organisation.kind === kind));
  return (
    <div className={c('tools')}>
      <div className={c('search')}>
        <SearchField
          label="Zoek in werkgevers"
          placeholder="Organisatie of afspraak"
          value={filter.query}
          onChange={(query) => onFilter({ ...filter, query })}
        />
      </div>
      <Select
        label="Soort organisatie"
        hideLabel
        options={[
          { id: 'all' as const, label: 'Alle soorten' },
          ...kinds.map((id) => ({ id, label: sentenceCase(id) })),
        ]}
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <span className={c('count')} role="status">
        {count(shown, 'organisatie', 'organisaties')}
      </span>
      <AddAgreement onPress={onAdd} />
    </div>
  );
}

export function AddAgreement({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button variant="primary" icon={<IconPlus size="1.125rem" aria-hidden="true" />} onPress={onPress}>
      Afspraak toevoegen
    </Button>
  );
}
