import { expect, type Locator, type Page } from '@playwright/test';

/** The right-hand side of the board and its dialogs, as a user names them. */
export class BoardPanels {
  readonly page: Page;
  readonly side: Locator;
  readonly findings: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.side = page.getByRole('complementary', { name: 'Details en aandachtspunten' });
    this.findings = this.side.getByRole('region', { name: 'Aandachtspunten' });
    this.dialog = page.getByRole('dialog');
  }

  /** The inspector of a person. */
  person(name: string): Locator {
    return this.side.getByRole('region', { name: new RegExp(`^(Medewerker|Begeleider): ${name}$`) });
  }

  /** The inspector of a workplace. */
  workplace(name: string): Locator {
    return this.side.getByRole('region', { name: `Werkplek: ${name}` });
  }

  /** Opens someone from the pool, where the card shows the full name. */
  async openFromPool(name: string): Promise<Locator> {
    await this.page.getByRole('complementary', { name: 'Mensen' }).getByRole('button', { name }).click();
    return this.opened(name);
  }

  /** Opens someone from the first card in a cell ("P1 Inpaktafel, ochtend"). */
  async openFromCell(cell: string, name: string): Promise<Locator> {
    await this.card(cell, name).click();
    return this.opened(name);
  }

  /** Someone's card in a cell: "B. Vos (Bram)". */
  card(cell: string, name: string): Locator {
    const [first = '', ...rest] = name.split(' ');
    return this.cell(cell).getByRole('button', { name: `${first.charAt(0)}. ${rest.join(' ')} (${first})` });
  }

  cell(name: string): Locator {
    return this.page.getByRole('gridcell', { name: new RegExp(`^${name}`) });
  }

  /** "Plaats op …" of an open person, for a block. */
  async placeOn(name: string, block: string): Promise<Locator> {
    await this.person(name)
      .getByRole('button', { name: `Plaats op … (${block})` })
      .click();
    return this.named(`Plaats ${name} op …`);
  }

  named(title: string | RegExp): Locator {
    return this.dialog.filter({ has: this.page.getByRole('heading', { name: title, level: 2 }) });
  }

  /** Unfolds a part of a dialog or column. */
  async unfold(within: Locator, title: string): Promise<void> {
    await within.locator('summary').filter({ hasText: title }).click();
  }

  /** The dialog of a refusal: an alert, so that it is read out at once. */
  get refusal(): Locator {
    return this.page.getByRole('alertdialog');
  }

  async chooseReason(reason: string): Promise<void> {
    await this.refusal.getByRole('button', { name: /Reden/ }).click();
    await this.page.getByRole('option', { name: reason }).click();
  }

  finding(text: string | RegExp): Locator {
    return this.findings.getByRole('button', { name: text });
  }

  /** A place or a person in a ranked list. */
  option(within: Locator, title: string): Locator {
    return within.getByRole('button', { name: new RegExp(`^${title}`) });
  }

  /** The card of a finding with its ways: "Los op", "Waarom?", "Toch zo laten …". */
  findingCard(text: string | RegExp, within: Locator = this.findings): Locator {
    return within.getByRole('article').filter({ hasText: text });
  }

  /** Opens "Waarom?" of something and gives the numbers behind it. */
  async why(within: Locator, about = ''): Promise<Locator> {
    const button = within.getByRole('button', { name: new RegExp(`^Waarom\\? ${about}`) });
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    return within.getByRole('region', { name: /^Waarom: / });
  }

  /** "Los op" of a finding, with its remedies. */
  async resolve(text: string | RegExp): Promise<Locator> {
    await this.findingCard(text)
      .getByRole('button', { name: /^Los op: / })
      .click();
    const panel = this.side.getByRole('region', { name: /^Los op: / });
    await expect(panel).toBeFocused();
    return panel;
  }

  /** A remedy by its moves. */
  remedy(panel: Locator, moves: string | RegExp): Locator {
    return panel.getByRole('article').filter({ hasText: moves });
  }

  /** "Toch zo laten …" of a finding: its dialog. */
  async letStand(text: string | RegExp): Promise<Locator> {
    await this.findingCard(text)
      .getByRole('button', { name: /^Toch zo laten/ })
      .click();
    return this.page.getByRole('alertdialog', { name: 'Toch zo laten?' });
  }

  private async opened(name: string): Promise<Locator> {
    const panel = this.person(name);
    await expect(panel).toBeVisible();
    return panel;
  }
}
