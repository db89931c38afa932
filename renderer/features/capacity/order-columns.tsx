import type { IsoDate } from '#domain/model/common.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import styles from './capacity.module.css';
import { DoneBar } from './done-bar.tsx';
import { couldWords, plannedWords, shortWords } from './order-cells.ts';
import { doneShare, levelRank, levelTone, type OrderLine, repeatWords } from './order-view.ts';

const c = classes(styles);

/** What the columns of a fixed width and the space between all of them leave. */
const REST = '(100cqi - 65.25rem)';

/** What it waits for and that it returns, in small words. */
function Remarks({ line, numberOf }: { readonly line: OrderLine; readonly numberOf: (id: string) => string }) {
  const { order, state } = line;
  const remarks = [
    order.partOf === null ? '' : `deel van ${order.partOf}`,
    state.waitsFor.length === 0 ? '' : `wacht op ${state.waitsFor.map((w) => numberOf(w.orderId)).join(', ')}`,
    repeatWords(order),
  ].filter((text) => text !== '');
  return remarks.length === 0 ? null : <small>{remarks.join(' · ')}</small>;
}

/** The day on which the plan makes it ready, and what is possible with the free hours that fit. */
function Ready({ line: { state }, today }: { readonly line: OrderLine; readonly today: IsoDate }) {
  const { readyOn, deadline, level } = state;
  const { expectedOn } = state.outlook;
  if (level === 'ready') return null;
  const could = couldWords(state, today);
  return (
    <span className={c('twoLines')}>
      <span>{readyOn === null ? 'nog niet' : numericDay(readyOn)}</span>
      {could !== '' && <small className={c((expectedOn === null || expectedOn > deadline) && 'wrong')}>{could}</small>}
    </span>
  );
}

/** Planned and needed; when it is short also how much, and how much is free that fits until the deadline. */
function Hours({ line: { state }, today }: { readonly line: OrderLine; readonly today: IsoDate }) {
  const short = shortWords(state, today);
  return (
    <span className={c('twoLines')}>
      <span>{plannedWords(state)}</span>
      {short !== '' && <small>{short}</small>}
    </span>
  );
}

/** @param numberOf the number of an order by its id */
export function orderColumns(numberOf: (id: string) => string, today: IsoDate): readonly DataColumn<OrderLine>[] {
  return [
    {
      id: 'number',
      header: 'Nummer',
      width: '3.75rem',
      render: (l) => l.order.number,
      sortValue: (l) => l.order.number,
    },
    {
      id: 'description',
      header: 'Order',
      width: `max(11rem, ${REST} * 0.6)`,
      render: (line) => (
        <span className={c('twoLines')}>
          <strong>{line.order.description}</strong>
          <Remarks line={line} numberOf={numberOf} />
        </span>
      ),
      sortValue: (line) => line.order.description,
    },
    {
      id: 'client',
      header: 'Opdrachtgever',
      width: `max(8rem, ${REST} * 0.4)`,
      render: (l) => l.client,
      sortValue: (l) => l.client,
    },
    {
      id: 'workType',
      header: 'Werksoort',
      width: '8.75rem',
      render: ({ order, workType }) => <WorkTypeMark code={order.workType} name={workType} />,
      sortValue: (line) => line.workType,
    },
    {
      id: 'level',
      header: 'Staat',
      width: '7.5rem',
      render: ({ state }) => (
        <StatusPill tone={levelTone(state.level)} size="small">
          {LEVEL_WORDS[state.level]}
        </StatusPill>
      ),
      sortValue: ({ state }) => levelRank(state.level),
    },
    {
      id: 'done',
      header: 'Gedaan',
      width: '10rem',
      render: (line) => <DoneBar line={line} />,
      sortValue: ({ state }) => doneShare(state),
    },
    {
      id: 'deadline',
      header: 'Deadline',
      width: '5.75rem',
      render: ({ state }) => numericDay(state.deadline),
      sortValue: ({ state }) => state.deadline,
    },
    {
      id: 'ready',
      header: 'Klaar volgens plan',
      width: '8rem',
      render: (line) => <Ready line={line} today={today} />,
      sortValue: ({ state }) => (state.level === 'ready' ? '' : (state.readyOn ?? '9999')),
    },
    {
      id: 'planned',
      header: 'Gepland / nodig',
      width: '9.25rem',
      align: 'end',
      render: (line) => <Hours line={line} today={today} />,
      sortValue: ({ state }) => state.shortMinutes,
    },
  ];
}
