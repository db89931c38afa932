import type { IsoDate } from '#domain/model/common.ts';
import type { ProgressId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Progress } from '#domain/model/progress.ts';
import type { ChangeOf } from '#domain/model/record.ts';
import { decimal, hours, shortDay } from '#domain/words/dutch.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import { readRevision } from '#main/db/history.ts';
import { readOrder } from '#main/db/queries/order.ts';
import { readProgressOf } from '#main/db/queries/progress.ts';
import { announced, commitNow } from './apply.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { Os } from './implementer.ts';
import { occurrenceRows } from './order-occurrences.ts';
import { orderRows } from './orders-overview.ts';
import { outlookHolidays } from './outlook-cache.ts';
import type { PlanSources } from './plan-sources.ts';

/** Orders over all weeks: how they stand, what was done on them, and booking it. */
export function createOrdersApi(context: AppContext, os: Os, { outlooks }: Pick<PlanSources, 'outlooks'>) {
  const { db } = context;
  const today = (): IsoDate => dayInAmsterdam(context.now());

  return os.orders.router({
    overview: os.orders.overview.handler(async () => {
      const now = today();
      const holidays = await outlookHolidays(now);
      return db.snapshot(() => ({
        revision: readRevision(db),
        today: now,
        orders: orderRows(outlooks.get(now, holidays)),
      }));
    }),
    detail: os.orders.detail.handler(async ({ input: { orderId }, errors }) => {
      const now = today();
      const holidays = await outlookHolidays(now);
      return db.snapshot(() => {
        const order = readOrder(db, orderId);
        if (!order) throw errors.NOT_FOUND({ data: { what: orderId } });
        const bookings = readProgressOf(db, orderId);
        const occurrences = occurrenceRows({ db, catalogue: readCatalogue(db), holidays, today: now }, order, bookings);
        return { revision: readRevision(db), bookings, occurrences: [...occurrences] };
      });
    }),
    book: os.orders.book.handler(({ input: { before, after }, errors }) => {
      const orderId = after?.orderId ?? before?.orderId;
      const order = orderId && readOrder(db, orderId);
      if (!order) throw errors.NOT_FOUND({ data: { what: orderId ?? '' } });
      if (after) {
        const wrong = problemOf(order, after, before, today());
        if (wrong) throw errors.INVALID({ message: wrong.message, data: { errors: [wrong] } });
      }
      const stamp = { by: context.user, at: context.now().toISOString() };
      const booked: Progress | null = after && {
        id: before?.id ?? (context.newId() as ProgressId),
        ...after,
        ...stamp,
        version: before?.version ?? 1,
      };
      const change: ChangeOf<'progress'> = { kind: 'progress', before, after: booked };
      return announced(context, commitNow(context, { changes: [change], label: labelOf(order, change) }));
    }),
  });
}

/** Why something cannot be booked; Dutch, at its field. */
function problemOf(
  order: Order,
  { date, amount, orderId }: Pick<Progress, 'date' | 'amount' | 'orderId'>,
  before: Progress | null,
  today: IsoDate,
): { readonly path: string; readonly message: string } | null {
  if (before && before.orderId !== orderId) return { path: 'orderId', message: 'Een boeking blijft bij haar order.' };
  if (date > today) return { path: 'date', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' };
  if (order.amount.kind === 'pieces' && !Number.isInteger(amount)) {
    return { path: 'amount', message: 'Vul een heel aantal stuks in.' };
  }
  return null;
}

/** "40 stuks op order 2041, di 24 nov": the words of the undo button. */
function labelOf(order: Order, { before, after }: ChangeOf<'progress'>): string {
  const shown = after ?? before;
  if (!shown) return `Order ${order.number}`;
  const counted = order.amount.kind === 'pieces' ? `${decimal(shown.amount)} stuks` : hours(shown.amount);
  const what = `${counted} op order ${order.number}, ${shortDay(shown.date)}`;
  if (after === null) return `Boeking weg: ${what}`;
  return before === null ? `Gedaan: ${what}` : `Boeking verbeterd: ${what}`;
}
