import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { useBooking } from '#client/use-booking.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Order } from '#domain/model/order.ts';
import type { Progress } from '#domain/model/progress.ts';
import { numericDay, shortDay } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Banner } from '#ui/banner.tsx';
import { IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { useToast } from '#ui/toast.tsx';
import { BookingForm } from './booking-form.tsx';
import styles from './capacity.module.css';
import { amountWords, doneWords, levelTone, overWords, timeWords } from './order-view.ts';
import { Part } from './part.tsx';
import { useOrderDetail } from './use-orders.ts';

const c = classes(styles);

export interface OrderBookingsProps {
  readonly order: Order;
  readonly today: IsoDate;
}

/** What was done per day, with a form to book and correct it; of an order that repeats, each time around today. */
export function OrderBookings({ order, today }: OrderBookingsProps) {
  const { data, error } = useOrderDetail(order.id);
  const { book, isBusy } = useBooking();
  const toast = useToast();
  const [corrected, setCorrected] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (before: Progress | null, after: { date: IsoDate; amount: number } | null): Promise<boolean> => {
    const outcome = await book(before, after && { orderId: order.id, ...after });
    if ('failure' in outcome) {
      setFailure(outcome.failure.what);
      return false;
    }
    setFailure(null);
    setCorrected(null);
    toast({ tone: 'green', text: outcome.label });
    return true;
  };
  if (error)
    return (
      <Banner tone="red" inset>
        {sayError(error).what}
      </Banner>
    );
  if (!data) return <Loading label="De boekingen worden geopend…" />;
  const latest = data.bookings.toReversed();
  const over = overWords(order, data.bookings, today);
  return (
    <>
      <Part title="Gedaan per dag">
        <BookingForm
          key={corrected?.id ?? data.bookings.length}
          order={order}
          before={corrected}
          today={today}
          isBusy={isBusy}
          failure={failure}
          onSend={(after) => send(corrected, after)}
          onCancel={() => setCorrected(null)}
        />
        {over !== null && (
          <Banner tone="amber" inset>
            {over}
          </Banner>
        )}
        {latest.length === 0 && <p className={c('quiet')}>Er is nog niets geboekt.</p>}
        <ul className={c('rows')}>
          {latest.map((booking) => (
            <li key={booking.id}>
              <span className={c('grow')}>
                <strong>{amountWords(order, booking.amount)}</strong> op {shortDay(booking.date)}
                <small> door {booking.by}</small>
              </span>
              <IconButton
                label={`Verbeter de boeking van ${numericDay(booking.date)}`}
                variant="plain"
                onPress={() => setCorrected(booking)}
              >
                <IconPencil size="1.125rem" aria-hidden="true" />
              </IconButton>
              <IconButton
                label={`Haal de boeking van ${numericDay(booking.date)} weg`}
                variant="plain"
                onPress={() => void send(booking, null)}
              >
                <IconTrash size="1.125rem" aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      </Part>
      {order.everyWeeks !== null && (
        <Part title="Elke keer">
          <ul className={c('rows')}>
            {data.occurrences.map((time) => (
              <li key={time.deadline}>
                <span className={c('grow')}>
                  {shortDay(time.deadline)}
                  <small> {timeWords(time)}</small>
                </span>
                <span>{doneWords(order, time)}</span>
                <StatusPill tone={levelTone(time.level)} size="small">
                  {LEVEL_WORDS[time.level]}
                </StatusPill>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
