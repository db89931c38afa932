// The drag library has a scroller of its own, but that asks the browser once more, each frame, what lies under the
// pointer: with a board on screen each such question works out the whole page again (5 ms).

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Part of a scroller's width and height, at each side, in which it scrolls. */
const EDGE = { x: 0.06, y: 0.12 } as const;

/** px per ms at the very edge, and beyond it. */
const TOP_SPEED = 1.1;

/** ms that a frame counts for at most: after a hitch the board does not jump. */
const LONGEST_FRAME = 34;

/** Part of the top speed on one axis, -1..1; 0 = away from the edges. */
function speedAt(at: number, from: number, to: number, edge: number): number {
  const zone = (to - from) * edge;
  if (zone <= 0) return 0;
  if (at < from + zone) return -Math.min(1, (from + zone - at) / zone);
  return at > to - zone ? Math.min(1, (at - (to - zone)) / zone) : 0;
}

/** How fast to scroll a box for a pointer: px per ms on each axis, the faster the nearer to the edge. */
export function edgeSpeed(point: Point, box: Box): Point {
  return {
    x: TOP_SPEED * speedAt(point.x, box.left, box.right, EDGE.x),
    y: TOP_SPEED * speedAt(point.y, box.top, box.bottom, EDGE.y),
  };
}

/** Scrolls what lies under the pointer of one drag when it comes near an edge. */
export class EdgeScroll {
  readonly #start: Point;
  /** Whoever picks a card up near an edge has not asked to scroll: only after a move towards it. */
  readonly #asked = { left: false, right: false, up: false, down: false };
  #before: Point;
  #at: number | null = null;

  constructor(start: Point) {
    this.#start = start;
    this.#before = start;
  }

  /**
   * @param now ms of the frame
   * @returns true while it scrolls: then the next frame wants a look too
   */
  step(point: Point, under: Element | null, now: number): boolean {
    this.#listen(point);
    const elapsed = Math.min(LONGEST_FRAME, this.#at === null ? LONGEST_FRAME / 2 : now - this.#at);
    this.#at = null;
    for (let element = under; element !== null; element = element.parentElement) {
      const { x, y } = this.#speedIn(element, point);
      if (x === 0 && y === 0) continue;
      element.scrollBy({ left: x * elapsed, top: y * elapsed, behavior: 'instant' });
      this.#at = now;
      return true;
    }
    return false;
  }

  #listen(point: Point): void {
    const { x, y } = this.#before;
    if (Math.hypot(point.x - this.#start.x, point.y - this.#start.y) > 10) {
      this.#asked.left ||= point.x < x;
      this.#asked.right ||= point.x > x;
      this.#asked.up ||= point.y < y;
      this.#asked.down ||= point.y > y;
    }
    this.#before = point;
  }

  #speedIn(element: Element, point: Point): Point {
    const down = element.scrollHeight - element.clientHeight;
    const right = element.scrollWidth - element.clientWidth;
    if (down <= 0 && right <= 0) return { x: 0, y: 0 };
    const { overflowX, overflowY } = getComputedStyle(element);
    const { x, y } = edgeSpeed(point, element.getBoundingClientRect());
    const { left, right: toRight, up, down: toDown } = this.#asked;
    const { scrollLeft, scrollTop } = element;
    // A scroll position may lie a fraction of a px from its end.
    const canX = (x < 0 && left && scrollLeft > 0) || (x > 0 && toRight && scrollLeft < right - 1);
    const canY = (y < 0 && up && scrollTop > 0) || (y > 0 && toDown && scrollTop < down - 1);
    return { x: canX && scrolls(overflowX) ? x : 0, y: canY && scrolls(overflowY) ? y : 0 };
  }
}

const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
