import { useEffect, useMemo, useState } from 'react';
import { useConnection } from '#client/client-context.tsx';
import type { OpenPlan, PlanStore } from '#client/plan-store.ts';
import { siteOf } from '#client/site-of.ts';
import { usePreferences } from '#client/use-preferences.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { Page } from '#ui/page.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { BoardActionsContext, type BoardState, BoardStateContext, type Selection } from './board-context.ts';
import { BoardDialogs } from './board-dialogs.tsx';
import { Gesture } from './dnd/gesture.ts';
import { GestureContext } from './dnd/gesture-context.ts';
import { DragBoard } from './drag-board.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { type ShownOrder, showOrder } from './shown-order.ts';
import { BoardBar } from './toolbar/board-bar.tsx';
import { DayChooser } from './toolbar/day-chooser.tsx';
import { WeekActions } from './toolbar/week-actions.tsx';
import { useActions } from './use-actions.ts';

export interface BoardProps {
  readonly store: PlanStore;
  readonly open: Extract<OpenPlan, { state: 'ready' }>;
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly show: ShownOrder | null;
  readonly onShown: () => void;
  readonly onDate: (date: string) => void;
  readonly onStep: (direction: 'undo' | 'redo') => void;
  readonly onWeek: (week: IsoWeek, part: 'versies' | 'exporteren') => void;
  readonly onManage: () => void;
  readonly onImport: () => void;
}

const VIEWS = [
  { id: 'day', label: 'Dag' },
  { id: 'week', label: 'Week' },
] as const;

/** The board of an open week: what is on it, and what one can do. */
export function Board(props: BoardProps) {
  const { store, open, date, today, show, onShown, onDate, onStep, onWeek, onManage, onImport } = props;
  const { plan, revision, changedAt } = open;
  const isReadOnly = useConnection() !== 'connected';
  const { preferences: settings, change: setSettings } = usePreferences();
  const [workType, setWorkType] = useState<string | null>(null);
  const [selection, select] = useState<Selection | null>(null);
  const [gesture] = useState(() => new Gesture(plan));
  useEffect(() => {
    // The plan changes in place: its revision says that what was judged before no longer holds.
    if (revision >= 0) gesture.renew(plan);
  }, [gesture, plan, revision]);
  const siteId = siteOf(plan, settings.siteId);
  const { view } = settings;
  const { actions, dialogs, jump } = useActions({
    plan,
    store,
    date,
    siteId,
    view,
    workType,
    selection,
    select,
    onDate,
    onSite: (id) => setSettings({ siteId: id }),
    onWorkType: setWorkType,
    onStep,
  });
  useEffect(() => {
    if (show === null) return;
    showOrder(plan, show, date, actions);
    onShown();
  });
  const state = useMemo(
    (): BoardState | null => siteId && { plan, revision, date, today, siteId, view, selection, isReadOnly },
    [plan, revision, date, today, siteId, view, selection, isReadOnly],
  );
  const header = (
    <>
      <DayChooser date={date} today={today} view={view} onDate={onDate} />
      <ToggleGroup label="Weergave" options={VIEWS} value={view} onChange={(id) => setSettings({ view: id })} />
    </>
  );
  if (!state) {
    return (
      <Page title="Rooster" header={header}>
        <EmptyBoard title="Er is nog geen locatie" onManage={onManage} onImport={onImport}>
          Voeg in Beheer een locatie, dagdelen en werkplekken toe. Of importeer een werkmap.
        </EmptyBoard>
      </Page>
    );
  }
  return (
    <BoardActionsContext value={actions}>
      <BoardStateContext value={state}>
        <GestureContext value={gesture}>
          <Page
            title="Rooster"
            header={header}
            actions={<WeekActions onGo={(part) => onWeek(plan.week, part)} />}
            bar={
              <BoardBar
                workType={workType}
                onWorkType={setWorkType}
                onSite={(id) => setSettings({ siteId: id })}
                changedAt={changedAt}
              />
            }
          >
            <DragBoard
              workType={workType}
              gesture={gesture}
              jump={jump}
              onDay={onDate}
              onManage={onManage}
              onImport={onImport}
            />
          </Page>
          <BoardDialogs {...dialogs} />
        </GestureContext>
      </BoardStateContext>
    </BoardActionsContext>
  );
}
