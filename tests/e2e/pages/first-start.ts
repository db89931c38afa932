import type { Locator, Page } from '@playwright/test';

/** The choice of the first start. */
export class FirstStartPage {
  readonly heading: Locator;
  readonly example: Locator;
  readonly importWorkbook: Locator;
  readonly empty: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Welkom bij Roosterbord' });
    this.example = page.getByRole('button', { name: 'Begin met voorbeeldgegevens' });
    this.importWorkbook = page.getByRole('button', { name: 'Importeer een werkmap' });
    this.empty = page.getByRole('button', { name: 'Begin leeg' });
  }
}
