import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';
import { ManagePage } from '../pages/manage.ts';
import { Shell } from '../pages/shell.ts';

test.use({ company: 'small' });

async function openManage(page: Page): Promise<ManagePage> {
  await new Shell(page).goTo('Beheer');
  const manage = new ManagePage(page);
  await expect(manage.list('Medewerkers')).toBeVisible();
  return manage;
}

/** What P2 in the morning says when Anna, who needs no noise, is carried. */
async function verdictOnNoise(page: Page): Promise<string> {
  const board = new BoardPage(page);
  await board.pickUp(board.person('Anna Bos'));
  const verdict = board.verdict('P2', 'ochtend');
  await expect(verdict).toBeVisible();
  const words = (await verdict.textContent()) ?? '';
  await board.cancel();
  return words;
}

test('a rule that only warns: board, finding and verdict follow, and it can be undone', async ({ page }) => {
  await openSmallCompany(page);
  const panels = new BoardPanels(page);
  const noise = panels.finding(/^Te zwaar/);
  await expect(noise).toContainText('blokkade');
  expect(await verdictOnNoise(page)).toContain('alleen met reden: lawaai');

  const manage = await openManage(page);
  await manage.openPart('Regels');
  await manage.chooseSeverity('Te zwaar', 'Waarschuwt');
  await expect(manage.rule('Te zwaar')).toContainText('standaard: blokkeert');

  await openSmallCompany(page);
  await expect(noise).toContainText('waarschuwing');
  expect(await verdictOnNoise(page)).toContain('let op: lawaai');

  await page.keyboard.press('Control+z');
  await expect(new Shell(page).messages).toContainText('Ongedaan gemaakt: Te zwaar: waarschuwt');
  await expect(noise).toContainText('blokkade');
});

test('what the law says has no choice; a choice goes back to what the program gives', async ({ page }) => {
  const manage = await openManage(page);
  await manage.openPart('Regels');
  await expect(manage.rule('Dubbel gepland')).toContainText('vast: wet');
  await expect(manage.rule('Dubbel gepland').getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: /Hoe ernstig is: Te weinig begeleiding/ }).click();
  await expect(page.getByRole('option')).toHaveText([/^Blokkeert/, /^Waarschuwt/]);
  await page.keyboard.press('Escape');

  await manage.chooseSeverity('Te zwaar', 'Waarschuwt');
  await page.getByText(/Alleen wat is aangepast \(1\)/).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Te zwaar']);
  await page.getByRole('button', { name: 'Te zwaar: terug naar standaard' }).click();
  await expect(page.getByRole('heading', { name: 'Geen regels gevonden' })).toBeVisible();
});

test('a number of the company is confirmed, and gets another value from a day on', async ({ app, page }) => {
  let manage = await openManage(page);
  await manage.openPart('Instellingen');
  const evening = manage.number('Begin van de avond');
  await expect(evening).toContainText('18:00');
  await expect(evening).toContainText('te bevestigen');

  await manage.openNumber('Begin van de avond', 'bevestigen');
  await manage.save.click();
  await expect(manage.field('Bron')).toHaveAccessibleDescription(/Vul dit in/);
  await manage.fill({ Bron: 'Besluit MT 12-11-2026' });
  await manage.saveAndClose();
  await expect(evening).toContainText('Besluit MT 12-11-2026');
  await expect(evening).not.toContainText('te bevestigen');

  await manage.openNumber('Begin van de avond', 'nieuwe waarde');
  await manage.fill({ Waarde: '14', 'Geldt vanaf': '1-1-2099', Bron: 'Nieuwe cao' });
  await manage.save.click();
  await expect(manage.field('Waarde')).toHaveAccessibleDescription('Dit is minstens 15:00.');
  await manage.fill({ Waarde: '17.30' });
  await manage.saveAndClose();
  await expect(evening.getByRole('list')).toContainText('17:30');
  await expect(evening).toContainText('18:00');

  manage = await openManage(await app.restart());
  await manage.openPart('Instellingen');
  await expect(manage.number('Begin van de avond').getByRole('list')).toContainText('17:30');
  await manage.openNumber('Begin van de avond vanaf 01-01-2099', 'verbeteren');
  await manage.form.getByRole('button', { name: 'Weghalen' }).click();
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Haal weg' }).click();
  await expect(manage.form).toBeHidden();
  await expect(manage.number('Begin van de avond').getByRole('list')).toBeHidden();
});

test('a new norm stands beside the old one', async ({ page }) => {
  const manage = await openManage(page);
  await manage.openPart('Normen');
  const middle = manage.number('Midden');
  await expect(middle).toContainText('10 mensen');
  await manage.openNumber('Midden', 'nieuwe waarde');
  await manage.fill({ 'Mensen per begeleider': '8', Bron: 'Afspraak met begeleiders' });
  await manage.saveAndClose();
  await expect(middle.getByRole('strong')).toHaveText(['8 mensen', '10 mensen']);
  await expect(middle.getByRole('list')).toContainText('vroeger');

  await manage.openNumber('Midden', 'nieuwe waarde');
  await manage.fill({ 'Mensen per begeleider': '9', Bron: 'Nog een' });
  await manage.save.click();
  await expect(manage.field('Geldt vanaf')).toHaveAccessibleDescription(/Er is al een waarde vanaf deze dag/);
});

