import { fullName } from '#domain/model/person.ts';
import type { Carried } from '#domain/plan/cell.ts';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { count, list, shortDay } from '#domain/words/dutch.ts';
import { VERDICTS } from '../verdict-words.ts';
import type { Gesture } from './gesture.ts';
import type { Target } from './target.ts';
import { effectLines } from './verdict-words.ts';

// What a screen reader hears of a gesture: names, places and verdicts, never ids.

/** "Fatima Demir", "Fatima Demir en Piet Jansen", "5 mensen". */
export function namesOf(plan: Plan, cards: readonly Carried[]): string {
  const names = cards.map(({ personId }) => {
    const person = plan.lookup.people.get(personId);
    return person ? fullName(person) : 'iemand';
  });
  return names.length > 3 ? count(names.length, 'persoon', 'mensen') : list(names);
}

/** "P1 Inpaktafel, ochtend ma 30 nov". */
function placeOf(plan: Plan, target: Target): string {
  if (target.kind === 'pool') return 'de lijst met mensen';
  const workplace = plan.lookup.workplaces.get(target.cell.workplaceId);
  const block = plan.lookup.blocks.get(target.cell.blockId);
  return `${workplace?.code ?? ''} ${workplace?.name ?? ''}, ${block?.name ?? ''} ${shortDay(target.cell.date)}`.trim();
}

/** "Wisselen met M. Bos"; from the pool "In plaats van M. Bos". */
export function swapWords(cards: readonly Carried[], partner: Placed): string {
  return `${cards[0]?.assignmentId == null ? 'In plaats van' : 'Wisselen met'} ${partner.name}`;
}

export function sayPickedUp(plan: Plan, cards: readonly Carried[]): string {
  return `${namesOf(plan, cards)} opgepakt. Kies een vak met de pijltjes. Spatie zet neer, Escape stopt.`;
}

/** The place under the cursor and what putting down there would do. */
export function sayOver(plan: Plan, gesture: Gesture): string | null {
  const { over, carry } = gesture;
  if (!over || !carry) return null;
  const { command, verdict } = gesture.judgeOver();
  if (!command || !verdict) return `${placeOf(plan, over)}: hier verandert niets.`;
  if (over.kind === 'pool') return `${placeOf(plan, over)}: hier haalt u ${namesOf(plan, carry.cards)} van de plek.`;
  const swap = gesture.partner ? `, ${swapWords(carry.cards, gesture.partner)}` : '';
  const lines = effectLines(plan, command, verdict, over.cell);
  return `${placeOf(plan, over)}${swap}: ${VERDICTS[verdict.level].word}. ${lines.join(' ')}`.trim();
}

export function sayCanceled(plan: Plan, cards: readonly Carried[]): string {
  return `Gestopt. Voor ${namesOf(plan, cards)} verandert er niets.`;
}
