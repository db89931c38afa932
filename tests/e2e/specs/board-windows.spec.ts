import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ company: 'small' });

const MONDAY = '2026-11-30';
const LOST = 'Alleen kijken: de verbinding is weg';

test.beforeEach(({ page, app }) => {
  test.skip(!app.canOpenMore, 'in Electron there is one window, and it and the host are one');
  return openSmallCompany(page);
});

/** Leaves a sign in a window that a reload would wipe out. */
async function sign(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['signed'] = 'yes';
  });
}

async function expectNotReloaded(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-signed', 'yes');
}

test('two windows keep in step, also by undo and redo, without a reload', async ({ app, page }) => {
  const here = new BoardPage(page);
  const there = new BoardPage(await app.openWindow());
  await there.openDay(MONDAY);
  await sign(page);
  await sign(there.page);

  await here.drag(here.person('Chris Dam'), here.cell('P1', 'ochtend'));
  await expect(there.cardOf('Chris Dam', there.cell('P1', 'ochtend'))).toBeVisible();
  await expect(there.cell('P1', 'ochtend')).toContainText('2 van 3 plaatsen bezet');

  await there.drag(there.cardOf('Chris Dam'), there.cell('P2', 'ochtend'));
  await expect(here.cardOf('Chris Dam', here.cell('P2', 'ochtend'))).toBeVisible();
  await expect(here.cardOf('Chris Dam', here.cell('P1', 'ochtend'))).toHaveCount(0);

  await expect(here.undo).toHaveAccessibleName(
    'Maak ongedaan: Chris Dam van Inpaktafel naar Montagelijn, ma 30 nov ochtend',
  );
  await here.undo.click();
  await expect(there.cardOf('Chris Dam', there.cell('P1', 'ochtend'))).toBeVisible();
  await there.redo.click();
  await expect(here.cardOf('Chris Dam', here.cell('P2', 'ochtend'))).toBeVisible();

  await expectNotReloaded(page);
  await expectNotReloaded(there.page);
});

test('while the host is away the board can be read, says so, and refuses to change', async ({ app, page }) => {
  const board = new BoardPage(page);
  await sign(page);
  await app.loseHost();
  await expect(page.getByText(LOST)).toBeVisible();

  const bram = board.cardOf('Bram Vos', board.cell('P1', 'ochtend'));
  await expect(bram).toBeVisible();
  await bram.click();
  const panel = page.getByRole('region', { name: 'Medewerker: Bram Vos' });
  await expect(panel).toContainText('voldoet met hulpmiddel: Hoog-laagtafel');
  await expect(panel.getByRole('button', { name: 'Ziek' })).toBeDisabled();
  await expect(panel.getByRole('button', { name: 'Haal weg (ochtend)' })).toBeDisabled();
  await expect(board.undo).toBeDisabled();

  await board.tryToDrag(board.person('Chris Dam'), board.cell('P1', 'ochtend'));
  await expect(board.bubble).toHaveCount(0);
  await bram.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Space');
  await expect(board.bubble).toHaveCount(0);
  await expect(board.cell('P1', 'ochtend')).toContainText('1 van 3 plaatsen bezet');

  await app.returnHost();
  await expect(page.getByText(LOST)).toBeHidden();
  // Nothing of what was tried meanwhile is done afterwards.
  await expect(board.cell('P1', 'ochtend')).toContainText('1 van 3 plaatsen bezet');
  await expect(board.undo).toHaveAccessibleName('Maak ongedaan: Import van 6 bestanden');
  await board.drag(board.person('Chris Dam'), board.cell('P1', 'ochtend'));
  await expect(board.cell('P1', 'ochtend')).toContainText('2 van 3 plaatsen bezet');
  await expectNotReloaded(page);
});

test('after a lost connection the board has what was changed meanwhile', async ({ app, page }) => {
  const board = new BoardPage(page);
  await sign(page);
  // This window finds no host, also when it is back for the others.
  await page.route('**/rpc/**', (route) => route.abort());
  await app.loseHost();
  await expect(page.getByText(LOST)).toBeVisible();
  await app.returnHost();

  const other = new BoardPage(await app.openWindow());
  await other.openDay(MONDAY);
  await other.drag(other.person('Chris Dam'), other.cell('P1', 'ochtend'));
  await other.drag(other.cardOf('Dora Kok'), other.cell('P1', 'middag'));
  await expect(other.cardOf('Dora Kok', other.cell('P1', 'middag'))).toBeVisible();
  await expect(page.getByText(LOST)).toBeVisible();
  await expect(board.cardOf('Chris Dam')).toHaveCount(0);

  await page.unroute('**/rpc/**');
  await expect(page.getByText(LOST)).toBeHidden();
  await expect(board.cardOf('Chris Dam', board.cell('P1', 'ochtend'))).toBeVisible();
  await expect(board.cardOf('Dora Kok', board.cell('P1', 'middag'))).toBeVisible();
  await expect(board.cardOf('Dora Kok', board.cell('P2', 'middag'))).toHaveCount(0);
  await expect(board.undo).toHaveAccessibleName(
    'Maak ongedaan: Dora Kok van Montagelijn naar Inpaktafel, ma 30 nov middag',
  );
  await expectNotReloaded(page);
});
