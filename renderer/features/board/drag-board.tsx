import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import { classes } from '#ui/classes.ts';
import styles from './board.module.css';
import { useBoardActions, useBoardState } from './board-context.ts';
import { DragProvider } from './dnd/drag-adapter.tsx';
import { DragBubble } from './dnd/drag-bubble.tsx';
import type { Gesture } from './dnd/gesture.ts';
import { TimeDrag } from './dnd/time-drag.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { Grid, type GridHandle } from './grid/grid.tsx';
import { columnsOf, rowsOf } from './grid/grid-model.ts';
import { FindingsColumn } from './panels/findings-column.tsx';
import { Inspector } from './panels/inspector.tsx';
import { Pool } from './pool/pool.tsx';
import { stopOf } from './stops.ts';
import { PanelToggles } from './toolbar/panel-toggles.tsx';
import type { Jump } from './use-actions.ts';
import { useCarrying } from './use-carrying.ts';
import { useClicks } from './use-clicks.ts';
import { useKeys } from './use-keys.ts';
import { useReach } from './use-reach.ts';
import { useRoom } from './use-room.ts';
import { useSearchKey } from './use-search-key.ts';
import { useTabStops } from './use-tab-stops.ts';

const c = classes(styles);

export interface DragBoardProps {
  readonly workType: string | null;
  readonly gesture: Gesture;
  readonly jump: Jump | null;
  readonly onDay: (date: IsoDate) => void;
  readonly onManage: () => void;
  readonly onImport: () => void;
}

/** Pool, grid and panels, and everything that moves between them. */
export function DragBoard({ workType, gesture, jump, onDay, onManage, onImport }: DragBoardProps) {
  const { plan, revision, siteId, date, view, selection, isReadOnly } = useBoardState();
  const actions = useBoardActions();
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const room = useRoom(root);
  const [isPoolOpen, setPoolOpen] = useState(true);
  const [isSideOpen, setSideOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const rows = useMemo(() => rowsOf(plan, siteId, workType), [plan, revision, siteId, workType]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const columns = useMemo(() => columnsOf(plan, siteId, date, view), [plan, revision, siteId, date, view]);
  const reach = useReach(root, grid);
  const { pointer, keyboard } = useCarrying({ plan, gesture, bubble, run: actions.run, reach });
  const onClick = useClicks(root, gesture, actions);
  const onKeyDown = useKeys({ plan, rows, columns, gesture, carrying: keyboard, actions, reach, isReadOnly, root });
  useSearchKey(search, () => setPoolOpen(true));
  useTabStops(root);
  useEffect(() => {
    if (!jump) return;
    void reach(jump.spot.cell, jump.spot.assignmentId).then((element) => {
      element?.closest('[data-cell]')?.animate(FLASH, { duration: 1600, easing: 'ease-out' });
    });
  }, [jump, reach]);
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    if (gesture.carry?.by !== 'keyboard' || !(event.target instanceof Element)) return;
    const stop = stopOf(event.target);
    if (stop) keyboard.over(stop);
  };
  const showsPool = room === 'wide' || isPoolOpen;
  return (
    <DragProvider {...pointer}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the focus of the cells inside */}
      <div ref={root} className={c('frame')} onFocus={onFocus}>
        {room !== 'wide' && (
          <PanelToggles
            isPoolOpen={isPoolOpen}
            isSideOpen={isSideOpen}
            onPool={() => setPoolOpen(!isPoolOpen)}
            onSide={() => {
              if (selection) actions.select(null);
              setSideOpen(!isSideOpen || selection !== null);
            }}
          />
        )}
        <div className={c('board', room, !showsPool && 'noPool')}>
          {showsPool && <Pool searchRef={search} onKeyDown={onKeyDown} onClick={onClick} />}
          {rows.length > 0 && columns.length > 0 ? (
            <Grid rows={rows} columns={columns} handle={grid} onDay={onDay} onKeyDown={onKeyDown} onClick={onClick} />
          ) : (
            <EmptyBoard title="Hier zijn nog geen werkplekken" onManage={onManage} onImport={onImport}>
              Voeg in Beheer werkplekken en dagdelen toe aan deze locatie, of kies een andere locatie.
            </EmptyBoard>
          )}
          {(room === 'wide' || isSideOpen || selection !== null) && (
            <aside className={c('side')} aria-label="Details en aandachtspunten">
              {/* Stays as it is under what covers it: what was unfolded, and where one was. */}
              <div className={c('sidePart')} hidden={selection !== null}>
                <FindingsColumn />
              </div>
              {selection !== null && <Inspector />}
            </aside>
          )}
        </div>
        <DragBubble plan={plan} place={bubble} />
        <TimeDrag root={root} />
      </div>
    </DragProvider>
  );
}

/** The highlight of the spot that a finding led to. */
const FLASH: Keyframe[] = [
  { boxShadow: 'inset 0 0 0 4px var(--accent)' },
  { boxShadow: 'inset 0 0 0 4px var(--accent)', offset: 0.6 },
  { boxShadow: 'inset 0 0 0 4px transparent' },
];
