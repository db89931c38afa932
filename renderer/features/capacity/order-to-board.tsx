import { IconMapPin, IconTool } from '@tabler/icons-react';
import type { OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { Button } from '#ui/button.tsx';
import { useSurroundings } from './capacity-context.ts';
import { boardDays } from './order-days.ts';

export interface OrderToBoardProps {
  readonly state: OrderRow;
  readonly today: IsoDate;
}

/** To the board: where the order is done, and the ways to mend what is wrong with it. */
export function OrderToBoard({ state, today }: OrderToBoardProps) {
  const { onRoster } = useSurroundings();
  const { orderId } = state;
  const { place, resolve } = boardDays(state, today);
  return (
    <>
      {resolve !== null && (
        <Button
          icon={<IconTool size="1.125rem" aria-hidden="true" />}
          onPress={() => onRoster(resolve, null, { orderId, how: 'resolve' })}
        >
          Los op
        </Button>
      )}
      <Button
        icon={<IconMapPin size="1.125rem" aria-hidden="true" />}
        onPress={() => onRoster(place, null, { orderId, how: 'place' })}
      >
        Toon op het bord
      </Button>
    </>
  );
}
