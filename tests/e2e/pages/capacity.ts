import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Capaciteit: its tabs, the figures per week, and "Kan dit erbij?". */
export class CapacityPage {
  readonly page: Page;
  readonly tabs: Locator;
  /** Week by week, one line for each werksoort. */
  readonly table: Locator;
  /** The form of "Kan dit erbij?". */
  readonly question: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tabs = page.getByRole('tablist', { name: 'Onderdelen van Capaciteit' });
    this.table = page.getByRole('region', { name: 'Cijfers per week en werksoort' }).getByRole('table');
    this.question = page.getByRole('form', { name: 'Wat de klant vraagt' });
    this.answer = page.getByRole('region', { name: 'Antwoord' });
  }

  tab(name: string): Locator {
    return this.tabs.getByRole('tab', { name });
  }

  async openTab(name: string): Promise<void> {
    await this.tab(name).click();
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
  }

  /** A chart with its heading and numbers. */
  figure(title: string | RegExp): Locator {
    return this.page.getByRole('figure', { name: title });
  }

  async choose(filter: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`${filter}$`) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** The cells of one column, from the first line down. */
  async column(header: string): Promise<readonly string[]> {
    const headers = await this.table.getByRole('columnheader').allTextContents();
    const at = headers.indexOf(header);
    const rows = await this.table.locator('tbody tr').all();
    return Promise.all(rows.map(async (row) => (await row.locator('th, td').nth(at).textContent()) ?? ''));
  }

  /** Keeps something as a file through its menu, and opens what came down. */
  async keep(menu: string | RegExp, entry: RegExp): Promise<KeptFile> {
    await this.page.getByRole('button', { name: menu }).click();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('menuitem', { name: entry }).click(),
    ]);
    return opened(download);
  }

  async ask(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      await this.question.getByLabel(new RegExp(`^${label}( \\(verplicht\\))?$`)).fill(value);
    }
    await this.question.getByRole('button', { name: 'Reken uit' }).click();
  }
}

async function opened(download: Download): Promise<KeptFile> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
