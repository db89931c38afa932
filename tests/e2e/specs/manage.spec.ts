import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { FirstStartPage } from '../pages/first-start.ts';
import { ManagePage } from '../pages/manage.ts';
import { Shell } from '../pages/shell.ts';

const FATIMA = {
  Personeelsnummer: '10001',
  Voornaam: 'Fatima',
  Achternaam: 'Demir',
  Geboortedatum: '3-2-1990',
  Contracturen: '24',
};

test.describe('from nothing', () => {
  test('"Begin leeg" leads somewhere: site, block, workplace, client, order, guide and employee', async ({ page }) => {
    await new FirstStartPage(page).empty.click();
    const manage = new ManagePage(page);

    await manage.openList('Locaties en dagdelen');
    await manage.add('Locatie toevoegen');
    await manage.fill({ Naam: 'Hal Uraniumweg' });
    await manage.saveAndClose();
    await manage.add('Dagdeel toevoegen');
    await manage.fill({ Naam: 'Ochtend', Van: '8', Tot: '12.00' });
    await manage.saveAndClose();
    await expect(page.getByText('08:00 tot 12:00')).toBeVisible();

    await manage.openList('Werkplekken');
    await manage.add('Werkplek toevoegen');
    await manage.fill({ Code: 'P1', Naam: 'Inpaktafel', Plaatsen: '6' });
    await manage.form.getByText('lawaai', { exact: true }).click();
    await manage.saveAndClose();
    await expect(manage.row('P1 Inpaktafel')).toContainText('lawaai');

    await manage.openList('Organisaties');
    await manage.add('Organisatie toevoegen');
    await manage.fill({ Naam: 'Bouwmarkt Soest' });
    await manage.saveAndClose();

    await manage.openList('Orders');
    await manage.add('Order toevoegen');
    await manage.fill({ Ordernummer: '2041', Omschrijving: 'Koekblikken', Aantal: '100', 'Normminuten per stuk': '6' });
    await manage.fill({ Deadline: '1-12-2026' });
    await manage.find('Opdrachtgever', 'Bouwmarkt Soest');
    await manage.saveAndClose();
    await expect(manage.row('Order 2041 Koekblikken')).toContainText('10 uur');

    await manage.openList('Begeleiders');
    await manage.add('Begeleider toevoegen');
    await manage.fill({ Personeelsnummer: '90001', Voornaam: 'Kees', Achternaam: 'Smit', Contracturen: '36' });
    await manage.form.getByText('Productie', { exact: true }).click();
    await manage.saveAndClose();
    await expect(manage.row('Kees Smit')).toContainText('Productie');

    await manage.openList('Medewerkers');
    await manage.add('Medewerker toevoegen');
    await manage.fill(FATIMA);
    await manage.form.getByRole('button', { name: 'Behoefte toevoegen' }).click();
    await manage.choose('Behoefte$', 'tillen tot …');
    await manage.fill({ Hoogstens: '10' });
    await manage.saveAndClose();
    await expect(manage.row('Fatima Demir')).toContainText('tillen tot 10 kg');
  });

  test('says what is wrong at the field, also what only the host knows', async ({ page }) => {
    await new FirstStartPage(page).empty.click();
    const manage = new ManagePage(page);
    await manage.add('Medewerker toevoegen');
    await manage.save.click();
    await expect(manage.field('Achternaam')).toHaveAccessibleDescription('Vul dit in.');
    await manage.fill({ ...FATIMA, Geboortedatum: '31-31-1990' });
    await manage.save.click();
    await expect(manage.field('Geboortedatum')).toHaveAccessibleDescription(/Schrijf de datum zo: 24-11-2026/);
    await new Shell(page).expectAccessible();
    await manage.fill({ Geboortedatum: '3-2-1990' });
    await manage.saveAndClose();

    await manage.add('Medewerker toevoegen');
    await manage.fill({ ...FATIMA, Voornaam: 'Selam' });
    await manage.save.click();
    await expect(manage.field('Personeelsnummer')).toHaveAccessibleDescription(/al van iemand anders/);
  });
});

