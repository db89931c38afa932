import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { planDays } from '../fixtures/plan-today.ts';
import { BaseRosterPage } from '../pages/base-roster.ts';
import { BoardPage } from '../pages/board.ts';
import { FillPage } from '../pages/fill.ts';
import { Shell } from '../pages/shell.ts';
import { WeekPage } from '../pages/week.ts';

// A Thursday of week 49, in which the small company works on Monday.
test.use({ company: 'small', now: '2026-12-03T08:00:00Z' });
test.skip(({ app }) => !app.canOpenMore, 'the clock can be set on the loopback host only');

test('from the base roster: what was planned by hand stays, until one asks to replace it; each filling is one step', async ({
  app,
  page,
}) => {
  test.slow();
  const base = new BaseRosterPage(page);
  await base.open();
  await base.makeFromWeek('30-11-2026', '07-12-2026');
  // Somebody planned Bram otherwise in the morning.
  planDays(app.folder, [{ date: '2026-12-07', number: '102', place: 'P2', block: 'ochtend' }]);
  const week = new WeekPage(page);
  const fill = new FillPage(page);
  const board = new BoardPage(page);

  await week.openNext();
  await week.openFill();
  await fill.expectReady();
  await expect(fill.counts).toContainText('3 komen erbij');
  await expect(fill.counts).toContainText('1 blijft zoals gepland');
  await fill.openPart('others');
  await expect(fill.row('Bram Vos')).toContainText('Staat met de hand gepland op P2 Montagelijn. Dat blijft zo.');
  await fill.fill();
  await expect(week.row('Bram Vos')).toContainText(/P2.*ochtend.*P1.*middag/);
  await expect(week.row('Dora Kok')).not.toContainText('P2');

  await new Shell(page).goTo('Rooster');
  await board.openDay('2026-12-07');
  await expect(board.undo).toHaveAccessibleName(/[Vv]ul|gevuld/);
  await board.undo.click();
  await expect(board.cardsIn(board.cell('P1', 'middag'))).toHaveCount(0);
  await expect(board.cardsIn(board.cell('P1', 'ochtend'))).toHaveCount(0);
  await expect(board.cardOf('Bram Vos', board.cell('P2', 'ochtend'))).toBeVisible();

  // Asked for, it is replaced; and a line that is left out stays out.
  await week.openNext();
  await week.openFill();
  await fill.expectReady();
  await fill.openPart('others');
  await fill.replace('Bram Vos');
  await expect(fill.row('Bram Vos')).toContainText('Komt in plaats van P2 Montagelijn.');
  await expect(fill.counts).toContainText('4 komen erbij');
  await fill.fill();
  await expect(week.row('Bram Vos')).toContainText('P1');
  await expect(week.row('Bram Vos')).not.toContainText('P2');
  await page.keyboard.press('Control+z');
  await expect(week.row('Bram Vos')).toContainText(/P2.*ochtend/);
  await expect(week.row('Gerrit Smit')).not.toContainText('P1');

  // What a filling left and the base roster no longer wants is taken away by the next, and told before.
  await page.keyboard.press('Control+y');
  await expect(week.row('Gerrit Smit')).toContainText('P1');
  await base.open();
  await base.openForm('Gerrit Smit');
  await base.validFrom('07-12-2026');
  await base.remove('Maandag', 'P1');
  await base.save();
  await week.openNext();
  await week.openFill();
  await fill.expectReady();
  await expect(fill.counts).toContainText('2 vervallen');
  await fill.openPart('gone');
  for (const block of ['ochtend', 'middag'])
    await expect(fill.row('Gerrit Smit', block)).toContainText('P1 Inpaktafel');
  await fill.fill();
  await expect(week.row('Gerrit Smit')).not.toContainText('P1');
  await expect(week.row('Bram Vos')).toContainText('P1');
});

test('from another week: a choice is taken back, a line is left out, leaving writes nothing', async ({ page }) => {
  const week = new WeekPage(page);
  const fill = new FillPage(page);
  await week.openNext();
  await week.openFill();
  await fill.fromWeekOf('30-11-2026');
  await fill.expectReady();
  await expect(fill.counts).toContainText('4 komen erbij');
  await expect(fill.counts).toContainText('1 kan niet');
  await fill.elsewhere('Dora Kok', 'P1');
  await expect(fill.counts).toContainText('5 komen erbij');
  await fill.openPart('others');
  await expect(fill.row('Dora Kok')).toContainText('Gaat naar P1 Inpaktafel.');
  await fill.clearChoice('Dora Kok');
  await expect(fill.counts).toContainText('1 kan niet');
  await fill.leave();
  await expect(week.row('Bram Vos')).not.toContainText('P1');

  await week.openFill();
  await fill.fromWeekOf('01-12-2026');
  await fill.expectReady();
  await fill.skip('Dora Kok');
  await expect(fill.counts).toContainText('1 slaat u over');
  await fill.fill();
  await expect(week.row('Bram Vos')).toContainText('P1');
  await expect(week.row('Dora Kok')).not.toContainText('P2');
  // Once more adds nothing.
  await week.openFill();
  await fill.fromWeekOf('30-11-2026');
  await expect(fill.counts).toContainText('4 staan er al');
  await expect(fill.write).toBeDisabled();
});
