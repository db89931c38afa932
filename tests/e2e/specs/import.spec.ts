import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../fixtures/app.ts';
import { FirstStartPage } from '../pages/first-start.ts';
import { ImportPage, type UploadedFile } from '../pages/import.ts';
import { ManagePage } from '../pages/manage.ts';
import { Shell } from '../pages/shell.ts';

const EXAMPLE = join(import.meta.dirname, '../../fixtures/voorbeeld');
const workbook: UploadedFile = { name: 'werkmap.xlsx', content: readFileSync(join(EXAMPLE, 'werkmap.xlsx')) };
const employeesCsv = readFileSync(join(EXAMPLE, 'medewerkers.csv'), 'utf8');

/** The example's employees, with changes in the text. */
function employees(...changes: readonly (readonly [string, string])[]): UploadedFile {
  const content = changes.reduce((text, [from, to]) => text.replace(from, to), employeesCsv);
  return { name: 'medewerkers.csv', content };
}

test.beforeEach(async ({ page }) => {
  await new FirstStartPage(page).importWorkbook.click();
});

test('the example workbook: preview, take over, undo', async ({ page }) => {
  const screen = new ImportPage(page);
  const shell = new Shell(page);
  await shell.expectAccessible();
  await screen.choose(workbook);
  await expect(screen.takeAll).toBeVisible();
  expect(await screen.countsOf('Medewerkers')).toEqual([120, 120, 0, 0, 0]);
  expect(await screen.countsOf('Inzet')).toEqual([865, 865, 0, 0, 0]);
  await expect(screen.rows.getByRole('row', { name: /10001 Omar Tesfay/ })).toContainText('Nieuw');
  await shell.expectAccessible();
  await screen.takeAll.click();
  await expect(screen.done).toBeVisible();
  await shell.expectAccessible();

  await shell.goTo('Beheer');
  const manage = new ManagePage(page);
  await expect(manage.list('Medewerkers')).toBeVisible();
  await expect(page.getByText('120 in de lijst')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(shell.messages).toContainText('Ongedaan gemaakt');
  // Nothing is left, so the choice of the first start is back.
  await expect(new FirstStartPage(page).heading).toBeVisible();
});

test('the same file twice changes nothing the second time', async ({ page }) => {
  const screen = new ImportPage(page);
  await screen.choose(workbook);
  await screen.takeAll.click();
  await expect(screen.done).toBeVisible();
  await page.getByRole('button', { name: 'Nog een bestand' }).click();
  await screen.choose(workbook);
  await expect(page.getByText('Alles staat er al.')).toBeVisible();
  await expect(screen.takeAll).toBeHidden();
});

test('errors by sheet, row, column and value; only the good rows after an explicit yes', async ({ page }) => {
  const screen = new ImportPage(page);
  await screen.choose(workbook);
  await screen.takeAll.click();
  await expect(screen.done).toBeVisible();
  await page.getByRole('button', { name: 'Nog een bestand' }).click();
  await screen.choose(employees([';Soest;', ';Parijs;'], ['Dirk;;Bos', 'Dirk;;Bosch']));

  const wrong = screen.errors.getByRole('row', { name: /Parijs/ });
  await expect(wrong).toContainText('Medewerkers');
  await expect(wrong).toContainText('Gemeente');
  await new Shell(page).expectAccessible();
  await screen.part('Regels').click();
  await screen.showOnly('Gewijzigd');
  await expect(screen.rows.getByRole('row', { name: /10002/ })).toContainText('Achternaam: Bos → Bosch');
  await new Shell(page).expectAccessible();

  await expect(screen.takeAll).toBeHidden();
  await screen.takeGoodRows.click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('1 regel met een fout komt niet mee');
  await question.getByRole('button', { name: 'Neem 1 regel over' }).click();
  await expect(screen.done).toContainText('1 regel overgenomen');
});

test('an unknown column: point it out, and the rows are good', async ({ page }) => {
  const screen = new ImportPage(page);
  await screen.choose(employees(['Voornaam', 'Zo heet ik']));
  await expect(page.getByText('wijs de onbekende kolommen aan', { exact: false }).first()).toBeVisible();
  await screen.part('Onbekende kolommen').click();
  await new Shell(page).expectAccessible();
  await screen.mapColumn('Zo heet ik', 'Medewerkers', 'Voornaam');
  await screen.part('Regels').click();
  await expect(screen.rows.getByRole('row', { name: /10001 Omar Tesfay/ })).toBeVisible();
});

test('a file that is no workbook is refused by name, and another can be chosen', async ({ page }) => {
  const screen = new ImportPage(page);
  await screen.choose({ name: 'foto.xlsx', content: 'dit is geen werkmap' });
  await expect(screen.trouble).toContainText('foto.xlsx');
  await new Shell(page).expectAccessible();
  await screen.otherFile.click();
  await screen.choose({ name: 'brief.docx', content: 'x' });
  await expect(screen.trouble).toContainText('brief.docx is geen werkmap');
});

test('files dropped on the box are read; a folder is no file', async ({ page }) => {
  const screen = new ImportPage(page);
  await screen.drop(EXAMPLE);
  await expect(page.getByRole('alert').filter({ hasText: 'Dit is geen bestand.' })).toBeVisible();
  await new Shell(page).expectAccessible();
  await screen.drop(join(EXAMPLE, 'medewerkers.csv'), join(EXAMPLE, 'werkplekken.csv'));
  await expect(screen.takeAll).toBeVisible();
  expect(await screen.countsOf('Medewerkers')).toEqual([120, 120, 0, 0, 0]);
  expect(await screen.countsOf('Werkplekken')).toEqual([25, 25, 0, 0, 0]);
});

test('stopping while a file is read leads back to the choice and writes nothing', async ({ page }) => {
  const screen = new ImportPage(page);
  // The answer is held back, so that there is time to stop.
  await page.route('**/rpc/imports/preview', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => undefined);
  });
  await screen.choose(workbook);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await screen.stop.click();
  await expect(page.getByRole('button', { name: 'Kies bestanden' })).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar het begin' }).click();
  await expect(new FirstStartPage(page).heading).toBeVisible();
});
