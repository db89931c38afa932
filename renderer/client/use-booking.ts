import { useState } from 'react';
import type { OrderId } from '#domain/model/ids.ts';
import type { Progress } from '#domain/model/progress.ts';
import { useClient } from './client-context.tsx';
import { type SaidError, sayError } from './say-error.ts';

export interface BookedWork {
  readonly orderId: OrderId;
  readonly date: Progress['date'];
  /** Pieces or norm minutes, as the order counts. */
  readonly amount: number;
}

export interface Booking {
  readonly isBusy: boolean;
  /** Books (before null), corrects, or takes away (after null). Gives what went wrong, or the words of the step. */
  readonly book: (
    before: Progress | null,
    after: BookedWork | null,
  ) => Promise<{ readonly failure: SaidError } | { readonly label: string }>;
}

/** Booking what was done on an order; every window hears of it through the change stream. */
export function useBooking(): Booking {
  const { client } = useClient();
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    book: async (before, after) => {
      setBusy(true);
      try {
        const { label } = await client.orders.book({ before, after });
        return { label };
      } catch (error) {
        return { failure: sayError(error) };
      } finally {
        setBusy(false);
      }
    },
  };
}
