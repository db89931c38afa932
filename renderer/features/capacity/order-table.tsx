import { useDeferredValue, useMemo, useState } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/states.tsx';
import styles from './capacity.module.css';
import { orderColumns } from './order-columns.tsx';
import { AddOrder, OrderTools } from './order-tools.tsx';
import { filterOrders, NO_FILTER, type OrderLine } from './order-view.ts';

const c = classes(styles);

export interface OrderTableProps {
  readonly lines: readonly OrderLine[];
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly onOpen: (orderId: string) => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

/** All orders in use, with filters; a press opens the why. */
export function OrderTable({ lines, catalogue, today, onOpen, onAdd, onImport }: OrderTableProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterOrders(lines, wanted), [lines, wanted]);
  const columns = useMemo(() => {
    const numbers = new Map<string, string>(catalogue.orders.map((order) => [order.id, order.number]));
    return orderColumns((id) => numbers.get(id) ?? 'onbekend', today);
  }, [catalogue, today]);
  if (lines.length === 0) {
    return (
      <EmptyState
        title="Nog geen orders"
        actions={
          <>
            <AddOrder onPress={onAdd} />
            <Button onPress={onImport}>Importeer een werkmap</Button>
          </>
        }
      >
        Met orders ziet u of het werk op tijd klaar is, en wat er nog gepland moet worden.
      </EmptyState>
    );
  }
  return (
    <div className={c('list')}>
      <OrderTools catalogue={catalogue} filter={filter} onFilter={setFilter} lines={shown} onAdd={onAdd} />
      <DataTable
        label="Orders"
        columns={columns}
        rows={shown}
        rowKey={({ order }) => order.id}
        rowLabel={({ order }) => `Order ${order.number} ${order.description}`}
        onOpen={({ order }) => onOpen(order.id)}
        initialSort={{ column: 'deadline', direction: 'ascending' }}
        empty={
          <EmptyState
            title="Niets gevonden"
            actions={<Button onPress={() => setFilter(NO_FILTER)}>Toon alle orders</Button>}
          >
            Er zijn wel orders, maar niet met deze keuzes.
          </EmptyState>
        }
      />
    </div>
  );
}
