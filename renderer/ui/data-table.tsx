import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import type { DataColumn } from './data-table-cells.tsx';
import { HeaderRow } from './data-table-header.tsx';
import { BodyRow } from './data-table-row.tsx';
import { type SortState, sortRows } from './sort.ts';

const c = classes(styles);

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
  // Once for all rows: the virtualiser asks for each of thousands, again at every row that comes into view.
  const estimate = estimatedHeight(scroller.current, columns.length);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
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
              <BodyRow
                key={item.key}
                columns={columns}
                row={row}
                index={item.index}
                start={item.start}
                isCurrent={item.index === current}
                label={rowLabel?.(row)}
                measure={virtualizer.measureElement}
                onFocus={setActive}
                onOpen={onOpen}
              />
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

/**
 * Height in px of a row that was not on screen yet. Rows are cards in a narrow space, as the styles have it (44rem): a
 * guess that is far off makes the scroll bar wander.
 */
function estimatedHeight(scroller: HTMLElement | null, columns: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isNarrow = scroller !== null && scroller.clientWidth <= 44 * rem;
  return (isNarrow ? 1 + 1.125 * columns : 2.5) * rem;
}
