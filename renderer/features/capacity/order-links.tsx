import type { Order } from '#domain/model/order.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './capacity.module.css';
import { levelTone, type OrderLine } from './order-view.ts';
import { Part } from './part.tsx';

const c = classes(styles);

export interface OrderLinksProps {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly onOpen: (orderId: string) => void;
}

/** What goes before, what comes after, and the other parts of the same work. */
export function OrderLinks({ order, lines, onOpen }: OrderLinksProps) {
  const groups = [
    { title: 'Eerst klaar', found: lines.filter((l) => order.after.includes(l.order.id)) },
    { title: 'Wacht op deze order', found: lines.filter((l) => l.order.after.includes(order.id)) },
    {
      title: `Andere delen van ${order.partOf ?? ''}`,
      found: lines.filter((l) => order.partOf !== null && l.order.partOf === order.partOf && l.order.id !== order.id),
    },
  ].filter(({ found }) => found.length > 0);
  return groups.map(({ title, found }) => (
    <Part key={title} title={title}>
      <ul className={c('rows')}>
        {found.map(({ order: other, state }) => (
          <li key={other.id}>
            <Button variant="link" onPress={() => onOpen(other.id)}>
              {`${other.number} ${other.description}`}
            </Button>
            <StatusPill tone={levelTone(state.level)} size="small">
              {LEVEL_WORDS[state.level]}
            </StatusPill>
          </li>
        ))}
      </ul>
    </Part>
  ));
}
