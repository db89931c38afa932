import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPanels } from '../pages/board-panels.ts';

test.use({ company: 'small' });

test.beforeEach(({ page }) => openSmallCompany(page));

test('lists what is wrong, worst tier first, and leads to the spot', async ({ page }) => {
  const panels = new BoardPanels(page);
  await expect(panels.findings.getByRole('heading', { level: 3 }).first()).toContainText('Behoefte van de medewerker');
  await panels.finding(/Montagelijn past niet bij Dora Kok: er is lawaai/).click();
  const dora = panels.card('P2 Montagelijn, middag', 'Dora Kok');
  await expect(dora).toBeFocused();
});

test('goes from this day to the whole week and back', async ({ page }) => {
  const panels = new BoardPanels(page);
  await page.getByRole('button', { name: 'Volgende dag' }).click();
  await expect(panels.finding(/Dora Kok/)).toHaveCount(0);
  await panels.findings.getByRole('radio', { name: 'Hele week' }).click();
  await expect(panels.finding(/Dora Kok/)).toContainText('ma 30 nov · middag');
});

test('shows a workplace: seats, guidance of its group, orders, what it offers and asks', async ({ page }) => {
  const panels = new BoardPanels(page);
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  await bram.getByRole('button', { name: 'P1 Inpaktafel' }).first().click();
  const place = panels.workplace('P1 Inpaktafel');
  await expect(place).toContainText('1 van 3 plaatsen bezet');
  await expect(place).toContainText('genoeg begeleiding');
  await expect(place).toContainText('2001 Kerstpakketten');
  await expect(place).toContainText('zittend werk');
});
