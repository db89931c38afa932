import { expect } from '@playwright/test';
import { readPdf } from '#tests/main/exports/read-pdf.ts';
import { readZip } from '#tests/main/exports/read-zip.ts';
import { parseRfc4180 } from '#tests/main/exports/rfc4180.ts';
import { test } from '../fixtures/app.ts';
import { Shell } from '../pages/shell.ts';
import { WeekPage } from '../pages/week.ts';

/** Electron asks in a dialog of the system where to keep a file, which no test can answer. */
const skipWithoutDownloads = (): void => {
  test.skip(test.info().project.name === 'electron', 'a dialog of the system');
};

test.describe('the small company', () => {
  test.use({ company: 'small' });

  test('keeps the concept of a team as PDF that says so, with everyone in it', async ({ page }) => {
    skipWithoutDownloads();
    const week = new WeekPage(page);
    await week.open('2026-W49');
    await week.openExport();
    await new Shell(page).expectAccessible();
    const { name, bytes } = await week.keep();
    expect(name).toMatch(/^Rooster Hal Productie week 49 van 2026 concept .*\.pdf$/);
    const pdf = await readPdf(bytes);
    expect(pdf.pages[0]?.text.replace(/\s+/g, ' ')).toContain('CONCEPT, niet gepubliceerd');
    const [, ...rows] = pdf.pages.flatMap((own) => own.rows);
    expect(rows.map(([who, monday]) => `${who?.text}: ${monday?.text}`)).toEqual([
      'Smit, Gerrit begeleider: P1: ochtend en middag',
      'Kok, Dora: P2: middag',
      'Vos, Bram: P1: ochtend en middag',
    ]);
    await expect(page.getByText(`Bewaard als ${name}`)).toBeVisible();
  });

  test('each place in one archive; one person as CSV', async ({ page }) => {
    skipWithoutDownloads();
    const week = new WeekPage(page);
    await week.open('2026-W49');
    await week.openExport();
    await week.dialog.getByRole('radio', { name: 'Per werkplek' }).click();
    const archive = await week.keep();
    expect((await readZip(archive.bytes)).map(({ name }) => name.slice(0, 13))).toEqual([
      'Rooster P1 In',
      'Rooster P2 Mo',
    ]);

    await week.openExport();
    await week.dialog.getByRole('radio', { name: 'Per persoon' }).click();
    const who = week.dialog.getByRole('combobox', { name: 'Welke persoon' });
    await who.fill('Bram');
    await page.getByRole('option', { name: /Bram Vos/ }).click();
    await week.choose('Soort bestand', 'CSV');
    const csv = await week.keep();
    expect(csv.name).toMatch(/^Rooster Bram Vos 102 week 49 van 2026 concept .*\.csv$/);
    const [head = [], ...rows] = parseRfc4180(new TextDecoder().decode(csv.bytes).replace(/^\ufeff/, ''));
    expect(rows.map((row) => row[head.indexOf('Begin')])).toEqual(['08:00', '12:30']);
  });

  test('a week in which nobody works: says so, and nothing comes down', async ({ page }) => {
    const week = new WeekPage(page);
    await week.open('2026-W51');
    await week.openExport();
    await week.dialog.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByText('Er is niemand ingedeeld in wat u koos.')).toBeVisible();
  });
});

test.describe('the example company', () => {
  test.use({ company: 'demo' });

  test('a sheet for everyone: the board goes on meanwhile, and it can be stopped', async ({ page }) => {
    const week = new WeekPage(page);
    await page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Week' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
    await page.getByRole('button', { name: 'Vorige week' }).click();
    await week.openExport();
    await week.dialog.getByRole('radio', { name: 'Per persoon' }).click();
    await week.dialog.getByRole('button', { name: 'Bewaar' }).click();
    const making = page.getByRole('region', { name: 'Export' });
    await expect(making.getByRole('progressbar')).toBeVisible();
    await new Shell(page).goTo('Rooster');
    await page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Week' }).click();
    await making.getByRole('button', { name: 'Stop' }).click();
    await expect(making).toBeHidden();
  });
});
