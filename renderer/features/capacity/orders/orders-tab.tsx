import { useState } from 'react';
import { v7 } from 'uuid';
import { sayError } from '#client/say-error.ts';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { useSurroundings } from '../capacity-context.ts';
import { OrderDetail } from '../order-detail.tsx';
import { OrderTable } from '../order-table.tsx';
import { orderLines } from '../order-view.ts';
import { useOrders } from '../use-orders.ts';

type Opened =
  | { readonly what: 'detail' | 'edit'; readonly orderId: string }
  | { readonly what: 'new'; readonly newId: string }
  | null;

/** The orders, how each stands over all weeks, and what was done on it. */
export function OrdersTab() {
  const { renderOrderForm, onImport } = useSurroundings();
  const { overview, catalogue, error, retry } = useOrders();
  const [opened, setOpened] = useState<Opened>(null);
  if (!overview || !catalogue) {
    return error ? (
      <ErrorState {...sayError(error)} where="Orders" onRetry={retry} />
    ) : (
      <Loading label="De orders worden geopend…" />
    );
  }
  const lines = orderLines(catalogue, overview.orders);
  const line = opened?.what === 'detail' ? lines.find(({ order }) => order.id === opened.orderId) : undefined;
  return (
    <>
      <OrderTable
        lines={lines}
        catalogue={catalogue}
        today={overview.today}
        onOpen={(orderId) => setOpened({ what: 'detail', orderId })}
        onAdd={() => setOpened({ what: 'new', newId: v7() })}
        onImport={onImport}
      />
      {line && (
        <OrderDetail
          key={line.order.id}
          line={line}
          lines={lines}
          today={overview.today}
          onOpen={(orderId) => setOpened({ what: 'detail', orderId })}
          onEdit={() => setOpened({ what: 'edit', orderId: line.order.id })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'edit' &&
        renderOrderForm({
          orderId: opened.orderId,
          newId: '',
          onClose: () => setOpened({ what: 'detail', orderId: opened.orderId }),
        })}
      {opened?.what === 'new' &&
        renderOrderForm({ orderId: null, newId: opened.newId, onClose: () => setOpened(null) })}
    </>
  );
}
