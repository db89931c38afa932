import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { KeptFile } from './capacity.ts';

/** Week: the overview, and keeping the roster as a file. */
export class WeekPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /exporteren$/ });
  }

  /** @param week 2026-W49 */
  async open(week: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/week/${week}`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
  }

  async openExport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Exporteer…' }).click();
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
