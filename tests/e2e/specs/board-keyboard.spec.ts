import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ company: 'small' });

const MORNING = 'P1 Inpaktafel, ochtend ma 30 nov';
const NOISE = 'P2 Montagelijn, ochtend ma 30 nov';
const FORKLIFT = 'P3 Heftruck, ochtend ma 30 nov';

test.describe('planning with the keyboard', () => {
  let board: BoardPage;
  test.beforeEach(async ({ page }) => {
    await openSmallCompany(page);
    board = new BoardPage(page);
  });

  test('places someone: Space picks up, arrows move, Space puts down', async ({ page }) => {
    await board.findInPool('Chris Dam');
    await page.keyboard.press('Space');
    await board.moveFocusTo(MORNING);
    await expect(board.bubble).toContainText('Past');
    await page.keyboard.press('Space');
    await expect(board.cardOf('Chris Dam', board.cell('P1', 'ochtend'))).toBeFocused();
    await expect(page.getByTestId('announcer')).toContainText('Gedaan: Chris Dam op Inpaktafel, ma 30 nov ochtend.');
    await expect(board.undo).toHaveAccessibleName('Maak ongedaan: Chris Dam op Inpaktafel, ma 30 nov ochtend');
    await page.keyboard.press('Control+z');
    await expect(board.cardOf('Chris Dam')).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(board.cardOf('Chris Dam', board.cell('P1', 'ochtend'))).toBeVisible();
  });

  test('says names, places and verdicts, never ids', async ({ page }) => {
    await board.findInPool('Anna Bos');
    await page.keyboard.press('Space');
    await board.moveFocusTo(NOISE);
    const said = page.getByRole('alert').filter({ hasText: NOISE });
    await expect(said).toContainText(
      `${NOISE}: alleen met een reden. Montagelijn past niet bij Anna Bos: er is lawaai.`,
    );
    await expect(said).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}/);
    await page.keyboard.press('Escape');
  });

  test('a drop that may not be: says why, and the focus stays where it was', async ({ page }) => {
    await board.findInPool('Anna Bos');
    await page.keyboard.press('Space');
    await board.moveFocusTo(FORKLIFT);
    await page.keyboard.press('Space');
    const dialog = page.getByRole('alertdialog', { name: 'Dit mag niet' });
    await expect(dialog).toContainText('Anna Bos heeft dat certificaat niet.');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(board.cell('P3', 'ochtend')).toBeFocused();
    await expect(board.cardsIn(board.cell('P3', 'ochtend'))).toHaveCount(0);
  });

  test('Escape gives up and goes back to where it began', async ({ page }) => {
    await board.findInPool('Chris Dam');
    await page.keyboard.press('Space');
    await board.moveFocusTo(MORNING);
    await page.keyboard.press('Escape');
    await expect(board.bubble).toBeHidden();
    await expect(board.person('Chris Dam')).toBeFocused();
    await expect(board.undo).toHaveAccessibleName('Maak ongedaan: Import van 6 bestanden');
  });

  test('Delete takes someone away; Ctrl+Z and Ctrl+Y step back and forth', async ({ page }) => {
    const dora = board.cardOf('Dora Kok');
    await dora.focus();
    await page.keyboard.press('Delete');
    await expect(dora).toHaveCount(0);
    await expect(board.cell('P2', 'middag')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(dora).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(dora).toHaveCount(0);
    await expect(board.undo).toHaveAccessibleName('Maak ongedaan: Dora Kok van Montagelijn gehaald');
  });

  test('Ctrl+C and Ctrl+V copy to another cell', async ({ page }) => {
    await board.drag(board.person('Chris Dam'), board.cell('P1', 'ochtend'));
    await board.cardOf('Chris Dam').focus();
    await page.keyboard.press('Control+c');
    await expect(page.getByTestId('announcer')).toContainText('Chris Dam gekopieerd');
    await board.cell('P1', 'middag').focus();
    await page.keyboard.press('Control+v');
    await expect(board.cardOf('Chris Dam', board.cell('P1', 'middag'))).toBeVisible();
    await expect(board.cardOf('Chris Dam', board.cell('P1', 'ochtend'))).toBeVisible();
    await expect(board.undo).toHaveAccessibleName('Maak ongedaan: Chris Dam op Inpaktafel, ma 30 nov middag');
    await page.keyboard.press('Control+z');
    await expect(board.cardOf('Chris Dam', board.cell('P1', 'middag'))).toHaveCount(0);
    await expect(board.cardOf('Chris Dam', board.cell('P1', 'ochtend'))).toBeVisible();
  });

  test('Ctrl+V where the plan does not want it: the plan says why', async ({ page }) => {
    await board.cardOf('Bram Vos', board.cell('P1', 'ochtend')).focus();
    await page.keyboard.press('Control+c');
    await board.cell('P2', 'ochtend').focus();
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('alertdialog', { name: 'Dit mag niet' });
    await expect(dialog).toContainText('Bram Vos');
    await dialog.getByRole('button', { name: 'Begrepen' }).click();
    await expect(board.cardsIn(board.cell('P2', 'ochtend'))).toHaveCount(0);
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