test('an agreement with an employer', async ({ page }) => {
  const manage = await openManage(page);
  await manage.openList('Afspraken');
  await manage.add('Afspraak toevoegen');
  await manage.find('Organisatie', 'Bouwmarkt');
  await manage.fill({ Naam: 'Inpakken', 'Eerste dag': '1-1-2026', 'Laatste dag': '31-12-2025' });
  await manage.save.click();
  await expect(manage.field('Laatste dag')).toHaveAccessibleDescription(/niet voor de eerste dag/);
  await manage.fill({ 'Laatste dag': '', 'Grootste groep': '6', Begeleiding: '12,5', 'Jobcoach komt elke': '4' });
  await manage.form.getByText('Productie', { exact: true }).click();
  await manage.saveAndClose();
  for (const words of ['Bouwmarkt', 'loopt', 'Productie', '12,5 uur', 'elke 4 weken']) {
    await expect(manage.row('Afspraak Inpakken')).toContainText(words);
  }
});

test('a closure: nobody works on a day on which the site is closed', async ({ page }) => {
  const manage = await openManage(page);
  await manage.openList('Sluitingsdagen');
  await manage.add('Sluiting toevoegen');
  await manage.fill({ Naam: 'Studiedag', 'Eerste dag': '30-11-2026' });
  await expect(manage.field('Laatste dag')).toHaveValue('30-11-2026');
  await manage.choose('Locatie', 'Hal');
  await manage.saveAndClose();
  await expect(manage.row('Studiedag, Hal')).toContainText('30-11-2026');

  await openSmallCompany(page);
  await expect(new BoardPanels(page).finding(/^Locatie dicht/).first()).toContainText('Studiedag');

  await new Shell(page).goTo('Beheer');
  await manage.openList('Sluitingsdagen');
  await manage.open('Studiedag, Hal');
  await manage.form.getByRole('button', { name: 'Weghalen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Haal weg' }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen sluitingsdagen' })).toBeVisible();
});

test('what somebody let stand is listed, and since when it no longer stands', async ({ page }) => {
  await openSmallCompany(page);
  const board = new BoardPage(page);
  await board.drag(board.person('Anna Bos'), board.cell('P2', 'ochtend'));
  await board.giveReason('Montagelijn past niet bij Anna Bos: er is lawaai.', 'In overleg met de medewerker');
  await expect(board.cardOf('Anna Bos')).toBeVisible();

  const manage = await openManage(page);
  await manage.openList('Afwijkingen');
  await manage.setPeriod('1-11-2026', '31-12-2026');
  const line = manage.row('Te zwaar: Anna Bos · Montagelijn');
  await expect(line).toContainText('In overleg met de medewerker');
  await expect(line).toContainText('staat nog');
  await new Shell(page).expectAccessible();

  // In a field Ctrl+Z would take back what was typed there.
  await line.focus();
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('geëindigd');
  await page.getByText('Alleen wat nog staat').click();
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Toon alle afwijkingen' }).click();
  await page.getByRole('radio', { name: 'Begeleiding' }).click();
  await expect(line).toBeHidden();
  await manage.setPeriod('1-11-2026', '31-10-2026');
  await expect(page.getByRole('textbox', { name: 'Laatste dag' })).toHaveAccessibleDescription(
    /niet voor de eerste dag/,
  );
  await manage.setPeriod('1-1-2026', '31-1-2026');
  await expect(page.getByRole('heading', { name: 'Geen afwijkingen in deze periode' })).toBeVisible();
  await new Shell(page).expectAccessible();
});

test('what is new about people and places is kept', async ({ page }) => {
  const manage = await openManage(page);
  await manage.open('Anna Bos');
  await manage.form.getByText('Wil afwisseling in het werk').click();
  for (const [index, need] of ['vaste begeleider', 'vaste plek'].entries()) {
    await manage.form.getByRole('button', { name: 'Behoefte toevoegen' }).click();
    await manage.form
      .getByRole('button', { name: /Behoefte$/ })
      .nth(index + 1)
      .click();
    await page.getByRole('option', { name: need, exact: true }).click();
  }
  await manage.find('Welke begeleider', 'Gerrit');
  await manage.saveAndClose();
  await expect(manage.row('Anna Bos')).toContainText('geen lawaai, vaste begeleider: Gerrit Smit, vaste plek');
  await manage.open('Anna Bos');
  await expect(manage.form.getByRole('switch', { name: 'Wil afwisseling in het werk' })).toBeChecked();
  await page.keyboard.press('Escape');

  await manage.openList('Werkplekken');
  await manage.open('P3 Heftruck');
  await manage.form.getByText('Alleen voor 18 jaar en ouder').click();
  await manage.saveAndClose();
  await manage.open('P3 Heftruck');
  await expect(manage.form.getByRole('switch', { name: 'Alleen voor 18 jaar en ouder' })).toBeChecked();
});

for (const theme of ['Licht', 'Donker'] as const) {
  test(`no violation on the pages about rules: ${theme}`, async ({ page }) => {
    test.slow();
    const shell = new Shell(page);
    const manage = await openManage(page);
    await shell.setTheme(theme);
    await manage.openPart('Regels');
    await manage.chooseSeverity('Te zwaar', 'Waarschuwt');
    await shell.expectAccessible();
    await manage.openPart('Instellingen');
    await manage.openNumber('Vrije uren op een dag', 'bevestigen');
    await manage.fill({ Bron: 'MT' });
    await manage.saveAndClose();
    await manage.openNumber('Vrije uren op een dag', 'nieuwe waarde');
    await shell.expectAccessible();
    await manage.fill({ Waarde: '12', 'Geldt vanaf': '1-1-2099', Bron: 'MT' });
    await manage.saveAndClose();
    await shell.expectAccessible();
    await manage.openPart('Normen');
    await shell.expectAccessible();
    for (const [list, add] of [
      ['Afspraken', 'Afspraak toevoegen'],
      ['Sluitingsdagen', 'Sluiting toevoegen'],
    ] as const) {
      await manage.openList(list);
      await shell.expectAccessible();
      await manage.add(add);
      await shell.expectAccessible();
      await page.keyboard.press('Escape');
    }
  });
}
