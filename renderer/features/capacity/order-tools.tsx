import { IconPlus } from '@tabler/icons-react';
import { ORDER_LEVELS } from '#domain/plan/orders.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { SearchField } from '#ui/search-field.tsx';
import { Select } from '#ui/select.tsx';
import styles from './capacity.module.css';
import { orderSheet } from './order-sheet.ts';
import type { OrderFilter, OrderLine } from './order-view.ts';
import { SaveSheets } from './save-sheets.tsx';

const c = classes(styles);

const LEVELS = [
  { id: 'all' as const, label: 'Alle staten' },
  ...ORDER_LEVELS.map((id) => ({ id, label: sentenceCase(LEVEL_WORDS[id]) })),
];

export interface OrderToolsProps {
  readonly catalogue: Catalogue;
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
  readonly lines: readonly OrderLine[];
  readonly onAdd: () => void;
}

/** Which orders, keeping them in a file, and a new one. */
export function OrderTools({ catalogue, filter, onFilter, lines, onAdd }: OrderToolsProps) {
  const asked = new Set(catalogue.orders.map((order) => order.clientId));
  const clients = catalogue.organisations
    .filter(({ id }) => asked.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return (
    <div className={c('tools')}>
      <div className={c('search')}>
        <SearchField
          label="Zoek in orders"
          placeholder="Nummer, omschrijving, opdrachtgever"
          value={filter.query}
          onChange={(query) => onFilter({ ...filter, query })}
        />
      </div>
      <Select
        label="Staat"
        hideLabel
        options={LEVELS}
        value={filter.level}
        onChange={(level) => onFilter({ ...filter, level })}
      />
      <Select
        label="Werksoort"
        hideLabel
        options={[
          { id: '', label: 'Alle werksoorten' },
          ...catalogue.workTypes.map(({ code, name }) => ({ id: code, label: name })),
        ]}
        value={filter.workType}
        onChange={(workType) => onFilter({ ...filter, workType })}
      />
      <Select
        label="Opdrachtgever"
        hideLabel
        options={[
          { id: '', label: 'Alle opdrachtgevers' },
          ...clients.map(({ id, name }) => ({ id: id as string, label: name })),
        ]}
        value={filter.client}
        onChange={(client) => onFilter({ ...filter, client })}
      />
      <span className={c('count')} role="status">
        {lines.length === 1 ? '1 order' : `${lines.length} orders`}
      </span>
      <SaveSheets
        title="Orders"
        sheets={() => [orderSheet(lines, catalogue)]}
        workbookDetail="Met de kolommen van de import"
        csvDetail="Dezelfde kolommen"
      />
      <AddOrder onPress={onAdd} />
    </div>
  );
}

export function AddOrder({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button variant="primary" icon={<IconPlus size="1.125rem" aria-hidden="true" />} onPress={onPress}>
      Order toevoegen
    </Button>
  );
}
