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

  /** "Regels", "Instellingen", "Normen": the parts of "Regels en instellingen". */
  async openPart(name: 'Regels' | 'Instellingen' | 'Normen'): Promise<void> {
    await this.openList('Regels en instellingen');
    const part = this.page.getByRole('radio', { name, exact: true });
    await part.click();
    await expect(part).toBeChecked();
  }

  /** A rule, with what it checks and how serious it is. */
  rule(title: string): Locator {
    const heading = this.page.getByRole('heading', { name: title, level: 3, exact: true });
    return this.page.getByRole('listitem').filter({ has: heading });
  }

  async chooseSeverity(title: string, word: 'Blokkeert' | 'Waarschuwt' | 'Meldt'): Promise<void> {
    await this.rule(title)
      .getByRole('button', { name: new RegExp(`Hoe ernstig is: ${title}`) })
      .click();
    await this.page.getByRole('option', { name: new RegExp(`^${word}`) }).click();
    await expect(this.rule(title)).toContainText(word);
  }

  /** A number of the company or a norm: what holds today, and what held or comes. */
  number(title: string): Locator {
    return this.page.getByRole('listitem', { name: title, exact: true });
  }

  /** Opens the form over a number. */
  async openNumber(title: string, task: 'bevestigen' | 'nieuwe waarde' | 'verbeteren'): Promise<void> {
    await this.page.getByRole('button', { name: `${title}: ${task}`, exact: true }).click();
    await expect(this.form).toBeVisible();
  }

  /** The days of "Afwijkingen". */
  async setPeriod(first: string, last: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Eerste dag' }).fill(first);
    await this.page.getByRole('textbox', { name: 'Laatste dag' }).fill(last);
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

  /** A field in which one types to find: types and picks; once more when a list that was closing took the focus back. */
  async find(label: string, option: string): Promise<void> {
    await expect(async () => {
      await this.form.getByRole('combobox', { name: label }).fill(option);
      await this.page.getByRole('option', { name: option }).first().click({ timeout: 3000 });
    }).toPass();
  }

  async saveAndClose(): Promise<void> {
    await this.save.click();
    await expect(this.form).toBeHidden();
  }
}
