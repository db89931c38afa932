import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';

const c = classes(styles);

export interface DataColumn<T> {
  readonly id: string;
  readonly header: string;
  /** A track of the grid: "minmax(10rem, 2fr)", "6rem". */
  readonly width: string;
  readonly align?: 'start' | 'end';
  readonly render: (row: T) => ReactNode;
  /** Given: the column can be sorted on this value. */
  readonly sortValue?: (row: T) => string | number | null;
}

interface CellsProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly row: T;
}

/** The cells of one row, each with its column's name for where rows are cards. */
export function Cells<T>({ columns, row }: CellsProps<T>): ReactNode {
  return columns.map((column) => {
    const content = column.render(row);
    const isEmpty = content === null || content === undefined || content === '';
    return (
      // biome-ignore lint/a11y/useSemanticElements: as above
      // biome-ignore lint/a11y/useFocusableInteractive: focus is on the row
      <div
        key={column.id}
        role="gridcell"
        className={c('cell', column.align === 'end' && 'end', isEmpty && 'emptyCell')}
      >
        <span className={c('name')} aria-hidden="true">
          {column.header}
        </span>
        {content}
      </div>
    );
  });
}
