import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';
import { OrdersPage } from '../pages/orders.ts';
import { Shell } from '../pages/shell.ts';
import { WhatIfPage } from '../pages/what-if.ts';

test.describe('with the example company', () => {
  // A Tuesday: the example company then has an order that is late tomorrow.
  test.use({ company: 'demo', now: '2026-11-24T07:15:00Z' });
  test.skip(({ app }) => !app.canOpenMore, 'the clock can be set on the loopback host only');

  test('a late order: two remedies are tried beside the plan, compared, and one is taken over', async ({ page }) => {
    const shell = new Shell(page);
    const whatIf = new WhatIfPage(page);
    const orders = new OrdersPage(page);
    const panels = new BoardPanels(page);
    const board = new BoardPage(page);
    // The order that is late, and why.
    await shell.goTo('Capaciteit');
    const late = page.getByRole('grid', { name: 'Orders' }).getByRole('row').filter({ hasText: 'te laat' }).first();
    await late.click();
    const title = await orders.panel.getByRole('heading', { level: 2, name: /^Order / }).textContent();
    const number = /\d+/.exec(title ?? '')?.[0] ?? '';
    await expect(orders.panel).toContainText('Waarom?');
    await expect(orders.panel).toContainText('Te laat');

    // First remedy: a week later.
    await orders.panel.getByRole('button', { name: 'Probeer in Wat als' }).click();
    await page.getByRole('dialog', { name: 'Probeer in Wat als' }).getByRole('button', { name: 'Verder' }).click();
    const form = page.getByRole('dialog', { name: 'Verander een order' });
    await form.getByRole('button', { name: 'Een week later' }).click();
    await expect(form).toContainText('7 dagen later dan nu');
    await form.getByRole('button', { name: 'Probeer in het scenario' }).click();
    await expect(whatIf.steps).toHaveText([new RegExp(`^Order ${number}: deadline naar `)]);
    await expect(whatIf.changedOrder(number)).toContainText('Beter');
    await expect(whatIf.figure('Orders te laat')).toContainText('1 minder');

    // Second remedy: other people, with "Los op" on the board of a scenario.
    await whatIf.backToList();
    await whatIf.make('Meer mensen erop');
    await whatIf.openOnBoard();
    const about = new RegExp(`te laat klaarOrder ${number} .* niet klaar`);
    const before = await panels.findingCard(about).textContent();
    const resolve = await panels.resolve(about);
    await resolve.getByRole('button', { name: 'Doe dit' }).first().click();
    await expect(whatIf.banner).toContainText('Wat als: Meer mensen erop.');
    await expect(whatIf.banner).toContainText('1 stap');
    await expect(board.undo).toBeEnabled();
    await whatIf.banner.getByRole('button', { name: 'Vergelijk' }).click();
    await expect(whatIf.steps).toHaveCount(1);
    await expect(whatIf.changedOrder(number)).toContainText('Beter');

    // None of it is real.
    await shell.goTo('Rooster');
    await expect(whatIf.banner).toBeHidden();
    await expect(panels.findingCard(about)).toHaveText(before ?? '');
    await expect(board.undo).toBeDisabled();

    // The later deadline is taken over, and shows on the board.
    await shell.goTo('Capaciteit');
    await whatIf.openTab();
    await whatIf.open(`Order ${number}`);
    await whatIf.accept(`Order ${number}`);
    await expect(shell.messages).toContainText(`Wat als ‘Order ${number}’ overgenomen`);
    await expect(page.getByRole('heading', { level: 1, name: 'Rooster' })).toBeVisible();
    await expect(whatIf.banner).toBeHidden();
    await expect(board.undo).toHaveAccessibleName(`Maak ongedaan: Wat als ‘Order ${number}’ overgenomen`);
    await expect(panels.findingCard(about)).toHaveCount(0);

    // One undo takes it back.
    await page.keyboard.press('Control+z');
    await expect(panels.findingCard(about)).toHaveText(before ?? '');
  });
});

