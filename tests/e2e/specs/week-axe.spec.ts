import { expect, type Page } from '@playwright/test';
import { type RunningApp, test } from '../fixtures/app.ts';
import { planDays } from '../fixtures/plan-today.ts';
import { BaseRosterPage } from '../pages/base-roster.ts';
import { FillPage } from '../pages/fill.ts';
import { HallScreensPage } from '../pages/hall.ts';
import { Shell } from '../pages/shell.ts';
import { VersionsPage } from '../pages/versions.ts';
import { WeekPage } from '../pages/week.ts';

// A Thursday of week 49, in which the small company works on Monday.
test.use({ company: 'small', now: '2026-12-03T08:00:00Z' });
test.skip(({ app }) => !app.canOpenMore, 'the clock can be set on the loopback host only');

/** What is on screen, in both sets of colours. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // What fades in is half as visible for a moment.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await new Shell(page).expectAccessible();
  }
}

/** Another week of which nothing is published, a base roster for it, and a line of it planned otherwise. */
async function prepare(app: RunningApp, page: Page): Promise<BaseRosterPage> {
  planDays(app.folder, [{ date: '2026-12-07', number: '102', place: 'P2', block: 'ochtend' }]);
  const base = new BaseRosterPage(page);
  await base.open();
  await base.makeFromWeek('30-11-2026', '07-12-2026');
  return base;
}

test('base roster and filling pass axe, light and dark', async ({ app, page }) => {
  test.slow();
  const base = await prepare(app, page);
  await expect(base.row('Bram Vos')).toContainText('P1');
  await expectAccessible(page);
  await base.openForm('Bram Vos');
  await base.addPlace('Maandag', 'P2');
  await base.trySave();
  await expect(base.form).toContainText('Er is nog niets bewaard.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog', { name: 'Niet bewaren?' }).getByRole('button', { name: 'Niet bewaren' }).click();
  await base.openFromWeek();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  const week = new WeekPage(page);
  const fill = new FillPage(page);
  await week.openNext();
  await week.openFill();
  await fill.expectReady();
  await expectAccessible(page);
  await fill.openRow('Dora Kok');
  await expect(page.getByRole('button', { name: 'Kies P1' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  for (const part of ['others', 'seats', 'findings'] as const) {
    await fill.openPart(part);
    await expectAccessible(page);
  }
});

test('week and versions pass axe, light and dark', async ({ app, page }) => {
  test.slow();
  const TUESDAY = { date: '2026-12-01', place: 'P1', block: 'ochtend' } as const;
  planDays(app.folder, [{ ...TUESDAY, number: '103' }]);
  const week = new WeekPage(page);
  const versions = new VersionsPage(page);
  await week.open('2026-W49');
  await expectAccessible(page);
  await week.show('Per werkplek');
  await expectAccessible(page);
  await week.show('Per persoon');

  // Without a guide on Tuesday: nothing is published, and what stops it.
  await versions.open('2026-W49');
  await expectAccessible(page);
  await versions.askPublish();
  await expect(versions.publishNow).toBeDisabled();
  await expectAccessible(page);
  await versions.closePublishing();

  // Published with one; somebody comes later: what is different, and the questions.
  planDays(app.folder, [{ ...TUESDAY, number: '902' }]);
  await versions.publish(1);
  planDays(app.folder, [{ ...TUESDAY, number: '102' }]);
  await expect(versions.change('Bram Vos')).toBeVisible();
  await expectAccessible(page);
  await versions.askPublish();
  await expect(versions.publishNow).toBeEnabled();
  await expectAccessible(page);
  await versions.closePublishing();
  await versions.askRestore();
  await expectAccessible(page);
});

test('export, readable roster and hall screens pass axe, light and dark', async ({ page }) => {
  test.slow();
  const week = new WeekPage(page);
  await week.open('2026-W49');
  await week.openExport();
  await expectAccessible(page);
  await week.dialog.getByRole('radio', { name: 'Per persoon' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await week.openReadable('Bram Vos');
  await expectAccessible(page);
  await week.closeReadable();

  const screens = new HallScreensPage(page);
  await screens.open();
  await screens.turnOn('Hal');
  await expectAccessible(page);
});
