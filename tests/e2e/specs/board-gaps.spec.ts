import { expect, type Locator } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';

test.use({ company: 'small' });

test.beforeEach(({ page }) => openSmallCompany(page));

/** Reports someone ill who works on P1 in the morning. Gives the dialog with the gaps. */
async function reportIll(panels: BoardPanels, name: string): Promise<Locator> {
  const person = await panels.openFromCell('P1 Inpaktafel, ochtend', name);
  await person.getByRole('button', { name: 'Ziek' }).click();
  const dialog = panels.named(new RegExp(`^${name} is afwezig`));
  await expect(dialog).toContainText('nog 2 plekken leeg');
  return dialog;
}

const part = (dialog: Locator, block: string): Locator =>
  dialog.getByRole('region', { name: `P1 Inpaktafel, ${block}` });

/** Who is proposed for a gap. */
const proposed = (gap: Locator, name: string): Locator => gap.getByRole('button', { name: `Waarom? ${name}` });

test('fills all gaps of an absence at once, as one step', async ({ page }) => {
  const panels = new BoardPanels(page);
  const board = new BoardPage(page);
  const dialog = await reportIll(panels, 'Bram Vos');
  for (const block of ['ochtend', 'middag']) {
    await expect(part(dialog, block).getByRole('button', { name: /^Waarom\? (Anna Bos|Chris Dam)/ })).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Vul alles zo in (2)' }).click();
  await expect(dialog).toContainText('alle plekken zijn opgevuld');
  await expect(dialog.getByText(/^Opgevuld door/)).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(board.cardsIn(board.cell('P1', 'ochtend'))).toHaveCount(2);
  await expect(board.cardsIn(board.cell('P1', 'middag'))).toHaveCount(2);
  // Both at once come back with one step.
  await board.undo.click();
  await expect(board.cardsIn(board.cell('P1', 'ochtend'))).toHaveCount(1);
  await expect(board.cardsIn(board.cell('P1', 'middag'))).toHaveCount(1);
});

test('lets one choose otherwise per gap, leave one open, and go back to what was proposed', async ({ page }) => {
  const panels = new BoardPanels(page);
  const dialog = await reportIll(panels, 'Bram Vos');
  const [morning, afternoon] = [part(dialog, 'ochtend'), part(dialog, 'middag')];
  await expect(afternoon.getByRole('button', { name: /^Waarom\?/ })).toBeVisible();
  await morning.getByRole('button', { name: /^Kies iemand anders/ }).click();
  const other = morning
    .getByRole('listitem')
    .getByRole('button', { name: /^(Anna Bos|Chris Dam|Dora Kok)/ })
    .first();
  const name = /^\S+ \S+/.exec((await other.textContent()) ?? '')?.[0].replace(/past.*$/, '') ?? '';
  await other.click();
  await expect(proposed(morning, name)).toBeVisible();
  await afternoon.getByRole('button', { name: /^Laat open/ }).click();
  await expect(afternoon).toContainText('Blijft open.');
  await afternoon.getByRole('button', { name: /^Toch het voorstel/ }).click();
  await expect(afternoon.getByRole('button', { name: /^Waarom\?/ })).toBeVisible();
  await afternoon.getByRole('button', { name: /^Laat open/ }).click();
  await dialog.getByRole('button', { name: 'Vul zo in' }).click();
  await expect(morning).toContainText(`Opgevuld door ${name}.`);
  await expect(dialog).toContainText('nog 1 plek leeg');
  await dialog.getByRole('button', { name: 'Laat de rest leeg' }).click();
  await expect(panels.card('P1 Inpaktafel, ochtend', name)).toBeVisible();
  await expect(panels.person('Bram Vos')).toContainText('Afwezig op ma 30 nov');
});

test('takes one filling back, and tells why somebody is proposed', async ({ page }) => {
  const panels = new BoardPanels(page);
  const dialog = await reportIll(panels, 'Bram Vos');
  const morning = part(dialog, 'ochtend');
  await expect(morning.getByRole('button', { name: /^Waarom\?/ })).toBeVisible();
  const why = await panels.why(morning);
  await expect(why).toContainText('Uren in deze week');
  await dialog.getByRole('button', { name: 'Vul alles zo in (2)' }).click();
  await expect(morning).toContainText('Opgevuld door');
  await morning.getByRole('button', { name: /^Toch niet/ }).click();
  await expect(dialog).toContainText('nog 1 plek leeg');
  await expect(morning.getByRole('button', { name: /^Waarom\?/ })).toBeVisible();
});

test('steps back and forth while the gaps are on screen, until the absence itself is undone', async ({ page }) => {
  const panels = new BoardPanels(page);
  const dialog = await reportIll(panels, 'Bram Vos');
  await dialog.getByRole('button', { name: 'Vul alles zo in (2)' }).click();
  await expect(dialog.getByText(/^Opgevuld door/)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(dialog).toContainText('nog 2 plekken leeg');
  await expect(dialog.getByRole('button', { name: 'Vul alles zo in (2)' })).toBeEnabled();
  await page.keyboard.press('Control+y');
  await expect(dialog.getByText(/^Opgevuld door/)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(dialog).toContainText('nog 2 plekken leeg');
  await page.keyboard.press('Control+z');
  await expect(panels.dialog).toBeHidden();
  await expect(panels.card('P1 Inpaktafel, ochtend', 'Bram Vos')).toBeVisible();
  await expect(panels.person('Bram Vos').getByRole('button', { name: 'Ziek' })).toBeVisible();
});

test('looks for a guide where a guide is missing', async ({ page }) => {
  const panels = new BoardPanels(page);
  const dialog = await reportIll(panels, 'Gerrit Smit');
  const morning = part(dialog, 'ochtend');
  await expect(proposed(morning, 'Hanna Prins')).toBeVisible();
  await dialog.getByRole('button', { name: 'Vul alles zo in (2)' }).click();
  await expect(morning).toContainText('Opgevuld door Hanna Prins.');
});

test('says why a gap stays open when nobody can come', async ({ page }) => {
  const panels = new BoardPanels(page);
  const hanna = await panels.openFromPool('Hanna Prins');
  await hanna.getByRole('button', { name: 'Ziek' }).click();
  await expect(hanna).toContainText('Afwezig op ma 30 nov');
  const dialog = await reportIll(panels, 'Gerrit Smit');
  await expect(part(dialog, 'ochtend')).toContainText('Niemand is dan vrij.');
  await expect(dialog.getByRole('button', { name: 'Vul zo in' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Laat alles leeg' }).click();
  await expect(panels.card('P1 Inpaktafel, ochtend', 'Gerrit Smit')).toHaveCount(0);
});
