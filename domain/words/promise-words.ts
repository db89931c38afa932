import type { PromiseAnswer, PromiseChange, PromiseLimit } from '../capacity/promise-question.ts';
import { assertNever } from '../model/common.ts';
import { count, decimal, longDay, shortDay } from './dutch.ts';

/** What keeps work from being ready sooner, as one Dutch sentence. */
export const LIMIT_WORDS: Readonly<Record<PromiseLimit, string>> = {
  people: 'Er zijn te weinig uren van mensen die dit werk kunnen doen.',
  certificate: 'Er zijn te weinig mensen met het certificaat.',
  workplace: 'Er zijn te weinig vrije plaatsen.',
  guidance: 'Er is te weinig begeleiding.',
  orders: 'De mensen en plaatsen zijn nodig voor orders die al zijn afgesproken.',
};

/** The answer as one Dutch sentence. */
export function promiseSentence({ safeOn, until, inTime, askedMinutes, possibleMinutes }: PromiseAnswer): string {
  const asked = `${decimal(askedMinutes / 60)} normuur`;
  if (safeOn === null) {
    return `Nee: ${asked} past er tot en met ${longDay(until)} niet bij. Wel ${decimal(possibleMinutes / 60)} normuur.`;
  }
  if (inTime === false) {
    return (
      `Niet op tijd: ${asked} is op zijn vroegst klaar op ${longDay(safeOn)}. ` +
      `Op de gevraagde dag is ${decimal(possibleMinutes / 60)} normuur klaar.`
    );
  }
  return `Ja: ${asked} is zeker klaar op ${longDay(safeOn)}.`;
}

/** The names that the words of a change need. */
export interface ChangeNames {
  readonly order: (id: string) => string;
  readonly workplace: (id: string) => string;
}

/** What would have to give, as one Dutch sentence without the day it brings. */
export function changeSentence(change: PromiseChange, names: ChangeNames): string {
  switch (change.kind) {
    case 'order-later':
      return `Order ${names.order(change.orderId)} een week later: ${shortDay(change.later)} in plaats van ${shortDay(change.deadline)}`;
    case 'guide':
      return `Eén begeleider meer bij ${change.group}`;
    case 'seats':
      return `${count(change.seats, 'plaats', 'plaatsen')} meer op ${names.workplace(change.workplaceId)}`;
    case 'certificate':
      return `${count(change.people, 'persoon', 'mensen')} meer met ${change.certificate}`;
    default:
      return assertNever(change);
  }
}
