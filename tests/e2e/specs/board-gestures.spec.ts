import { expect } from '@playwright/test';
import { type RunningApp, test } from '../fixtures/app.ts';
import { openSmallCompany } from '../fixtures/small-company.ts';
import { BoardPage } from '../pages/board.ts';

test.use({ company: 'small' });

// Every gesture with the mouse has one outcome here, because the company of these tests is always the same. Each of
// them is undone and redone in every way there is, and still after the program was closed.

/** Where somebody sits: "P1 ochtend" → the names on the cards, as far as the gesture is about them. */
type Seating = Readonly<Record<string, readonly string[]>>;

interface Gesture {
  readonly title: string;
  /** What must be done first; its steps stay as they are. */
  readonly prepare?: (board: BoardPage) => Promise<void>;
  readonly before: Seating;
  readonly gesture: (board: BoardPage) => Promise<void>;
  readonly after: Seating;
  /** The words of the step. */
  readonly step: string;
}

/** What the undo button says as long as nothing was planned. */
const LAST_STEP = 'Maak ongedaan: Import van 6 bestanden';

const GESTURES: readonly Gesture[] = [
  {
    title: 'places someone from the list',
    before: { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'] },
    gesture: async (board) => {
      await board.pickUp(board.person('Chris Dam'));
      await board.carryTo(board.cell('P1', 'ochtend'));
      await expect(board.bubble).toContainText('Past');
      await expect(board.bubble).toContainText(/Begeleiding \d,\d+ → \d,\d+ van 1/);
      await board.drop();
    },
    after: { 'P1 ochtend': ['Gerrit Smit', 'Chris Dam', 'Bram Vos'] },
    step: 'Chris Dam op Inpaktafel, ma 30 nov ochtend',
  },
  {
    title: 'moves someone to another place',
    before: { 'P1 middag': ['Gerrit Smit', 'Bram Vos'], 'P2 middag': ['Dora Kok'] },
    gesture: (board) => board.drag(board.cardOf('Dora Kok'), board.cell('P1', 'middag')),
    after: { 'P1 middag': ['Gerrit Smit', 'Dora Kok', 'Bram Vos'], 'P2 middag': [] },
    step: 'Dora Kok van Montagelijn naar Inpaktafel, ma 30 nov middag',
  },
  {
    title: 'swaps two people by dropping one on the other',
    prepare: (board) => board.drag(board.person('Chris Dam'), board.cell('P2', 'ochtend')),
    before: { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'], 'P2 ochtend': ['Chris Dam'] },
    gesture: async (board) => {
      await board.pickUp(board.cardOf('Chris Dam'));
      await board.carryOnto(board.cardOf('Bram Vos', board.cell('P1', 'ochtend')));
      await expect(board.bubble).toContainText('Wisselen met Bram Vos');
      await board.drop();
    },
    after: { 'P1 ochtend': ['Gerrit Smit', 'Chris Dam'], 'P2 ochtend': ['Bram Vos'] },
    step: 'Chris Dam en Bram Vos gewisseld',
  },
  {
    title: 'takes the place of somebody else from the list',
    before: { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'] },
    gesture: async (board) => {
      await board.pickUp(board.person('Chris Dam'));
      await board.carryOnto(board.cardOf('Bram Vos', board.cell('P1', 'ochtend')));
      await expect(board.bubble).toContainText('In plaats van Bram Vos');
      await board.drop();
    },
    after: { 'P1 ochtend': ['Gerrit Smit', 'Chris Dam'] },
    step: 'Bram Vos van Inpaktafel gehaald (en nog 1)',
  },
  {
    title: 'copies to another block with Alt',
    prepare: (board) => board.drag(board.person('Chris Dam'), board.cell('P1', 'ochtend')),
    before: { 'P1 ochtend': ['Gerrit Smit', 'Chris Dam', 'Bram Vos'], 'P2 middag': ['Dora Kok'] },
    gesture: async (board) => {
      await board.page.keyboard.down('Alt');
      await board.drag(board.cardOf('Chris Dam'), board.cell('P2', 'middag'));
      await board.page.keyboard.up('Alt');
    },
    after: { 'P1 ochtend': ['Gerrit Smit', 'Chris Dam', 'Bram Vos'], 'P2 middag': ['Chris Dam', 'Dora Kok'] },
    step: 'Chris Dam op Montagelijn, ma 30 nov middag',
  },
  {
    title: 'drops several people at once',
    before: { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'] },
    gesture: async (board) => {
      await board.person('Anna Bos').click({ modifiers: ['Control'] });
      await board.person('Chris Dam').click({ modifiers: ['Control'] });
      await board.pickUp(board.person('Chris Dam'));
      await expect(board.bubble).toContainText('+1');
      await board.carryTo(board.cell('P1', 'ochtend'));
      await board.drop();
    },
    after: { 'P1 ochtend': ['Gerrit Smit', 'Anna Bos', 'Chris Dam', 'Bram Vos'] },
    step: 'Anna Bos op Inpaktafel, ma 30 nov ochtend (en nog 1)',
  },
  {
    title: 'takes someone from a place by dropping in the list',
    before: { 'P2 middag': ['Dora Kok'] },
    gesture: async (board) => {
      await board.pickUp(board.cardOf('Dora Kok'));
      await board.carryToPool();
      await expect(board.bubble).toContainText('Van de plek halen');
      await board.drop();
    },
    after: { 'P2 middag': [] },
    step: 'Dora Kok van Montagelijn gehaald',
  },
  {
    title: 'places a guide from the list',
    before: { 'P2 middag': ['Dora Kok'] },
    gesture: async (board) => {
      await board.pickUp(board.person('Hanna Prins'));
      await board.carryTo(board.cell('P2', 'middag'));
      await expect(board.bubble).toContainText('van 2');
      await board.drop();
    },
    after: { 'P2 middag': ['Hanna Prins', 'Dora Kok'] },
    step: 'Hanna Prins op Montagelijn, ma 30 nov middag',
  },
  {
    title: 'moves a guide to another place',
    before: { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'], 'P2 ochtend': [] },
    gesture: (board) =>
      board.drag(board.cardOf('Gerrit Smit', board.cell('P1', 'ochtend')), board.cell('P2', 'ochtend')),
    after: { 'P1 ochtend': ['Bram Vos'], 'P2 ochtend': ['Gerrit Smit'] },
    step: 'Gerrit Smit van Inpaktafel naar Montagelijn, ma 30 nov ochtend',
  },
  {
    title: 'plans against a need with a reason',
    before: { 'P2 ochtend': [] },
    gesture: async (board) => {
      await board.drag(board.person('Anna Bos'), board.cell('P2', 'ochtend'));
      await board.giveReason('Montagelijn past niet bij Anna Bos: er is lawaai.', 'In overleg met de medewerker');
      await expect(board.cardOf('Anna Bos')).toHaveAccessibleName(/afgeweken, met reden/);
    },
    after: { 'P2 ochtend': ['Anna Bos'] },
    step: 'Anna Bos op Montagelijn, ma 30 nov ochtend',
  },
];

test.beforeEach(({ page }) => openSmallCompany(page));

async function expectSeating(board: BoardPage, seating: Seating): Promise<void> {
  for (const [place, names] of Object.entries(seating)) {
    const [code = '', block = ''] = place.split(' ');
    await expect(board.cardsIn(board.cell(code, block))).toHaveText(names.map((name) => board.cardText(name)));
  }
}

for (const { title, prepare, before, gesture, after, step } of GESTURES) {
  test(`${title}, back and forth, also after a restart`, async ({ app, page }) => {
    const board = new BoardPage(page);
    await prepare?.(board);
    await expectSeating(board, before);
    await gesture(board);
    await expectSeating(board, after);
    await stepBackAndForth(board, { before, after, step });
    await stepBackAfterRestart(app, { before, after, step });
  });
}

type Outcome = Pick<Gesture, 'before' | 'after' | 'step'>;

async function stepBackAndForth(board: BoardPage, { before, after, step }: Outcome): Promise<void> {
  await expect(board.undo).toHaveAccessibleName(`Maak ongedaan: ${step}`);
  await board.undo.click();
  await expectSeating(board, before);
  await expect(board.redo).toHaveAccessibleName(`Doe opnieuw: ${step}`);
  await board.redo.click();
  await expectSeating(board, after);
  await board.page.keyboard.press('Control+z');
  await expectSeating(board, before);
  await board.page.keyboard.press('Control+y');
  await expectSeating(board, after);
}

async function stepBackAfterRestart(app: RunningApp, { before, after, step }: Outcome): Promise<void> {
  const board = new BoardPage(await app.restart());
  await board.openDay('2026-11-30');
  await expectSeating(board, after);
  await expect(board.undo).toHaveAccessibleName(`Maak ongedaan: ${step}`);
  await board.undo.click();
  await expectSeating(board, before);
}

test.describe('own times, by dragging the edge of a card', () => {
  const MORNING = { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'] };

  test('snaps to quarters, shows times and verdict, and is undone in its own words', async ({ page }) => {
    const board = new BoardPage(page);
    const bram = board.cardOf('Bram Vos', board.cell('P1', 'ochtend'));
    await board.dragEdge(bram, 'right', -0.25);
    await expect(board.timesBubble).toContainText('08:00 tot 11:00');
    await expect(board.timesBubble).toContainText('Past');
    await page.mouse.up();
    await expect(board.timesBubble).toBeHidden();
    await expect(bram).toContainText('08:00–11:00');
    await board.dragEdge(bram, 'left', 0.125);
    await page.mouse.up();
    await expect(bram).toContainText('08:30–11:00');
    // The drag was no click on the card, and took it nowhere.
    await expect(page.getByRole('region', { name: 'Medewerker: Bram Vos' })).toHaveCount(0);
    await expectSeating(board, MORNING);
    await expect(board.undo).toHaveAccessibleName('Maak ongedaan: Tijden van Bram Vos: 08:30 tot 11:00');
    await page.keyboard.press('Control+z');
    await expect(bram).toContainText('08:00–11:00');
    await board.undo.click();
    await expect(bram).not.toContainText('–');
  });

  test('Escape leaves the times as they were, and a press on the edge is a click', async ({ page }) => {
    const board = new BoardPage(page);
    const bram = board.cardOf('Bram Vos', board.cell('P1', 'ochtend'));
    await board.dragEdge(bram, 'right', -0.5);
    await page.keyboard.press('Escape');
    await expect(board.timesBubble).toBeHidden();
    await page.mouse.up();
    await expect(board.undo).toHaveAccessibleName(LAST_STEP);
    await board.dragEdge(bram, 'right', 0);
    await page.mouse.up();
    await expect(page.getByRole('region', { name: 'Medewerker: Bram Vos' })).toBeVisible();
    await expect(board.undo).toHaveAccessibleName(LAST_STEP);
  });
});

test.describe('what the plan does not take', () => {
  test('tier 1: says why at the drop, and offers no way around it', async ({ page }) => {
    const board = new BoardPage(page);
    const forklift = board.cell('P3', 'ochtend');
    await board.pickUp(board.person('Anna Bos'));
    await board.carryTo(forklift);
    await expect(board.bubble).toContainText('Mag niet');
    await board.drop();
    const dialog = page.getByRole('alertdialog', { name: 'Dit mag niet' });
    await expect(dialog).toContainText('Anna Bos heeft dat certificaat niet.');
    await expect(dialog).toContainText('wet en veiligheid');
    await expect(dialog.getByRole('textbox')).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: 'Toch plannen' })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Begrepen' }).click();
    await expect(dialog).toBeHidden();
    await expectSeating(board, { 'P3 ochtend': [] });
    await expect(board.undo).toHaveAccessibleName(LAST_STEP);
  });

  test('tier 2: does not go on without a reason, and letting it go changes nothing', async ({ page }) => {
    const board = new BoardPage(page);
    await board.drag(board.person('Anna Bos'), board.cell('P2', 'ochtend'));
    const dialog = page.getByRole('alertdialog', { name: 'Dit past niet. Toch plannen?' });
    await dialog.getByRole('button', { name: 'Toch plannen' }).click();
    await expect(dialog).toContainText('Kies een reden.');
    await dialog.getByRole('button', { name: 'Niet plannen' }).click();
    await expect(dialog).toBeHidden();
    await expectSeating(board, { 'P2 ochtend': [] });
    await expect(board.undo).toHaveAccessibleName(LAST_STEP);
  });

  test('a drag that is given up leaves everything as it was', async ({ page }) => {
    const board = new BoardPage(page);
    await board.pickUp(board.person('Chris Dam'));
    await board.carryTo(board.cell('P1', 'ochtend'));
    await board.cancel();
    await expectSeating(board, { 'P1 ochtend': ['Gerrit Smit', 'Bram Vos'] });
    await expect(board.person('Chris Dam')).toBeVisible();
    await expect(board.undo).toHaveAccessibleName(LAST_STEP);
  });
});

test('says on every cell whether it fits, from the moment a drag starts', async ({ page }) => {
  const board = new BoardPage(page);
  await expect(board.verdict('P1', 'ochtend')).toHaveCount(0);
  await board.pickUp(board.person('Anna Bos'));
  const expected = {
    P1: ['past', 'past'],
    P2: ['alleen met reden: lawaai', 'alleen met reden: lawaai'],
    P3: ['mag niet: heftruck', 'mag niet: heftruck'],
  };
  for (const [code, [morning = '', afternoon = '']] of Object.entries(expected)) {
    await expect(board.verdict(code, 'ochtend')).toHaveText(morning);
    await expect(board.verdict(code, 'middag')).toHaveText(afternoon);
  }
  await board.cancel();
  await expect(board.verdict('P1', 'ochtend')).toHaveCount(0);
});
