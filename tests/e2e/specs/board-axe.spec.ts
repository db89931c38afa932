import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ hostArgs: ['--demo'] });

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 120)}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility of the board, ${colorScheme}`, () => {
    let board: BoardPage;
    // Each look at all cards and cells takes its time.
    test.slow();
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      board = new BoardPage(page);
      await board.openWorkday();
    });

    test('at rest, by day and by week', async ({ page }) => {
      expect(await violations(page)).toEqual([]);
      await page.getByRole('radio', { name: 'Week', exact: true }).click();
      await expect(page.getByRole('radio', { name: 'Week', exact: true })).toBeChecked();
      expect(await violations(page)).toEqual([]);
    });

    for (const words of ['past', /^let op: /, /^alleen met reden: /, /^mag niet: /]) {
      test(`while carrying over a cell that says ${words}`, async ({ page }) => {
        const { cell } = await board.carryUntil(words);
        await board.carryTo(cell);
        expect(await violations(page)).toEqual([]);
        await board.cancel();
      });
    }

    test('with someone open beside the grid, and in a narrow window', async ({ page }) => {
      await board.people().first().click();
      await expect(page.getByRole('complementary', { name: 'Details en aandachtspunten' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 760, height: 800 });
      await expect(page.getByRole('button', { name: 'Verberg mensen' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
