import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './figure-table.module.css';

const c = classes(styles);

export interface FigureColumn {
  readonly id: string;
  readonly header: string;
  /** `end` for numbers; the default. */
  readonly align?: 'start' | 'end';
}

export interface FigureRow {
  readonly id: string;
  /** At the head of the row. */
  readonly name: ReactNode;
  /** One per column. */
  readonly cells: readonly ReactNode[];
  /** A row of totals. */
  readonly isTotal?: boolean;
}

export interface FigureTableProps {
  readonly label: string;
  /** Above the heads of the rows: "Week". */
  readonly rowHeader: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Figures as a real table, for lists that are read as a whole; long lists of records are for `DataTable`. */
export function FigureTable({ label, rowHeader, columns, rows }: FigureTableProps) {
  return (
    // A region that scrolls is a stop for the keyboard, or its right-hand columns could not be reached.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section className={c('scroller')} aria-label={label} tabIndex={0}>
      <table className={c('table')}>
        <thead>
          <tr>
            <th scope="col">{rowHeader}</th>
            {columns.map(({ id, header, align }) => (
              <th key={id} scope="col" className={c(align !== 'start' && 'end')}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells, isTotal }) => (
            <tr key={id} className={c(isTotal && 'total')}>
              <th scope="row">{name}</th>
              {columns.map((column, index) => (
                <td key={column.id} className={c(column.align !== 'start' && 'end')}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
