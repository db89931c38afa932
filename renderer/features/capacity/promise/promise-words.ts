import type { PromiseAnswer, PromiseChange, PromiseLimit, PromiseQuestion } from '#domain/capacity/promise-question.ts';
import { assertNever, type IsoDate } from '#domain/model/common.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count, decimal, list, numericDay, shortDay } from '#domain/words/dutch.ts';
import type { Tone } from '#ui/badge.tsx';

/** "1.240 normuur", "7,5 normuur": whole hours from ten on, one decimal below. */
export function normHours(minutes: number): string {
  const inHours = minutes / 60;
  const shown = Math.abs(inHours) >= 10 ? Math.round(inHours).toLocaleString('nl-NL') : decimal(inHours);
  return `${shown} normuur`;
}

/** "1.240 uur": net hours in whole ones, because that is as exact as a plan weeks ahead can be. */
export function wholeHours(minutes: number): string {
  return `${Math.round(minutes / 60).toLocaleString('nl-NL')} uur`;
}

/** "vr 18 dec"; with its year when that is not this one. */
export function dayOf(date: IsoDate, today: IsoDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? shortDay(date) : `${shortDay(date)} ${date.slice(0, 4)}`;
}

/** What was asked: "Productie, 40 normuur, vanaf ma 23 nov, klaar op vr 4 dec, met VCA". */
export function questionWords(question: PromiseQuestion, catalogue: Catalogue, today: IsoDate): string {
  const { workType, normMinutes, from, deadline, certificates, workplaceIds } = question;
  return [
    catalogue.workTypes.find(({ code }) => code === workType)?.name ?? workType,
    normHours(normMinutes),
    `vanaf ${dayOf(from, today)}`,
    deadline === null ? '' : `klaar op ${dayOf(deadline, today)}`,
    certificates.length === 0 ? '' : `met ${list(certificates)}`,
    workplaceIds.length === 0 ? '' : `op ${list(workplaceIds.map((id) => placeName(catalogue, id)))}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

type Asked = Pick<PromiseQuestion, 'from' | 'deadline'>;

/** The answer before all else: yes or no, and the day on which it is sure to be ready. */
export function answerWords(
  { from, deadline }: Asked,
  answer: PromiseAnswer,
  today: IsoDate,
): { readonly tone: Tone; readonly sentence: string; readonly more: string } {
  const { safeOn, until, possibleMinutes, askedMinutes } = answer;
  const day = (date: IsoDate): string => dayOf(date, today);
  const part = `${normHours(possibleMinutes)} van de ${normHours(askedMinutes)}`;
  if (safeOn === null) {
    const last = deadline ?? until;
    return {
      tone: 'red',
      sentence: `Nee, dit kan niet voor ${day(until)}.`,
      more: `Tot en met ${day(last)} is er plek voor ${part}.`,
    };
  }
  const start = from < today ? today : from;
  const ready = `Vroegst veilig klaar: ${day(safeOn)}.`;
  if (deadline === null) return { tone: 'green', sentence: `Ja, vanaf ${day(start)} kan dat. ${ready}`, more: '' };
  if (answer.inTime) {
    return { tone: 'green', sentence: `Ja, dat kan voor ${day(deadline)}. ${ready}`, more: '' };
  }
  return {
    tone: 'amber',
    sentence: `Nee, niet voor ${day(deadline)}. ${ready}`,
    more: `Op ${day(deadline)} is er plek voor ${part}.`,
  };
}

/** What keeps it from being ready earlier. */
export function limitWords(limit: PromiseLimit): string {
  switch (limit) {
    case 'people':
      return 'Er zijn te weinig uren vrij van mensen die dit werk kunnen doen.';
    case 'certificate':
      return 'Er zijn te weinig mensen met het certificaat dat nodig is.';
    case 'workplace':
      return 'De werkplekken voor dit werk zitten vol.';
    case 'guidance':
      return 'Er is te weinig begeleiding bij dit werk.';
    case 'orders':
      return 'Orders die al zijn beloofd, gaan voor.';
    default:
      return assertNever(limit);
  }
}

/** What would have to give, as a person would say it. */
export function changeWords(change: PromiseChange, catalogue: Catalogue): string {
  switch (change.kind) {
    case 'order-later': {
      const order = catalogue.orders.find(({ id }) => id === change.orderId);
      const name = order ? `order ${order.number} ${order.description}` : 'een andere order';
      return `Lever ${name} later: ${numericDay(change.later)} in plaats van ${numericDay(change.deadline)}.`;
    }
    case 'guide':
      return `Zet elke dag een begeleider erbij: ${change.group}.`;
    case 'seats':
      return `Maak ${count(change.seats, 'plaats', 'plaatsen')} erbij op ${placeName(catalogue, change.workplaceId)}.`;
    case 'certificate':
      return `Laat ${count(change.people, 'persoon', 'mensen')} het certificaat ${change.certificate} halen.`;
    default:
      return assertNever(change);
  }
}

/** "P3 Montagelijn". */
export function placeName({ workplaces }: Pick<Catalogue, 'workplaces'>, id: string): string {
  const place = workplaces.find((one) => one.id === id);
  return place ? `${place.code} ${place.name}` : 'een werkplek';
}

/** How the free hours shrink from everybody's to those who fit. */
export function freeWords({ grossMinutes, fittingMinutes }: PromiseAnswer): string {
  if (grossMinutes === 0) return 'Er zijn in deze tijd geen vrije uren.';
  if (fittingMinutes >= grossMinutes) return `Alle vrije uren passen bij dit werk: ${normHours(grossMinutes)}.`;
  const share = Math.floor((fittingMinutes / grossMinutes) * 100);
  return `Vrij is ${normHours(grossMinutes)}. Daarvan past ${normHours(fittingMinutes)} (${share} %) bij dit werk.`;
}

/** How sure the answer is, and where it was made coarser; one sentence each. */
export function cautions({ estimated, rounding }: PromiseAnswer, today: IsoDate): readonly string[] {
  const lines: string[] = [];
  if (estimated) {
    lines.push('Geschat: van sommige mensen is geen loonwaarde bekend, of een week is nog niet gepland.');
  }
  if (rounding.grouped) {
    lines.push('Mensen die op dezelfde plekken passen, zijn samen geteld, met hun gemiddelde loonwaarde.');
  }
  if (rounding.daysUntil !== null) {
    lines.push(
      `Vanaf ${dayOf(rounding.daysUntil, today)} is in hele weken of maanden gerekend. De datum blijft veilig.`,
    );
  }
  return lines;
}
