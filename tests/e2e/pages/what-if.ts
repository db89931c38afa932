import { expect, type Locator, type Page } from '@playwright/test';

/** "Wat als": scenarios in Capaciteit, and the board as one of them has it. */
export class WhatIfPage {
  readonly page: Page;
  /** On the board: says that this is not the real roster. */
  readonly banner: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.banner = page.getByRole('region', { name: 'Wat als', exact: true });
    this.dialog = page.getByRole('dialog');
  }

  async openTab(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Wat als' }).click();
  }

  /** Makes a scenario from the list; it is then open. */
  async make(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nieuw scenario' }).click();
    await this.dialog.getByLabel('Naam van het scenario').fill(name);
    await this.dialog.getByRole('button', { name: 'Maak het scenario' }).click();
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  async open(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Open scenario ${name}` }).click();
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  async backToList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Alle scenario’s' }).click();
  }

  async openOnBoard(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open op het bord' }).click();
    await expect(this.banner).toContainText('Dit is niet het echte rooster.');
  }

  /** What is in the open scenario, step by step. */
  get steps(): Locator {
    return this.page.getByRole('main').locator('ol').getByRole('listitem');
  }

  /** A line of the comparison: what, real, what if, difference. */
  figure(what: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: what, exact: true }) });
  }

  /** An order that becomes another, in the comparison. */
  changedOrder(number: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${number} `) })
      .filter({ hasText: 'Echt' });
  }

  /** Goes through the summary; the scenario is then in the real plan. */
  async accept(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Neem over…' }).click();
    const dialog = this.page.getByRole('dialog', { name: `Neem ‘${name}’ over` });
    await expect(dialog).toContainText('in één keer naar het echte rooster');
    await dialog.getByRole('button', { name: 'Neem over in het echte rooster' }).click();
  }
}
