import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';
import { Shell } from '../pages/shell.ts';
import { VersionsPage } from '../pages/versions.ts';

test.use({ company: 'small' });

test('a published day asks before it changes: no changes nothing, yes says what it means and asks no more', async ({
  page,
}) => {
  test.slow();
  const board = new BoardPage(page);
  const panels = new BoardPanels(page);
  const versions = new VersionsPage(page);
  await versions.open('2026-W49');
  await versions.publish(1);
  await new Shell(page).goTo('Rooster');
  await openSmallCompany(page);
  const [from, to] = [board.cell('P2', 'middag'), board.cell('P1', 'middag')];
  await expect(page.getByText('Versie 1 gepubliceerd', { exact: true })).toBeVisible();
  const undo = await board.undo.getAttribute('aria-label');

  // No, with the button and with Escape; by mouse and by keyboard.
  await board.drag(board.cardOf('Dora Kok', from), to);
  await expect(board.lock).toContainText('Gepubliceerd: Hal (versie 1), week 49 van 2026.');
  await expect(board.lock).toContainText('Een wijziging nu is een late wijziging');
  await new Shell(page).expectAccessible();
  await board.leaveLocked();
  await board.cardOf('Dora Kok', from).focus();
  await page.keyboard.press('Delete');
  await expect(board.lock).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(board.lock).toBeHidden();
  await expect(board.cardsIn(from)).toHaveCount(1);
  await expect(board.cardsIn(to)).toHaveCount(2);
  expect(await board.undo.getAttribute('aria-label')).toBe(undo);
  // Nor does looking at it afresh show anything else.
  await page.reload();
  await expect(board.cardOf('Dora Kok', from)).toBeVisible();

  // Another week is not published: nothing is asked.
  await board.openDay('2026-12-07');
  await board.drag(board.person('Chris Dam'), board.cell('P1', 'ochtend'));
  await expect(board.cardOf('Chris Dam', board.cell('P1', 'ochtend'))).toBeVisible();
  await board.openDay('2026-11-30');

  // Yes: it is done, told as a late change, and the next change is not asked about.
  await board.drag(board.cardOf('Dora Kok', from), to);
  await board.unlock();
  await expect(board.cardOf('Dora Kok', to)).toBeVisible();
  await expect(board.cardsIn(from)).toHaveCount(0);
  await expect(panels.finding(/^Late wijziging/)).toContainText('Het rooster van Dora Kok op ma 30 nov is al bekend.');
  await board.drag(board.person('Anna Bos'), board.cell('P1', 'ochtend'));
  await expect(board.cardOf('Anna Bos', board.cell('P1', 'ochtend'))).toBeVisible();
  await expect(board.lock).toBeHidden();
});
