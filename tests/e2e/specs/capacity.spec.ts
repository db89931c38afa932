import { expect, type Page } from '@playwright/test';
import { readXlsx } from '#main/imports/read-xlsx.ts';
import { parseRfc4180 } from '#tests/main/exports/rfc4180.ts';
import { test } from '../fixtures/app.ts';
import { CapacityPage } from '../pages/capacity.ts';
import { ManagePage } from '../pages/manage.ts';
import { Shell } from '../pages/shell.ts';

const BIG = 'Capaciteit per week: Alle werksoorten';

/** Electron asks in a dialog of the system where to keep a file, which no test can answer. */
const skipWithoutDownloads = (): void => {
  test.skip(test.info().project.name === 'electron', 'a dialog of the system');
};

async function openFigures(page: Page): Promise<CapacityPage> {
  const capacity = new CapacityPage(page);
  await new Shell(page).goTo('Capaciteit');
  await capacity.openTab('Capaciteit per week');
  await expect(capacity.figure(BIG)).toBeVisible();
  return capacity;
}

/** What the window says against its policy, or of faults, from now on. */
function complaints(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

/** "1.240 uur" as 1240; nothing as 0. */
const hoursOf = (text: string): number => Number(/^([\d.]+) uur/.exec(text)?.[1]?.replaceAll('.', '') ?? 0);

test.describe('the small company', () => {
  test.use({ company: 'small' });

  test('each tab has an address; arrows move between them; an unknown one shows the orders', async ({ page }) => {
    const capacity = new CapacityPage(page);
    await new Shell(page).goTo('Capaciteit');
    await expect(capacity.tab('Orders')).toHaveAttribute('aria-selected', 'true');
    await capacity.tab('Orders').press('ArrowRight');
    await expect(capacity.tab('Capaciteit per week')).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/#\/capaciteit\/capaciteit$/);
    await page.reload();
    await expect(capacity.figure(BIG)).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#/capaciteit/bestaat-niet';
    });
    await expect(capacity.tab('Orders')).toHaveAttribute('aria-selected', 'true');
  });

  test('figures stand in a chart, in words and in a table, and the table adds up', async ({ page }) => {
    const heard = complaints(page);
    const capacity = await openFigures(page);
    const picture = capacity.figure(BIG).getByRole('img');
    await expect(picture).toHaveAccessibleName(/^Alle werksoorten, 26 weken: [\d.]+ uur beschikbaar/);
    await expect(capacity.figure(BIG).locator('svg.recharts-surface')).toBeVisible();
    const [available, planned, free] = await Promise.all(
      ['Beschikbaar', 'Gepland', 'Nog vrij'].map(async (header) => (await capacity.column(header)).map(hoursOf)),
    );
    expect(available?.some((hours) => hours > 0)).toBe(true);
    for (const [index, hours] of (available ?? []).entries()) {
      // Each of the three is rounded by itself.
      expect(Math.abs(hours - (planned?.[index] ?? 0) - (free?.[index] ?? 0))).toBeLessThanOrEqual(1);
    }
    await expect(page.getByRole('heading', { name: 'Bezetting per hal en werkplek' })).toBeVisible();
    await page.getByText('Werkplekken van Hal').click();
    await expect(page.getByText('P1 Inpaktafel')).toBeVisible();
    await page.getByText('Wat betekenen deze cijfers?').click();
    await expect(page.getByText('Een uur werk op het tempo van de norm.')).toBeVisible();
    expect(heard).toEqual([]);
  });

  test('filters: Nijkerk stands apart and has no orders; a range of weeks', async ({ page }) => {
    const capacity = await openFigures(page);
    await expect(capacity.table.getByRole('columnheader', { name: 'Gevraagd' })).toBeVisible();
    await capacity.choose('Gemeente', 'Nijkerk (apart)');
    await expect(page.getByText('Orders horen bij geen gemeente.')).toBeVisible();
    await expect(capacity.table.getByRole('columnheader', { name: 'Gevraagd' })).toBeHidden();
    await capacity.choose('Gemeente', 'Soest');
    expect((await capacity.column('Beschikbaar')).some((text) => hoursOf(text) > 0)).toBe(true);
    await capacity.choose('Gemeente', /^RWA/);
    await capacity.page.getByRole('button', { name: /Tot en met$/ }).click();
    await page.getByRole('option').nth(1).click();
    await expect(capacity.figure(BIG).getByRole('img')).toHaveAccessibleName(/2 weken/);
  });

  test('the keyboard goes past the drawing: from its menu to its numbers', async ({ page }) => {
    const capacity = await openFigures(page);
    const figure = capacity.figure(BIG);
    await figure.getByRole('button', { name: `Bewaar als bestand: ${BIG}` }).focus();
    await page.keyboard.press('Tab');
    await expect(figure.getByText('Toon de cijfers')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(figure.getByRole('table')).toBeVisible();
  });

  test('a chart is kept as PNG and as SVG that stand on their own', async ({ page }) => {
    skipWithoutDownloads();
    const heard = complaints(page);
    const capacity = await openFigures(page);
    await new Shell(page).setTheme('Donker');
    const png = await capacity.keep(`Bewaar als bestand: ${BIG}`, /PNG/);
    expect(png.name).toMatch(/^Capaciteit per week- Alle werksoorten \d{4}-\d\d-\d\d \d\d\.\d\d\.png$/);
    expect([...png.bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const view = new DataView(png.bytes.buffer, png.bytes.byteOffset);
    expect(view.getUint32(16)).toBeGreaterThan(960);
    expect(view.getUint32(20)).toBeGreaterThan(300);

    const svg = await capacity.keep(`Bewaar als bestand: ${BIG}`, /SVG/);
    // Before it is taken apart here: a parsed document lies under the same policy, and the file has a style of its own.
    expect(heard).toEqual([]);
    const text = new TextDecoder().decode(svg.bytes);
    const inside = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        root: parsed.documentElement.nodeName,
        words: [...parsed.querySelectorAll('text')].map((part) => part.textContent),
        background: parsed.querySelector('rect')?.getAttribute('fill'),
        fills: [...parsed.querySelectorAll('[fill^="url"]')].map((part) => part.getAttribute('fill')?.slice(5, -1)),
        patterns: [...parsed.querySelectorAll('pattern')].map(({ id }) => id),
      };
    }, text);
    expect(inside.root).toBe('svg');
    expect(inside.background).toBe('rgb(255, 255, 255)');
    expect(inside.words[0]).toBe(BIG);
    expect(inside.words).toEqual(expect.arrayContaining(['Gepland', 'Nog vrij', 'Gevraagd door orders']));
    expect(inside.words.at(-1)).toMatch(/Gemaakt op .* om \d\d:\d\d\.$/);
    expect(inside.patterns).toEqual(expect.arrayContaining([...new Set(inside.fills)]));
    // Nothing of this computer or this page is needed to see it.
    expect(text).toContain('@font-face');
    expect(text).not.toMatch(/var\(|class=|href=|url\("?http/);
  });

  test('the table is kept as a workbook and as CSV, which say the same', async ({ page }) => {
    skipWithoutDownloads();
    const capacity = await openFigures(page);
    const menu = 'Bewaar als bestand: Capaciteit Alle werksoorten';
    const xlsx = await capacity.keep(menu, /XLSX/);
    expect(xlsx.name).toMatch(/^Capaciteit Alle werksoorten .*\.xlsx$/);
    const { sheets } = await readXlsx(xlsx.name, xlsx.bytes, () => true);
    expect(sheets.map(({ name }) => name)).toEqual(['Per week', 'Bezetting', 'Uitleg']);
    const inBook = sheets[0]?.rows ?? [];
    const csv = parseRfc4180(new TextDecoder().decode((await capacity.keep(menu, /CSV/)).bytes));
    expect(csv[0]).toEqual(inBook[0]?.cells);
    expect(csv).toHaveLength(inBook.length);
    const lines = await capacity.column('Beschikbaar');
    for (const [index, line] of csv.slice(1).entries()) {
      const cells = inBook[index + 1]?.cells ?? [];
      expect(line.slice(0, 2)).toEqual(cells.slice(0, 2));
      expect(Number(line[2]?.replace(',', '.'))).toBeCloseTo(Number(cells[2]), 1);
    }
    expect(lines.length).toBeGreaterThanOrEqual(csv.length - 1);
  });

  test('an order that fits gets a safe day, and becomes an order', async ({ page }) => {
    const capacity = new CapacityPage(page);
    const shell = new Shell(page);
    await shell.goTo('Capaciteit');
    await capacity.openTab('Kan dit erbij?');
    await capacity.ask({});
    await expect(capacity.question).toContainText('Vul in hoeveel werk het is.');
    await capacity.ask({ Normuren: '4' });
    await expect(capacity.answer.getByRole('heading', { level: 2 })).toHaveText(
      /^Ja, vanaf .* kan dat\. Vroegst veilig klaar: /,
    );
    await expect(capacity.answer.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(capacity.answer.getByRole('region', { name: 'Mensen en uren per week' })).toBeVisible();
    await capacity.answer.getByRole('button', { name: 'Maak hier een order van' }).click();
    const form = new ManagePage(page);
    await expect(form.form.getByLabel('Normuren')).toHaveValue('4');
    await form.fill({ Ordernummer: '3001', Omschrijving: 'Nieuwe dozen' });
    await form.find('Opdrachtgever', 'Bouwmarkt');
    await form.saveAndClose();
    await expect(capacity.answer).toContainText('Dit antwoord hoort bij hoe het daarvoor was.');
    await capacity.openTab('Orders');
    await expect(page.getByRole('row', { name: /3001 Nieuwe dozen/ })).toBeVisible();
  });

  test('more than there is gets no, with what is possible', async ({ page }) => {
    const capacity = new CapacityPage(page);
    await new Shell(page).goTo('Capaciteit');
    await capacity.openTab('Kan dit erbij?');
    await capacity.ask({ Normuren: '100000' });
    await expect(capacity.answer.getByRole('heading', { level: 2 })).toHaveText(/^Nee, dit kan niet voor /);
    await expect(capacity.answer).toContainText('van de 100.000 normuur');
    // Another question in the form: what stands beside it is the answer to the one before.
    await capacity.question.getByLabel(/^Normuren/).fill('5');
    await expect(capacity.answer).toContainText('Eerdere vraag');
    await expect(capacity.answer).toContainText('Productie, 100.000 normuur, vanaf');
  });

  for (const theme of ['Licht', 'Donker'] as const) {
    test(`figures and promise pass axe (${theme})`, async ({ page }) => {
      const shell = new Shell(page);
      const capacity = await openFigures(page);
      await shell.setTheme(theme);
      await page.getByText('Werkplekken van Hal').click();
      await page.getByText('Wat betekenen deze cijfers?').click();
      await shell.expectAccessible();
      await capacity.openTab('Kan dit erbij?');
      await capacity.ask({});
      await expect(capacity.question).toContainText('Vul in hoeveel werk het is.');
      await capacity.question.getByText('Alleen op deze werkplekken').click();
      await shell.expectAccessible();
      await capacity.ask({ Normuren: '4' });
      await expect(capacity.answer.getByRole('heading', { level: 2 })).toBeVisible();
      await shell.expectAccessible();
    });
  }

  test('on a narrow window and with large text everything can be reached', async ({ page }) => {
    const capacity = await openFigures(page);
    await page.setViewportSize({ width: 760, height: 800 });
    await new Shell(page).enlargeText(6);
    for (const name of ['Capaciteit per week', 'Kan dit erbij?']) {
      await capacity.openTab(name);
      await expect(page.getByRole('tabpanel')).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await capacity.question.getByRole('button', { name: 'Reken uit' }).scrollIntoViewIfNeeded();
    await expect(capacity.question.getByRole('button', { name: 'Reken uit' })).toBeInViewport();
  });
});

test('without people the tabs say where to begin', async ({ page }) => {
  await page.getByRole('button', { name: 'Begin leeg' }).click();
  const capacity = new CapacityPage(page);
  await new Shell(page).goTo('Capaciteit');
  await capacity.openTab('Capaciteit per week');
  await expect(page.getByRole('heading', { name: 'Nog geen capaciteit' })).toBeVisible();
  await capacity.openTab('Kan dit erbij?');
  await page.getByRole('button', { name: 'Ga naar Werkplekken' }).click();
  await expect(page.getByRole('tab', { name: 'Werkplekken' })).toHaveAttribute('aria-selected', 'true');
});
