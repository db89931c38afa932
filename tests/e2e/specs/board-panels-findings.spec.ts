import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPanels } from '../pages/board-panels.ts';

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

/** Each state of the panels, from the board as it opens. */
const STATES: Readonly<Record<string, (panels: BoardPanels) => Promise<void>>> = {
  findings: (panels) => expect(panels.findings).toBeVisible(),
  person: async (panels) => {
    const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
    await bram.getByRole('button', { name: 'Tijden (ochtend)' }).click();
    await bram.getByRole('textbox', { name: 'Tot' }).fill('7:00');
    await bram.getByRole('button', { name: 'Bewaar tijden' }).click();
    await expect(bram).toContainText('De eindtijd moet na de begintijd liggen.');
  },
  workplace: async (panels) => {
    const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
    await bram.getByRole('button', { name: 'P1 Inpaktafel' }).first().click();
    await expect(panels.workplace('P1 Inpaktafel')).toBeVisible();
  },
  places: async (panels) => {
    await panels.openFromPool('Anna Bos');
    const places = await panels.placeOn('Anna Bos', 'ochtend');
    await panels.unfold(places, 'Mag niet');
    await panels.unfold(places, 'kan alleen met een reden');
  },
  override: async (panels) => {
    await panels.openFromPool('Anna Bos');
    const places = await panels.placeOn('Anna Bos', 'ochtend');
    await panels.unfold(places, 'kan alleen met een reden');
    await places.getByRole('button', { name: /P2 Montagelijn/ }).click();
    await panels.refusal.getByRole('button', { name: 'Toch plannen' }).click();
    await expect(panels.refusal).toContainText('Kies een reden.');
  },
  gaps: async (panels) => {
    const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
    await bram.getByRole('button', { name: 'Ziek' }).click();
    await expect(panels.dialog).toContainText('nog 2 plekken leeg');
  },
};

/** What axe has against the panels and their dialogs; the grid has specs of its own. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include('aside[aria-label="Details en aandachtspunten"]')
    .include('[role=dialog], [role=alertdialog]')
    .analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(10);
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

for (const [state, reach] of Object.entries(STATES)) {
  test(`is accessible in light and dark: ${state}`, async ({ page }) => {
    await reach(new BoardPanels(page));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
}
