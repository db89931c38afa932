import type { AssignmentId, PersonId } from '#domain/model/ids.ts';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { Target } from './dnd/target.ts';
import { parseCell } from './grid/grid-model.ts';

// Cards and cells carry their identity in data attributes: pointer, clicks and keys find in the document what they
// are about, and no cell needs handlers of its own.

/** The cell an element lies in. */
export function cellOf(element: Element | null): Cell | null {
  const key = element?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  return key === undefined ? null : parseCell(key);
}

/** The card an element is part of; absent people are no cards that can be carried. */
export function cardOf(element: Element | null): Carried | null {
  const card = element?.closest<HTMLElement>('[data-person]');
  if (!card || card.dataset['absent'] !== undefined) return null;
  return {
    personId: card.dataset['person'] as PersonId,
    assignmentId: (card.dataset['assignment'] as AssignmentId | undefined) ?? null,
  };
}

/** The person of a card, absent or not. */
export function personOf(element: Element | null): PersonId | null {
  const id = element?.closest<HTMLElement>('[data-person]')?.dataset['person'];
  return id === undefined ? null : (id as PersonId);
}

/** Where something would land when it is put down on this element. */
export function targetOf(element: Element | null): Target | null {
  if (!element) return null;
  const cell = cellOf(element);
  if (cell) return { kind: 'cell', cell, onto: cardOf(element)?.assignmentId ?? null };
  return element.closest('[data-drop="pool"]') ? { kind: 'pool' } : null;
}

/** Whether this is a place where the cursor keys can stop. */
export function stopOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-stop]') ?? null;
}

/** The stops inside an element, in reading order. */
export function stopsIn(element: ParentNode): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-stop]')];
}

/** All cards between two, in reading order, as far as they are on screen. */
export function cardsBetween(root: ParentNode, a: Carried, b: Carried): readonly Carried[] {
  const same = (x: Carried, y: Carried): boolean => x.personId === y.personId && x.assignmentId === y.assignmentId;
  const cards = stopsIn(root)
    .map(cardOf)
    .filter((card) => card !== null)
    .filter((card, i, all) => all.findIndex((other) => same(other, card)) === i);
  const [from, to] = [cards.findIndex((c) => same(c, a)), cards.findIndex((c) => same(c, b))];
  return from < 0 || to < 0 ? [b] : cards.slice(Math.min(from, to), Math.max(from, to) + 1);
}
