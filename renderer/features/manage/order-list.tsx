import { useMemo } from 'react';
import { type Order, totalNormMinutes } from '#domain/model/order.ts';
import { hours, numericDay } from '#domain/words/dutch.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { NameCell } from './name-cell.tsx';
import { OrderForm } from './order-form.tsx';
import { sayMoney } from './words.ts';

function orderColumns({ nameOf, workTypeName }: Lookups): readonly DataColumn<Order>[] {
  return [
    { id: 'number', header: 'Nummer', width: '6rem', render: (o) => o.number, sortValue: (o) => o.number },
    {
      id: 'description',
      header: 'Omschrijving',
      width: 'minmax(11rem, 2fr)',
      render: (order) => <NameCell name={order.description} record={order} />,
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
      id: 'work',
      header: 'Omvang',
      width: '7rem',
      align: 'end',
      render: (order) => hours(totalNormMinutes(order)),
      sortValue: totalNormMinutes,
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
