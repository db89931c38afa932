import { expect, type Locator, type Page } from '@playwright/test';

/** Beheer: a list and the form beside it. */
export class ManagePage {
  readonly page: Page;
  readonly form: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('dialog');
    this.save = this.form.getByRole('button', { name: 'Bewaar', exact: true });
  }

  async openList(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await expect(this.page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
  }

  list(name: string): Locator {
    return this.page.getByRole('grid', { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name, exact: true });
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }

  async add(label: string): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click();
    await expect(this.form).toBeVisible();
  }

  async open(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.form).toBeVisible();
  }

  field(label: string): Locator {
    return this.form.getByRole('textbox', { name: label });
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.field(label).first().fill(value);
  }

  /** A field with a list: opens it and picks. */
  async choose(label: string, option: string): Promise<void> {
    await this.form
      .getByRole('button', { name: new RegExp(`${label}`) })
      .first()
      .click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** A field in which one types to find: types and picks. */
  async find(label: string, option: string): Promise<void> {
    await this.form.getByRole('combobox', { name: label }).fill(option);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async saveAndClose(): Promise<void> {
    await this.save.click();
    await expect(this.form).toBeHidden();
  }
}
