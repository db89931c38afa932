import { memo } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { Cells, type DataColumn } from './data-table-cells.tsx';

const c = classes(styles);

export interface BodyRowProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly row: T;
  readonly index: number;
  /** px from the top of the list. */
  readonly start: number;
  /** The one row that Tab reaches. */
  readonly isCurrent: boolean;
  readonly label: string | undefined;
  readonly measure: (element: Element | null) => void;
  readonly onFocus: (index: number) => void;
  readonly onOpen: ((row: T) => void) | undefined;
}

function Row<T>({ columns, row, index, start, isCurrent, label, measure, onFocus, onOpen }: BodyRowProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which a table cannot do
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={c('row', 'bodyRow', onOpen && 'pressable')}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => onFocus(index)}
      {...(onOpen ? { onClick: () => onOpen(row) } : {})}
    >
      <Cells columns={columns} row={row} />
    </div>
  );
}

/** One row of the table. Scrolling changes nothing about it, so it is not drawn again. */
export const BodyRow = memo(Row) as typeof Row;