test.describe('with the small company', () => {
  test.use({ company: 'small' });

  const DORA = 'Montagelijn past niet bij Dora Kok: er is lawaai.';

  /** A scenario on the board of Monday 30 November. */
  async function boardOf(page: Page, name: string): Promise<WhatIfPage> {
    const whatIf = new WhatIfPage(page);
    await new Shell(page).goTo('Capaciteit');
    await whatIf.openTab();
    await whatIf.make(name);
    await whatIf.openOnBoard();
    await page.evaluate(() => {
      location.hash = location.hash.replace(/\d{4}-\d{2}-\d{2}/, '2026-11-30');
    });
    await expect(page.getByText('maandag 30 november 2026', { exact: true })).toBeVisible();
    return whatIf;
  }

  test('what is planned on the board of a scenario stays there, is undone there, and is gone with it', async ({
    page,
  }) => {
    const whatIf = await boardOf(page, 'Anna erbij');
    const board = new BoardPage(page);
    const panels = new BoardPanels(page);
    await board.drag(board.person('Anna Bos'), board.cell('P1', 'ochtend'));
    await expect(board.cardOf('Anna Bos', board.cell('P1', 'ochtend'))).toBeVisible();
    await expect(whatIf.banner).toContainText('1 stap');
    // The rules are the same ones.
    const places = await (async () => {
      await panels.openFromPool('Chris Dam');
      return panels.placeOn('Chris Dam', 'ochtend');
    })();
    await panels.unfold(places, 'Mag niet');
    await expect(places.getByRole('listitem').filter({ hasText: 'P3 Heftruck' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(board.cardOf('Anna Bos', board.cell('P1', 'ochtend'))).toBeHidden();
    await expect(whatIf.banner).toContainText('Nog niets veranderd');
    await board.drag(board.person('Anna Bos'), board.cell('P1', 'ochtend'));
    await expect(whatIf.banner).toContainText('1 stap');
    await whatIf.banner.getByRole('button', { name: 'Terug naar het echte rooster' }).click();
    await expect(whatIf.banner).toBeHidden();
    await expect(page.getByText('maandag 30 november 2026', { exact: true })).toBeVisible();
    await expect(board.cell('P1', 'ochtend')).toBeVisible();
    await expect(board.cardOf('Anna Bos', board.cell('P1', 'ochtend'))).toBeHidden();

    await new Shell(page).goTo('Capaciteit');
    await whatIf.openTab();
    await whatIf.open('Anna erbij');
    await page.getByRole('button', { name: 'Scenario weggooien' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Gooi weg' }).click();
    await expect(page.getByText('Wat als?')).toBeVisible();
  });

  test('it is not taken over as long as the real roster went another way, and says what', async ({ page }) => {
    const whatIf = await boardOf(page, 'Dora weg');
    const panels = new BoardPanels(page);
    const shell = new Shell(page);
    const moves = /Dora Kok van Montagelijn naar Inpaktafel/;
    const resolve = await panels.resolve(DORA);
    await panels.remedy(resolve, moves).first().getByRole('button', { name: 'Doe dit' }).click();
    await expect(panels.findingCard(DORA)).toHaveCount(0);
    await whatIf.banner.getByRole('button', { name: 'Terug naar het echte rooster' }).click();
    // Somebody takes Dora off the board meanwhile.
    const board = new BoardPage(page);
    await board.cardOf('Dora Kok', board.cell('P2', 'middag')).focus();
    await page.keyboard.press('Delete');
    await expect(board.cardOf('Dora Kok', board.cell('P2', 'middag'))).toBeHidden();
    await shell.goTo('Capaciteit');
    await whatIf.openTab();
    await whatIf.open('Dora weg');
    await expect(page.getByText('Botst met het echte rooster')).toBeVisible();
    await whatIf.accept('Dora weg');
    const dialog = page.getByRole('dialog', { name: 'Neem ‘Dora weg’ over' });
    await expect(dialog.getByRole('alert')).toContainText(
      'Het echte rooster is intussen veranderd: Dora Kok op ma 30 nov.',
    );
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('button', { name: 'Laatste stap terug' }).click();
    await expect(page.getByText('Nog leeg')).toBeVisible();
  });

  for (const theme of ['Licht', 'Donker'] as const) {
    test(`list, scenario, form, summary and board pass axe (${theme})`, async ({ page }) => {
      const shell = new Shell(page);
      await shell.setTheme(theme);
      const whatIf = await boardOf(page, 'Anna erbij');
      const board = new BoardPage(page);
      await board.drag(board.person('Anna Bos'), board.cell('P1', 'ochtend'));
      await expect(whatIf.banner).toContainText('1 stap');
      await shell.expectAccessible();
      await whatIf.banner.getByRole('button', { name: 'Vergelijk' }).click();
      await expect(whatIf.figure('Gepland werk')).toBeVisible();
      await shell.expectAccessible();
      await page.getByRole('button', { name: /^Een order/ }).click();
      await shell.expectAccessible();
      await page.getByRole('button', { name: 'Annuleren' }).click();
      await page.getByRole('button', { name: 'Neem over…' }).click();
      await shell.expectAccessible();
      await page.getByRole('button', { name: 'Annuleren' }).click();
      await whatIf.backToList();
      await shell.expectAccessible();
    });
  }

  test('people who do not exist are tried and never taken over', async ({ page }) => {
    const whatIf = await boardOf(page, 'Extra handen');
    const board = new BoardPage(page);
    await whatIf.banner.getByRole('button', { name: 'Vergelijk' }).click();
    await page.getByRole('button', { name: 'Mensen erbij' }).click();
    const form = page.getByRole('dialog', { name: 'Mensen erbij' });
    await form.getByLabel('Hoeveel mensen').fill('2');
    await form.getByRole('button', { name: 'Probeer in het scenario' }).click();
    await expect(whatIf.steps).toHaveText([/^2 extra krachten voor productie/]);
    await expect(whatIf.figure('Nog vrij')).toContainText('meer');
    // Undo is of what is on screen: the scenario, not the real plan behind it.
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Nog leeg')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(new Shell(page).messages).toContainText('Er is niets om terug te draaien.');
    await page.getByRole('button', { name: 'Mensen erbij' }).click();
    await form.getByLabel('Hoeveel mensen').fill('2');
    await form.getByRole('button', { name: 'Probeer in het scenario' }).click();
    await expect(whatIf.steps).toHaveText([/^2 extra krachten voor productie/]);
    await whatIf.openOnBoard();
    await page.evaluate(() => {
      location.hash = location.hash.replace(/\d{4}-\d{2}-\d{2}/, '2026-11-30');
    });
    await board.drag(board.person('Extra kracht 1'), board.cell('P1', 'ochtend'));
    await expect(whatIf.banner).toContainText('2 stappen');
    await whatIf.accept('Extra handen');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
      'deze mensen bestaan alleen in het scenario',
    );
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await whatIf.banner.getByRole('button', { name: 'Terug naar het echte rooster' }).click();
    await expect(board.person('Anna Bos')).toBeVisible();
    await expect(board.person('Extra kracht 1')).toBeHidden();
  });

  test.beforeEach(({ page }) => openSmallCompany(page));
});
