import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { Plan } from '#domain/plan/plan.ts';
import { dropCommand } from '#domain/plan/verdict.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import type { BoardActions } from './board-context.ts';
import type { Gesture } from './dnd/gesture.ts';
import { namesOf } from './dnd/gesture-words.ts';
import { type Column, cellAt, type Row } from './grid/grid-model.ts';
import { cardOf, cellOf, personOf, stopOf, stopsIn } from './stops.ts';
import type { KeyboardCarrying } from './use-carrying.ts';
import { useLatest } from './use-latest.ts';
import type { Reach } from './use-reach.ts';

export interface KeyOptions {
  readonly plan: Plan;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly gesture: Gesture;
  readonly carrying: KeyboardCarrying;
  readonly actions: BoardActions;
  readonly reach: Reach;
  readonly isReadOnly: boolean;
  readonly root: RefObject<HTMLElement | null>;
}

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const;

/**
 * The board by keyboard. Up and down go from workplace to workplace, left and right through the cards of a cell and on
 * to the next cell (with Ctrl straight to the next cell). The same keys move what is carried.
 */
export function useKeys(options: KeyOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const announce = useAnnounce();
  const latest = useLatest({ ...options, announce });
  return useMemo(() => {
    const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
      const stop = event.target instanceof Element ? stopOf(event.target) : null;
      if (!stop || event.defaultPrevented) return;
      // A heading folds its part by itself.
      if (stop.dataset['stop'] === 'heading' && !isArrow(event.key)) return;
      const handled = isArrow(event.key)
        ? moveFocus(event, stop)
        : event.ctrlKey || event.metaKey
          ? clipboard(event.key.toLowerCase(), stop)
          : act(event.key, event.shiftKey, stop);
      if (handled) event.preventDefault();
    };

    const moveFocus = (event: KeyboardEvent, stop: HTMLElement): boolean => {
      if (event.altKey || !isArrow(event.key)) return false;
      const [down, right] = ARROWS[event.key];
      const cell = cellOf(stop);
      if (!cell) return moveInPool(stop, down, right);
      if (down === 0 && !event.ctrlKey) {
        const inside = stopsIn(stop.closest('[data-cell]') ?? stop);
        const all = [stop.closest<HTMLElement>('[data-cell]'), ...inside].filter((s) => s !== null);
        const next = all[all.indexOf(stop) + right];
        if (next) return focus(next);
      }
      return moveToCell(cell, down, right, !event.ctrlKey && right < 0);
    };

    /** To a neighbouring cell; `atEnd` lands on its last card, so that going back passes all of them. */
    const moveToCell = (cell: ReturnType<typeof cellOf>, down: number, right: number, atEnd: boolean): boolean => {
      const { rows, columns, reach } = latest.current;
      const places = rows.filter((row) => row.kind === 'place');
      const row = places.findIndex((p) => p.workplace.id === cell?.workplaceId) + down;
      const column = columns.findIndex((c) => c.date === cell?.date && c.block.id === cell?.blockId) + right;
      const place = places[row];
      const at = columns[column];
      if (place && at) {
        void reach(cellAt(place.workplace, at)).then((element) => {
          const last = atEnd && element ? stopsIn(element).at(-1) : undefined;
          if (last) focus(last);
        });
      }
      return true;
    };

    const moveInPool = (stop: HTMLElement, down: number, right: number): boolean => {
      const { gesture, rows, columns, reach } = latest.current;
      if (right > 0 || gesture.carry) {
        const first = rows.find((row) => row.kind === 'place');
        const [column] = columns;
        if (first?.kind === 'place' && column && right > 0) void reach(cellAt(first.workplace, column));
        return true;
      }
      const all = stopsIn(stop.closest('[data-drop="pool"]') ?? document);
      const next = all[all.indexOf(stop) + down];
      return next ? focus(next) : true;
    };

    const act = (key: string, shift: boolean, stop: HTMLElement): boolean => {
      const { gesture, carrying, actions, isReadOnly } = latest.current;
      if (gesture.carry?.by === 'keyboard') {
        if (key === ' ' || key === 'Enter') carrying.drop();
        else if (key === 'Escape') cancel();
        return key === ' ' || key === 'Enter' || key === 'Escape';
      }
      const card = cardOf(stop);
      const cell = cellOf(stop);
      if (key === ' ') {
        if (isReadOnly) return true;
        if (card && shift) gesture.pick([card], 'toggle');
        else if (card) pickUp(stop);
        else if (stop.dataset['stop'] === 'free' && cell) actions.openSeat(cell);
        return true;
      }
      if (key === 'Enter') {
        const personId = personOf(stop);
        if (personId) actions.select({ kind: 'person', personId, assignmentId: card?.assignmentId ?? null });
        else if (cell && stop.dataset['stop'] === 'free') actions.openSeat(cell);
        else if (cell) actions.select({ kind: 'cell', cell });
        return true;
      }
      if ((key === 'Delete' || key === 'Backspace') && card?.assignmentId && !isReadOnly) {
        const chosen = gesture.cardState(card.assignmentId) === 'picked' ? gesture.picked : [card];
        const assignmentIds = chosen.map((c) => c.assignmentId).filter((id) => id !== null);
        gesture.unpick();
        void actions.run({ do: 'remove', assignmentIds }).then((done) => {
          if (done && cell) void latest.current.reach(cell);
        });
        return true;
      }
      if (key === 'Escape') {
        if (gesture.picked.length === 0) return false;
        gesture.unpick();
        latest.current.announce('Niets meer gekozen.');
        return true;
      }
      return false;
    };

    /** What is carried starts from the pool at the first cell on screen: the pool itself is no place to put it. */
    const pickUp = (stop: HTMLElement): void => {
      const { carrying, root, reach, rows, columns } = latest.current;
      const card = cardOf(stop);
      if (!card) return;
      carrying.start(card, stop);
      if (card.assignmentId !== null) return;
      const shown = root.current?.querySelector<HTMLElement>('[data-cell]') ?? null;
      const first = rows.find((row) => row.kind === 'place');
      const [column] = columns;
      if (shown) focus(shown);
      else if (first?.kind === 'place' && column) void reach(cellAt(first.workplace, column));
    };

    const cancel = (): void => {
      const { carrying, gesture, root } = latest.current;
      const [card] = gesture.carry?.cards ?? [];
      carrying.cancel();
      const where = card?.assignmentId
        ? `[data-assignment="${CSS.escape(card.assignmentId)}"]`
        : `[data-drop="pool"] [data-person="${CSS.escape(card?.personId ?? '')}"]`;
      root.current?.querySelector<HTMLElement>(where)?.focus();
    };

    const clipboard = (key: string, stop: HTMLElement): boolean => {
      const { gesture, plan, actions, isReadOnly, announce: say, reach } = latest.current;
      const card = cardOf(stop);
      const cell = cellOf(stop);
      if (key === 'c') {
        const cards = gesture.picked.length > 0 ? gesture.picked : card ? [card] : [];
        if (cards.length === 0) return false;
        gesture.copy(cards);
        say(`${namesOf(plan, cards)} gekopieerd. Ga naar een ander vak en plak met Control V.`);
        return true;
      }
      if (key !== 'v' || !cell || isReadOnly || gesture.copied.length === 0) return false;
      const command = dropCommand(plan, gesture.copied, cell, true);
      if (!command) say('Deze mensen staan hier al.');
      else void actions.run(command).then(() => reach(cell));
      return true;
    };

    const focus = (element: HTMLElement): boolean => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      element.focus({ preventScroll: true });
      return true;
    };

    return onKeyDown;
  }, [latest]);
}

function isArrow(key: string): key is keyof typeof ARROWS {
  return key in ARROWS;
}
