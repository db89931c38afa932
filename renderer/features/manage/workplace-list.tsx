import { useMemo } from 'react';
import type { Workplace } from '#domain/model/workplace.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { NameCell } from './name-cell.tsx';
import { sayLoad } from './words.ts';
import { WorkplaceForm } from './workplace-form.tsx';

function workplaceColumns({ nameOf, workTypeName }: Lookups): readonly DataColumn<Workplace>[] {
  return [
    { id: 'code', header: 'Code', width: '5.5rem', render: (place) => place.code, sortValue: (place) => place.code },
    {
      id: 'name',
      header: 'Naam',
      width: 'minmax(11rem, 2fr)',
      render: (place) => <NameCell name={place.name} record={place} />,
      sortValue: (place) => place.name,
    },
    {
      id: 'site',
      header: 'Locatie',
      width: 'minmax(8rem, 1fr)',
      render: (place) => nameOf(place.siteId),
      sortValue: (place) => nameOf(place.siteId),
    },
    {
      id: 'workType',
      header: 'Werksoort',
      width: '10rem',
      render: (place) => <WorkTypeMark code={place.workType} name={workTypeName(place.workType)} />,
      sortValue: (place) => workTypeName(place.workType),
    },
    {
      id: 'seats',
      header: 'Plaatsen',
      width: '5rem',
      align: 'end',
      render: (place) => place.seats,
      sortValue: (place) => place.seats,
    },
    {
      id: 'features',
      header: 'Voorzieningen',
      width: 'minmax(10rem, 2fr)',
      render: (place) => place.features.join(', '),
    },
    {
      id: 'loads',
      header: 'Belastingen',
      width: 'minmax(10rem, 2fr)',
      render: (place) => place.loads.map(sayLoad).join(', '),
    },
  ];
}

const workplaceText = (place: Workplace): string => `${place.code} ${place.name} ${place.workType}`;

export function WorkplaceList() {
  const lookups = useLookups();
  const columns = useMemo(() => workplaceColumns(lookups), [lookups]);
  return (
    <ListWithForm
      label="Werkplekken"
      columns={columns}
      rows={lookups.catalogue.workplaces}
      keyOf={(place) => place.id}
      nameOf={(place) => `${place.code} ${place.name}`}
      textOf={workplaceText}
      isArchived={isArchived}
      initialSort={{ column: 'code', direction: 'ascending' }}
      addLabel="Werkplek toevoegen"
      none={
        lookups.sites.length === 0
          ? 'Een werkplek ligt op een locatie. Voeg daarom eerst een locatie toe.'
          : 'Op een werkplek plant u mensen in. Elke plek heeft een werksoort en een aantal plaatsen.'
      }
      renderForm={(form) => <WorkplaceForm {...form} />}
    />
  );
}
