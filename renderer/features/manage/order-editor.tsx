import { useMemo } from 'react';
import { sayError } from '#client/say-error.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { createLookups, LookupsContext } from './lookups.ts';
import { OrderForm, type OrderFormProps } from './order-form.tsx';
import { useCatalogue } from './use-catalogue.ts';

export interface OrderEditorProps {
  /** null = a new one, with this id. */
  readonly orderId: string | null;
  readonly newId: string;
  readonly draft?: OrderFormProps['draft'];
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly user: string;
  readonly onClose: () => void;
}

/** The form over one order, for a screen that has no lists of its own. */
export function OrderEditor({ orderId, newId, draft, today, user, onClose }: OrderEditorProps) {
  const { data, error, refetch } = useCatalogue();
  const catalogue = data?.catalogue;
  const lookups = useMemo(() => catalogue && createLookups(catalogue, today, user), [catalogue, today, user]);
  if (!lookups) {
    return (
      <Dialog isOpen look="sheet" title="Order" onClose={onClose}>
        {error ? (
          <ErrorState {...sayError(error)} where="Order" onRetry={() => void refetch()} />
        ) : (
          <Loading label="De order wordt geopend…" />
        )}
      </Dialog>
    );
  }
  const before = lookups.catalogue.orders.find((order) => order.id === orderId) ?? null;
  return (
    <LookupsContext value={lookups}>
      <OrderForm before={before} newId={newId} draft={draft} onClose={onClose} />
    </LookupsContext>
  );
}
