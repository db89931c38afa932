import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';

test.use({ company: 'small' });

test.beforeEach(({ page }) => openSmallCompany(page));

const DORA = 'Montagelijn past niet bij Dora Kok: er is lawaai.';

test('a finding opens to the numbers behind it, also by keyboard', async ({ page }) => {
  const panels = new BoardPanels(page);
  const card = panels.findingCard(DORA);
  const why = await panels.why(card);
  await expect(why.getByRole('row', { name: /lawaai/ }).first()).toBeVisible();
  await expect(why).toContainText('Behoefte van de medewerker (2 van 6)');
  await expect(why).toContainText('Bron: ');
  await page.keyboard.press('Enter');
  await expect(why).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(why).toBeVisible();
  // The sentence is what the button is about, for whoever hears only the button.
  await expect(card.getByRole('button', { name: /^Waarom\?/ })).toHaveAccessibleDescription(DORA);
});

test('a place opens why it fits, and why it does not', async ({ page }) => {
  const panels = new BoardPanels(page);
  await panels.openFromPool('Anna Bos');
  const places = await panels.placeOn('Anna Bos', 'ochtend');
  const fits = await panels.why(places, 'P1');
  await expect(fits).toContainText('Behoefte: geen lawaai');
  await expect(fits).toContainText('Uren in deze week');
  await expect(fits).toContainText('Begeleiding');
  await panels.unfold(places, 'Mag niet');
  const never = places.getByRole('listitem').filter({ hasText: 'P3 Heftruck' });
  await expect(await panels.why(never)).toContainText('heftruck');
});

test('a person for a seat opens why', async ({ page }) => {
  const panels = new BoardPanels(page);
  await panels
    .cell('P1 Inpaktafel, ochtend')
    .getByRole('button', { name: /wie past hier/i })
    .click();
  const people = panels.named('Wie past op P1 Inpaktafel?');
  await expect(await panels.why(people, 'Chris Dam')).toContainText('Plaatsen op');
});

test('somebody who sits somewhere opens why that fits', async ({ page }) => {
  const panels = new BoardPanels(page);
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  const why = await panels.why(bram, 'P1 Inpaktafel, ochtend');
  await expect(why).toContainText('Behoefte: hoog-laagtafel');
  await expect(why).toContainText('voldoet met hulpmiddel');
});

test('mends a finding in one step, shows before where, and goes back to where one was', async ({ page }) => {
  const panels = new BoardPanels(page);
  const board = new BoardPage(page);
  const panel = await panels.resolve(DORA);
  const remedy = panels.remedy(panel, /Dora Kok van Montagelijn naar Inpaktafel/).first();
  await expect(remedy).toContainText('Lost dit helemaal op.');
  const act = remedy.getByRole('button', { name: 'Doe dit' });
  // The pointer is still where "Los op" was, so on one of the remedies.
  await page.mouse.move(5, 5);
  await expect(board.cell('P2', 'middag')).not.toHaveAttribute('data-lit');
  await act.focus();
  for (const code of ['P2', 'P1']) await expect(board.cell(code, 'middag')).toHaveAttribute('data-lit', 'true');
  await act.press('Enter');
  await expect(panel).toContainText('Dit aandachtspunt is er niet meer.');
  await expect(panels.card('P1 Inpaktafel, middag', 'Dora Kok')).toBeVisible();
  await panel.getByRole('button', { name: 'Terug' }).click();
  await expect(panels.findingCard(DORA)).toHaveCount(0);
  await expect(panels.findings).toBeFocused();
  await board.undo.click();
  await expect(panels.findingCard(DORA)).toBeVisible();
});

test('looks anew when the plan changes under it', async ({ app, page }) => {
  test.skip(!app.canOpenMore, 'needs a second window');
  const panels = new BoardPanels(page);
  const panel = await panels.resolve(DORA);
  await expect(panels.remedy(panel, /Dora Kok/).first()).toBeVisible();
  const second = await app.openWindow();
  await openSmallCompany(second);
  const other = new BoardPage(second);
  await other.drag(other.person('Chris Dam'), other.cell('P2', 'ochtend'));
  await expect(panels.card('P2 Montagelijn, ochtend', 'Chris Dam')).toBeVisible();
  await expect(panels.remedy(panel, /Dora Kok/).first()).toBeVisible();
  await other.drag(other.cardOf('Dora Kok'), other.cell('P1', 'middag'));
  await expect(panel).toContainText('Dit aandachtspunt is er niet meer.');
  await second.keyboard.press('Control+z');
  await expect(panels.remedy(panel, /Dora Kok/).first()).toBeVisible();
});

test('closes without doing anything, and the keyboard is where it was', async ({ page }) => {
  const panels = new BoardPanels(page);
  const panel = await panels.resolve(DORA);
  await panel.getByRole('button', { name: 'Sluit dit paneel' }).click();
  await expect(panels.findingCard(DORA).getByRole('button', { name: /^Los op/ })).toBeFocused();
  await expect(panels.card('P2 Montagelijn, middag', 'Dora Kok')).toBeVisible();
});

test('opened with a person, it goes back to that person', async ({ page }) => {
  const panels = new BoardPanels(page);
  const dora = await panels.openFromCell('P2 Montagelijn, middag', 'Dora Kok');
  await panels
    .findingCard(DORA, dora)
    .getByRole('button', { name: /^Los op/ })
    .click();
  const panel = panels.side.getByRole('region', { name: /^Los op: / });
  await panel.getByRole('button', { name: 'Terug' }).click();
  await expect(dora).toBeVisible();
});

test('says why nothing helps', async ({ page }) => {
  const panels = new BoardPanels(page);
  // Everybody who could work on the order is away until its deadline.
  for (const [name, where] of [
    ['Bram Vos', 'P1 Inpaktafel, ochtend'],
    ['Dora Kok', 'P2 Montagelijn, middag'],
    ['Anna Bos', null],
    ['Chris Dam', null],
  ] as const) {
    const person = where === null ? await panels.openFromPool(name) : await panels.openFromCell(where, name);
    await person.getByRole('button', { name: 'Afwezig …' }).click();
    const dialog = panels.named(`${name} is afwezig`);
    await dialog.getByRole('textbox', { name: 'Laatste dag' }).fill('4-12-2026');
    await dialog.getByRole('button', { name: 'Meld afwezig' }).click();
    if (where !== null) await panels.dialog.getByRole('button', { name: 'Laat alles leeg' }).click();
    await expect(person).toContainText('Afwezig van ma 30 nov tot en met vr 4 dec');
    await person.getByRole('button', { name: 'Sluit dit paneel' }).click();
  }
  const panel = await panels.resolve(/^Order komt te laat klaar/);
  await expect(panel).toContainText('Dit is niet met een paar stappen op te lossen.');
  await expect(panel.getByRole('button', { name: 'Doe dit' })).toHaveCount(0);
});
