import { expect, type Page } from '@playwright/test';
import { type RunningApp, test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';
import { FirstStartPage } from '../pages/first-start.ts';
import { Shell } from '../pages/shell.ts';

test.use({ company: 'small' });

// Every state of the board, looked at by axe as a whole page, in light and in dark.

interface Window {
  readonly app: RunningApp;
  readonly page: Page;
  readonly board: BoardPage;
  readonly panels: BoardPanels;
}
type States = Readonly<Record<string, (window: Window) => Promise<void>>>;

/** Bram's card in the morning, from which several dialogs are reached. */
const openBram = ({ panels }: Window) => panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');

/** States of a board with people on it. */
const STATES: States = {
  'at rest': ({ panels }) => expect(panels.findings).toBeVisible(),
  'carrying over a cell where it fits': async ({ board }) => {
    await board.pickUp(board.person('Chris Dam'));
    await board.carryTo(board.cell('P1', 'ochtend'));
    await expect(board.verdict('P1', 'ochtend')).toHaveText('past');
  },
  'carrying over a cell where it fits with an aid': async ({ board }) => {
    await board.pickUp(board.cardOf('Bram Vos', board.cell('P1', 'ochtend')));
    await board.carryTo(board.cell('P2', 'ochtend'));
    await expect(board.verdict('P2', 'ochtend')).toHaveText('past met hulpmiddel');
  },
  'carrying over a cell with a warning': async ({ board }) => {
    await board.openDay('2026-12-01');
    await board.pickUp(board.person('Chris Dam'));
    await board.carryTo(board.cell('P1', 'ochtend'));
    await expect(board.verdict('P1', 'ochtend')).toHaveText('let op: te weinig BHV');
  },
  'carrying over a cell that asks for a reason': async ({ board }) => {
    await board.pickUp(board.person('Anna Bos'));
    await board.carryTo(board.cell('P2', 'ochtend'));
    await expect(board.verdict('P2', 'ochtend')).toHaveText('alleen met reden: lawaai');
  },
  'carrying over a cell where it may not be': async ({ board }) => {
    await board.pickUp(board.person('Anna Bos'));
    await board.carryTo(board.cell('P3', 'ochtend'));
    await expect(board.verdict('P3', 'ochtend')).toHaveText('mag niet: heftruck');
  },
  'carrying over somebody to change places with': async ({ board }) => {
    await board.pickUp(board.person('Chris Dam'));
    await board.carryOnto(board.cardOf('Bram Vos', board.cell('P1', 'ochtend')));
  },
  'carrying over the list of people': async ({ board }) => {
    await board.pickUp(board.cardOf('Dora Kok'));
    await board.carryToPool();
  },
  'dragging the edge of a card': async ({ board }) => {
    await board.dragEdge(board.cardOf('Dora Kok'), 'right', -0.5);
    await expect(board.timesBubble).toBeVisible();
  },
  'several picked': async ({ board }) => {
    await board.person('Anna Bos').click({ modifiers: ['Control'] });
    await board.person('Chris Dam').click({ modifiers: ['Control'] });
    await expect(board.person('Chris Dam')).toHaveAccessibleName(/gekozen/);
  },
  'by week': async ({ page, board }) => {
    await page.getByRole('radio', { name: 'Week', exact: true }).click();
    await expect(board.grid.getByRole('button', { name: 'vr 4 dec' })).toBeVisible();
  },
  'by week, carrying': async ({ page, board }) => {
    await page.getByRole('radio', { name: 'Week', exact: true }).click();
    await board.pickUp(board.person('Anna Bos'));
    await expect(board.saying('lawaai').first()).toBeVisible();
    await expect(board.saying('past').first()).toBeVisible();
    await expect(board.saying('te weinig BHV').first()).toBeVisible();
  },
  'with a person open, and an error at a field': async (window) => {
    const bram = await openBram(window);
    await bram.getByRole('button', { name: 'Tijden (ochtend)' }).click();
    await bram.getByRole('textbox', { name: 'Tot' }).fill('7:00');
    await bram.getByRole('button', { name: 'Bewaar tijden' }).click();
    await expect(bram).toContainText('De eindtijd moet na de begintijd liggen.');
  },
  'with a guide open': async ({ panels }) => {
    await panels.openFromCell('P1 Inpaktafel, ochtend', 'Gerrit Smit');
  },
  'with a workplace open': async (window) => {
    const bram = await openBram(window);
    await bram.getByRole('button', { name: 'P1 Inpaktafel' }).first().click();
    await expect(window.panels.workplace('P1 Inpaktafel')).toBeVisible();
  },
  'dialog: a place for someone': async ({ panels }) => {
    await panels.openFromPool('Anna Bos');
    const places = await panels.placeOn('Anna Bos', 'ochtend');
    await panels.unfold(places, 'Mag niet');
    await panels.unfold(places, 'kan alleen met een reden');
    await expect(places).toContainText('Anna Bos heeft dat certificaat niet.');
    await expect(await panels.why(places, 'P1')).toBeVisible();
  },
  'dialog: someone for a seat': async ({ panels }) => {
    const seats = panels.cell('P2 Montagelijn, ochtend').getByRole('button', { name: /wie past hier/i });
    await seats.click();
    await expect(panels.named('Wie past op P2 Montagelijn?')).toContainText('Chris Dam');
  },
  'dialog: a reason is asked, and missing': async ({ board, panels }) => {
    await board.drag(board.person('Anna Bos'), board.cell('P2', 'ochtend'));
    await panels.refusal.getByRole('button', { name: 'Toch plannen' }).click();
    await expect(panels.refusal).toContainText('Kies een reden.');
  },
  'dialog: a refusal': async ({ board, panels }) => {
    await board.drag(board.person('Anna Bos'), board.cell('P3', 'ochtend'));
    await expect(panels.refusal).toContainText('Dit mag niet');
  },
  'a card that was planned against a need': async ({ board, panels }) => {
    await board.drag(board.person('Anna Bos'), board.cell('P2', 'ochtend'));
    await board.giveReason('er is lawaai', 'In overleg met de medewerker');
    await panels.unfold(panels.findings, 'Toch zo gelaten, met reden');
  },
  'dialog: the gaps of an absence': async (window) => {
    const bram = await openBram(window);
    await bram.getByRole('button', { name: 'Ziek' }).click();
    await expect(window.panels.dialog).toContainText('nog 2 plekken leeg');
    await expect(window.panels.dialog.getByRole('button', { name: 'Vul alles zo in (2)' })).toBeEnabled();
    const morning = window.panels.dialog.getByRole('region', { name: 'P1 Inpaktafel, ochtend' });
    await morning.getByRole('button', { name: /^Waarom\?/ }).click();
    await morning.getByRole('button', { name: /^Kies iemand anders/ }).click();
    await expect(morning.getByRole('searchbox', { name: 'Zoek een naam' })).toBeVisible();
  },
  'dialog: the gaps of an absence, filled': async (window) => {
    const bram = await openBram(window);
    await bram.getByRole('button', { name: 'Ziek' }).click();
    await window.panels.dialog.getByRole('button', { name: 'Vul alles zo in (2)' }).click();
    await expect(window.panels.dialog).toContainText('alle plekken zijn opgevuld');
  },
  'why a finding is there': async ({ panels }) => {
    await expect(await panels.why(panels.findingCard('Dora Kok'))).toBeVisible();
  },
  'what mends a finding': async ({ panels }) => {
    const panel = await panels.resolve('Dora Kok');
    const remedy = panels.remedy(panel, 'Dora Kok').first();
    await remedy.getByRole('button', { name: 'Doe dit' }).focus();
    await expect(remedy).toContainText('Lost dit helemaal op.');
  },
  'a finding that is mended': async ({ panels }) => {
    const panel = await panels.resolve('Dora Kok');
    await panels.remedy(panel, 'Dora Kok').first().getByRole('button', { name: 'Doe dit' }).click();
    await expect(panel).toContainText('Dit aandachtspunt is er niet meer.');
  },
  'dialog: letting a finding stand': async ({ panels }) => {
    const dialog = await panels.letStand('Dora Kok');
    await dialog.getByRole('button', { name: 'Toch zo laten' }).click();
    await expect(dialog).toContainText('Kies een reden.');
  },
  'dialog: an absence': async (window) => {
    const bram = await openBram(window);
    await bram.getByRole('button', { name: 'Afwezig …' }).click();
    await expect(window.panels.named('Bram Vos is afwezig')).toBeVisible();
  },
  'nobody found in the list of people': async ({ page, board }) => {
    await page.getByRole('searchbox', { name: 'Zoek een naam' }).fill('xyz');
    await expect(board.pool).toContainText('Niemand gevonden.');
  },
  'in a narrow window': async ({ page }) => {
    await page.setViewportSize({ width: 760, height: 800 });
    await expect(page.getByRole('button', { name: 'Verberg mensen' })).toBeVisible();
  },
  'in a narrow window, carrying': async ({ page, board }) => {
    await page.setViewportSize({ width: 760, height: 800 });
    await expect(page.getByRole('button', { name: 'Verberg mensen' })).toBeVisible();
    await board.pickUp(board.person('Anna Bos'));
    await expect(board.verdict('P2', 'ochtend')).toBeVisible();
  },
  'in a narrow window, with a person open': async (window) => {
    await openBram(window);
    await window.page.setViewportSize({ width: 760, height: 800 });
    await expect(window.panels.person('Bram Vos')).toBeVisible();
  },
  'with text at 200 %': async ({ page, board }) => {
    const shell = new Shell(page);
    await shell.enlargeText(5);
    await expect(board.grid).toBeVisible();
  },
  'on a closed day': async ({ page, board }) => {
    await board.openDay('2026-12-25');
    await expect(page.getByText(/^gesloten: /).first()).toBeVisible();
  },
  'without a host': async ({ app, page }) => {
    test.skip(!app.canOpenMore, 'in Electron the window and the host are one');
    await app.loseHost();
    await expect(page.getByText('Alleen kijken: de verbinding is weg')).toBeVisible();
  },
  'a week that cannot be opened': async ({ app, page }) => {
    test.skip(!app.canOpenMore, 'in Electron the window and the host are one');
    await page.route('**/rpc/plan/open', (route) => route.abort());
    await page.evaluate(() => {
      location.hash = '#/rooster/2026-12-14';
    });
    await expect(page.getByRole('alert').getByRole('button', { name: 'Probeer opnieuw' })).toBeVisible();
  },
};

/** States of a window without a company. */
const EMPTY_STATES: States = {
  'an empty board': async ({ page }) => {
    await new FirstStartPage(page).empty.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
    await new Shell(page).goTo('Rooster');
    await expect(page.getByRole('heading', { name: 'Er is nog geen locatie' })).toBeVisible();
  },
  'no host at the first load': async ({ app, page }) => {
    test.skip(!app.canOpenMore, 'in Electron the window and the host are one');
    await page.route('**/rpc/**', (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert').getByRole('button', { name: 'Probeer opnieuw' })).toBeVisible();
  },
};

for (const [states, isEmpty] of [
  [STATES, false],
  [EMPTY_STATES, true],
] as const) {
  for (const [state, reach] of Object.entries(states)) {
    test.describe(state, () => {
      test.use({ company: isEmpty ? 'none' : 'small' });
      test('accessible in light and dark', async ({ app, page }) => {
        // What fades in is half as visible for a moment.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        if (!isEmpty) await openSmallCompany(page);
        await reach({ app, page, board: new BoardPage(page), panels: new BoardPanels(page) });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await new Shell(page).expectAccessible();
        }
      });
    });
  }
}

test.describe('without a company', () => {
  test.use({ company: 'none' });
  test('an empty board leads to Beheer and to the import', async ({ page }) => {
    await new FirstStartPage(page).empty.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
    const openBoard = async (): Promise<void> => {
      await new Shell(page).goTo('Rooster');
      await expect(page.getByRole('heading', { name: 'Er is nog geen locatie' })).toBeVisible();
    };
    await openBoard();
    await page.getByRole('button', { name: 'Naar Beheer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
    await openBoard();
    await page.getByRole('button', { name: 'Importeer een werkmap' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  });
});

test('a week that could not be opened opens after another try', async ({ app, page }) => {
  test.skip(!app.canOpenMore, 'in Electron the window and the host are one');
  await openSmallCompany(page);
  await page.route('**/rpc/plan/open', (route) => route.abort());
  await page.evaluate(() => {
    location.hash = '#/rooster/2026-12-14';
  });
  const again = page.getByRole('alert').getByRole('button', { name: 'Probeer opnieuw' });
  await expect(again).toBeVisible();
  await page.unroute('**/rpc/plan/open');
  await again.click();
  await expect(new BoardPage(page).cell('P1', 'ochtend')).toContainText('0 van 3 plaatsen bezet');
});
