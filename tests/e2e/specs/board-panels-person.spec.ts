import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPanels } from '../pages/board-panels.ts';

test.use({ company: 'small' });

test.beforeEach(({ page }) => openSmallCompany(page));

test('tells how each need is met, certificates, and hours against the contract', async ({ page }) => {
  const panels = new BoardPanels(page);
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  await expect(bram).toContainText('voldoet met hulpmiddel: Hoog-laagtafel');
  await expect(bram).toContainText('verlopen op 01-10-2026');
  await expect(bram).toContainText('7,75 van 36 uur');
});

test('gives an assignment own times and takes them back', async ({ page }) => {
  const panels = new BoardPanels(page);
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  await bram.getByRole('button', { name: 'Tijden (ochtend)' }).click();
  await bram.getByRole('textbox', { name: 'Van' }).fill('9:00');
  await bram.getByRole('textbox', { name: 'Tot' }).fill('8:30');
  await bram.getByRole('button', { name: 'Bewaar tijden' }).click();
  await expect(bram).toContainText('De eindtijd moet na de begintijd liggen.');
  await bram.getByRole('textbox', { name: 'Tot' }).fill('11:00');
  await bram.getByRole('button', { name: 'Bewaar tijden' }).click();
  await expect(bram).toContainText('09:00 tot 11:00 (eigen tijden)');
  await bram.getByRole('button', { name: 'Tijden (ochtend)' }).click();
  await bram.getByRole('button', { name: 'Hele ochtend' }).click();
  await expect(bram).not.toContainText('eigen tijden');
});

test('changes the order and takes someone away', async ({ page }) => {
  const panels = new BoardPanels(page);
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  const orders = bram.getByRole('button', { name: /Order$/ });
  await expect(orders.first()).toContainText('2001 Kerstpakketten');
  await orders.first().click();
  await page.getByRole('option', { name: 'Geen order' }).click();
  await expect(orders.first()).toContainText('Geen order');
  await bram.getByRole('button', { name: 'Haal weg (ochtend)' }).click();
  await expect(panels.card('P1 Inpaktafel, ochtend', 'Bram Vos')).toHaveCount(0);
  await expect(bram.getByRole('button', { name: 'Plaats op … (ochtend)' })).toBeVisible();
  // The button took its own line away; the keyboard stays in the panel.
  await expect(bram).toBeFocused();
});

test('marks a part of a day absent, and says so when no gap arises', async ({ page }) => {
  const panels = new BoardPanels(page);
  const chris = await panels.openFromPool('Chris Dam');
  await chris.getByRole('button', { name: 'Afwezig …' }).click();
  const dialog = panels.named('Chris Dam is afwezig');
  await dialog.getByRole('textbox', { name: 'Laatste dag' }).fill('29-11-2026');
  await dialog.getByRole('button', { name: 'Meld afwezig' }).click();
  await expect(dialog).toContainText('De laatste dag ligt voor de eerste dag.');
  await dialog.getByRole('textbox', { name: 'Laatste dag' }).fill('1-12-2026');
  await dialog.getByRole('button', { name: /Deel van de dag/ }).click();
  await page.getByRole('option', { name: 'Alleen de ochtend' }).click();
  await dialog.getByRole('button', { name: 'Meld afwezig' }).click();
  await expect(page.getByText('Er valt deze week geen gat.')).toBeVisible();
  await expect(chris).toContainText('Afwezig van ma 30 nov tot en met di 1 dec (ochtend)');
});
