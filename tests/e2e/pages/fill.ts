import { expect, type Locator, type Page } from '@playwright/test';

/** Words of the page, here alone. */
const WORDS = {
  title: 'Vul de week',
  conflicts: /^Kan niet/,
  gone: /^Vervalt/,
  others: /^Anders dan gevraagd/,
  seats: /^Vrije plaatsen/,
  findings: /^Aandachtspunten/,
  write: /^Week \d+.* vullen/,
  notWritten: 'Er is nog niets geschreven.',
  leave: 'Annuleren',
  reason: 'Reden om het toch te doen',
  withReason: 'Toch plaatsen, met deze reden',
  choose: /^Kies/,
  replace: /^Vervang/,
  skip: 'Overslaan',
  clear: /^Wis keuze/,
  otherWeek: 'Uit een andere week',
  dayInWeek: 'Een dag in die week',
} as const;

type Part = 'conflicts' | 'gone' | 'others' | 'seats' | 'findings';

/** "Vul de week": what would happen, what is chosen for each row, and doing it. */
export class FillPage {
  readonly page: Page;
  /** In numbers: what comes, what stays, what cannot. */
  readonly counts: Locator;
  /** Writes it. */
  readonly write: Locator;
  readonly notWritten: Locator;

  constructor(page: Page) {
    this.page = page;
    this.counts = page.getByRole('region', { name: 'Waaruit de week wordt gevuld' });
    this.write = page.getByRole('button', { name: WORDS.write });
    this.notWritten = page.getByText(WORDS.notWritten);
  }

  /** The preview is there, and it is the one of the last choice. */
  async expectReady(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: WORDS.title })).toBeVisible();
    await expect(this.notWritten).toBeVisible();
    await expect(this.write).toBeEnabled();
  }

  tab(part: Part): Locator {
    return this.page.getByRole('tab', { name: WORDS[part] });
  }

  async openPart(part: Part): Promise<void> {
    await this.tab(part).click();
    await expect(this.tab(part)).toHaveAttribute('aria-selected', 'true');
  }

  /** A line of the part that is open: by who, and by when where somebody has more. */
  row(who: string, when: string | RegExp = ''): Locator {
    return this.page.getByRole('grid').getByRole('row').filter({ hasText: who }).filter({ hasText: when });
  }

  /** What can be chosen for a line. */
  async openRow(who: string, when: string | RegExp = ''): Promise<Locator> {
    await this.row(who, when).getByRole('button', { name: WORDS.choose }).click();
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^${who}`) });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Another place, by its code. */
  async elsewhere(who: string, code: string): Promise<void> {
    const dialog = await this.openRow(who);
    await dialog.getByRole('button', { name: `Kies ${code}` }).click();
    await expect(dialog).toBeHidden();
  }

  /** All the same, with a reason; without one it is refused first. */
  async withReason(who: string, reason: string): Promise<void> {
    const dialog = await this.openRow(who);
    await dialog.getByRole('button', { name: WORDS.withReason }).click();
    await expect(dialog).toContainText('Geef een reden');
    await dialog.getByRole('textbox', { name: WORDS.reason }).fill(reason);
    await dialog.getByRole('button', { name: WORDS.withReason }).click();
    await expect(dialog).toBeHidden();
  }

  /** What was planned by hand goes. */
  async replace(who: string): Promise<void> {
    await this.row(who).getByRole('button', { name: WORDS.replace }).click();
  }

  async skip(who: string): Promise<void> {
    const dialog = await this.openRow(who);
    await dialog.getByRole('button', { name: WORDS.skip }).click();
    await expect(dialog).toBeHidden();
  }

  async clearChoice(who: string): Promise<void> {
    await this.row(who).getByRole('button', { name: WORDS.clear }).click();
  }

  /** From the week of a day, dd-mm-jjjj. */
  async fromWeekOf(day: string): Promise<void> {
    await this.page.getByRole('radio', { name: WORDS.otherWeek }).click();
    await this.page.getByRole('textbox', { name: WORDS.dayInWeek }).fill(day);
  }

  /** Writes it; the week is on screen then. */
  async fill(): Promise<void> {
    await expect(this.write).toBeEnabled();
    await this.write.click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
  }

  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.leave }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Week' })).toBeVisible();
  }
}
