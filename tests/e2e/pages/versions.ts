import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** Words of the page and its dialogs, here alone. */
const WORDS = {
  title: /versies/i,
  concept: /concept/,
  publish: /^Publiceer versie/,
  restore: /^Zet versie/,
  same: 'Er is geen verschil.',
  undone: /ongedaan/,
} as const;

/** What was published of a site's week, what is different, the next version and an earlier one back. */
export class VersionsPage {
  readonly page: Page;
  /** In numbers: "1 wijziging voor 1 persoon". */
  readonly summary: Locator;
  /** One line for each person and day. */
  readonly changes: Locator;
  /** What is published, and what stops it. */
  readonly publishing: Locator;
  readonly restoring: Locator;

  constructor(page: Page) {
    this.page = page;
    this.summary = page.getByRole('region', { name: 'Vergelijk twee versies' }).getByRole('status');
    this.changes = page.getByRole('grid', { name: 'Wijzigingen' });
    this.publishing = page.getByRole('dialog', { name: /publiceren$/ });
    this.restoring = page.getByRole('alertdialog', { name: /^Versie \d+ terugzetten/ });
  }

  /** @param week 2026-W49 */
  async open(week: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/week/${week}/versies`);
    await this.expectReady();
  }

  async expectReady(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: WORDS.title })).toBeVisible();
    await expect(this.summary).not.toHaveText(/^$|worden vergeleken/);
  }

  /** What is different for somebody, on one line: who, day, what, was, becomes. */
  change(who: string): Locator {
    return this.changes.getByRole('row').filter({ hasText: who });
  }

  async expectSame(): Promise<void> {
    await expect(this.summary).toHaveText(WORDS.same);
    await expect(this.changes).toBeHidden();
  }

  /** Puts two versions side by side; 'concept' = as it is planned now. */
  async compare(from: number, to: number | 'concept'): Promise<void> {
    await this.#choose('Van', new RegExp(`^Versie ${from} `));
    await this.#choose('Naar', to === 'concept' ? WORDS.concept : new RegExp(`^Versie ${to} `));
  }

  async askPublish(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.publish }).click();
    await expect(this.publishing).toBeVisible();
  }

  /** The button in the dialog that publishes. */
  get publishNow(): Locator {
    return this.publishing.getByRole('button', { name: WORDS.publish });
  }

  async closePublishing(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.publishing).toBeHidden();
  }

  /** Publishes, and waits until this number is known. */
  async publish(number: number): Promise<void> {
    await this.askPublish();
    await expect(this.publishing).toHaveAccessibleName(new RegExp(`versie ${number} publiceren$`));
    await this.publishNow.click();
    await expect(this.publishing).toBeHidden();
    await expect(new Shell(this.page).messages).toContainText(`versie ${number} gepubliceerd`);
  }

  /** "Zet versie 1 terug…": what that changes is said first. */
  async askRestore(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.restore }).click();
    await expect(this.restoring).toContainText(WORDS.undone);
  }

  async restore(): Promise<void> {
    await this.restoring.getByRole('button', { name: WORDS.restore }).click();
    await expect(this.restoring).toBeHidden();
  }

  async #choose(side: 'Van' | 'Naar', option: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`${side}$`) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
