import { expect, type Page } from '@playwright/test';
import { readPdf } from '#tests/main/exports/read-pdf.ts';
import { parseRfc4180 } from '#tests/main/exports/rfc4180.ts';
import { type RunningApp, test } from '../fixtures/app.ts';
import { planDays } from '../fixtures/plan-today.ts';
import { BaseRosterPage } from '../pages/base-roster.ts';
import { BoardPage } from '../pages/board.ts';
import { BoardPanels } from '../pages/board-panels.ts';
import { FillPage } from '../pages/fill.ts';
import { VersionsPage } from '../pages/versions.ts';
import { WeekPage } from '../pages/week.ts';

// A Thursday of the week from which the base roster is made.
test.use({ company: 'small', now: '2026-12-03T08:00:00Z' });
test.skip(({ app }) => !app.canOpenMore, 'the clock can be set, and a second window opened, on the loopback host only');

/** Week 49 as it was planned, from which week 50 takes who works where: Dora and Anna would sit among noise. */
async function makeBaseRoster(app: RunningApp, page: Page): Promise<void> {
  planDays(app.folder, [
    { date: '2026-12-01', number: '901', place: 'P1', block: 'ochtend' },
    { date: '2026-12-01', number: '901', place: 'P1', block: 'middag' },
    { date: '2026-12-01', number: '103', place: 'P2', block: 'ochtend' },
    { date: '2026-12-01', number: '103', place: 'P2', block: 'middag' },
    { date: '2026-12-01', number: '101', place: 'P2', block: 'ochtend' },
  ]);
  const base = new BaseRosterPage(page);
  await base.open();
  await base.makeFromWeek('30-11-2026', '07-12-2026');
}

test('a planner fills next week, resolves two conflicts, publishes and exports; somebody falls ill; version 2', async ({
  app,
  page,
}) => {
  test.slow();
  await makeBaseRoster(app, page);
  const board = new BoardPage(await app.openWindow());
  await board.openDay('2026-12-07');
  // A window behind another is drawn once a second: whoever acts is in front.
  await page.bringToFront();

  // The planner looks at what would happen, and resolves what cannot.
  const week = new WeekPage(page);
  const fill = new FillPage(page);
  await week.openNext();
  await expect(week.standing).toContainText('Concept');
  await week.openFill();
  await fill.expectReady();
  await expect(fill.counts).toContainText('8 komen erbij');
  await expect(fill.counts).toContainText('2 kunnen niet');
  await expect(fill.row('Dora Kok')).toContainText('lawaai');
  await expect(fill.row('Anna Bos')).toContainText('lawaai');
  await fill.elsewhere('Dora Kok', 'P1');
  await expect(fill.row('Anna Bos')).toBeVisible();
  await fill.withReason('Anna Bos', 'Met gehoorkap, op eigen verzoek');
  await expect(fill.counts).toContainText('10 komen erbij');
  await expect(fill.counts).not.toContainText('kunnen niet');
  // Nothing of it is on the board of the team leader.
  await expect(board.cardsIn(board.cell('P1', 'middag'))).toHaveCount(0);
  await fill.fill();
  await expect(board.cardsIn(board.cell('P1', 'middag'))).toHaveCount(3);
  await expect(board.cardOf('Dora Kok', board.cell('P1', 'middag'))).toBeVisible();
  await expect(week.row('Anna Bos')).toContainText('P2');

  // Version 1, and on paper.
  const versions = new VersionsPage(page);
  await week.openVersions();
  await versions.publish(1);
  await versions.expectSame();
  await week.openNext();
  await expect(week.standing).toContainText(/gepubliceerd/);
  await week.openExport();
  const paper = await week.keep();
  expect(paper.name).toMatch(/^Rooster Hal Productie week 50 van 2026 versie 1\b.*\.pdf$/);
  const { pages } = await readPdf(paper.bytes);
  const text = pages.map((own) => own.text.replace(/\s+/g, ' ')).join(' ');
  expect(text).toContain('versie 1');
  expect(text).not.toMatch(/concept|lawaai|gehoorkap/i);
  expect(pages.flatMap((own) => own.rows.slice(1)).map((row) => row.slice(0, 3).map((cell) => cell.text))).toEqual([
    ['Smit, Gerrit begeleider', 'P1: ochtend en middag', 'P1: ochtend en middag'],
    ['Bos, Anna', '', 'P2: ochtend'],
    ['Dam, Chris', '', 'P2: ochtend en middag'],
    ['Kok, Dora', 'P1: middag', ''],
    ['Vos, Bram', 'P1: ochtend en middag', ''],
  ]);

  // The team leader reports Bram ill. Nobody is asked whether that may be.
  const panels = new BoardPanels(board.page);
  await board.page.bringToFront();
  const bram = await panels.openFromCell('P1 Inpaktafel, ochtend', 'Bram Vos');
  await bram.getByRole('button', { name: 'Ziek' }).click();
  await panels
    .named(/^Bram Vos is afwezig/)
    .getByRole('button', { name: 'Laat alles leeg' })
    .click();
  await expect(board.cardOf('Bram Vos')).toHaveCount(0);
  await expect(board.lock).toBeHidden();
  await page.bringToFront();

  // The planner sees it in the week, and what it changes for whom since version 1.
  await expect(week.row('Bram Vos')).toContainText(/P1.*vervallen.*afwezig/s);
  await week.openVersions();
  await versions.expectReady();
  await expect(versions.summary).toHaveText('1 wijziging voor 1 persoon');
  await expect(versions.change('Bram Vos')).toContainText(/Ma 7 dec.*weg.*P1 Inpaktafel/s);
  await expect(versions.page.getByRole('main')).not.toContainText(/ziek/i);
  await versions.askPublish();
  await expect(versions.publishing).toContainText('Sinds versie 1 verandert er iets voor 1 persoon.');
  await expect(versions.publishing.getByRole('listitem').first()).toContainText(
    /^Bram Vosma 7 dec:.*was: P1 Inpaktafel/,
  );
  await versions.publishNow.click();
  await expect(versions.publishing).toBeHidden();
  await versions.expectSame();
  await versions.compare(1, 2);
  await expect(versions.summary).toHaveText('1 wijziging voor 1 persoon');
  await expect(versions.change('Bram Vos')).toContainText(/Ma 7 dec.*weg.*P1 Inpaktafel/s);

  // What is handed out now says it too.
  await week.openNext();
  await week.openExport();
  await week.choose('Soort bestand', /CSV/);
  const csv = await week.keep();
  expect(csv.name).toMatch(/versie 2\b.*\.csv$/);
  const [head = [], ...rows] = parseRfc4180(new TextDecoder().decode(csv.bytes).replace(/^\ufeff/, ''));
  const who = head.indexOf('Naam');
  expect(new Set(rows.map((row) => row[who]))).toEqual(new Set(['Gerrit Smit', 'Anna Bos', 'Chris Dam', 'Dora Kok']));
});
