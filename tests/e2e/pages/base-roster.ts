import { expect, type Locator, type Page } from '@playwright/test';
import { ManagePage } from './manage.ts';
import { Shell } from './shell.ts';

/** Words of the list and its forms, here alone. */
const WORDS = {
  list: 'Basisrooster',
  fromWeek: 'Maak van een week…',
  make: 'Maak het basisrooster',
  dayInWeek: 'Een dag in de week',
  validFrom: 'Gaat in op',
  asOf: 'Zoals het geldt op',
  save: 'Bewaar',
} as const;

/** Beheer, Basisrooster: where everyone works as a rule. */
export class BaseRosterPage {
  readonly page: Page;
  readonly grid: Locator;
  /** The days of one person or one workplace, from a day on. */
  readonly form: Locator;
  readonly fromWeek: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: /^Basisrooster per / });
    this.form = page.getByRole('dialog', { name: /^Basisrooster van / });
    this.fromWeek = page.getByRole('dialog', { name: 'Maak het basisrooster van een week' });
  }

  async open(): Promise<void> {
    await new Shell(this.page).goTo('Beheer');
    await new ManagePage(this.page).openList(WORDS.list);
    await expect(this.grid).toBeVisible();
  }

  async show(view: 'Per persoon' | 'Per werkplek'): Promise<void> {
    await this.page.getByRole('radio', { name: view, exact: true }).click();
    await expect(this.grid).toHaveAccessibleName(new RegExp(view, 'i'));
  }

  /** Shows what holds on a day, dd-mm-jjjj. */
  async showAsOf(day: string): Promise<void> {
    await this.page.getByRole('textbox', { name: WORDS.asOf }).fill(day);
  }

  /** The line of a person or a workplace. */
  row(name: string): Locator {
    return this.grid.getByRole('row', { name: new RegExp(`^${name}`) });
  }

  /** What somebody does on a weekday, by its column ("Maandag"). */
  async cell(name: string, weekday: string): Promise<Locator> {
    const headers = await this.grid.getByRole('columnheader').allTextContents();
    return this.row(name)
      .getByRole('gridcell')
      .nth(headers.findIndex((header) => header.startsWith(weekday)));
  }

  async openForm(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.form).toBeVisible();
  }

  async validFrom(day: string): Promise<void> {
    await this.form.getByRole('textbox', { name: WORDS.validFrom }).fill(day);
  }

  /** A weekday in the form, by its heading ("Dinsdag"). */
  day(weekday: string): Locator {
    return this.form.getByRole('region', { name: weekday });
  }

  async sameAs(weekday: string, other: string): Promise<void> {
    await this.day(weekday)
      .getByRole('button', { name: `Zelfde als ${other}` })
      .click();
  }

  /** Another line on a weekday, at a place by its name. */
  async addPlace(weekday: string, place: string): Promise<void> {
    await this.day(weekday).getByRole('button', { name: 'Werkplek toevoegen' }).click();
    const field = this.day(weekday).getByRole('combobox', { name: 'Werkplek' }).last();
    await expect(async () => {
      await field.fill(place);
      await this.page.getByRole('option', { name: place }).first().click({ timeout: 3000 });
    }).toPass();
  }

  async chooseWeeks(weekday: string, weeks: 'elke week' | 'oneven weken' | 'even weken'): Promise<void> {
    await this.day(weekday)
      .getByRole('button', { name: /Weken$/ })
      .click();
    await this.page.getByRole('option', { name: weeks, exact: true }).click();
  }

  async remove(weekday: string, place: string): Promise<void> {
    await this.day(weekday)
      .getByRole('button', { name: new RegExp(`^${place}.* weghalen`) })
      .click();
  }

  async trySave(): Promise<void> {
    await this.form.getByRole('button', { name: WORDS.save, exact: true }).click();
  }

  async save(): Promise<void> {
    await this.trySave();
    await expect(this.form).toBeHidden();
  }

  async openFromWeek(): Promise<void> {
    await this.page.getByRole('button', { name: WORDS.fromWeek }).click();
    await expect(this.fromWeek).toBeVisible();
  }

  /** Makes it of the week of a day, from a day on; both dd-mm-jjjj. */
  async makeFromWeek(day: string, validFrom: string): Promise<void> {
    await this.openFromWeek();
    await this.fromWeek.getByRole('textbox', { name: WORDS.dayInWeek }).fill(day);
    await this.fromWeek.getByRole('textbox', { name: WORDS.validFrom }).fill(validFrom);
    await this.fromWeek.getByRole('button', { name: WORDS.make }).click();
    await expect(this.fromWeek).toBeHidden();
  }
}
