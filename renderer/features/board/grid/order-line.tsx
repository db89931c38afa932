import { IconFlag } from '@tabler/icons-react';
import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { orderState, ordersAt } from '#domain/plan/orders.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { decimal, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import styles from './row.module.css';

const c = classes(styles);

/** "vandaag", "morgen", "do 3 dec". */
function deadlineWord(deadline: IsoDate, date: IsoDate, today: IsoDate): string {
  if (deadline === today) return 'vandaag';
  if (deadline === addDays(today, 1) && date >= today) return 'morgen';
  return shortDay(deadline);
}

export interface OrderLinesProps {
  readonly plan: Plan;
  readonly workplace: Workplace;
  readonly date: IsoDate;
  readonly today: IsoDate;
  /** At most so many; the rest is counted. */
  readonly most: number;
}

/** The open orders of a workplace, the first deadline first. */
export function OrderLines({ plan, workplace, date, today, most }: OrderLinesProps) {
  const open = ordersAt(plan, workplace.id).filter((o) => {
    const { deadline, startsOn } = plan.workOn(o, date);
    return deadline >= date && (startsOn ?? '') <= date;
  });
  if (open.length === 0) return null;
  const states = open.slice(0, most).map((order) => orderState(plan, order, date));
  return (
    <ul className={c('orders')}>
      {states.map(({ order, deadline, level, shortMinutes }) => {
        const late = level === 'late' || level === 'impossible';
        const short = `${decimal(shortMinutes / 60)} u tekort`;
        return (
          <li
            key={order.id}
            className={c('order', late && 'late')}
            title={`Order ${order.number} ${order.description}`}
          >
            <IconFlag size="0.875rem" aria-hidden="true" />
            <span>{order.number}</span>
            <strong>{deadlineWord(deadline, date, today)}</strong>
            {late ? <strong>{short}</strong> : <span className={c('orderName')}>{order.description}</span>}
          </li>
        );
      })}
      {open.length > most && <li className={c('quiet')}>en nog {open.length - most}</li>}
    </ul>
  );
}
