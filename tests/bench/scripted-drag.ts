import type { Page } from '@playwright/test';

/** What a drag over the board gave, in ms. */
export interface DragTimes {
  /** Per drag: from the move that made it a drag to the second frame after it. */
  readonly starts: readonly number[];
  /** Between one animation frame and the next, while the pointer moved. */
  readonly frames: readonly number[];
}

interface NotedFrame {
  readonly now: number;
  readonly hasMoved: boolean;
}

declare global {
  interface Window {
    benchFrames?: NotedFrame[];
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cards and cells that lie wholly on screen, by the middle of each. */
async function onScreen(page: Page, selector: string): Promise<readonly Point[]> {
  return page.evaluate((wanted) => {
    const board = document.querySelector('[role="grid"]')?.getBoundingClientRect();
    // The heads of the columns and the names of the places stay when the board scrolls.
    const corner = document.querySelector('[role="grid"] [role="columnheader"]')?.getBoundingClientRect();
    if (!board || !corner) throw new Error('No board');
    return [...document.querySelectorAll(`[role="grid"] ${wanted}`)]
      .map((element) => element.getBoundingClientRect())
      .map((r) => ({ x: r.left + Math.min(r.width / 2, 30), y: r.top + Math.min(r.height / 2, 30) }))
      .filter(
        ({ x, y }) => x > corner.right && x < board.right - 30 && y > corner.bottom + 20 && y < board.bottom - 60,
      );
  }, selector);
}

/** Notes the time of every frame, and whether the pointer moved before it, until `stopFrames`. */
async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: NotedFrame[] = [];
    window.benchFrames = frames;
    let hasMoved = false;
    const onMove = (): void => {
      hasMoved = true;
    };
    window.addEventListener('pointermove', onMove, { capture: true });
    const note = (now: number): void => {
      frames.push({ now, hasMoved });
      hasMoved = false;
      if (window.benchFrames === frames) requestAnimationFrame(note);
      else window.removeEventListener('pointermove', onMove, { capture: true });
    };
    requestAnimationFrame(note);
  });
}

/** ms between frames while the pointer moved. Frames in which nothing happened stay out: they would only flatter. */
async function stopFrames(page: Page): Promise<readonly number[]> {
  const frames = await page.evaluate(() => {
    const noted = window.benchFrames ?? [];
    window.benchFrames = [];
    return noted;
  });
  return frames.slice(1).flatMap(({ now, hasMoved }, i) => {
    const before = frames[i];
    return before && (hasMoved || before.hasMoved) ? [now - before.now] : [];
  });
}

/** Presses on a card and moves just far enough to carry it; false when it could not be taken. */
async function pickUp(page: Page, { x, y }: Point): Promise<boolean> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 3, { steps: 3 });
  await page.waitForTimeout(50);
  return (await page.locator('[data-state="carried"]').count()) > 0;
}

async function putBack(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** Listens from now on, before the pointer moves; then gives the ms from the next move of the pointer to the second frame after the board shows its verdicts. */
async function watchStart(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const verdicts = new Promise<number>((resolve) => {
      // Every move counts until the drag begins: the last one before the verdicts is what started it.
      let last = 0;
      const note = (): void => {
        last = performance.now();
      };
      window.addEventListener('pointermove', note, { capture: true });
      const seen = new MutationObserver(() => {
        if (!document.querySelector('[role="grid"] [data-level][data-over]')) return;
        seen.disconnect();
        window.removeEventListener('pointermove', note, { capture: true });
        resolve(last);
      });
      seen.observe(document.body, { subtree: true, childList: true });
    });
    const measure = async (): Promise<number> => {
      const began = await verdicts;
      await frame();
      await frame();
      return performance.now() - began;
    };
    return { done: measure() };
  });
  return () => watch.evaluate(({ done }) => done);
}

const DRAGS = 3;
const LAPS = 24;

/** Carries a few cards, one after the other, over the cells on screen; with `scrolls` the wheel turns meanwhile. */
export async function dragOverBoard(page: Page, { scrolls }: { readonly scrolls: boolean }): Promise<DragTimes> {
  const starts: number[] = [];
  const frames: number[] = [];
  for (let i = 0; i < DRAGS; i++) {
    const cards = await onScreen(page, '[data-stop="card"]');
    const cells = await onScreen(page, '[data-cell]');
    const card = cards[(i * 7) % cards.length];
    if (!card || cells.length === 0) throw new Error('No cards or cells on screen');
    const start = await watchStart(page);
    if (!(await pickUp(page, card))) throw new Error('The card could not be carried');
    starts.push(await start());
    await startFrames(page);
    for (let lap = 0; lap < LAPS; lap++) {
      const cell = cells[(lap * 5 + i) % cells.length] ?? card;
      if (scrolls) await page.mouse.wheel(0, lap < LAPS / 2 ? 160 : -160);
      await page.mouse.move(cell.x, cell.y, { steps: 3 });
    }
    frames.push(...(await stopFrames(page)));
    await putBack(page);
    await page.waitForTimeout(100);
  }
  return { starts, frames };
}

/** Drops up to ten cards on cells where they fit. ms per drop from letting go to two frames after the card is there. */
export async function dropCards(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < 20 && times.length < 10; i++) {
    // After each drop the cards stand elsewhere.
    const cards = await onScreen(page, '[data-stop="card"]');
    const card = cards[(i * 3) % cards.length];
    if (!card) break;
    if (!(await pickUp(page, card))) {
      await putBack(page);
      continue;
    }
    const [free] = await onScreen(page, '[data-cell]:has([data-level^="fits"])');
    if (!free) {
      await putBack(page);
      continue;
    }
    await page.mouse.move(free.x, free.y, { steps: 5 });
    await page.waitForTimeout(150);
    const time = await watchDrop(page);
    await page.mouse.up();
    const ms = await time();
    if (ms !== null) times.push(ms);
    await page.waitForTimeout(200);
  }
  if (times.length === 0) throw new Error('No card could be dropped');
  return times;
}

/** Listens from now on, before the card is let go; then gives the ms from letting go to the second frame after the plan on screen changed; null when it never did. */
async function watchDrop(page: Page): Promise<() => Promise<number | null>> {
  const watch = await page.evaluateHandle(() => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const carried = document.querySelector<HTMLElement>('[data-state="carried"]');
    const id = carried?.dataset['assignment'];
    const cellOf = (): string | undefined =>
      document.querySelector(`[data-assignment="${id}"]`)?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    const before = cellOf();
    const letGo = new Promise<number>((resolve) => {
      window.addEventListener('pointerup', () => resolve(performance.now()), { capture: true, once: true });
    });
    const measure = async (): Promise<number | null> => {
      const began = await letGo;
      while (performance.now() - began < 3_000) {
        const now = cellOf();
        await frame();
        if (now !== undefined && now !== before) return performance.now() - began;
      }
      return null;
    };
    return { done: measure() };
  });
  return () => watch.evaluate(({ done }) => done);
}
