import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { BoardPage } from '../pages/board.ts';
import { Shell } from '../pages/shell.ts';
import { VersionsPage } from '../pages/versions.ts';

test.use({ company: 'small' });

const WEEK = '2026-W49';
const MONDAY = '2026-11-30';

async function openBoard(page: Page): Promise<BoardPage> {
  const board = new BoardPage(page);
  await new Shell(page).goTo('Rooster');
  await board.openDay(MONDAY);
  return board;
}

test('what stops publishing is told; versions are compared; an earlier one comes back and is published again', async ({
  page,
}) => {
  test.slow();
  const versions = new VersionsPage(page);
  await versions.open(WEEK);
  await expect(versions.summary).toHaveText('Deze week is hier nog niet gepubliceerd.');
  await versions.publish(1);
  await versions.expectSame();

  // Without a guide in the morning it may not be published, and the dialog says so.
  const board = await openBoard(page);
  await board.cardOf('Gerrit Smit', board.cell('P1', 'ochtend')).focus();
  await page.keyboard.press('Delete');
  await board.unlock();
  await expect(board.cardOf('Gerrit Smit', board.cell('P1', 'ochtend'))).toHaveCount(0);
  await versions.open(WEEK);
  await expect(versions.summary).toHaveText('1 wijziging voor 1 persoon');
  await expect(versions.change('Gerrit Smit')).toContainText(
    /anders.*P1 Inpaktafel, ochtend en middag.*P1 Inpaktafel, middag/s,
  );
  await versions.askPublish();
  await expect(versions.publishing).toContainText('2 aandachtspunten houden het publiceren tegen.');
  await expect(versions.publishing.getByRole('listitem')).toHaveText([/geen BHV/, /geen begeleider/]);
  await expect(versions.publishNow).toBeDisabled();
  await versions.closePublishing();

  // Hanna comes in the place of Gerrit.
  await openBoard(page);
  await board.drag(board.person('Hanna Prins'), board.cell('P1', 'ochtend'));
  await board.unlock();
  await expect(board.cardOf('Hanna Prins', board.cell('P1', 'ochtend'))).toBeVisible();
  await versions.open(WEEK);
  await versions.publish(2);
  await versions.expectSame();
  await versions.compare(1, 2);
  await expect(versions.summary).toHaveText('2 wijzigingen voor 2 mensen');
  await expect(versions.change('Gerrit Smit')).toContainText('anders');
  await expect(versions.change('Hanna Prins')).toContainText(/erbij.*P1 Inpaktafel/s);

  // Version 1 is the concept again: one step, and nothing is published by it.
  await versions.askRestore();
  await expect(versions.restoring).toContainText('2 inzetten veranderen.');
  await versions.restore();
  await versions.compare(1, 'concept');
  await versions.expectSame();
  await page.keyboard.press('Control+z');
  await expect(versions.summary).toHaveText('2 wijzigingen voor 2 mensen');
  await page.keyboard.press('Control+y');
  await versions.expectSame();
  await versions.publish(3);
  await versions.compare(1, 3);
  await versions.expectSame();
  await versions.compare(2, 3);
  await expect(versions.change('Hanna Prins')).toContainText('weg');
});
