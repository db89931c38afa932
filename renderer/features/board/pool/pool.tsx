import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEventHandler,
  type MouseEventHandler,
  type Ref,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import { poolOf } from '#domain/plan/availability.ts';
import { shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { SearchField } from '#ui/search-field.tsx';
import { useBoardState } from '../board-context.ts';
import { useCarry } from '../dnd/gesture-context.ts';
import styles from './pool.module.css';
import { PoolCard } from './pool-card.tsx';
import { type PoolRow, poolRows } from './pool-model.ts';

const c = classes(styles);

export interface PoolProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>;
  readonly onClick: MouseEventHandler<HTMLElement>;
}

const keyOf = (row: PoolRow | undefined): string =>
  row?.kind === 'heading' ? row.id : row ? `${row.isAbsent ? 'absent' : 'free'}|${row.day.person.id}` : '';

/** Who can still be placed on this day, and who is not there. Dropping a card here takes it from its place. */
export function Pool({ searchRef, onKeyDown, onClick }: PoolProps) {
  const { plan, revision, date, view, siteId, selection, isReadOnly } = useBoardState();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState({ employees: true, guides: true, absent: false });
  const term = useDeferredValue(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const pool = useMemo(() => poolOf(plan, date, siteId), [plan, revision, date, siteId]);
  const rows = useMemo(
    () => poolRows(pool, term, view === 'week' ? shortDay(date) : null, open),
    [pool, term, view, date, open],
  );
  const blocks = plan.lookup.blocksOf(siteId);
  const scroller = useRef<HTMLDivElement>(null);
  const carry = useCarry();
  const [first] = carry?.cards ?? [];
  const origin =
    first && first.assignmentId === null
      ? rows.findIndex((r) => r.kind === 'person' && !r.isAbsent && r.day.person.id === first.personId)
      : -1;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (rows[i]?.kind === 'heading' ? 40 : 38),
    getItemKey: (i) => keyOf(rows[i]),
    overscan: 8,
    // The line a card was taken from must stay: with its element the drag would end.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return origin < 0 || (origin >= from && origin <= to) ? shown : [...shown, origin].sort((a, b) => a - b);
    },
  });
  const selected = selection?.kind === 'person' && selection.assignmentId === null ? selection.personId : null;
  return (
    <aside className={c('pool')} aria-label="Mensen" data-drop="pool" onKeyDown={onKeyDown} onClick={onClick}>
      <div className={c('search')}>
        <SearchField
          label="Zoek een naam"
          placeholder="Zoek een naam ( / )"
          value={search}
          onChange={setSearch}
          inputRef={searchRef}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: takes the Tab for the cards inside (use-tab-stops.ts) */}
      <div ref={scroller} className={c('scroller')} data-tab-part="pool" tabIndex={0}>
        <div className={c('rows')} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={c('slot')}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'heading' ? (
                  <Heading row={row} onToggle={() => setOpen((was) => ({ ...was, [row.id]: !was[row.id] }))} />
                ) : (
                  <PoolCard
                    day={row.day}
                    date={date}
                    blocks={blocks}
                    lookup={plan.lookup}
                    isAbsent={row.isAbsent}
                    isSelected={selected === row.day.person.id}
                    isReadOnly={isReadOnly}
                  />
                )}
              </div>
            );
          })}
        </div>
        {term !== '' && rows.every((row) => row.kind === 'heading') && (
          <p className={c('nothing')}>
            Niemand gevonden. Staat deze persoon al op een plek? Dan staat de kaart op het rooster.
          </p>
        )}
      </div>
    </aside>
  );
}

function Heading({
  row,
  onToggle,
}: {
  readonly row: Extract<PoolRow, { kind: 'heading' }>;
  readonly onToggle: () => void;
}) {
  const Icon = row.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <h2 className={c('heading')}>
      <button type="button" tabIndex={-1} data-stop="heading" aria-expanded={row.isOpen} onClick={onToggle}>
        <Icon size="1rem" aria-hidden="true" />
        <span>{row.text}</span>
        <span className={c('count')}>{row.count}</span>
      </button>
    </h2>
  );
}
