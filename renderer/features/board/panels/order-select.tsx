import { ordersAt } from '#domain/plan/orders.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { shortDay } from '#domain/words/dutch.ts';
import { Select } from '#ui/select.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { useOnce } from './use-once.ts';

const NONE = 'none';

/** The order that someone works on here: the open orders of the workplace, or none. */
export function OrderSelect({ row }: { readonly row: Placed }) {
  const { plan, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const { once, isBusy } = useOnce();
  const { id, orderId } = row.assignment;
  const current = orderId === null ? undefined : plan.lookup.orders.get(orderId);
  const here = ordersAt(plan, row.workplace.id);
  const orders = current && !here.includes(current) ? [current, ...here] : here;
  if (orders.length === 0) return null;
  const options = [
    { id: NONE, label: 'Geen order' },
    ...orders.map((o) => ({
      id: o.id as string,
      label: `${o.number} ${o.description}`,
      detail: `klaar op ${shortDay(plan.workOn(o, row.date).deadline)}`,
    })),
  ];
  return (
    <Select
      label="Order"
      hideLabel
      options={options}
      value={orderId ?? NONE}
      isDisabled={isReadOnly || isBusy}
      onChange={(chosen) =>
        once(async () => {
          const order = orders.find((o) => o.id === chosen);
          await run({ do: 'set-order', assignmentId: id, orderId: order?.id ?? null });
        })
      }
    />
  );
}
