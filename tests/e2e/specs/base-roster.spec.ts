import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { BaseRosterPage } from '../pages/base-roster.ts';
import { FillPage } from '../pages/fill.ts';
import { WeekPage } from '../pages/week.ts';

// A Thursday of week 49, in which the small company works on Monday.
test.use({ company: 'small', now: '2026-12-03T08:00:00Z' });
test.skip(({ app }) => !app.canOpenMore, 'the clock can be set on the loopback host only');

test('the base roster is made of a week; a person gets another day from a date, in odd weeks; undone and redone', async ({
  page,
}) => {
  test.slow();
  const base = new BaseRosterPage(page);
  await base.open();
  await base.makeFromWeek('30-11-2026', '07-12-2026');
  await expect(page.getByText(/5 regels nieuw/)).toBeVisible();
  await expect(await base.cell('Bram Vos', 'Maandag')).toContainText('P1');
  await expect(await base.cell('Dora Kok', 'Maandag')).toContainText('P2 middag');

  // From a week later Bram works on Tuesdays of odd weeks too. That meets itself at first.
  await base.openForm('Bram Vos');
  await base.validFrom('14-12-2026');
  await base.sameAs('Dinsdag', 'maandag');
  await base.addPlace('Dinsdag', 'P2');
  await base.trySave();
  await expect(base.form).toContainText('Er is nog niets bewaard.');
  await base.remove('Dinsdag', 'P2');
  await base.chooseWeeks('Dinsdag', 'oneven weken');
  await base.save();
  const tuesday = await base.cell('Bram Vos', 'Dinsdag');
  await expect(tuesday).toHaveText(/^(Dinsdag)?$/);
  await base.showAsOf('14-12-2026');
  await expect(tuesday).toContainText(/P1.*oneven/);
  await expect(await base.cell('Bram Vos', 'Maandag')).toContainText('P1');
  await base.show('Per werkplek');
  await expect(await base.cell('P1 Inpaktafel', 'Dinsdag')).toContainText(/^(Dinsdag)?B\. Vos/);
  await base.show('Per persoon');

  // One step back and forth.
  await page.keyboard.press('Control+z');
  await expect(tuesday).toHaveText(/^(Dinsdag)?$/);
  await page.keyboard.press('Control+y');
  await expect(tuesday).toContainText('P1');

  // Week 50 is before it, week 51 is odd, week 52 is even.
  const week = new WeekPage(page);
  const fill = new FillPage(page);
  for (const [number, coming] of [
    [50, 4],
    [51, 6],
    [52, 4],
  ] as const) {
    await week.open(`2026-W${number}`);
    await week.openFill();
    await fill.expectReady();
    await expect(fill.counts).toContainText(`${coming} komen erbij`);
    await fill.leave();
  }
});
