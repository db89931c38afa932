import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

type Screen = 'Rooster' | 'Capaciteit' | 'Beheer' | 'Import';

/** What surrounds every screen, as a user names it. */
export class Shell {
  readonly page: Page;
  readonly messages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.messages = page.getByRole('status', { name: 'Meldingen' });
  }

  async goTo(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: screen }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  }

  /** "Kleuren", "Grootte van de tekst", "Waar staat mijn werk?". */
  async openSettings(): Promise<Locator> {
    await this.page.getByRole('button', { name: /weergave en hulp/ }).click();
    return this.page.getByRole('dialog', { name: 'Weergave en hulp' });
  }

  async setTheme(theme: 'Licht' | 'Donker'): Promise<void> {
    const settings = await this.openSettings();
    await settings.getByRole('radio', { name: theme }).click();
    await this.page.keyboard.press('Escape');
    await expect(settings).toBeHidden();
  }

  async enlargeText(times: number): Promise<void> {
    const settings = await this.openSettings();
    for (let time = 0; time < times; time++) await settings.getByRole('button', { name: 'Tekst groter' }).click();
    await this.page.keyboard.press('Escape');
    await expect(settings).toBeHidden();
  }

  /** No violation of the accessibility rules on what is on screen now. */
  async expectAccessible(): Promise<void> {
    // All rules run, but only what is wrong is worked out in full. "Legacy": without a second, empty page to gather what
    // frames of other origins say; ours has none. Both together: a look takes a third of the time.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(found).toEqual([]);
  }
}
