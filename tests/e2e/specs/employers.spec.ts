import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { EmployersPage } from '../pages/employers.ts';
import { ManagePage } from '../pages/manage.ts';
import { Shell } from '../pages/shell.ts';

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** A day so many days from today, as one types it. */
function dayFromNow(days: number): string {
  return AMSTERDAM.format(new Date(Date.now() + days * 86_400_000))
    .split('-')
    .reverse()
    .join('-');
}

test.describe('an agreement from nothing', () => {
  test.use({ company: 'small' });

  test('made beside the list, refused where a place has too few seats, told when it ends, and undone', async ({
    page,
  }) => {
    const employers = new EmployersPage(page);
    const form = new ManagePage(page);
    await new Shell(page).goTo('Capaciteit');
    await employers.goTo();
    await expect(page.getByRole('heading', { name: 'Nog geen werkgevers' })).toBeVisible();

    await page.getByRole('button', { name: 'Afspraak toevoegen' }).click();
    await form.find('Organisatie', 'Bouwmarkt');
    await form.fill({ Naam: 'Magazijn', 'Laatste dag': dayFromNow(20), 'Grootste groep': '6', Begeleiding: '12' });
    await form.form.getByRole('radio', { name: 'Per uur' }).click();
    await form.fill({ 'Prijs per uur': '18,50', 'Collega bij de werkgever (Harrie)': 'Ria Verhoeven' });
    await form.form.getByText('Heeft de training gevolgd').click();
    await form.form.getByRole('button', { name: 'Begeleider toevoegen' }).click();
    await form.find('Begeleider', 'Gerrit Smit');
    await form.form.getByRole('button', { name: 'Terugkeerplek toevoegen' }).click();
    await form.find('Werkplek', 'P1 Inpaktafel');
    await form.field('Plaatsen die vrij blijven').fill('4');
    await form.save.click();
    await expect(form.form).toContainText('Deze werkplek heeft 3 plaatsen.');
    await form.field('Plaatsen die vrij blijven').fill('2');
    await form.save.click();

    await expect(page.getByRole('dialog', { name: 'Afspraak toevoegen' })).toBeHidden();
    await expect(employers.row('Bouwmarkt')).toContainText('1 aandachtspunt');
    await expect(employers.row('Bouwmarkt')).toContainText('2 vrij');
    await employers.open('Bouwmarkt');
    await expect(employers.panel).toContainText('‘Magazijn’ loopt af over 2 weken');
    await expect(employers.fact('Prijs')).toContainText('€ 18,50 per uur');
    await expect(employers.fact('Begeleiders')).toContainText('Gerrit Smit');
    await expect(employers.fact('Harrie')).toContainText('Ria Verhoeven, heeft de training gevolgd');
    await expect(employers.fact('Terugkeerplek P1 Inpaktafel')).toContainText('2 vrij');

    await employers.panel.getByRole('button', { name: 'Pas de afspraak aan' }).first().click();
    await form.field('Laatste dag').fill('');
    await form.save.click();
    await expect(employers.panel).toContainText('volgens afspraak');
    await employers.close();
    await page.keyboard.press('Control+z');
    await expect(employers.row('Bouwmarkt')).toContainText('1 aandachtspunt');
  });

  test('a guide who stops is told; a place cannot lose its kept seats', async ({ page }) => {
    const employers = new EmployersPage(page);
    const manage = new ManagePage(page);
    const shell = new Shell(page);
    await shell.goTo('Capaciteit');
    await employers.goTo();
    await page.getByRole('button', { name: 'Afspraak toevoegen' }).click();
    await manage.find('Organisatie', 'Bouwmarkt');
    await manage.fill({ Naam: 'Magazijn' });
    await manage.form.getByRole('button', { name: 'Begeleider toevoegen' }).click();
    await manage.find('Begeleider', 'Hanna Prins');
    await manage.form.getByRole('button', { name: 'Terugkeerplek toevoegen' }).click();
    await manage.find('Werkplek', 'P1 Inpaktafel');
    await manage.fill({ 'Plaatsen die vrij blijven': '3' });
    await manage.saveAndClose();

    await shell.goTo('Beheer');
    await manage.openList('Begeleiders');
    await manage.open('Hanna Prins');
    await manage.form.getByRole('button', { name: 'Naar het archief' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Zet in het archief' }).click();
    await expect(manage.form).toBeHidden();
    await manage.openList('Werkplekken');
    await manage.open('P1 Inpaktafel');
    await manage.fill({ Plaatsen: '2' });
    await manage.save.click();
    await expect(manage.form).toContainText('Er zijn hier 3 terugkeerplekken afgesproken. Vul minstens 3 in.');
    await manage.form.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Niet bewaren' }).click();

    await shell.goTo('Capaciteit');
    await employers.goTo();
    await employers.open('Bouwmarkt');
    await expect(employers.panel).toContainText('Begeleider Hanna Prins is gestopt.');
  });
});

test.describe('the example company', () => {
  test.use({ company: 'demo' });

  test('a group above the agreement shows in the list and leads to the board', async ({ page }) => {
    const employers = new EmployersPage(page);
    const form = new ManagePage(page);
    await new Shell(page).goTo('Capaciteit');
    await employers.goTo();
    await expect(employers.row('Stadhuis Amersfoort')).toContainText('aandachtspunt');
    const row = employers.row('Vathorst Logistiek');
    await expect(row).toContainText('Groepsplaatsing Vathorst Logistiek');
    await expect(row).toContainText(/\d+ van 13 mensen/);
    await employers.open('Vathorst Logistiek');
    await expect(employers.panel.getByRole('region', { name: 'Gebruik per week' })).toContainText('nu');
    await employers.panel.getByText('Per maand').click();
    await expect(employers.panel.getByRole('region', { name: 'Gebruik per maand' })).toContainText('van');

    await employers.panel.getByRole('button', { name: 'Pas de afspraak aan' }).last().click();
    await form.fill({ 'Grootste groep': '1' });
    await form.save.click();
    await expect(employers.panel).toContainText('te veel');
    await employers.panel.getByRole('button', { name: 'Open het rooster' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Rooster' })).toBeVisible();
  });

  test('organisations are chosen by kind', async ({ page }) => {
    const manage = new ManagePage(page);
    await new Shell(page).goTo('Beheer');
    await manage.openList('Organisaties');
    await page.getByRole('button', { name: /Soort organisatie/ }).click();
    await page.getByRole('option', { name: 'Onderwijs' }).click();
    await expect(manage.row('Vakcollege Eemland')).toBeVisible();
    await expect(manage.row('Vathorst Logistiek')).toBeHidden();
    await expect(page.getByText('1 gevonden')).toBeVisible();
  });

  for (const theme of ['Licht', 'Donker'] as const) {
    test(`list, employer and form pass axe (${theme})`, async ({ page }) => {
      const employers = new EmployersPage(page);
      const shell = new Shell(page);
      await shell.goTo('Capaciteit');
      await employers.goTo();
      await shell.setTheme(theme);
      await expect(employers.row('Vathorst Logistiek')).toBeVisible();
      await shell.expectAccessible();
      await employers.open('Stadhuis Amersfoort');
      await expect(employers.panel.getByRole('region', { name: 'Gebruik per week' })).toBeVisible();
      await shell.expectAccessible();
      await employers.panel.getByRole('button', { name: 'Pas de afspraak aan' }).last().click();
      await expect(employers.panel.getByLabel('Grootste groep')).toBeVisible();
      await shell.expectAccessible();
    });
  }
});
