import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { FirstStartPage } from '../pages/first-start.ts';
import { Shell } from '../pages/shell.ts';

test('begin with example data: the banner says so, also after a restart', async ({ app, page }) => {
  const start = new FirstStartPage(page);
  await expect(start.heading).toBeVisible();
  await new Shell(page).expectAccessible();
  await start.example.click();
  await expect(page.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Rooster' })).toBeVisible();

  const again = await app.restart();
  await expect(again.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
  await expect(new FirstStartPage(again).heading).toBeHidden();
});

test('begin empty leads to Beheer, which says what to do first', async ({ page }) => {
  await new FirstStartPage(page).empty.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nog geen medewerkers' })).toBeVisible();
  await expect(page.getByText('Dit zijn voorbeeldgegevens.')).toBeHidden();
  await new Shell(page).expectAccessible();
});

test('import a workbook, and the way back to the choice', async ({ page }) => {
  const start = new FirstStartPage(page);
  await start.importWorkbook.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar het begin' }).click();
  await expect(start.heading).toBeVisible();
});

for (const theme of ['Licht', 'Donker'] as const) {
  test(`settings: ${theme}, text at 200 %, keys and data folder, without a violation`, async ({ app, page }) => {
    await new FirstStartPage(page).empty.click();
    const shell = new Shell(page);
    await shell.setTheme(theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme === 'Licht' ? 'light' : 'dark');
    await shell.enlargeText(5);
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    await shell.expectAccessible();
    const settings = await shell.openSettings();
    await settings.getByRole('button', { name: 'Waar staat mijn werk?' }).click();
    await expect(page.getByRole('dialog', { name: 'Waar staat mijn werk?' })).toContainText(app.folder);
    await shell.expectAccessible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Toetsen' })).toContainText('Maak de laatste stap ongedaan');
    await shell.expectAccessible();
  });
}

test('how this computer shows Roosterbord survives a restart, whatever the browser forgets', async ({ app, page }) => {
  await new FirstStartPage(page).example.click();
  await page.getByRole('radio', { name: 'Week', exact: true }).click();
  const shell = new Shell(page);
  await shell.setTheme('Donker');
  await shell.enlargeText(1);
  // Each real start has a browser profile of its own.
  await page.evaluate(() => localStorage.clear());
  const again = await app.restart();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.locator('html')).toHaveCSS('font-size', '18.4px');
  await expect(again.getByRole('radio', { name: 'Week', exact: true })).toBeChecked();
  // The page itself says so, before any script has run: no flash of light.
  await again.route('**/*.js', (route) => route.abort());
  await again.reload();
  await expect(again.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('the connection goes and comes back', async ({ app, page }) => {
  test.skip(!app.canOpenMore, 'Electron cannot lose its host');
  await new FirstStartPage(page).empty.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
  const lost = page.getByText('De verbinding is weg.');
  await app.loseHost();
  await expect(lost).toBeVisible();
  await new Shell(page).expectAccessible();
  await app.returnHost();
  await expect(lost).toBeHidden({ timeout: 15_000 });
});
