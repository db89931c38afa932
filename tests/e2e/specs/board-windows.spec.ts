import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ hostArgs: ['--demo'] });

test('a second window follows at once, also undo and redo', async ({ app, page }) => {
  test.skip(!app.canOpenMore, 'in Electron there is one window');
  const here = new BoardPage(page);
  await here.openWorkday();
  const there = new BoardPage(await app.openWindow());
  await there.openWorkday();
  const { fullName, cellName } = await here.placeSomeone();
  const same = there.cardOf(fullName, there.cellNamed(cellName));
  await expect(same).toBeVisible();
  await there.undo.click();
  await expect(here.cardOf(fullName, here.cellNamed(cellName))).toHaveCount(0);
  await here.redo.click();
  await expect(same).toBeVisible();
});

test('the plan and the steps are still there after a restart', async ({ app, page }) => {
  const before = new BoardPage(page);
  await before.openWorkday();
  const { fullName, cellName } = await before.placeSomeone();
  const step = await before.undo.getAttribute('aria-label');
  const after = new BoardPage(await app.restart());
  await after.openWorkday();
  const card = after.cardOf(fullName, after.cellNamed(cellName));
  await expect(card).toBeVisible();
  await expect(after.undo).toHaveAccessibleName(step ?? '');
  await after.undo.click();
  await expect(card).toHaveCount(0);
});

test('without the host the board can be read but not changed, and comes back by itself', async ({ app, page }) => {
  test.skip(!app.canOpenMore, 'in Electron the window and the host are one');
  const board = new BoardPage(page);
  await board.openWorkday();
  const { fullName, cell } = await board.placeSomeone();
  await app.loseHost();
  await expect(page.getByText('Alleen kijken: de verbinding is weg')).toBeVisible();
  await expect(board.cardOf(fullName, cell)).toBeVisible();
  await expect(board.undo).toBeDisabled();
  const box = await board.people().first().boundingBox();
  await page.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move(700, 400, { steps: 5 });
  await expect(board.bubble).toBeHidden();
  await page.mouse.up();
  await app.returnHost();
  await expect(page.getByText('Alleen kijken: de verbinding is weg')).toBeHidden();
  await expect(board.undo).toBeEnabled();
  await board.undo.click();
  await expect(board.cardOf(fullName, cell)).toHaveCount(0);
});
