import { OrderForm, type OrderFormProps } from './order-form.tsx';
import { OwnLists, type OwnListsProps } from './own-lists.tsx';

export interface OrderEditorProps extends Pick<OwnListsProps, 'today' | 'user' | 'onClose'> {
  /** null = a new one, with this id. */
  readonly orderId: string | null;
  readonly newId: string;
  readonly draft?: OrderFormProps['draft'];
}

/** The form over one order, for a screen that has no lists of its own. */
export function OrderEditor({ orderId, newId, draft, today, user, onClose }: OrderEditorProps) {
  return (
    <OwnLists what="De order" today={today} user={user} onClose={onClose}>
      {({ catalogue }) => (
        <OrderForm
          before={catalogue.orders.find((order) => order.id === orderId) ?? null}
          newId={newId}
          draft={draft}
          onClose={onClose}
        />
      )}
    </OwnLists>
  );
}
