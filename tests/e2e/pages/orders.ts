import { expect, type Locator, type Page } from '@playwright/test';

/** Capaciteit: the list of orders, and what opens beside it. */
export class OrdersPage {
  readonly page: Page;
  /** What is open beside the list: an order with its why, or the form. */
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.page.getByRole('grid', { name: 'Orders' }).getByRole('row', { name });
  }

  async open(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.page.getByRole('dialog', { name })).toBeVisible();
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Sluiten' }).last().click();
    await expect(this.panel).toBeHidden();
  }

  async book(amount: string): Promise<void> {
    await this.panel.getByLabel('Gedaan', { exact: true }).fill(amount);
    await this.panel.getByRole('button', { name: /^(Boek|Verbeter)$/ }).click();
  }

  async choose(filter: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${filter}`) }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
