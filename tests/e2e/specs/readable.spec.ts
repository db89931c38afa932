import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { readPdf } from '#tests/main/exports/read-pdf.ts';
import { test } from '../fixtures/app.ts';
import { ManagePage } from '../pages/manage.ts';
import { Shell } from '../pages/shell.ts';
import { WeekPage } from '../pages/week.ts';

const WEEK = '2026-W49';

/** Gives Bram a second language in Beheer. */
async function giveLanguage(page: Page, language: string): Promise<void> {
  const manage = new ManagePage(page);
  await new Shell(page).goTo('Beheer');
  await manage.openList('Medewerkers');
  await manage.open('Bram Vos');
  await manage.form.getByRole('button', { name: /Tweede taal op het leesbare rooster/ }).click();
  await page.getByRole('option', { name: language, exact: true }).click();
  await manage.save.click();
  await expect(manage.form).toBeHidden();
}

/** Opens Bram's page from the screen Week. */
async function openReadable(page: Page): Promise<Locator> {
  const week = new WeekPage(page);
  await week.open(WEEK);
  await week.openReadable('Bram Vos');
  return page.getByRole('main');
}

/** The day by its heading. */
const monday = (main: Locator): Locator =>
  main.getByRole('listitem').filter({ has: main.page().getByRole('heading', { name: 'Maandag' }) });

/** Points of the smallest text that is shown. */
const smallestText = (main: Locator): Promise<number> =>
  main.evaluate((root) => {
    let smallest = Number.POSITIVE_INFINITY;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || (node.textContent ?? '').trim() === '' || parent.getClientRects().length === 0) continue;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize));
    }
    return smallest * 0.75;
  });

test.use({ company: 'small', viewport: { width: 1024, height: 768 } });

test('a person’s week stands on a tablet in large type, with the work, the times and the guide', async ({ page }) => {
  const main = await openReadable(page);
  await expect(page.getByRole('navigation', { name: 'Schermen' })).toHaveCount(0);
  await expect(monday(main)).toContainText('Productie');
  await expect(monday(main)).toContainText('P1 Inpaktafel');
  await expect(monday(main)).toContainText('U werkt van 08:00 tot 16:15.');
  await expect(monday(main)).toContainText('Pauze van 10:00 tot 10:15.');
  await expect(monday(main)).toContainText('Gerrit Smit');
  await expect(main).toContainText('Dit rooster is nog niet zeker.');
  await expect(main.getByText('U werkt niet.')).toHaveCount(4);
  expect(await smallestText(main)).toBeGreaterThanOrEqual(14);
  await expect(main).not.toContainText(/hoog-laagtafel|doelgroep|loonwaarde/i);
  await main.getByRole('button', { name: 'Sluit' }).click();
  await expect(page).toHaveURL(/#\/week\/2026-W49$/);
});

test('Arabic stands from right to left in its own font; times in it from left to right', async ({ page }) => {
  await giveLanguage(page, 'Arabisch');
  const main = await openReadable(page);
  const times = monday(main).getByText('العمل من 08:00 إلى 16:15');
  await expect(times).toHaveAttribute('dir', 'rtl');
  await expect(times).toHaveAttribute('lang', 'ar');
  // Where each word is drawn: the first most to the right.
  const lefts = await times.evaluate((element) => {
    const text = element.firstChild as Text;
    return ['العمل', '08:00', '16:15'].map((word) => {
      const range = document.createRange();
      const start = text.data.indexOf(word);
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      return range.getBoundingClientRect().left;
    });
  });
  expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', '')),
  );
  expect(loaded).toContain('Noto Sans Arabic');
  await new Shell(page).expectAccessible();
});

for (const [language, family] of [
  ['Tigrinya', 'Noto Sans Ethiopic'],
  ['Oekraïens', 'Roosterbord Cyrillic'],
] as const) {
  test(`${language} has a font of the product`, async ({ page }) => {
    await giveLanguage(page, language);
    await openReadable(page);
    await page.evaluate(() => document.fonts.ready);
    await expect
      .poll(() =>
        page.evaluate(
          (name) =>
            [...document.fonts].some((font) => font.family.replaceAll('"', '') === name && font.status === 'loaded'),
          family,
        ),
      )
      .toBe(true);
  });
}

test('a change by another window is there at once; nothing runs out of a narrow screen', async ({ app, page }) => {
  test.skip(!app.canOpenMore, 'one window');
  const main = await openReadable(page);
  await expect(monday(main)).toContainText('Productie');
  const other = await app.openWindow();
  await giveLanguage(other, 'Pools');
  await expect(monday(main)).toContainText('Praca od 08:00 do 16:15.');
  await page.setViewportSize({ width: 420, height: 900 });
  const wide = await main.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('it can be had on one A4', async ({ page }) => {
  test.skip(test.info().project.name === 'electron', 'a dialog of the system');
  const main = await openReadable(page);
  const coming = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Op papier (PDF)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^Leesbaar rooster Bram Vos week 49 van 2026 .*\.pdf$/);
  const { pages } = await readPdf(readFileSync(await download.path()));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('U werkt van 08:00 tot 16:15.');
});

test('nobody by that id: a way back', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#/leesbaar/iemand/2026-W49';
  });
  await expect(page.getByText('Deze persoon bestaat niet.')).toBeVisible();
  await page.getByRole('button', { name: 'Naar het scherm Week' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
});
