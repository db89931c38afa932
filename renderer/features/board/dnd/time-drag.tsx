import { type RefObject, useEffect, useState } from 'react';
import type { AssignmentId } from '#domain/model/ids.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { verdictOf } from '#domain/plan/verdict.ts';
import { sentenceCase, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { useLatest } from '../use-latest.ts';
import { VERDICTS } from '../verdict-words.ts';
import { draggedTimes, type Edge, edgeAt, type Times } from './card-times.ts';
import styles from './drag-bubble.module.css';
import { VerdictIcon } from './verdict-icon.tsx';
import { effectLines } from './verdict-words.ts';

const c = classes(styles);

/** An edge under way. */
interface TimeDragState {
  readonly row: Placed;
  readonly times: Times;
  /** Where its bubble stands, in px of the window. */
  readonly left: number;
  readonly top: number;
}

function setTimes({ row, times }: Pick<TimeDragState, 'row' | 'times'>): PlanningCommand | null {
  if (times.from === row.from && times.to === row.to) return null;
  return { do: 'set-times', assignmentId: row.assignment.id, ...times };
}

/**
 * Own times by dragging the left or right edge of a card. A press on an edge never reaches the card itself, so it does
 * not carry the card away. By keyboard and by touch one types the times ("Tijden" in the panel of the person).
 */
export function TimeDrag({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { plan, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const [drag, setDrag] = useState<TimeDragState | null>(null);
  const latest = useLatest({ plan, isReadOnly, run });
  useEffect(() => {
    const board = root.current;
    if (!board) return;
    let stop: (() => void) | null = null;
    const onPointerDown = (event: PointerEvent): void => {
      if (latest.current.isReadOnly || event.button !== 0 || event.ctrlKey || event.shiftKey || event.altKey) return;
      // A finger is wider than an edge: whoever scrolls or carries by touch must not change times by accident.
      if (event.pointerType === 'touch') return;
      const press = pressOn(event);
      const row = press && latest.current.plan.placed.get(press.card.dataset['assignment'] as AssignmentId);
      if (!press || !row) return;
      event.stopPropagation();
      stop?.();
      stop = follow(press, row, {
        onMove: setDrag,
        onEnd: (end) => {
          setDrag(null);
          const command = end && setTimes(end);
          if (command) void latest.current.run(command);
        },
      });
    };
    board.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => {
      stop?.();
      board.removeEventListener('pointerdown', onPointerDown, { capture: true });
    };
  }, [root, latest]);
  if (!drag) return null;
  const { row, times, left, top } = drag;
  const command = setTimes(drag);
  const verdict = command && verdictOf(plan, command);
  const { workplaceId, date, blockId } = row.assignment;
  return (
    <div
      className={c('place')}
      style={{ transform: `translate(${left}px, ${top}px)` }}
      aria-hidden="true"
      data-testid="times-bubble"
    >
      <div className={c('bubble')} data-level={verdict?.level}>
        <strong>
          {timeRange(times.from, times.to)}
          {verdict && <VerdictIcon level={verdict.level} />}
          {verdict && sentenceCase(VERDICTS[verdict.level].word)}
        </strong>
        {command &&
          verdict &&
          effectLines(plan, command, verdict, { workplaceId, date, blockId }).map((line) => (
            <span key={line}>{line}</span>
          ))}
      </div>
    </div>
  );
}

/** A press on the edge of a card in a cell. */
interface Press {
  readonly card: HTMLElement;
  readonly edge: Edge;
  readonly x: number;
  readonly cellWidth: number;
}

function pressOn({ target, clientX }: PointerEvent): Press | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-assignment]') : null;
  const cell = card?.closest('[data-cell]');
  if (!card || !cell) return null;
  // As wide as the edges in card.module.css: 0.5rem.
  const width = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 2;
  const edge = edgeAt(card.getBoundingClientRect(), clientX, width);
  return edge && { card, edge, x: clientX, cellWidth: cell.getBoundingClientRect().width };
}

/** px that a hand may tremble without dragging. */
const TREMBLE = 4;

interface Follower {
  readonly onMove: (state: TimeDragState) => void;
  /** Null = given up, or never more than a press. */
  readonly onEnd: (state: TimeDragState | null) => void;
}

/** Follows the pointer until it lets go or Escape is pressed; gives a way to stop before that. */
function follow({ card, edge, x, cellWidth }: Press, row: Placed, { onMove, onEnd }: Follower): () => void {
  const { left, bottom } = card.getBoundingClientRect();
  let state: TimeDragState | null = null;
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const end = (result: TimeDragState | null): void => {
    listening.abort();
    delete card.dataset['timing'];
    onEnd(result);
  };
  const move = (event: PointerEvent): void => {
    const dx = event.clientX - x;
    if (state === null && Math.abs(dx) < TREMBLE) return;
    const times = draggedTimes(row, edge, dx, cellWidth);
    card.dataset['timing'] = edge;
    if (state?.times.from === times.from && state.times.to === times.to) return;
    state = { row, times, left: Math.min(left, window.innerWidth - 300), top: bottom };
    onMove(state);
  };
  const up = (event: PointerEvent): void => {
    move(event);
    // Letting go of an edge is no click on the card.
    if (state) window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    end(state);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end(null);
  };
  window.addEventListener('pointermove', move, options);
  window.addEventListener('pointerup', up, options);
  window.addEventListener('pointercancel', () => end(null), options);
  window.addEventListener('keydown', key, options);
  window.addEventListener('selectstart', (event) => event.preventDefault(), options);
  return () => end(null);
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
