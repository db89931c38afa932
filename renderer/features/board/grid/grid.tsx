// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows on screen exist cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop (use-tab-stops.ts)
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEventHandler,
  type MouseEventHandler,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import type { WorkplaceId } from '#domain/model/ids.ts';
import { classes } from '#ui/classes.ts';
import { useBoardState } from '../board-context.ts';
import { useCarry } from '../dnd/gesture-context.ts';
import { exceptionsOf, marksOf } from '../marks.ts';
import styles from './grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { type Column, cellKey, type Row } from './grid-model.ts';
import { PlaceRowView, TeamRowView } from './rows.tsx';

const c = classes(styles);

/** px that a row takes before it is measured; text size scales it in use. */
const ESTIMATE = { team: 38, place: 104 } as const;

export interface GridHandle {
  /** Brings the row of a workplace on screen; false when it is not among the rows. */
  readonly reveal: (workplaceId: WorkplaceId) => boolean;
}

export interface GridProps {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly handle: Ref<GridHandle>;
  readonly onDay: (date: IsoDate) => void;
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>;
  readonly onClick: MouseEventHandler<HTMLElement>;
}

/** Smallest widths in rem: of the workplace's own column, and of a cell. Wider screens share what is left. */
const WIDTHS = {
  day: { place: 'clamp(8.5rem, 22vw, 14rem)', cell: 13.5 },
  week: { place: 'clamp(8rem, 18vw, 11.5rem)', cell: 8.5 },
} as const;

/** Workplaces by team, blocks across. Only the rows on screen exist, so 120 workplaces scroll like 10. */
export function Grid({ rows, columns, handle, onDay, onKeyDown, onClick }: GridProps) {
  const { plan, revision, date, today, view, selection, isReadOnly } = useBoardState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const marks = useMemo(() => marksOf(plan), [plan, revision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const exceptions = useMemo(() => exceptionsOf(plan), [plan, revision]);
  const scroller = useRef<HTMLDivElement>(null);
  const carry = useCarry();
  const origin = useOriginRow(rows, plan.placed.get(carry?.cards[0]?.assignmentId ?? ('' as never))?.workplace.id);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => ESTIMATE[rows[i]?.kind ?? 'place'],
    getItemKey: (i) => rowKey(rows[i]),
    overscan: 5,
    // The row a card was taken from must stay: with its element the drag would end.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return origin < 0 || (origin >= from && origin <= to) ? shown : [...shown, origin].sort((a, b) => a - b);
    },
  });
  useImperativeHandle(
    handle,
    () => ({
      reveal: (workplaceId) => {
        const at = rows.findIndex((row) => row.kind === 'place' && row.workplace.id === workplaceId);
        if (at >= 0) virtual.scrollToIndex(at, { align: 'center' });
        return at >= 0;
      },
    }),
    [rows, virtual],
  );
  const compact = view === 'week';
  const selected =
    selection?.kind === 'cell' ? cellKey(selection.cell) : selection?.kind === 'person' ? selection.assignmentId : null;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Rooster"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      className={c('grid')}
      data-view={view}
      data-tab-part="grid"
      tabIndex={0}
      style={gridStyle(view, columns.length)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <GridHeader columns={columns} view={view} shown={date} onDay={onDay} />
      <div role="presentation" className={c('rows')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              className={c('slot')}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'team' ? (
                <TeamRowView
                  row={row}
                  plan={plan}
                  revision={revision}
                  columns={columns}
                  compact={compact}
                  exceptions={exceptions}
                />
              ) : (
                <PlaceRowView
                  row={row}
                  plan={plan}
                  revision={revision}
                  columns={columns}
                  compact={compact}
                  date={date}
                  today={today}
                  marks={marks}
                  exceptions={exceptions}
                  selected={selected}
                  isReadOnly={isReadOnly}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function gridStyle(view: 'day' | 'week', columns: number): CSSProperties {
  const { place, cell } = WIDTHS[view];
  return {
    '--columns': `${place} repeat(${columns}, minmax(${cell}rem, 1fr))`,
    '--least-width': `calc(${place} + ${columns * cell}rem)`,
  } as CSSProperties;
}

function rowKey(row: Row | undefined): string {
  return row?.kind === 'team' ? `team|${row.group}` : (row?.workplace.id ?? '');
}

function useOriginRow(rows: readonly Row[], workplaceId: WorkplaceId | undefined): number {
  return useMemo(
    () => (workplaceId ? rows.findIndex((r) => r.kind === 'place' && r.workplace.id === workplaceId) : -1),
    [rows, workplaceId],
  );
}
