import { expect, type Locator, type Page } from '@playwright/test';

/** Capaciteit, tab Werkgevers: the list of employers, and what opens beside it. */
export class EmployersPage {
  readonly page: Page;
  /** What is open beside the list: an employer, or the form over an agreement. */
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog');
  }

  async goTo(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Werkgevers', exact: true }).click();
    await expect(this.page.getByRole('tab', { name: 'Werkgevers', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  row(name: string): Locator {
    return this.page.getByRole('grid', { name: 'Werkgevers' }).getByRole('row', { name, exact: true });
  }

  async open(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.page.getByRole('dialog', { name })).toBeVisible();
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Sluiten' }).last().click();
    await expect(this.panel).toBeHidden();
  }

  /** A fact of the panel by its name: "Groep tegelijk". */
  fact(name: string | RegExp): Locator {
    return this.panel.locator('dl > div').filter({ has: this.page.getByRole('term').filter({ hasText: name }) });
  }
}
