import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { KeptFile } from './capacity.ts';

/** Words of the screen that lead somewhere: here alone. */
const WORDS = {
  fill: /^Vul de week/,
  versions: 'Publiceer…',
  readable: /^Leesbaar/,
  closeReadable: 'Sluit',
  export: 'Exporteer…',
} as const;

/** Week: the overview, and keeping the roster as a file. */
export class WeekPage {
  readonly page: Page;
  /** Keeping it as a file. */
  readonly dialog: Locator;
  readonly grid: Locator;
  /** How the week stands: concept or published, and what is wrong with it. */
  readonly standing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /exporteren$/ });
    this.grid = page.getByRole('grid', { name: /^De week per / });
    this.standing = page.getByRole('region', { name: 'Weergave en stand van de week' });
  }

  /** @param week 2026-W49 */
  async open(week: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/week/${week}`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
  }

  /** As a user comes here: the week after this one. */
  async openNext(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Week' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
  }

  async show(view: 'Per persoon' | 'Per werkplek'): Promise<void> {
    await this.page.getByRole('radio', { name: view, exact: true }).click();
    await expect(this.grid).toHaveAccessibleName(new RegExp(view, 'i'));
  }

  /** The row of a person or a workplace. */
  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name });
  }

  /** Somebody's page for that person to read. */
  async openReadable(name: string): Promise<void> {
    await this.row(name).click();
    await this.page.getByRole('dialog', { name }).getByRole('link', { name: WORDS.readable }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async closeReadable(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.closeReadable, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
  }

  async openFill(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.fill }).click();
  }

  async openVersions(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.versions }).click();
  }

  async openExport(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.export }).click();
    await expect(this.dialog.getByRole('button', { name: 'Bewaar' })).toBeEnabled();
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Presses "Bewaar", and opens what came down. */
  async keep(): Promise<KeptFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: 'Bewaar' }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
