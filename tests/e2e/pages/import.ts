import type { Locator, Page } from '@playwright/test';

export interface UploadedFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The import, from file to result. */
export class ImportPage {
  readonly page: Page;
  readonly takeAll: Locator;
  readonly takeGoodRows: Locator;
  readonly otherFile: Locator;
  readonly stop: Locator;
  readonly done: Locator;
  readonly trouble: Locator;

  constructor(page: Page) {
    this.page = page;
    this.takeAll = page.getByRole('button', { name: /^Neem alles over/ });
    this.takeGoodRows = page.getByRole('button', { name: 'Neem alleen de goede regels over…' });
    this.otherFile = page.getByRole('button', { name: 'Kies een ander bestand' });
    this.stop = page.getByRole('button', { name: 'Stop met inlezen' });
    this.done = page.getByRole('heading', { name: /^De import is klaar/ });
    this.trouble = page.getByRole('alert').filter({ hasText: 'Dit ging niet goed' });
  }

  /** Chooses files as the button "Kies bestanden" does. */
  async choose(...files: readonly UploadedFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Kies bestanden' }).click();
    const payload = files.map(({ name, content }) => ({ name, mimeType: '', buffer: Buffer.from(content) }));
    await (await chooser).setFiles(payload);
  }

  /** Drops files (or a folder) of this computer on the box, as from the file manager. Chromium only. */
  async drop(...paths: readonly string[]): Promise<void> {
    const box = await this.page.getByText('Sleep hier een werkmap').boundingBox();
    if (box === null) throw new Error('The box is not on screen');
    const at = { x: box.x + box.width / 2, y: box.y, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
    const browser = await this.page.context().newCDPSession(this.page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await browser.send('Input.dispatchDragEvent', { type, ...at });
    }
  }

  /** Counts of one sheet: Regels, Nieuw, Gewijzigd, Ongewijzigd, Met fouten. */
  async countsOf(sheet: string): Promise<readonly number[]> {
    const row = this.page.getByRole('row', { name: new RegExp(`^${sheet} `) }).first();
    const texts = await row.getByRole('cell').allInnerTexts();
    return texts.map((text) => Number.parseInt(text, 10));
  }

  part(name: 'Fouten' | 'Onbekende kolommen' | 'Regels' | 'Meldingen'): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  get errors(): Locator {
    return this.page.getByRole('grid', { name: 'Fouten in het bestand' });
  }

  get rows(): Locator {
    return this.page.getByRole('grid', { name: 'Regels van het bestand' });
  }

  async showOnly(status: 'Nieuw' | 'Gewijzigd' | 'Ongewijzigd' | 'Fout'): Promise<void> {
    await this.page.getByRole('radio', { name: status, exact: true }).click();
  }

  /** Says which column of the format an unknown column is, and reads the file again. */
  async mapColumn(column: string, sheet: string, to: string): Promise<void> {
    await this.part('Onbekende kolommen').click();
    await this.page.getByRole('button', { name: new RegExp(`Kolom ${column} van blad ${sheet} is`) }).click();
    await this.page.getByRole('option', { name: to, exact: true }).click();
    await this.page.getByRole('button', { name: 'Lees opnieuw in met deze kolommen' }).click();
  }
}
