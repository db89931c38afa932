import { expect, type Page } from '@playwright/test';
import { readXlsx } from '#main/imports/read-xlsx.ts';
import { parseRfc4180 } from '#tests/main/exports/rfc4180.ts';
import { test } from '../fixtures/app.ts';
import { CapacityPage } from '../pages/capacity.ts';
import { Shell } from '../pages/shell.ts';

/** Electron asks in a dialog of the system where to keep a file, which no test can answer. */
const skipWithoutDownloads = (): void => {
  test.skip(test.info().project.name === 'electron', 'a dialog of the system');
};

async function openTab(page: Page, name: string, shown: string | RegExp): Promise<CapacityPage> {
  const capacity = new CapacityPage(page);
  await new Shell(page).goTo('Capaciteit');
  await capacity.openTab(name);
  await expect(page.getByRole('heading', { name: shown }).first()).toBeVisible();
  return capacity;
}

/** All cells of a table by the name of the region it stands in, row by row. */
async function cellsOf(page: Page, region: string | RegExp): Promise<string[][]> {
  const rows = await page.getByRole('region', { name: region }).getByRole('row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((t) => t.trim())));
}

/** "€ 1.234,50 (geschat)" in cents. */
const centsOf = (text: string): number =>
  Math.round(Number(/€\s?(-?[\d.]+,\d\d)/.exec(text)?.[1]?.replaceAll('.', '').replace(',', '.') ?? Number.NaN) * 100);

test.describe('the example company', () => {
  test.use({ company: 'demo' });

  test('money per week and per month is the same to the cent, and so it is per werksoort', async ({ page }) => {
    const capacity = await openTab(page, 'Geld', /^Komende 13 weken/);
    const totals: string[][] = [];
    for (const per of ['week', 'maand'] as const) {
      await page.getByRole('radio', { name: per === 'week' ? 'Weken' : 'Maanden' }).click();
      const table = await cellsOf(page, `Tabel met bedragen per ${per}`);
      const total = table.at(-1) ?? [];
      expect(total[0]).toBe('Samen');
      expect(centsOf(total[1] ?? '')).toBeGreaterThan(0);
      for (const column of [1, 2, 3, 4]) {
        const parts = table.slice(1, -1).map((row) => centsOf(row[column] ?? ''));
        expect(parts.reduce((a, b) => a + b, 0)).toBe(centsOf(total[column] ?? ''));
      }
      totals.push(total.slice(1));
    }
    expect(totals[1]).toEqual(totals[0]);
    expect((await cellsOf(page, 'Tabel met bedragen per werksoort')).at(-1)?.slice(1)).toEqual(totals[0]);
    await expect(capacity.figure(/^Omzet en kosten per maand/).getByRole('img')).toHaveAccessibleName(
      /verwachte omzet en .* kosten van begeleiding/,
    );

    await capacity.choose('Werksoort', 'Groen');
    const green = (await cellsOf(page, 'Tabel met bedragen per maand')).at(-1) ?? [];
    expect(centsOf(green[1] ?? '')).toBeLessThan(centsOf(totals[0]?.[0] ?? ''));
    await capacity.choose('Periode', 'Afgelopen 13 weken');
    await expect(page.getByRole('heading', { name: /^Afgelopen 13 weken: groen/ })).toBeVisible();
    await page.getByText('Wat betekenen deze cijfers?').click();
    await expect(page.getByText('Dit is dus geen winst of verlies.')).toBeVisible();
  });

  test('the report has no group under 5, on screen and in the files', async ({ page }) => {
    skipWithoutDownloads();
    const capacity = await openTab(page, 'Verslag', /^RWA samen/);
    const small = /^[1-4]$/;
    for (const measure of ['Mensen', 'Uren']) {
      await page.getByRole('radio', { name: measure }).click();
      const table = await cellsOf(page, `Tabel: ${measure.toLowerCase()} per gemeente en doelgroep`);
      expect(table.map((row) => row[0])).toEqual([
        'Gemeente',
        'Amersfoort',
        'Leusden',
        'Bunschoten',
        'Baarn',
        'Soest',
        'Woudenberg',
        'RWA samen',
      ]);
      expect(table.flat().some((cell) => cell === '< 5')).toBe(true);
      if (measure === 'Mensen') expect(table.flat().filter((cell) => small.test(cell))).toEqual([]);
    }
    await expect(page.getByRole('region', { name: 'Tabel: uren van Nijkerk per doelgroep' })).toBeVisible();
    const ladder = await cellsOf(page, 'Tabel met werkvorm per gemeente');
    expect(ladder.flat().filter((cell) => small.test(cell))).toEqual([]);
    expect(ladder.at(-1)?.[0]).toBe('Nijkerk (apart)');

    const menu = /^Bewaar als bestand: Verslag/;
    const xlsx = await capacity.keep(menu, /XLSX/);
    const { sheets } = await readXlsx(xlsx.name, xlsx.bytes, () => true);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Mensen',
      'Uren',
      'Werkvorm per gemeente',
      'Werkvorm per doelgroep',
      'Uitleg',
    ]);
    const kept = [0, 2, 3].flatMap((i) => sheets[i]?.rows.flatMap((row) => row.cells.map(String)) ?? []);
    expect(kept.filter((cell) => small.test(cell))).toEqual([]);
    const csv = parseRfc4180(new TextDecoder().decode((await capacity.keep(menu, /CSV/)).bytes));
    expect(csv[0]?.[0]).toBe('Gemeente');
    expect(csv.flat().filter((cell) => small.test(cell))).toEqual([]);
  });

  test('the trend answers what people who come and go would do', async ({ page }) => {
    const capacity = await openTab(page, 'Trend', /^Een jaar terug/);
    await expect(page.getByText('Met in- en uitstroom', { exact: true }).first()).toBeHidden();
    await page.getByLabel('Erbij, Wsw').fill('2');
    await page.getByLabel('Erbij, Wsw').press('Tab');
    const last = async () => (await cellsOf(page, 'Tabel met normuren per maand')).at(-1)?.at(-1);
    await expect.poll(last).toMatch(/uur meer$/);
    await expect(capacity.figure(/^Capaciteit per maand/).getByRole('img')).toHaveAccessibleName(
      /Met in- en uitstroom is dat dan/,
    );
    await page.getByRole('button', { name: 'Alles op nul' }).click();
    await expect.poll(last).toMatch(/uur( \(geschat\))?$/);
    await capacity.choose('Werksoort', 'Groen');
    await expect(page.getByRole('heading', { name: 'Capaciteit per maand: Groen' })).toBeVisible();
  });

  for (const theme of ['Licht', 'Donker'] as const) {
    test(`money, trend and report pass axe (${theme})`, async ({ page }) => {
      const shell = new Shell(page);
      const capacity = await openTab(page, 'Geld', /^Komende 13 weken/);
      await shell.setTheme(theme);
      await page.getByText('Wat betekenen deze cijfers?').click();
      await shell.expectAccessible();
      await capacity.openTab('Trend');
      await page.getByLabel('Eraf, Wsw').fill('1');
      await shell.expectAccessible();
      await capacity.openTab('Verslag');
      await expect(page.getByRole('heading', { name: /^RWA samen/ })).toBeVisible();
      await page.getByText('Wat betekenen deze cijfers?').click();
      await shell.expectAccessible();
    });
  }

  test('on a narrow window and with large text everything can be reached', async ({ page }) => {
    const capacity = await openTab(page, 'Geld', /^Komende 13 weken/);
    await page.setViewportSize({ width: 760, height: 800 });
    await new Shell(page).enlargeText(6);
    for (const [name, heading] of [
      ['Geld', /^Komende 13 weken/],
      ['Trend', /^Een jaar terug/],
      ['Verslag', /^RWA samen/],
    ] as const) {
      await capacity.openTab(name);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.getByText('Wat betekenen deze cijfers?').scrollIntoViewIfNeeded();
      await expect(page.getByText('Wat betekenen deze cijfers?')).toBeInViewport();
    }
  });
});

test('without anything the tabs say where to begin', async ({ page }) => {
  await page.getByRole('button', { name: 'Begin leeg' }).click();
  const capacity = new CapacityPage(page);
  const shell = new Shell(page);
  await shell.goTo('Capaciteit');
  for (const [tab, heading] of [
    ['Geld', 'Nog geen bedragen'],
    ['Trend', 'Nog geen capaciteit'],
    ['Verslag', 'Nog geen medewerkers'],
  ] as const) {
    await capacity.openTab(tab);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await shell.expectAccessible();
  }
});
