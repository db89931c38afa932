import { expect, type Locator, type Page } from '@playwright/test';
import { ManagePage } from './manage.ts';
import { Shell } from './shell.ts';

/** Beheer, Hallschermen: turning screens on and off. */
export class HallScreensPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Shell(this.page).goTo('Beheer');
    await new ManagePage(this.page).openList('Hallschermen');
  }

  site(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Turns a screen on; gives its address, which is told only now. */
  async turnOn(site: string): Promise<string> {
    await this.site(site).getByRole('button', { name: 'Zet het scherm aan' }).click();
    const dialog = this.page.getByRole('dialog', { name: `Het scherm in ${site} staat aan` });
    const address = await dialog.getByRole('link').getAttribute('href');
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    expect(address).not.toBe(null);
    return address ?? '';
  }

  async turnOff(site: string): Promise<void> {
    await this.site(site).getByRole('button', { name: 'Zet uit…' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Zet uit', exact: true }).click();
    await expect(this.site(site)).toContainText('Het scherm staat uit.');
  }
}

/** A hall screen as it hangs on the wall. */
export class HallPage {
  readonly page: Page;
  readonly stale: Locator;

  constructor(page: Page) {
    this.page = page;
    this.stale = page.getByText(/Niet bijgewerkt sinds \d\d:\d\d\./);
  }

  place(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Items of the list that stick out of what one can see. */
  async hidden(): Promise<readonly string[]> {
    return this.page.locator('main li, main h2, main h2 span, main h3').evaluateAll((items) => {
      const main = document.querySelector('main')?.getBoundingClientRect();
      return items
        .filter((item) => {
          const box = item.getBoundingClientRect();
          return (
            !main ||
            box.bottom > main.bottom + 1 ||
            box.right > main.right + 1 ||
            item.scrollWidth > item.clientWidth + 1
          );
        })
        .map((item) => item.textContent ?? '');
    });
  }
}
