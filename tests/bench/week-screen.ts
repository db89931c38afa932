import { type Browser, chromium, type Page } from '@playwright/test';
import { testBrowser } from '../../scripts/browser.mjs';
import { BenchFolder, BuiltHost } from './built-host.ts';
import { WEEK } from './company.ts';
import { preparedDatabase } from './databases.ts';
import { type Aim, type Figure, figure, percentile } from './figures.ts';

const ROOT = `${import.meta.dirname}/../..`;
const OPENINGS = 6;
const TURNS = 60;
const OPEN_AIM: Aim = { bound: 'at most', value: 1000 };
const FRAME_AIM: Aim = { bound: 'at most', value: 20 };
const GRID = /^De week per/;
/** The Dutch names of the two ways to look at a week, and what they are called here. */
const VIEWS = [
  ['Per persoon', 'people'],
  ['Per werkplek', 'workplaces'],
] as const;

/** The Week screen in a real browser, with everyone at one site: opening it and going through it. */
export async function benchWeekScreen(employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const { executablePath, args, env } = testBrowser(ROOT);
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    return await measured(browser, employees, say);
  } finally {
    await browser.close();
  }
}

async function measured(browser: Browser, employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  using folder = BenchFolder.around(await preparedDatabase({ employees, kind: 'one-site' }, say));
  await using host = await BuiltHost.start(folder);
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // A machine that is busy with other work may be slow, and that is what is measured here.
  page.setDefaultTimeout(120_000);
  await page.goto(`${host.address}#/beheer`);
  const first: number[] = [];
  const again: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await leave(page);
    // Whatever the window knows of the week is gone.
    await page.reload();
    await leave(page);
    first.push(await openWeek(page));
    await leave(page);
    again.push(await openWeek(page));
  }
  const name = 'Week screen: from asking to its rows painted';
  const figures = [
    figure({ name: `${name}, p50`, employees, value: percentile(first, 0.5) }),
    figure({ name: `${name}, p95 (of ${first.length})`, employees, value: percentile(first, 0.95), aim: OPEN_AIM }),
    figure({ name: `${name}, the week at hand, p50`, employees, value: percentile(again, 0.5) }),
  ];
  for (const [view, words] of VIEWS) {
    say(`scrolling through the ${words} of a week …`);
    await page.getByRole('radio', { name: view, exact: true }).click();
    await page.getByRole('grid', { name: GRID }).locator('[data-index="0"]').waitFor();
    const frames = await scrollDown(page);
    const what = `Week screen: scrolling through the ${words}`;
    figures.push(
      figure({
        name: `${what}, frame p95 (of ${frames.length})`,
        employees,
        value: percentile(frames, 0.95),
        aim: FRAME_AIM,
      }),
      figure({ name: `${what}, longest frame`, employees, value: percentile(frames, 1) }),
    );
  }
  await context.close();
  return figures;
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/beheer';
  });
  await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
}

/** ms from changing the address to two frames after the first row is there. */
function openWeek(page: Page): Promise<number> {
  return page.evaluate(async (week) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const began = performance.now();
    location.hash = `#/week/${week}`;
    while (!document.querySelector('[role="grid"][aria-label^="De week"] [data-index="0"]')) await frame();
    await frame();
    return performance.now() - began;
  }, WEEK);
}

/** Turns the wheel over the table: ms between frames while it moved. Frames in which nothing moved would only flatter. */
async function scrollDown(page: Page): Promise<readonly number[]> {
  const box = await page.getByRole('grid', { name: GRID }).locator('[data-index="0"]').boundingBox();
  if (!box) throw new Error('No rows on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const noted = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const watch = { frames, isOn: true };
    let hasMoved = false;
    let before = performance.now();
    document.addEventListener(
      'scroll',
      () => {
        hasMoved = true;
      },
      { capture: true },
    );
    const note = (now: number): void => {
      if (hasMoved) frames.push(now - before);
      hasMoved = false;
      before = now;
      if (watch.isOn) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return watch;
  });
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, turn < TURNS / 2 ? 400 : -400);
    await page.waitForTimeout(30);
  }
  const frames = await noted.evaluate((watch) => {
    watch.isOn = false;
    return watch.frames;
  });
  if (frames.length < TURNS / 3) throw new Error('The table did not scroll');
  return frames;
}
