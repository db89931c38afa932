import { type Draggable, PointerActivationConstraints } from '@dnd-kit/dom';
import { DragDropProvider, PointerSensor, useDragDropManager, useDraggable } from '@dnd-kit/react';
import { type ReactNode, useEffect } from 'react';
import type { Carried } from '#domain/plan/cell.ts';
import { EdgeScroll } from './edge-scroll.ts';

// The only file that knows the drag library. It takes from it what is hard to get right: when a press becomes a drag
// (mouse, pen, touch), pointer capture and Escape. What lies under the pointer the browser
// itself says in one call: with hundreds of cells that come and go while scrolling that beats measuring each of them.
// The keyboard moves from cell to cell, not by pixels, so it does not pass through here (see use-grid-keys.ts).

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DragHandlers {
  readonly onStart: (card: Carried, copy: boolean) => void;
  /** At most once a frame: where the pointer is and what lies under it. */
  readonly onMove: (point: Point, under: Element | null) => void;
  readonly onCopy: (copy: boolean) => void;
  readonly onEnd: (isCanceled: boolean) => void;
}

const SENSORS = [
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) =>
      pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 8 })]
        : [new PointerActivationConstraints.Distance({ value: 4 })],
  }),
];

// The library's own ways to keep text from being selected and to set the pointer each bring a style rule for `*`: at
// the start and the end of every drag the browser would work out the style of the whole page again. See `track`. And
// its way to scroll at the edges asks each frame what lies under the pointer, as we do already: see edge-scroll.ts.
const PLUGINS: [] = [];

export interface DragProviderProps extends DragHandlers {
  readonly children: ReactNode;
}

/** Makes cards inside it draggable with mouse, pen and touch. The handlers must stay the same objects. */
export function DragProvider({ children, ...handlers }: DragProviderProps) {
  return (
    <DragDropProvider sensors={SENSORS} plugins={PLUGINS}>
      <Listener {...handlers} />
      {children}
    </DragDropProvider>
  );
}

function Listener({ onStart, onMove, onCopy, onEnd }: DragHandlers) {
  const manager = useDragDropManager();
  useEffect(() => {
    if (!manager) return;
    let stopTracking: (() => void) | null = null;
    const stops = [
      manager.monitor.addEventListener('dragstart', ({ operation, nativeEvent }) => {
        const card = cardOf(operation.source);
        if (!card) return;
        const pointer = nativeEvent instanceof PointerEvent ? nativeEvent : null;
        onStart(card, pointer?.altKey ?? false);
        stopTracking = track({ onMove, onCopy }, pointer);
      }),
      manager.monitor.addEventListener('dragend', ({ canceled }) => {
        stopTracking?.();
        stopTracking = null;
        onEnd(canceled);
      }),
    ];
    return () => {
      stopTracking?.();
      for (const stop of stops) stop();
    };
  }, [manager, onStart, onMove, onCopy, onEnd]);
  return null;
}

/** Follows the pointer, what lies under it (also when the board scrolls beneath it) and the Alt key. */
function track({ onMove, onCopy }: Pick<DragHandlers, 'onMove' | 'onCopy'>, start: PointerEvent | null): () => void {
  let point: Point | null = start && { x: start.clientX, y: start.clientY };
  let frame = 0;
  let edges: EdgeScroll | null = null;
  const look = (now?: number): void => {
    frame = 0;
    if (!point) return;
    const under = document.elementFromPoint(point.x, point.y);
    edges ??= new EdgeScroll(point);
    // Before what is shown changes: until then all that is measured here is worked out already.
    if (now !== undefined && edges.step(point, under, now)) soon();
    onMove(point, under);
  };
  // Just after the frame: the browser has worked out the page for it, so that asking what lies where costs nothing. In
  // the frame itself, after scrolling, it would have to work it out twice.
  const afterFrame = new MessageChannel();
  let shownAt = 0;
  afterFrame.port1.onmessage = () => look(shownAt);
  const soon = (): void => {
    frame ||= requestAnimationFrame((now) => {
      shownAt = now;
      afterFrame.port2.postMessage(null);
    });
  };
  const onPointerMove = (event: PointerEvent): void => {
    point = { x: event.clientX, y: event.clientY };
    onCopy(event.altKey);
    soon();
  };
  // The last move before letting go may still wait for its frame: what counts is where the pointer is then.
  const onPointerUp = (event: PointerEvent): void => {
    point = { x: event.clientX, y: event.clientY };
    look();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt') return;
    event.preventDefault();
    onCopy(event.type === 'keydown');
  };
  const onSelectStart = (event: Event): void => event.preventDefault();
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  window.addEventListener('pointermove', onPointerMove, options);
  window.addEventListener('pointerup', onPointerUp, options);
  window.addEventListener('scroll', soon, { ...options, passive: true });
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('keyup', onKey, options);
  window.addEventListener('selectstart', onSelectStart, options);
  soon();
  return () => {
    cancelAnimationFrame(frame);
    afterFrame.port1.close();
    stop.abort();
  };
}

function cardOf(source: Draggable | null): Carried | null {
  const card: unknown = source?.data['card'];
  return isCard(card) ? card : null;
}

function isCard(value: unknown): value is Carried {
  return typeof value === 'object' && value !== null && 'personId' in value && 'assignmentId' in value;
}

/** Makes an element draggable; put the given function on its `ref`. */
export function useCardDrag(id: string, card: Carried, disabled: boolean): (element: Element | null) => void {
  return useDraggable({ id, data: { card }, disabled }).ref;
}
