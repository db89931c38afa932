import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ hostArgs: ['--demo'] });

test.describe('planning with the mouse', () => {
  let board: BoardPage;
  test.beforeEach(async ({ page }) => {
    board = new BoardPage(page);
    await board.openWorkday();
  });

  test('places someone from the list where the board says it fits', async () => {
    const { fullName, cell, cellName } = await board.carryUntil('past');
    const before = await board.seated(cell);
    await board.carryTo(cell);
    await expect(board.bubble).toContainText(fullName);
    await expect(board.bubble).toContainText('Past');
    await board.drop();
    await expect(board.cardOf(fullName, cell)).toBeVisible();
    expect(await board.seated(cell)).toBe(before + 1);
    const place = /^\S+ (.*),/.exec(cellName)?.[1];
    await expect(board.undo).toHaveAccessibleName(`Maak ongedaan: ${fullName} op ${place}, ${await whenOf(cellName)}`);
  });

  test('says what a drop does to the guidance', async () => {
    const { cell } = await board.carryUntil('past');
    await board.carryTo(cell);
    await expect(board.bubble).toContainText(/Begeleiding \d+(,\d)? → \d+(,\d)? van \d/);
    await board.cancel();
  });

  test('shows a verdict on every cell while someone is carried, and none after', async ({ page }) => {
    await board.pickUp(board.people().first());
    const cells = await board.cells().count();
    expect(cells).toBeGreaterThan(4);
    const words = page.getByText(
      /^(past|past met hulpmiddel|let op: .+|alleen met reden: .+|mag niet: .+|staat hier|kan niet)$/,
    );
    await expect(board.cells().filter({ has: words })).toHaveCount(cells);
    await board.cancel();
    await expect(board.cells().filter({ has: words })).toHaveCount(0);
  });

  test('leaves everything as it was when a drag is given up', async () => {
    const { cell, fullName } = await board.carryUntil('past');
    const before = await board.seated(cell);
    await board.carryTo(cell);
    await board.cancel();
    expect(await board.seated(cell)).toBe(before);
    await expect(board.person(fullName)).toBeVisible();
    await expect(board.undo).toBeDisabled();
  });

  test('moves someone to another place', async () => {
    const { fullName, cell } = await board.placeSomeone();
    await board.pickUp(board.cardOf(fullName, cell));
    const name = await board.nameOf(board.saying('past').first());
    const other = board.cellNamed(name);
    await board.carryTo(other);
    await board.drop();
    await expect(board.cardOf(fullName, other)).toBeVisible();
    await expect(board.cardOf(fullName, cell)).toHaveCount(0);
  });

  test('swaps two people by dropping one on the other', async () => {
    const { fullName, cell } = await board.placeSomeone();
    await board.pickUp(board.cardOf(fullName, cell));
    const target = board
      .saying(/^(past|let op: .+)$/)
      .filter({ has: board.page.getByRole('button', { name: /^\S+ .*\(/ }) });
    const other = board.cellNamed(await board.nameOf(target.first()));
    const partner = board.cards(other).first();
    const partnerName = ((await partner.getAttribute('title')) ?? '').split('. ')[0] ?? '';
    await board.carryOnto(partner);
    await expect(board.bubble).toContainText(`Wisselen met ${partnerName}`);
    const verdict = await board.bubble.textContent();
    await board.drop();
    // Whether the other one fits here is for the rules: the test follows what the board announced.
    if (/mag niet|alleen met een reden/.test(verdict ?? '')) {
      await expect(board.page.getByRole('alertdialog')).toBeVisible();
      return;
    }
    await expect(board.cardOf(fullName, other)).toBeVisible();
    await expect(board.cardOf(partnerName, cell)).toBeVisible();
    await expect(board.undo).toHaveAccessibleName(`Maak ongedaan: ${fullName} en ${partnerName} gewisseld`);
  });

  test('takes someone from a place by dropping in the list', async () => {
    const { fullName, cell } = await board.placeSomeone();
    await board.pickUp(board.cardOf(fullName, cell));
    const box = await board.pool.boundingBox();
    await board.page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 250, { steps: 6 });
    await expect(board.bubble).toContainText('Van de plek halen');
    await board.drop();
    await expect(board.cardOf(fullName, cell)).toHaveCount(0);
    await expect(board.person(fullName)).toBeVisible();
  });

  test('copies with Alt', async ({ page }) => {
    const { fullName, cell, cellName } = await board.placeSomeone();
    await page.keyboard.down('Alt');
    await board.pickUp(board.cardOf(fullName, cell));
    const elsewhere = board.saying(/^(past|past met hulpmiddel|let op: .+)$/);
    const block = cellName.includes('ochtend') ? 'middag' : 'ochtend';
    const target = elsewhere.filter({ hasText: `, ${block} ` }).first();
    const other = board.cellNamed(await board.nameOf(target));
    await board.carryTo(other);
    await board.drop();
    await page.keyboard.up('Alt');
    await expect(board.cardOf(fullName, other)).toBeVisible();
    await expect(board.cardOf(fullName, cell)).toBeVisible();
  });

  test('carries several people at once', async ({ page }) => {
    const [first, second] = [board.people().nth(0), board.people().nth(1)];
    const names = [await board.fullName(first), await board.fullName(second)];
    await first.click({ modifiers: ['Control'] });
    await second.click({ modifiers: ['Control'] });
    await board.pickUp(second);
    await expect(board.bubble).toContainText('+1');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(board.person(names[0] ?? '')).toBeVisible();
  });
});