test.describe('on example data', () => {
  test.use({ company: 'demo' });

  test.beforeEach(async ({ page }) => {
    await new Shell(page).goTo('Beheer');
    await expect(new ManagePage(page).list('Medewerkers')).toBeVisible();
  });

  test('search, sort and move through a list by keyboard', async ({ page }) => {
    const manage = new ManagePage(page);
    const list = manage.list('Medewerkers');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await manage.search('geen zo iemand');
    await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
    await manage.search('');
    await page.getByRole('button', { name: 'Nummer' }).click();
    await expect(page.getByRole('columnheader', { name: 'Nummer' })).toHaveAttribute('aria-sort', 'ascending');
    const rows = list.getByRole('row');
    await rows.nth(1).focus();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(manage.form).toBeVisible();
    await new Shell(page).expectAccessible();
  });

  test('correct, undo and redo, with the step in words', async ({ page }) => {
    const manage = new ManagePage(page);
    const shell = new Shell(page);
    const first = manage.list('Medewerkers').getByRole('row').nth(1);
    const name = (await first.getAttribute('aria-label')) ?? '';
    await first.click();
    await manage.fill({ Contracturen: '7,5' });
    await manage.saveAndClose();
    await expect(manage.row(name)).toContainText('7,5 uur');
    await page.keyboard.press('Control+z');
    await expect(shell.messages).toContainText(`Ongedaan gemaakt: Aangepast: ${name}`);
    await expect(manage.row(name)).not.toContainText('7,5 uur');
    await page.keyboard.press('Control+y');
    await expect(manage.row(name)).toContainText('7,5 uur');
  });

  test('to the archive and back; never deleted', async ({ page }) => {
    const manage = new ManagePage(page);
    const first = manage.list('Medewerkers').getByRole('row').nth(1);
    const name = (await first.getAttribute('aria-label')) ?? '';
    await first.click();
    await manage.form.getByRole('button', { name: 'Naar het archief' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Zet in het archief' }).click();
    await expect(manage.row(name)).toBeHidden();
    await page.getByText(/Toon ook het archief \(1\)/).click();
    await manage.open(name);
    await manage.form.getByRole('button', { name: 'Haal terug uit het archief' }).click();
    await expect(manage.form).toBeHidden();
    await expect(manage.row(name)).toBeVisible();
  });

  test('two windows on one person: the second hears of it and chooses', async ({ app, page }) => {
    test.skip(!app.canOpenMore, 'Electron has one window');
    const manage = new ManagePage(page);
    const first = manage.list('Medewerkers').getByRole('row').nth(1);
    const name = (await first.getAttribute('aria-label')) ?? '';
    const other = await app.openWindow();
    await new Shell(other).goTo('Beheer');
    const otherManage = new ManagePage(other);
    await otherManage.open(name);
    await otherManage.fill({ Contracturen: '9' });

    await manage.open(name);
    await manage.fill({ Contracturen: '8' });
    await manage.saveAndClose();

    await expect(otherManage.form).toContainText('Iemand anders heeft dit net veranderd.');
    await new Shell(other).expectAccessible();
    await otherManage.form.getByRole('button', { name: 'Ga door met mijn versie' }).click();
    await otherManage.saveAndClose();
    await expect(manage.row(name)).toContainText('9 uur');
  });

  test('leaving a form with changes asks first', async ({ page }) => {
    const manage = new ManagePage(page);
    await manage.list('Medewerkers').getByRole('row').nth(1).click();
    await manage.fill({ Contracturen: '9' });
    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog', { name: 'Niet bewaren?' });
    await question.getByRole('button', { name: 'Ga verder met invullen' }).click();
    await expect(manage.field('Contracturen')).toHaveValue('9');
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Niet bewaren' }).click();
    await expect(manage.form).toBeHidden();
  });

  const LISTS = ['Begeleiders', 'Werkplekken', 'Hulpmiddelen', 'Orders', 'Organisaties', 'Werksoorten', 'Afspraken'];
  for (const theme of ['Licht', 'Donker'] as const) {
    test(`every list without a violation: ${theme}`, async ({ page }) => {
      test.slow();
      const shell = new Shell(page);
      await shell.setTheme(theme);
      for (const list of ['Medewerkers', 'Locaties en dagdelen', ...LISTS]) {
        await new ManagePage(page).openList(list);
        await shell.expectAccessible();
      }
    });

    test(`every form without a violation: ${theme}`, async ({ page }) => {
      test.slow();
      const shell = new Shell(page);
      const manage = new ManagePage(page);
      await shell.setTheme(theme);
      for (const list of ['Medewerkers', ...LISTS]) {
        await manage.openList(list);
        await manage.list(list).getByRole('row').nth(1).click();
        await expect(manage.form).toBeVisible();
        await shell.expectAccessible();
        await page.keyboard.press('Escape');
        await expect(manage.form).toBeHidden();
      }
    });
  }
});
