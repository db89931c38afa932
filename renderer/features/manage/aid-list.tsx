import { useMemo } from 'react';
import type { Aid } from '#domain/model/workplace.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { AidForm } from './aid-form.tsx';
import { isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { NameCell } from './name-cell.tsx';

function aidColumns({ nameOf }: Lookups): readonly DataColumn<Aid>[] {
  return [
    { id: 'code', header: 'Code', width: '5.5rem', render: (aid) => aid.code, sortValue: (aid) => aid.code },
    {
      id: 'name',
      header: 'Naam',
      width: 'minmax(11rem, 2fr)',
      render: (aid) => <NameCell name={aid.name} record={aid} />,
      sortValue: (aid) => aid.name,
    },
    {
      id: 'site',
      header: 'Locatie',
      width: 'minmax(8rem, 1fr)',
      render: (aid) => (aid.siteId === null ? 'overal' : nameOf(aid.siteId)),
      sortValue: (aid) => (aid.siteId === null ? null : nameOf(aid.siteId)),
    },
    {
      id: 'stock',
      header: 'Aantal',
      width: '5rem',
      align: 'end',
      render: (aid) => aid.stock,
      sortValue: (aid) => aid.stock,
    },
    { id: 'fulfils', header: 'Vervult', width: 'minmax(10rem, 2fr)', render: (aid) => aid.fulfils.join(', ') },
  ];
}

const aidText = (aid: Aid): string => `${aid.code} ${aid.name} ${aid.fulfils.join(' ')}`;

export function AidList() {
  const lookups = useLookups();
  const columns = useMemo(() => aidColumns(lookups), [lookups]);
  return (
    <ListWithForm
      label="Hulpmiddelen"
      columns={columns}
      rows={lookups.catalogue.aids}
      keyOf={(aid) => aid.id}
      nameOf={(aid) => aid.name}
      textOf={aidText}
      isArchived={isArchived}
      initialSort={{ column: 'code', direction: 'ascending' }}
      addLabel="Hulpmiddel toevoegen"
      none="Met een hulpmiddel past een werkplek bij meer mensen, bijvoorbeeld een hoog-laagtafel of een tolk."
      renderForm={(form) => <AidForm {...form} />}
    />
  );
}
