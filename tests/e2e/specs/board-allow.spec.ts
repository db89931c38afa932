import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';

test.use({ company: 'small' });

test.beforeEach(({ page }) => openSmallCompany(page));

const DORA = 'Montagelijn past niet bij Dora Kok: er is lawaai.';
const STANDING = 'Toch zo gelaten, met reden';

/** The number of blocks in the toolbar; 0 when it says nothing of them. */
async function blocks(page: Page): Promise<number> {
  const bar = page.getByRole('region', { name: 'Filters en stand van het rooster' });
  return Number(/(\d+) blokkade/.exec((await bar.textContent()) ?? '')?.[1] ?? 0);
}

async function giveReason(page: Page, dialog: Locator, reason: string, line: string): Promise<void> {
  await dialog.getByRole('button', { name: /Reden/ }).click();
  await page.getByRole('option', { name: reason }).click();
  await dialog.getByRole('textbox', { name: 'Toelichting' }).fill(line);
  await dialog.getByRole('button', { name: 'Toch zo laten' }).click();
  await expect(dialog).toBeHidden();
}

test('lets a need stand with a reason, shows who and why, and takes it back', async ({ page }) => {
  const panels = new BoardPanels(page);
  const before = await blocks(page);
  const dialog = await panels.letStand(DORA);
  await expect(dialog).toContainText(DORA);
  await dialog.getByRole('button', { name: 'Toch zo laten' }).click();
  await expect(dialog).toContainText('Kies een reden.');
  await giveReason(page, dialog, 'Voor korte tijd', 'tot drie uur');
  await expect(panels.findings).toBeFocused();
  await expect(panels.findingCard(DORA)).toHaveCount(0);
  await expect.poll(() => blocks(page)).toBe(before - 1);
  await expect(panels.card('P2 Montagelijn, middag', 'Dora Kok')).toHaveAccessibleName(/afgeweken, met reden/);
  await panels.unfold(panels.findings, STANDING);
  const card = panels.findingCard(DORA);
  await expect(card).toContainText(/Reden: Voor korte tijd: tot drie uur \(.+, \w\w \d+ \w+,? \d\d:\d\d\)/);
  await card.getByRole('button', { name: /^Intrekken/ }).click();
  await expect(panels.findings).not.toContainText(STANDING);
  await expect(panels.findingCard(DORA)).toBeVisible();
  await expect.poll(() => blocks(page)).toBe(before);
});

test('lets go of it without a reason', async ({ page }) => {
  const panels = new BoardPanels(page);
  const dialog = await panels.letStand(DORA);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await expect(panels.findingCard(DORA)).toBeVisible();
  await expect(panels.findingCard(DORA).getByRole('button', { name: /^Toch zo laten/ })).toBeFocused();
});

test('marks a group where somebody lets too little guidance stand, until its cause ends', async ({ page }) => {
  const panels = new BoardPanels(page);
  const board = new BoardPage(page);
  await board.cardOf('Gerrit Smit', board.cell('P1', 'ochtend')).focus();
  await page.keyboard.press('Delete');
  const noGuide = /zonder begeleider|geen begeleider/i;
  await expect(panels.findingCard(noGuide).first()).toBeVisible();
  const dialog = await panels.letStand(noGuide);
  await expect(dialog).toContainText('Goede begeleiding gaat voor.');
  await giveReason(page, dialog, 'Er is extra begeleiding', 'uit de andere hal');
  const mark = board.grid.getByText(/^Toch zo gelaten door .+: Er is extra begeleiding: uit de andere hal/);
  await expect(mark.first()).toBeAttached();
  // With a guide the cause ends, and the exception with it.
  await board.drag(board.person('Hanna Prins'), board.cell('P1', 'ochtend'));
  await expect(mark).toHaveCount(0);
  await expect(panels.findings).not.toContainText(STANDING);
  await board.undo.click();
  await expect(mark.first()).toBeAttached();
});

test('the law lets nothing stand', async ({ page }) => {
  const panels = new BoardPanels(page);
  const board = new BoardPage(page);
  const gerrit = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Gerrit Smit');
  await gerrit.getByRole('button', { name: 'Ziek' }).click();
  await panels.dialog.getByRole('button', { name: 'Laat alles leeg' }).click();
  await gerrit.getByRole('button', { name: 'Sluit dit paneel' }).click();
  await expect(board.cell('P1', 'ochtend')).toBeVisible();
  const card = panels.findingCard(/BHV/).first();
  await expect(card.getByRole('button', { name: /^Los op/ })).toBeVisible();
  await expect(card.getByRole('button', { name: /^Toch zo laten/ })).toHaveCount(0);
});

test('folds a rule that is broken often into one line', async ({ page }) => {
  const panels = new BoardPanels(page);
  const board = new BoardPage(page);
  // Nobody guides on any other day of the week.
  for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']) {
    await board.openDay(day);
    for (const block of ['ochtend', 'middag']) await board.drag(board.person('Chris Dam'), board.cell('P1', block));
  }
  await panels.findings.getByRole('radio', { name: 'Hele week' }).click();
  const line = panels.findings.locator('summary').filter({ hasText: 'Geen begeleider' });
  await expect(line).toHaveText(/8/);
  await line.click();
  await expect(panels.findingCard(/begeleider/)).not.toHaveCount(0);
});
