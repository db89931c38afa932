import { IconPencil } from '@tabler/icons-react';

import type { IsoDate } from '#domain/model/common.ts';
import { list, numericDay, sentenceCase } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import styles from './capacity.module.css';
import { DoneBar } from './done-bar.tsx';
import { OrderBookings } from './order-bookings.tsx';
import { bottleneckSentence, expectedSentence } from './order-expected.ts';
import { OrderLinks } from './order-links.tsx';
import { OrderToBoard } from './order-to-board.tsx';
import { levelTone, type OrderLine, repeatWords } from './order-view.ts';
import { whyLines, whySentence } from './order-why.ts';
import { Part } from './part.tsx';
import { TryFromOrder } from './what-if/try-from-order.tsx';

const c = classes(styles);

export interface OrderDetailProps {
  readonly line: OrderLine;
  readonly lines: readonly OrderLine[];
  readonly today: IsoDate;
  readonly onOpen: (orderId: string) => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One order: why it stands as it does, what was done, when it returns, and what goes before and after it. */
export function OrderDetail({ line, lines, today, onOpen, onEdit, onClose }: OrderDetailProps) {
  const { order, state, client, workType } = line;
  const numbers = new Map(lines.map((other) => [other.order.id, other.order.number]));
  const sentences = [
    whySentence(line, today),
    expectedSentence(state, today),
    bottleneckSentence(state, order.certificates),
  ].filter((sentence) => sentence !== '');
  const facts = [
    ['Opdrachtgever', client],
    ['Start', state.startsOn === null ? 'meteen' : numericDay(state.startsOn)],
    ['Deadline', numericDay(state.deadline)],
    ['Komt terug', repeatWords(order)],
    ['Certificaten', list(order.certificates)],
    ['Deel van', order.partOf ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <Dialog
      isOpen
      look="sheet"
      title={`Order ${order.number} ${order.description}`}
      onClose={onClose}
      actions={
        <>
          <Button icon={<IconPencil size="1.125rem" aria-hidden="true" />} onPress={onEdit}>
            Pas de order aan
          </Button>
          <Button variant="primary" onPress={onClose}>
            Sluiten
          </Button>
        </>
      }
    >
      <div className={c('detail')}>
        <p className={c('tags')}>
          <WorkTypeMark code={order.workType} name={workType} />
          <StatusPill tone={levelTone(state.level)}>{sentenceCase(LEVEL_WORDS[state.level])}</StatusPill>
        </p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div className={c('ways')}>
          <OrderToBoard state={state} today={today} />
          <TryFromOrder order={order} />
        </div>
        <DoneBar line={line} />
        <Pairs rows={facts.map(([what = '', value = '']) => ({ what, value }))} />
        {order.note !== '' && <p className={c('note')}>{order.note}</p>}
        <Part title="Waarom?">
          <Pairs rows={whyLines(line, (id) => numbers.get(id) ?? 'onbekend', today)} />
        </Part>
        <OrderBookings order={order} today={today} />
        <OrderLinks order={order} lines={lines} onOpen={onOpen} />
      </div>
    </Dialog>
  );
}

function Pairs({ rows }: { readonly rows: readonly { readonly what: string; readonly value: string }[] }) {
  return (
    <dl className={c('pairs')}>
      {rows.map(({ what, value }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
