import { useState } from 'react';
import { type IsoDate, isoDate } from '#domain/model/common.ts';
import type { Order } from '#domain/model/order.ts';
import type { Progress } from '#domain/model/progress.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import styles from './capacity.module.css';

const c = classes(styles);

export interface BookingFormProps {
  readonly order: Order;
  /** The booking that is corrected; null = a new one. */
  readonly before: Progress | null;
  readonly today: IsoDate;
  readonly isBusy: boolean;
  /** Why the last try failed. */
  readonly failure: string | null;
  readonly onSend: (after: { date: IsoDate; amount: number }) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** How much was done on which day, in pieces or hours as the order counts. */
export function BookingForm({ order, before, today, isBusy, failure, onSend, onCancel }: BookingFormProps) {
  const perUnit = order.amount.kind === 'pieces' ? 1 : 60;
  const [date, setDate] = useState<string | null>(before?.date ?? today);
  const [amount, setAmount] = useState<number | null>(before ? before.amount / perUnit : null);
  const [hasTried, setTried] = useState(false);
  const day = isoDate.safeParse(date);
  const hasAmount = amount !== null && amount > 0;
  const send = (): void => {
    setTried(true);
    if (day.success && hasAmount) void onSend({ date: day.data, amount: amount * perUnit });
  };
  return (
    <form
      className={c('booking')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <NumberField
        label="Gedaan"
        unit={order.amount.kind === 'pieces' ? 'stuks' : 'uur'}
        value={amount}
        onChange={setAmount}
        error={hasTried && !hasAmount ? 'Vul in hoeveel er gedaan is.' : (failure ?? undefined)}
      />
      <DateField
        label="Op"
        value={date}
        onChange={setDate}
        error={hasTried && !day.success ? 'Vul een datum in.' : undefined}
      />
      <div className={c('buttons')}>
        {before && <Button onPress={onCancel}>Annuleren</Button>}
        <Button variant="primary" type="submit" isPending={isBusy}>
          {before ? 'Verbeter' : 'Boek'}
        </Button>
      </div>
    </form>
  );
}
