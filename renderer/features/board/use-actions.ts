import { useMemo, useState } from 'react';
import type { PlanStore } from '#client/plan-store.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { BoardActions, Selection } from './board-context.ts';
import type { BoardDialogsProps } from './board-dialogs.tsx';
import type { PlaceRequest } from './panels/place-dialog.tsx';
import type { SeatRequest } from './panels/seat-dialog.tsx';
import { type Spot, spotOf } from './spot.ts';
import { useLatest } from './use-latest.ts';
import { useLock } from './use-lock.ts';
import { useRun } from './use-run.ts';

/** A spot to go to; a new object each time, also for the same spot. */
export interface Jump {
  readonly spot: Spot;
}

interface Options {
  readonly plan: Plan;
  readonly store: PlanStore;
  readonly date: IsoDate;
  readonly siteId: SiteId | null;
  readonly view: 'day' | 'week';
  readonly workType: string | null;
  readonly selection: Selection | null;
  readonly select: (target: Selection | null) => void;
  readonly onDate: (date: string) => void;
  readonly onSite: (siteId: SiteId) => void;
  readonly onWorkType: (code: string | null) => void;
  readonly onStep: (direction: 'undo' | 'redo') => void;
}

/** What the parts of the board can ask for, and the dialogs that some of it opens. */
export function useActions(options: Options): {
  readonly actions: BoardActions;
  readonly dialogs: BoardDialogsProps;
  readonly jump: Jump | null;
} {
  const { plan, store, select } = options;
  const { run: send, refusal, isSending, giveReason, close } = useRun(plan.week, store);
  const { run, asked, unlock, leave } = useLock(plan, send);
  const [place, setPlace] = useState<PlaceRequest | null>(null);
  const [seat, setSeat] = useState<SeatRequest | null>(null);
  const [allow, setAllow] = useState<Finding | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  const latest = useLatest(options);

  const actions = useMemo((): BoardActions => {
    /** Puts the day, the site and the filter so that the spot is on screen, then goes there. */
    const goTo = (spot: Spot): void => {
      const { plan: now, date, siteId, view, workType, onDate, onSite, onWorkType } = latest.current;
      const workplace = now.lookup.workplaces.get(spot.cell.workplaceId);
      if (!workplace) return;
      if (workplace.siteId !== siteId) onSite(workplace.siteId);
      if (workType !== null && workplace.workType !== workType) onWorkType(null);
      if (view === 'day' && spot.cell.date !== date) onDate(spot.cell.date);
      setJump({ spot });
    };
    return {
      run,
      select,
      openPlace: (card, date, blockName) => setPlace({ card, date, blockName }),
      openSeat: (cell, kind = 'employee') => setSeat({ cell, kind }),
      openResolve: (finding) => {
        const { selection } = latest.current;
        select({ kind: 'finding', finding, back: selection?.kind === 'finding' ? selection.back : selection });
      },
      openAllow: setAllow,
      step: (direction) => latest.current.onStep(direction),
      jumpTo: (finding) => {
        const { plan: now, date } = latest.current;
        const spot = spotOf(now, finding, date);
        if (spot) goTo(spot);
        else if (finding.personId) select({ kind: 'person', personId: finding.personId, assignmentId: null });
      },
      showCell: (cell) => goTo({ cell, assignmentId: null }),
    };
  }, [run, select, latest]);

  return {
    actions,
    jump,
    dialogs: {
      place,
      onClosePlace: () => setPlace(null),
      seat,
      onCloseSeat: () => setSeat(null),
      allow,
      onCloseAllow: () => setAllow(null),
      locked: asked,
      onUnlock: unlock,
      onLeaveLocked: leave,
      refusal,
      isSending,
      onReason: giveReason,
      onCloseRefusal: close,
    },
  };
}
