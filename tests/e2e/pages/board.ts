import { expect, type Locator, type Page } from '@playwright/test';

/** The roster as a team leader sees it: by roles, names and words on screen. */
export class BoardPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly pool: Locator;
  /** What travels with the pointer or the cursor while somebody is carried, and what a drop would do. */
  readonly bubble: Locator;
  /** The times of a card whose edge is dragged. */
  readonly timesBubble: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  /** What is asked before days change that people know already. */
  readonly lock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Rooster' });
    this.pool = page.getByRole('complementary', { name: 'Mensen' });
    this.bubble = page.getByTestId('drag-bubble');
    this.timesBubble = page.getByTestId('times-bubble');
    this.undo = page.getByRole('button', { name: /ongedaan/ });
    this.redo = page.getByRole('button', { name: /opnieuw/ });
    this.lock = page.getByRole('alertdialog', { name: /^Dit rooster is al bekend/ });
  }

  /** Opens a day, from a window that may only now be loading. */
  async openDay(iso: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Rooster' })).toBeVisible({ timeout: 30_000 });
    await this.page.evaluate((date) => {
      window.location.hash = `#/rooster/${date}`;
    }, iso);
    const day = new Date(`${iso}T12:00`).toLocaleDateString('nl-NL', LONG);
    await expect(this.page.getByText(day, { exact: true })).toBeVisible();
    await expect(this.cells().first()).toBeVisible();
  }

  cells(): Locator {
    // The cells of a team's own row have no seats.
    return this.grid.getByRole('gridcell', { name: /plaats(en)? bezet/ });
  }

  /** The cell of a workplace in a block, by the workplace's code. */
  cell(code: string, block: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${code} .*, ${block} .*bezet`) });
  }

  /** "P001 Inpaktafel, ochtend ma 23 nov": stays the same when people come and go. */
  async nameOf(cell: Locator): Promise<string> {
    const text = (await cell.textContent()) ?? '';
    return text.slice(0, text.search(/, \d+ van /));
  }

  /** Someone in the list of people, by full name. */
  person(fullName: string): Locator {
    return this.pool.getByRole('button', { name: new RegExp(`^${escaped(fullName)}\\b`) });
  }

  /** The card of someone in a cell or on the whole board, by full name. */
  cardOf(fullName: string, within: Locator = this.grid): Locator {
    return within.getByRole('button', { name: this.cardText(fullName) });
  }

  /** All cards in a cell, guides first. */
  cardsIn(cell: Locator): Locator {
    return cell.locator('[data-stop="card"]');
  }

  /** How the card of someone begins: "B. Vos (Bram)". */
  cardText(fullName: string): RegExp {
    return new RegExp(`^${escaped(cardName(fullName))}`);
  }

  /** The roster is changed although people know it. */
  async unlock(): Promise<void> {
    await this.lock.getByRole('button', { name: /^Ontgrendel/ }).click();
    await expect(this.lock).toBeHidden();
  }

  async leaveLocked(): Promise<void> {
    await this.lock.getByRole('button', { name: 'Niet wijzigen' }).click();
    await expect(this.lock).toBeHidden();
  }

  /** What a cell says about whoever is carried: "past", "mag niet: heftruck". */
  verdict(code: string, block: string): Locator {
    return this.cell(code, block).locator('[data-level]');
  }

  /** Moves what is carried over the list of people. */
  async carryToPool(): Promise<void> {
    const box = await boxOf(this.pool);
    await this.page.mouse.move(box.x + box.width / 2, box.y + 250, { steps: 6 });
    await expect(this.pool).toHaveAttribute('data-over', 'true');
  }

  /** Answers the question for a reason, which says this sentence. */
  async giveReason(sentence: string, reason: string): Promise<void> {
    const dialog = this.page.getByRole('alertdialog', { name: 'Dit past niet. Toch plannen?' });
    await expect(dialog).toContainText(sentence);
    await dialog.getByRole('button', { name: /Reden/ }).click();
    await this.page.getByRole('option', { name: reason }).click();
    await dialog.getByRole('textbox', { name: /Toelichting/ }).fill('Met de jobcoach besproken.');
    await dialog.getByRole('button', { name: 'Toch plannen' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Cells on screen that say this while somebody is carried: "past", "mag niet: vol". */
  saying(words: string | RegExp): Locator {
    const exact = typeof words === 'string';
    return this.cells().filter({ has: this.page.getByText(words, { exact }) });
  }

  /** Presses on a card and moves it enough to carry it. */
  async pickUp(card: Locator): Promise<void> {
    await card.scrollIntoViewIfNeeded();
    const box = await boxOf(card);
    await this.page.mouse.move(box.x + 12, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 24, box.y + box.height / 2 + 8, { steps: 3 });
    await expect(this.bubble).toBeVisible();
  }

  /** Drags the edge of a card by a part of its cell's width, and does not let go yet. */
  async dragEdge(card: Locator, side: 'left' | 'right', part: number): Promise<void> {
    const box = await boxOf(card);
    const cell = await boxOf(card.locator('xpath=ancestor::*[@role="gridcell"]'));
    const x = side === 'left' ? box.x + 3 : box.x + box.width - 3;
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + part * cell.width, y + 2, { steps: 6 });
  }

  /** What would be a drag if the board let it. */
  async tryToDrag(card: Locator, cell: Locator): Promise<void> {
    const [from, to] = [await boxOf(card), await boxOf(cell)];
    await this.page.mouse.move(from.x + 12, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width - 8, to.y + to.height - 6, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Moves what is carried over the free part of a cell, also when the board scrolls under way. */
  async carryTo(cell: Locator): Promise<void> {
    await expect(async () => {
      const box = await boxOf(cell);
      await this.page.mouse.move(box.x + box.width - 8, box.y + box.height - 6, { steps: 4 });
      await expect(cell.locator('[data-over="true"]')).toBeVisible({ timeout: 200 });
    }).toPass();
  }

  /** Moves what is carried over a card. */
  async carryOnto(card: Locator): Promise<void> {
    await expect(async () => {
      const box = await boxOf(card);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await expect(this.bubble).toContainText(/Wisselen met|In plaats van/, { timeout: 200 });
    }).toPass();
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
    await expect(this.bubble).toBeHidden();
  }

  /** Gives up what is carried. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.up();
    await expect(this.bubble).toBeHidden();
  }

  async drag(card: Locator, cell: Locator): Promise<void> {
    await this.pickUp(card);
    await this.carryTo(cell);
    await this.drop();
  }

  /** Searches the list of people with the keyboard; the focus is then on the first who was found. */
  async findInPool(text: string): Promise<void> {
    await this.page.keyboard.press('/');
    await expect(this.page.getByRole('searchbox', { name: 'Zoek een naam' })).toBeFocused();
    await this.page.keyboard.type(text);
    const first = this.pool.getByRole('button', { name: /begeleiding/ }).first();
    await expect(first).toHaveAccessibleName(new RegExp(`^${escaped(text)}`));
    await this.page.keyboard.press('Tab');
    // Past the cross that empties the search box, when there is one.
    if (!(await first.evaluate((card) => card === document.activeElement))) await this.page.keyboard.press('Tab');
    await expect(first).toBeFocused();
  }

  focusedCell(): Locator {
    return this.cells().and(this.page.locator(':focus'));
  }

  /** Walks with the arrow keys, cell by cell, from where the focus is. */
  async moveFocusTo(cellName: string): Promise<void> {
    const focused = this.focusedCell();
    const rowOf = (name: string): string => /^\S+/.exec(name)?.[0] ?? '';
    for (let step = 0; step < 200; step++) {
      await expect(focused).toBeVisible();
      const here = await this.nameOf(focused);
      if (here === cellName) return;
      await this.page.keyboard.press(rowOf(here) === rowOf(cellName) ? 'Control+ArrowRight' : 'ArrowDown');
      await expect(async () => expect(await this.nameOf(focused)).not.toBe(here)).toPass();
    }
    throw new Error(`The arrow keys do not lead to ${cellName}`);
  }
}

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** "B. Vos (Bram)". */
function cardName(fullName: string): string {
  const [first = '', ...rest] = fullName.split(' ');
  return `${first.charAt(0)}. ${rest.join(' ')} (${first})`;
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('Not on screen');
  return box;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
