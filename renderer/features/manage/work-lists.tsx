import { useMemo } from 'react';
import { normMinutesLeft, type Order } from '#domain/model/order.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import { hours, numericDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { AidForm } from './aid-form.tsx';
import { ArchivedPill, isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import styles from './manage.module.css';
import { OrderForm } from './order-form.tsx';
import { sayLoad, sayMoney } from './words.ts';
import { WorkplaceForm } from './workplace-form.tsx';

const c = classes(styles);

interface Named {
  readonly name: string;
  readonly archivedOn: string | null;
}

function NameCell({ record }: { readonly record: Named }) {
  return (
    <span className={c('tags')}>
      <span className={c('strong')}>{record.name}</span>
      <ArchivedPill record={record} />
    </span>
  );
}

function workplaceColumns({ nameOf, workTypeName }: Lookups): readonly DataColumn<Workplace>[] {
  return [
    { id: 'code', header: 'Code', width: '5.5rem', render: (place) => place.code, sortValue: (place) => place.code },
    {
      id: 'name',
      header: 'Naam',
      width: 'minmax(11rem, 2fr)',
      render: (place) => <NameCell record={place} />,
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

const workplaceText = (place: Workplace): string => `${place.code} ${place.name} ${place.workType}`;
const aidText = (aid: Aid): string => `${aid.code} ${aid.name} ${aid.fulfils.join(' ')}`;

function aidColumns({ nameOf }: Lookups): readonly DataColumn<Aid>[] {
  return [
    { id: 'code', header: 'Code', width: '5.5rem', render: (aid) => aid.code, sortValue: (aid) => aid.code },
    {
      id: 'name',
      header: 'Naam',
      width: 'minmax(11rem, 2fr)',
      render: (aid) => <NameCell record={aid} />,
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

function orderColumns({ nameOf, workTypeName }: Lookups): readonly DataColumn<Order>[] {
  return [
    { id: 'number', header: 'Nummer', width: '6rem', render: (o) => o.number, sortValue: (o) => o.number },
    {
      id: 'description',
      header: 'Omschrijving',
      width: 'minmax(11rem, 2fr)',
      render: (order) => <NameCell record={{ name: order.description, archivedOn: order.archivedOn }} />,
      sortValue: (order) => order.description,
    },
    {
      id: 'client',
      header: 'Opdrachtgever',
      width: 'minmax(9rem, 1.5fr)',
      render: (order) => nameOf(order.clientId),
      sortValue: (order) => nameOf(order.clientId),
    },
    {
      id: 'workType',
      header: 'Werksoort',
      width: '10rem',
      render: (order) => <WorkTypeMark code={order.workType} name={workTypeName(order.workType)} />,
      sortValue: (order) => workTypeName(order.workType),
    },
    {
      id: 'left',
      header: 'Nog te doen',
      width: '7rem',
      align: 'end',
      render: (order) => hours(normMinutesLeft(order)),
      sortValue: normMinutesLeft,
    },
    {
      id: 'deadline',
      header: 'Deadline',
      width: '7rem',
      render: (order) => numericDay(order.deadline),
      sortValue: (order) => order.deadline,
    },
    {
      id: 'price',
      header: 'Prijs',
      width: '8rem',
      align: 'end',
      render: (order) => sayMoney(order.price),
      sortValue: (order) => order.price,
    },
  ];
}

export function OrderList() {
  const lookups = useLookups();
  const columns = useMemo(() => orderColumns(lookups), [lookups]);
  const textOf = useMemo(
    () => (order: Order) => `${order.number} ${order.description} ${lookups.nameOf(order.clientId)} ${order.workType}`,
    [lookups],
  );
  return (
    <ListWithForm
      label="Orders"
      columns={columns}
      rows={lookups.catalogue.orders}
      keyOf={(order) => order.id}
      nameOf={(order) => `Order ${order.number} ${order.description}`}
      textOf={textOf}
      isArchived={isArchived}
      initialSort={{ column: 'deadline', direction: 'ascending' }}
      addLabel="Order toevoegen"
      none={
        lookups.organisations.length === 0
          ? 'Een order heeft een opdrachtgever. Voeg die eerst toe bij Organisaties.'
          : 'Met orders ziet u op het rooster of het werk op tijd klaar is.'
      }
      renderForm={(form) => <OrderForm {...form} />}
    />
  );
}
