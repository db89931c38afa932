import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ hostArgs: ['--demo'] });

test.describe('planning with the keyboard', () => {
  let board: BoardPage;
  test.beforeEach(async ({ page }) => {
    board = new BoardPage(page);
    await board.openWorkday();
  });

  test('places someone: Space picks up, arrows move, Space puts down', async ({ page }) => {
    const { fullName, cellName, cell } = await board.someoneWhoFits();
    await board.findInPool(fullName);
    await page.keyboard.press('Space');
    await board.moveFocusTo(cellName);
    await expect(board.bubble).toContainText('Past');
    await page.keyboard.press('Space');
    await expect(board.cardOf(fullName, cell)).toBeFocused();
    await expect(page.getByTestId('announcer')).toContainText(`Gedaan: ${fullName} op`);
  });

  test('says names, places and verdicts, never ids', async ({ page }) => {
    await board.findInPool(await board.fullName(board.people().first()));
    await page.keyboard.press('Space');
    await expect(board.focusedCell()).toBeVisible();
    const said = page.getByRole('alert').filter({ hasText: await board.nameOf(board.focusedCell()) });
    await expect(said).toContainText(/(past|mag niet|mag alleen|alleen met een reden|verandert niets)/);
    await expect(said).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}/);
    await page.keyboard.press('Escape');
  });

  test('Escape gives up and goes back to where it began', async ({ page }) => {
    const { fullName, cellName } = await board.someoneWhoFits();
    await board.findInPool(fullName);
    await page.keyboard.press('Space');
    await board.moveFocusTo(cellName);
    await page.keyboard.press('Escape');
    await expect(board.bubble).toBeHidden();
    await expect(board.person(fullName)).toBeFocused();
    await expect(board.undo).toBeDisabled();
  });

  test('Delete takes someone away; Ctrl+Z and Ctrl+Y step back and forth', async ({ page }) => {
    const { fullName, cell } = await board.placeSomeone();
    const card = board.cardOf(fullName, cell);
    await card.focus();
    await page.keyboard.press('Delete');
    await expect(card).toHaveCount(0);
    await expect(cell).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(card).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(card).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(card).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(card).toHaveCount(0);
    await expect(board.person(fullName)).toBeVisible();
  });

  test('Ctrl+C and Ctrl+V copy to another cell', async ({ page }) => {
    const { fullName, cell, cellName } = await board.placeSomeone();
    await board.cardOf(fullName, cell).focus();
    await page.keyboard.press('Control+c');
    await expect(page.getByTestId('announcer')).toContainText(`${fullName} gekopieerd`);
    const code = /^\S+/.exec(cellName)?.[0] ?? '';
    const other = board.cell(code, cellName.includes('ochtend') ? 'middag' : 'ochtend');
    await other.focus();
    await page.keyboard.press('Control+v');
    // Either the copy is there, or the plan says why it is not: never nothing.
    await expect(board.cardOf(fullName, other).or(page.getByRole('alertdialog'))).toBeVisible();
    await expect(board.cardOf(fullName, cell)).toBeVisible();
  });

  test('the list of people and the grid are one Tab stop each', async ({ page }) => {
    await board.findInPool('');
    await page.keyboard.press('Tab');
    const inGrid = await board.grid.evaluate((grid) => grid.contains(document.activeElement));
    expect(inGrid).toBe(true);
    await page.keyboard.press('Shift+Tab');
    const inPool = await board.pool.evaluate((pool) => pool.contains(document.activeElement));
    expect(inPool).toBe(true);
  });
});
