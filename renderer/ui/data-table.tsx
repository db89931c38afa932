import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { type SortState, sortRows } from './sort.ts';

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

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Name of a row for a screen reader: "Fatima Demir openen". */
  readonly rowLabel?: (row: T) => string;
  /** Given: a press or Enter on a row opens it. */
  readonly onOpen?: (row: T) => void;
  readonly initialSort?: SortState;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
}

/**
 * A list of any length: only what is visible is drawn. One stop for Tab; arrows, Page Up/Down, Home and End move,
 * Enter opens. Rows grow with their text, and become cards in a narrow space.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, rowKey, rowLabel, onOpen, initialSort, empty } = props;
  const [sort, setSort] = useState<SortState | null>(initialSort ?? null);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const column = columns.find((candidate) => candidate.id === sort?.column);
    return column?.sortValue && sort ? sortRows(rows, column.sortValue, sort.direction) : rows;
  }, [columns, rows, sort]);
  const current = Math.min(active, Math.max(0, sorted.length - 1));
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 2.25 * rootFontSize(),
    overscan: 12,
    getItemKey: (index) => {
      const row = sorted[index];
      return row === undefined ? index : rowKey(row);
    },
  });

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    // The row may be drawn only after the scroll.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true });
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = sorted[current];
    const target = TARGETS[event.key];
    if (target) moveTo(target(current, sorted.length));
    else if (event.key === 'Enter' && onOpen && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
  };

  if (rows.length === 0) return <>{empty}</>;
  const tracks = { '--columns': columns.map((column) => column.width).join(' ') } as CSSProperties;
  return (
    <div ref={scroller} className={c('scroller')}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by the virtualiser, which a table cannot do */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-readonly="true"
        className={c('table')}
        style={tracks}
      >
        <HeaderRow columns={columns} sort={sort} onSort={setSort} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className={c('body')} style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = sorted[item.index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                tabIndex={item.index === current ? 0 : -1}
                {...(rowLabel ? { 'aria-label': rowLabel(row) } : {})}
                className={c('row', 'bodyRow', onOpen && 'pressable')}
                style={{ transform: `translateY(${item.start}px)` }}
                onFocus={() => setActive(item.index)}
                {...(onOpen ? { onClick: () => onOpen(row) } : {})}
              >
                {columns.map((column) => {
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
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const PAGE = 12;
const TARGETS: Readonly<Record<string, (current: number, count: number) => number>> = {
  ArrowDown: (current) => current + 1,
  ArrowUp: (current) => current - 1,
  PageDown: (current) => current + PAGE,
  PageUp: (current) => current - PAGE,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

interface HeaderRowProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState) => void;
}

function HeaderRow<T>({ columns, sort, onSort }: HeaderRowProps<T>) {
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
