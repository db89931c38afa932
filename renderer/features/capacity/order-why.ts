import type { OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { doneAtStart } from '#domain/model/order.ts';
import type { WhyLine } from '#domain/rules/rule.ts';
import { count, shortDay } from '#domain/words/dutch.ts';
import { freeLines } from './order-expected.ts';
import { amountWords, doneWords, figure, hourWords, type OrderLine, paceWords } from './order-view.ts';

/** When the plan as it is now makes the order ready. */
function readyWords({ readyOn }: Pick<OrderRow, 'readyOn'>): string {
  return readyOn === null
    ? 'Er is nog niet genoeg gepland om de order af te maken.'
    : `Met dit plan is de order klaar op ${shortDay(readyOn)}.`;
}

/** One or two sentences with the numbers: why the order stands as it does. */
export function whySentence({ order, state }: Pick<OrderLine, 'order' | 'state'>, today: IsoDate): string {
  const { level, leftMinutes, plannedMinutes, shortMinutes, deadline } = state;
  const due = shortDay(deadline);
  const numbers = `${hourWords(plannedMinutes)} gepland, ${hourWords(leftMinutes)} nodig`;
  switch (level) {
    case 'ready':
      return `Al het werk is gedaan: ${doneWords(order, state)}.`;
    case 'on-time':
      return `Er is genoeg gepland voor ${due}: ${numbers}. ${readyWords(state)}`;
    case 'tight':
      return `Er is net genoeg gepland voor ${due}: ${numbers}. Dat is ${hourWords(state.spareMinutes)} over. ${readyWords(state)}`;
    case 'later':
      return `Er moet nog ${hourWords(shortMinutes)} gepland worden voor ${due}: ${numbers}.${state.readyOn === null ? '' : ` ${readyWords(state)}`}`;
    case 'late':
      return deadline < today
        ? `De deadline was ${due}. Er is nog ${hourWords(leftMinutes)} werk. ${readyWords(state)}`
        : `Er is ${hourWords(shortMinutes)} te weinig gepland voor ${due}: ${numbers}. ${readyWords(state)}`;
    case 'impossible':
      return state.places.length === 0
        ? `Er is geen werkplek in gebruik waar deze order kan. Kies andere werkplekken voor order ${order.number}.`
        : `Ook met alle plaatsen vol blijft er ${hourWords(state.impossibleMinutes)} van de ${hourWords(leftMinutes)} over op ${due}. Vraag een latere deadline, of geef order ${order.number} meer werkplekken.`;
  }
}

/** The numbers behind it, one line each. */
export function whyLines(
  { order, state }: Pick<OrderLine, 'order' | 'state'>,
  numberOf: (id: OrderId) => string,
  today: IsoDate,
): readonly WhyLine[] {
  const norm = (minutes: number): string => `${figure(minutes / 60, 2)} normuur`;
  const lines: WhyLine[] = [
    { what: 'Hele order', value: norm(state.totalMinutes) },
    { what: 'Gedaan', value: `${norm(state.totalMinutes - state.leftMinutes)} (${doneWords(order, state)})` },
    { what: 'Nog te doen', value: norm(state.leftMinutes) },
    { what: `Gepland tot en met ${shortDay(state.deadline)}`, value: norm(state.plannedMinutes) },
  ];
  if (state.shortMinutes > 0) lines.push({ what: 'Te weinig', value: norm(state.shortMinutes) });
  else if (state.spareMinutes > 0 && state.leftMinutes > 0)
    lines.push({ what: 'Over', value: norm(state.spareMinutes) });
  lines.push(...freeLines(state, today));
  const { level, outlook } = state;
  for (const p of level === 'impossible' || outlook.bottleneck === 'workplace' ? state.places : []) {
    lines.push({
      what: `Hoogstens op ${p.name}: ${count(p.seats, 'plaats', 'plaatsen')}, ${count(p.days, 'open dag', 'open dagen')}, loonwaarde tot ${figure(p.percent)} %`,
      value: norm(p.normMinutes),
    });
  }
  for (const { orderId, readyOn } of state.waitsFor) {
    lines.push({
      what: `Wacht op order ${numberOf(orderId)}`,
      value: readyOn === null ? 'nog niet helemaal gepland' : `klaar op ${shortDay(readyOn)}`,
    });
  }
  if (state.tooEarlyMinutes > 0)
    lines.push({ what: 'Gepland voordat dat klaar is', value: norm(state.tooEarlyMinutes) });
  if (state.unbookedMinutes > 0) {
    lines.push({ what: 'Gepland op dagen die voorbij zijn, nog niet geboekt', value: norm(state.unbookedMinutes) });
  }
  const pace = paceWords(state.pace);
  if (state.pace && pace) {
    const { bookedMinutes, plannedMinutes } = state.pace;
    lines.push({ what: 'Tempo', value: `${pace} (${norm(bookedMinutes)} gedaan, ${norm(plannedMinutes)} gepland)` });
  }
  if (state.estimated) lines.push({ what: 'Geschat', value: 'van wie geen loonwaarde bekend is, telt de standaard' });
  if (doneAtStart(order.amount) > 0) {
    lines.push({ what: 'Al gedaan bij het invoeren', value: amountWords(order, doneAtStart(order.amount)) });
  }
  return lines;
}