test.describe('what the plan refuses', () => {
  let board: BoardPage;
  test.beforeEach(async ({ page }) => {
    board = new BoardPage(page);
    await board.openWorkday();
  });

  test('tier 1: says why, and offers no way around it', async ({ page }) => {
    const { cell, fullName } = await board.carryUntil(/^mag niet: /);
    await board.carryTo(cell);
    await expect(board.bubble).toContainText('Mag niet');
    await board.drop();
    const dialog = page.getByRole('alertdialog', { name: 'Dit mag niet' });
    await expect(dialog).toContainText('wet en veiligheid');
    await expect(dialog.getByRole('textbox')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Begrepen' }).click();
    await expect(board.cardOf(fullName, cell)).toHaveCount(0);
    await expect(board.undo).toBeDisabled();
  });

  test('tier 2: asks for a reason, and marks the card', async ({ page }) => {
    const { cell, fullName } = await board.carryUntil(/^alleen met reden: /);
    await board.carryTo(cell);
    await board.drop();
    const dialog = page.getByRole('alertdialog', { name: 'Dit past niet. Toch plannen?' });
    await dialog.getByRole('button', { name: 'Toch plannen' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: /Reden/ }).click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('textbox', { name: /Toelichting/ }).fill('Op eigen verzoek, met de jobcoach besproken.');
    await dialog.getByRole('button', { name: 'Toch plannen' }).click();
    await expect(dialog).toBeHidden();
    await expect(board.cardOf(fullName, cell)).toHaveAccessibleName(/afgeweken, met reden/);
  });

  test('tier 2: letting it go leaves the plan as it was', async ({ page }) => {
    const { cell, fullName } = await board.carryUntil(/^alleen met reden: /);
    await board.carryTo(cell);
    await board.drop();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Niet plannen' }).click();
    await expect(board.cardOf(fullName, cell)).toHaveCount(0);
    await expect(board.undo).toBeDisabled();
  });
});

/** "ma 23 nov ochtend", from "P001 Inpaktafel, ochtend ma 23 nov". */
async function whenOf(cellName: string): Promise<string> {
  const [, block, day] = /, (\S+) (.+)$/.exec(cellName) ?? [];
  return `${day} ${block}`;
}
