import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPanels } from '../pages/board-panels.ts';

test.use({ company: 'small' });

test.beforeEach(({ page }) => openSmallCompany(page));

test('places someone by click: the places best first, each with why', async ({ page }) => {
  const panels = new BoardPanels(page);
  const anna = await panels.openFromPool('Anna Bos');
  const places = await panels.placeOn('Anna Bos', 'ochtend');
  const first = places.getByRole('listitem').first();
  await expect(first).toContainText('P1 Inpaktafel');
  await expect(first).toContainText('past');
  await expect(first).toContainText('Werkt het liefst in productie.');
  await panels.option(first, 'P1').click();
  await expect(places).toBeHidden();
  await expect(anna).toContainText('P1 Inpaktafel');
  await expect(panels.card('P1 Inpaktafel, ochtend', 'Anna Bos')).toBeVisible();
});

test('says why not, and gives no way around a rule of law and safety', async ({ page }) => {
  const panels = new BoardPanels(page);
  await panels.openFromPool('Anna Bos');
  const places = await panels.placeOn('Anna Bos', 'ochtend');
  await panels.unfold(places, 'Mag niet');
  const forklift = places.getByRole('listitem').filter({ hasText: 'P3 Heftruck' });
  await expect(forklift).toContainText('Anna Bos heeft dat certificaat niet.');
  await expect(panels.option(forklift, 'P3')).toHaveCount(0);
});

test('shows a refusal of tier 1 without asking for a reason', async ({ page }) => {
  const panels = new BoardPanels(page);
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  await bram.getByRole('button', { name: 'Tijden (ochtend)' }).click();
  await bram.getByRole('textbox', { name: 'Tot' }).fill('13:00');
  await bram.getByRole('button', { name: 'Bewaar tijden' }).click();
  await expect(panels.refusal).toContainText('Dit mag niet');
  await expect(panels.refusal).toContainText('Wet en veiligheid');
  await expect(panels.refusal.getByRole('textbox')).toHaveCount(0);
  await expect(panels.refusal.getByRole('button', { name: 'Toch plannen' })).toHaveCount(0);
  await panels.refusal.getByRole('button', { name: 'Begrepen' }).click();
  await expect(bram).not.toContainText('eigen tijden');
});

test('plans against a need only with a reason, and keeps it', async ({ page }) => {
  const panels = new BoardPanels(page);
  const anna = await panels.openFromPool('Anna Bos');
  const places = await panels.placeOn('Anna Bos', 'ochtend');
  await panels.unfold(places, 'kan alleen met een reden');
  await places.getByRole('button', { name: /^P2 Montagelijn/ }).click();
  await expect(panels.refusal).toContainText('Montagelijn past niet bij Anna Bos: er is lawaai.');
  await panels.refusal.getByRole('button', { name: 'Toch plannen' }).click();
  await expect(panels.refusal).toContainText('Kies een reden.');
  await panels.chooseReason('In overleg met de medewerker');
  await panels.refusal.getByRole('textbox', { name: 'Toelichting' }).fill('alleen vandaag');
  await panels.refusal.getByRole('button', { name: 'Toch plannen' }).click();
  await expect(panels.refusal).toBeHidden();
  await expect(anna).toContainText('voldoet niet');
  await expect(anna).toContainText('In overleg met de medewerker: alleen vandaag');
  await anna.getByRole('button', { name: 'Sluit dit paneel' }).click();
  await panels.unfold(panels.findings, 'Toch zo gelaten, met reden');
  await expect(panels.finding(/Anna Bos: er is lawaai/)).toContainText('alleen vandaag');
});

test('lets go of a move that nobody gives a reason for', async ({ page }) => {
  const panels = new BoardPanels(page);
  await panels.openFromPool('Anna Bos');
  const places = await panels.placeOn('Anna Bos', 'ochtend');
  await panels.unfold(places, 'kan alleen met een reden');
  await places.getByRole('button', { name: /^P2 Montagelijn/ }).click();
  await panels.refusal.getByRole('button', { name: 'Niet plannen' }).click();
  await expect(panels.refusal).toBeHidden();
  await expect(places).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panels.card('P2 Montagelijn, ochtend', 'Anna Bos')).toHaveCount(0);
});

test('finds the people for an empty seat, employees and guides apart', async ({ page }) => {
  const panels = new BoardPanels(page);
  await panels
    .cell('P2 Montagelijn, ochtend')
    .getByRole('button', { name: /wie past hier/i })
    .click();
  const people = panels.named('Wie past op P2 Montagelijn?');
  await expect(people.getByRole('listitem').first()).toContainText('Chris Dam');
  await panels.unfold(people, 'kan alleen met een reden');
  await expect(people.getByRole('button', { name: /^Anna Bos/ })).toContainText('er is lawaai');
  await people.getByRole('radio', { name: 'Begeleiders' }).click();
  await people.getByRole('button', { name: /^Hanna Prins/ }).click();
  await expect(panels.card('P2 Montagelijn, ochtend', 'Hanna Prins')).toBeVisible();
});
