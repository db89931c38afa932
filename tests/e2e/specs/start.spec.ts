import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';

test.describe('the first start', () => {
  test('offers example data, an import and an empty start', async ({ page }) => {
    for (const name of ['Begin met voorbeeldgegevens', 'Importeer een werkmap', 'Begin leeg']) {
      await expect(page.getByRole('button', { name })).toBeVisible();
    }
  });

  test('runs under its own policy without a single refusal', async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    await page.reload();
    await page.getByRole('button', { name: 'Begin met voorbeeldgegevens' }).click();
    await expect(page.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
    expect(refused).toEqual([]);
  });

  test('remembers the choice when the program starts again', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Begin met voorbeeldgegevens' }).click();
    await expect(page.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
    const again = await app.restart();
    await expect(again.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
  });
});

test.describe('a start with --demo', () => {
  test.use({ hostArgs: ['--demo'] });

  test('goes straight to the example data', async ({ page }) => {
    await expect(page.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
  });

  test('says so when the host is away, and finds it again by itself', async ({ app, page }) => {
    test.skip(!app.canOpenMore, 'in Electron the window and the host are one');
    const lost = page.getByText('De verbinding is weg.');
    await expect(page.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
    await app.loseHost();
    await expect(lost).toBeVisible();
    await app.returnHost();
    await expect(lost).toBeHidden();
  });

  test('opens a second window on the same data', async ({ app }) => {
    test.skip(!app.canOpenMore, 'in Electron there is one window');
    const second = await app.openWindow();
    await expect(second.getByText('Dit zijn voorbeeldgegevens.')).toBeVisible();
  });

  test('lets nobody in who was not given an address', async ({ app, browser }) => {
    test.skip(!app.canOpenMore, 'in Electron there is no address');
    const stranger = await browser.newContext();
    const page = await stranger.newPage();
    const response = await page.goto(new URL('/', app.page.url()).href);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole('heading')).toHaveText('Dit venster mag niet naar binnen');
    await stranger.close();
  });
});
