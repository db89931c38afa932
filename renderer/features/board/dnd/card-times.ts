import type { Placed } from '#domain/plan/placed.ts';

/** Which edge of a card: where the time begins, or where it ends. */
export type Edge = 'from' | 'to';

/** Times of a part of a block, in minutes of the day. */
export interface Times {
  readonly from: number;
  readonly to: number;
}

/** Minutes to which a dragged edge snaps; also the shortest that is left of a card. */
const STEP = 15;

/** The edge of a card under a point; null = in the middle, or the card is too small to have edges. */
export function edgeAt(card: Pick<DOMRect, 'left' | 'right' | 'width'>, x: number, width: number): Edge | null {
  if (card.width < 4 * width) return null;
  if (x - card.left <= width) return 'from';
  return card.right - x <= width ? 'to' : null;
}

/**
 * The times of a card whose edge was dragged: the width of its cell is the length of the block. Snaps to quarters of an
 * hour, stays within the block, and leaves at least a quarter.
 * @param dx px that the edge was dragged to the right
 */
export function draggedTimes(
  { from, to, block }: Pick<Placed, 'from' | 'to' | 'block'>,
  edge: Edge,
  dx: number,
  cellWidth: number,
): Times {
  const start = edge === 'from' ? from : to;
  const moved = start + (dx / cellWidth) * (block.to - block.from);
  const snapped = Math.abs(moved - start) < STEP / 2 ? start : Math.round(moved / STEP) * STEP;
  if (edge === 'from') return { from: clamp(snapped, block.from, to - STEP), to };
  return { from, to: clamp(snapped, from + STEP, block.to) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
