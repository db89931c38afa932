import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import type { DataColumn } from './data-table-cells.tsx';
import type { SortState } from './sort.ts';

const c = classes(styles);

export interface HeaderRowProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState) => void;
}

/** The names of the columns; a press sorts. */
export function HeaderRow<T>({ columns, sort, onSort }: HeaderRowProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid above
    <div role="rowgroup" className={c('header')}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
      <div role="row" aria-rowindex={1} className={c('row')}>
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid above
            // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
            <div
              key={column.id}
              role="columnheader"
              className={c('cell', 'head', column.align === 'end' && 'end')}
              {...(direction ? { 'aria-sort': direction } : {})}
            >
              {column.sortValue ? (
                <button
                  type="button"
                  className={c('sort')}
                  onClick={() =>
                    onSort({
                      column: column.id,
                      direction: direction === 'ascending' ? 'descending' : 'ascending',
                    })
                  }
                >
                  {column.header}
                  {direction === 'ascending' && <IconArrowUp size="0.875rem" aria-hidden="true" />}
                  {direction === 'descending' && <IconArrowDown size="0.875rem" aria-hidden="true" />}
                </button>
              ) : (
                column.header
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
