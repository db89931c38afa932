import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { addDays } from '#domain/calendar/dates.ts';
import { testBrowser } from '../../scripts/browser.mjs';
import { BenchFolder, BuiltHost } from './built-host.ts';
import { MONDAY } from './company.ts';
import { preparedDatabase } from './databases.ts';
import { type Figure, figure, percentile } from './figures.ts';
import { dragOverBoard, dropCards } from './scripted-drag.ts';

const ROOT = `${import.meta.dirname}/../..`;
const STARTS = 5;
const SWITCHES = 8;
const FRAME_AIM = { bound: 'at most', value: 20 } as const;

/** The built product in a real browser: starting, opening weeks, dragging, memory. */
export async function benchWindow(employees: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const { executablePath, args, env } = testBrowser(ROOT);
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    return [
      ...(await benchStart(browser, employees, 'none', 'no history', STARTS, say)),
      ...(await benchStart(browser, employees, '5y', '5 years of history', 2, say)),
      ...(await benchBoard(browser, employees, say)),
    ];
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  // A machine that is busy with other work may be slow, and that is what is measured here.
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}#/rooster/${MONDAY}`, { waitUntil: 'commit' });
  return page;
}

const cellOf = (page: Page, date: string) => page.locator(`[data-cell*="|${date}|"]`).first();

/** From starting the host's process to the first cell on screen, in a browser that runs already. */
async function benchStart(
  browser: Browser,
  employees: number,
  kind: 'none' | '5y',
  words: string,
  times: number,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  using folder = BenchFolder.around(await preparedDatabase({ employees, kind }, say));
  const answered: number[] = [];
  const usable: number[] = [];
  // The first one warms the disk cache and the browser.
  for (let i = 0; i <= times; i++) {
    const began = performance.now();
    await using host = await BuiltHost.start(folder);
    if (i > 0) answered.push(performance.now() - began);
    const page = await openPage(browser, host.address);
    await cellOf(page, MONDAY).waitFor();
    if (i > 0) usable.push(performance.now() - began);
    await page.context().close();
  }
  return [
    figure({ name: `start: the host answers, ${words}, p50`, employees, value: percentile(answered, 0.5) }),
    figure({
      name: `start: the board's first cell is visible, ${words}, p50`,
      employees,
      value: percentile(usable, 0.5),
    }),
  ];
}

/** Everyone and all 120 workplaces on one board: switching weeks, dragging, dropping, and memory after it all. */
async function benchBoard(
  browser: Browser,
  employees: number,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  using folder = BenchFolder.copyOf(await preparedDatabase({ employees, kind: 'one-site' }, say));
  await using host = await BuiltHost.start(folder);
  const page = await openPage(browser, host.address);
  await cellOf(page, MONDAY).waitFor();
  const devtools = await page.context().newCDPSession(page);
  const figures: Figure[] = [];

  const switches: number[] = [];
  for (let i = 0; i < SWITCHES; i++) {
    const date = i % 2 === 0 ? addDays(MONDAY, 7) : MONDAY;
    switches.push(await switchTo(page, date));
  }
  figures.push(
    figure({
      name: 'window: another week, from asking to its cells painted, p50',
      employees,
      value: percentile(switches, 0.5),
    }),
  );

  for (const view of ['day', 'week'] as const) {
    await page.getByRole('radio', { name: view === 'day' ? 'Dag' : 'Week', exact: true }).click();
    await cellOf(page, MONDAY).waitFor();
    say(`dragging over the ${view} board …`);
    const still = await dragOverBoard(page, { scrolls: false });
    const scrolling = await dragOverBoard(page, { scrolls: true });
    const where = `drag over the ${view} board of 120 workplaces`;
    figures.push(
      figure({ name: `${where}: start to first frame`, employees, value: percentile(still.starts, 0.5) }),
      figure({ name: `${where}: longest frame`, employees, value: percentile(still.frames, 1) }),
      figure({
        name: `${where}: frame p95 (of ${still.frames.length})`,
        employees,
        value: percentile(still.frames, 0.95),
        aim: FRAME_AIM,
      }),
      figure({
        name: `${where}, scrolling: frame p95 (of ${scrolling.frames.length})`,
        employees,
        value: percentile(scrolling.frames, 0.95),
        aim: FRAME_AIM,
      }),
    );
  }
  await page.getByRole('radio', { name: 'Dag', exact: true }).click();
  const drops = await dropCards(page);
  figures.push(
    figure({ name: `drop to paint (${drops.length} drops), p50`, employees, value: percentile(drops, 0.5) }),
    figure({ name: `drop to paint (${drops.length} drops), p95`, employees, value: percentile(drops, 0.95) }),
    figure({ name: 'memory of the host (RSS)', employees, unit: 'MB', value: host.residentMegabytes() }),
    figure({
      name: 'memory of the window (JS heap after collection)',
      employees,
      unit: 'MB',
      value: await heapOf(devtools),
    }),
  );
  await page.context().close();
  return figures;
}

/** ms from changing the address to two frames after the week's first cell is there. */
function switchTo(page: Page, date: string): Promise<number> {
  return page.evaluate(async (day) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const began = performance.now();
    location.hash = `#/rooster/${day}`;
    while (!document.querySelector(`[data-cell*="|${day}|"]`)) await frame();
    await frame();
    return performance.now() - began;
  }, date);
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}
