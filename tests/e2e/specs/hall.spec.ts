import { type Browser, expect, type Page } from '@playwright/test';
import { type RunningApp, test } from '../fixtures/app.ts';
import { planToday, today } from '../fixtures/plan-today.ts';
import { HallPage, HallScreensPage } from '../pages/hall.ts';
import { Shell } from '../pages/shell.ts';

test.use({ company: 'small' });
/** A screen asks every 5 seconds and says that it is behind after two questions; a busy computer takes its time too. */
const SOON = { timeout: 40_000 };
test.beforeEach(({ app }) => {
  test.skip(!app.canOpenMore, 'in Electron a screen is a window without an address');
  test.slow();
});

const MORNING = [
  { number: '901', place: 'P1', block: 'ochtend' },
  { number: '102', place: 'P1', block: 'ochtend' },
  { number: '104', place: 'P2', block: 'middag' },
];

/** Turns the screen on and hangs it on a wall where it is a quarter past nine: a browser that no window was ever in. */
async function hangUp(app: RunningApp, page: Page, browser: Browser): Promise<HallPage> {
  planToday(app.folder, MORNING);
  const screens = new HallScreensPage(page);
  await screens.open();
  const address = await screens.turnOn('Hal');
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, timezoneId: 'Europe/Amsterdam' });
  await context.clock.install({ time: new Date(`${today()}T08:15:00Z`) });
  const wall = new HallPage(await context.newPage());
  await wall.page.goto(address);
  await expect(wall.place('P1 Inpaktafel')).toBeVisible();
  return wall;
}

test('a hall screen is turned on in Beheer, shows today, follows by itself and is turned off', async ({
  app,
  page,
  browser,
}) => {
  const wall = await hangUp(app, page, browser);
  // The key is not on the wall.
  expect(wall.page.url()).toMatch(/\/hal\/\?site=[\da-f-]{36}$/);
  await expect(wall.page.getByRole('heading', { level: 1 })).toHaveText('Hal');
  await expect(wall.place('P1 Inpaktafel').getByRole('listitem')).toHaveText([
    'G. Smit begel.',
    'B. Vos',
    '2 lege plekken',
  ]);
  // The afternoon is not near yet.
  await expect(wall.page.getByText('D. Kok')).toBeHidden();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 3840, height: 2160 },
    { width: 1080, height: 1920 },
    { width: 1920, height: 1080 },
  ]) {
    await wall.page.setViewportSize(size);
    expect(await wall.hidden()).toEqual([]);
  }
  await new Shell(wall.page).expectAccessible();

  planToday(app.folder, [{ number: '103', place: 'P1', block: 'ochtend' }]);
  await expect(wall.page.getByText('C. Dam')).toBeVisible(SOON);
  const screens = new HallScreensPage(page);
  await screens.site('Hal').getByRole('radio', { name: 'Donker' }).click();
  await expect(wall.page.locator('html')).toHaveAttribute('data-theme', 'dark', SOON);
  await new Shell(page).expectAccessible();
  await new Shell(wall.page).expectAccessible();

  await screens.turnOff('Hal');
  await expect(wall.page.getByRole('heading', { name: 'Dit hallscherm staat uit' })).toBeVisible(SOON);
  await expect(wall.page.getByText('B. Vos')).toBeHidden();
  await wall.page.reload();
  await expect(wall.page.getByRole('heading', { name: 'Dit hallscherm staat uit' })).toBeVisible();
});

test('when the program stops the screen keeps showing and says since when; it goes on by itself after a restart', async ({
  app,
  page,
  browser,
}) => {
  const wall = await hangUp(app, page, browser);
  await expect(wall.stale).toBeHidden();
  await app.loseHost();
  await expect(wall.stale).toBeVisible(SOON);
  await expect(wall.page.getByText('B. Vos')).toBeVisible();
  expect(await wall.hidden()).toEqual([]);
  await new Shell(wall.page).expectAccessible();
  planToday(app.folder, [{ number: '103', place: 'P1', block: 'ochtend' }]);
  await app.returnHost();
  await expect(wall.page.getByText('C. Dam')).toBeVisible(SOON);
  await expect(wall.stale).toBeHidden();
});

test('from a hall screen nothing else can be reached', async ({ app, page, browser }) => {
  const wall = await hangUp(app, page, browser);
  const status = (path: string, method: string) =>
    wall.page.evaluate(
      async ([to, by]) => {
        const body = by === 'POST' ? '{"json":{}}' : null;
        return (await fetch(to ?? '', { method: by ?? '', body, headers: { 'content-type': 'application/json' } }))
          .status;
      },
      [path, method],
    );
  expect(await status('/rpc/app/info', 'POST')).toBe(401);
  expect(await status('/rpc/plan/open', 'POST')).toBe(401);
  expect(await status('/rpc/hall/make', 'POST')).toBe(401);
  expect(await status('/address', 'POST')).toBe(401);
  expect(await status('/', 'GET')).toBe(403);
  // No script of the page, ours or not, can read the key.
  expect(await wall.page.evaluate(() => document.cookie)).toBe('');
  const sheet = await wall.page.evaluate(async () => (await fetch(`board${location.search}`)).text());
  for (const kept of ['102', 'hoog-laagtafel', 'Soest', '1990', 'Bram', 'VCA']) expect(sheet).not.toContain(kept);
  expect(sheet).toContain('B. Vos');
});

test('what a window may see is not shown on a screen without its own key', async ({ app, page, browser }) => {
  const wall = await hangUp(app, page, browser);
  // The window's browser has a session, and no key.
  const second = await app.openWindow();
  const response = await second.goto(wall.page.url());
  expect(response?.status()).toBe(403);
  await expect(second.getByRole('heading')).toHaveText('Dit hallscherm staat uit');
});
