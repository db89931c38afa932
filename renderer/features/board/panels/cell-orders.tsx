import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { useBooking } from '#client/use-booking.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Order } from '#domain/model/order.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { orderState, ordersAt } from '#domain/plan/orders.ts';
import { decimal, shortDay } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { useBoardState } from '../board-context.ts';
import inspector from './inspector.module.css';
import { orderTone, orderWords } from './order-words.ts';
import { Part } from './panel-frame.tsx';
import shared from './panels.module.css';

const c = classes({ ...shared, ...inspector });

/** The open orders of a workplace: how each stands, and booking what was done on the day that is open. */
export function CellOrders({ cell }: { readonly cell: Cell }) {
  const { plan } = useBoardState();
  // What was done is real: in a scenario nothing is booked.
  const { scenarioId } = useClient();
  // Past its deadline there may still be work: who does it types it here.
  const orders = ordersAt(plan, cell.workplaceId).filter((o) => {
    const { deadline, leftMinutes } = plan.workOn(o, cell.date);
    return deadline >= cell.date || leftMinutes > 0;
  });
  return (
    <Part title="Orders">
      {orders.length === 0 && <p className={c('calm')}>Er is geen order voor deze plek.</p>}
      <ul className={c('facts')}>
        {orders.map((order) => {
          const state = orderState(plan, order, cell.date);
          return (
            <li key={order.id} className={c('factItem')}>
              <span className={c('fact')}>
                <span>
                  {order.number} {order.description}
                </span>
                <StatusPill tone={orderTone(state)} size="small">
                  {orderWords(state)}
                </StatusPill>
              </span>
              <span className={c('meta')}>
                {state.deadline < cell.date ? 'moest klaar zijn op' : 'klaar op'} {shortDay(state.deadline)}
              </span>
              {scenarioId === null && cell.date <= plan.today && state.leftMinutes > 0 && (
                <DoneToday order={order} date={cell.date} />
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** "Gedaan vandaag: [ ] stuks": books on the day that is open. */
function DoneToday({ order, date }: { readonly order: Order; readonly date: IsoDate }) {
  const { plan, isReadOnly } = useBoardState();
  const { book, isBusy } = useBooking();
  const toast = useToast();
  const [amount, setAmount] = useState<number | null>(null);
  const [failure, setFailure] = useState<string>();
  const isPieces = order.amount.kind === 'pieces';
  const unit = isPieces ? 'stuks' : 'uur';
  const booked = plan.progressOf(order.id).reduce((sum, row) => sum + (row.date === date ? row.amount : 0), 0);
  const send = async (): Promise<void> => {
    if (amount === null || !(amount > 0)) return setFailure('Vul in hoeveel er gedaan is.');
    const outcome = await book(null, { orderId: order.id, date, amount: isPieces ? amount : amount * 60 });
    if ('failure' in outcome) return setFailure(outcome.failure.what);
    setFailure(undefined);
    setAmount(null);
    toast({ tone: 'green', text: outcome.label });
  };
  return (
    <form
      className={c('bookDone')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NumberField
        key={booked}
        label={`Gedaan op ${shortDay(date)}, order ${order.number}`}
        unit={unit}
        description={booked > 0 ? `Al geboekt: ${decimal(isPieces ? booked : booked / 60, 2)} ${unit}` : undefined}
        value={amount}
        onChange={setAmount}
        error={failure}
        isDisabled={isReadOnly}
      />
      <Button type="submit" isPending={isBusy} isDisabled={isReadOnly}>
        Boek
      </Button>
    </form>
  );
}
