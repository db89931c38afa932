import { BROWSER_FRAMES, type Frames } from '../dnd/frame-queue.ts';

/** ms of a frame that a search may take: the board must stay as quick as it was. */
const SLICE = 6;
/** ms after which the best that was found is shown, finished or not. */
export const SEARCH_BUDGET = 1500;
/** ms after which one sees that something is being looked for. */
const PATIENCE = 300;

export interface SlicedSearch {
  /** Looks on until `isOver`; true = there is nothing left to look at. */
  readonly run: (isOver: () => boolean) => boolean;
  /** When the time is up before there is anything to show, it goes on until there is. Absent: there always is. */
  readonly isUseful?: () => boolean;
  /** Only once it takes long: how much of the time is gone, 0..1. */
  readonly onWait: (fraction: number) => void;
  readonly onDone: () => void;
}

/** Searches a few ms in each frame, until it is finished or the time is up. Gives what calls it off. */
export function searchInSlices(search: SlicedSearch, frames: Frames = BROWSER_FRAMES): () => void {
  let isStopped = false;
  const began = frames.now();
  const slice = (): void => {
    if (isStopped) return;
    const until = frames.now() + SLICE;
    const isFinished = search.run(() => frames.now() >= until);
    const spent = frames.now() - began;
    if (isFinished || (spent >= SEARCH_BUDGET && (search.isUseful?.() ?? true))) {
      search.onDone();
      return;
    }
    if (spent >= PATIENCE) search.onWait(Math.min(1, spent / SEARCH_BUDGET));
    frames.next(slice);
  };
  frames.next(slice);
  return () => {
    isStopped = true;
  };
}
