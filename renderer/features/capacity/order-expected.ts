import type { OrderOutlookRow, OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { WhyLine } from '#domain/rules/rule.ts';
import { shortDay } from '#domain/words/dutch.ts';
import { figure, hourWords } from './order-view.ts';

type State = Pick<OrderRow, 'level' | 'deadline' | 'plannedMinutes' | 'readyOn' | 'outlook'>;

/** What must still be planned, at the pace of the order where that counts; norm minutes. */
const toPlan = ({ outlook, plannedMinutes }: State): number => Math.max(0, outlook.neededMinutes - plannedMinutes);

/** When it is ready although all free hours that fit are planned too; empty where that is in time. */
export function expectedSentence(state: State, today: IsoDate): string {
  const { expectedOn, shortAtDeadline } = state.outlook;
  const { deadline } = state;
  if (state.level === 'ready' || state.level === 'on-time') return '';
  if (expectedOn === null) {
    return 'Ook met alle vrije uren die passen komt de order niet af in de weken waar het programma naar kijkt.';
  }
  if (deadline < today) return `Met de vrije uren die passen kan de order klaar zijn op ${shortDay(expectedOn)}.`;
  if (expectedOn <= deadline) return '';
  return `Ook met alle vrije uren die passen is de order pas klaar op ${shortDay(expectedOn)}. Op ${shortDay(deadline)} is er dan ${hourWords(shortAtDeadline)} te weinig.`;
}

/** What holds the order back most, with its number against what must still be planned; empty when nothing does. */
export function bottleneckSentence(state: State, certificates: readonly string[]): string {
  const { bottleneck, limits, freeMinutes, takenMinutes, paceRatio } = state.outlook;
  // At another pace than the norm's this is another number than the shortage above it: say why.
  const start = paceRatio === null || paceRatio === 1 ? 'Er moet' : 'In het tempo van nu moet er';
  const missing = `${start} nog ${hourWords(toPlan(state))} gepland worden`;
  switch (bottleneck) {
    case null:
      return '';
    case 'people':
      return `Wat knelt, zijn de mensen. ${missing}, en wie dit werk kan, heeft tot de deadline nog ${hourWords(limits.people)} vrij.`;
    case 'certificate': {
      const which = certificates.length === 0 ? 'het certificaat dat nodig is' : certificates.join(' en ');
      return `Wat knelt, is een certificaat. ${missing}. Met ${which} is er nog ${hourWords(limits.certificate ?? 0)} vrij, zonder te letten op certificaten ${hourWords(limits.people)}.`;
    }
    case 'workplace':
      return `Wat knelt, zijn de werkplekken. ${missing}, en de plaatsen die nog leeg zijn, zijn goed voor ${hourWords(limits.workplace)}.`;
    case 'guidance':
      return `Wat knelt, is de begeleiding. ${missing}, en er zijn nog begeleiders voor ${hourWords(limits.guidance ?? 0)}.`;
    case 'planning': {
      const { expectedOn } = state.outlook;
      const ready = expectedOn === null ? '' : ` Dan kan de order klaar zijn op ${shortDay(expectedOn)}.`;
      return `Er is genoeg capaciteit, die is alleen nog niet gepland. ${missing}, en er is ${hourWords(freeMinutes - takenMinutes)} vrij die past.${ready}`;
    }
  }
}

const norm = (minutes: number): string => `${figure(minutes / 60, 2)} normuur`;

/** The numbers of what is free, one line each; none when nothing is left to plan. */
export function freeLines(state: State, today: IsoDate): readonly WhyLine[] {
  const { outlook, deadline } = state;
  if (state.level === 'ready') return [];
  const lines: WhyLine[] = [];
  if (deadline >= today) {
    lines.push(
      { what: 'Vrij tot de deadline, van mensen die passen', value: norm(outlook.freeMinutes) },
      ...(outlook.takenMinutes > 0
        ? [{ what: 'Daarvan nodig voor orders die voorgaan', value: norm(outlook.takenMinutes) }]
        : []),
      { what: 'Vrij als u niet kijkt wie past', value: norm(outlook.grossFreeMinutes) },
      { what: 'Te weinig op de deadline, met de vrije uren erbij', value: norm(outlook.shortAtDeadline) },
    );
  }
  return [...lines, ...dateLines(outlook)];
}

/** The date at the learned pace and at the norm. */
function dateLines({ expectedOn, expectedAtNorm, paceRatio, neededMinutes }: OrderOutlookRow): readonly WhyLine[] {
  const day = (date: IsoDate | null): string => (date === null ? 'niet in deze weken' : shortDay(date));
  if (paceRatio === null) return [{ what: 'Kan klaar zijn, met de vrije uren erbij', value: day(expectedOn) }];
  const percent = `${figure(paceRatio * 100, 0)} % van de norm`;
  return [
    { what: `Nog nodig in het tempo van nu (${percent})`, value: norm(neededMinutes) },
    { what: 'Kan klaar zijn in het tempo van nu', value: day(expectedOn) },
    { what: 'Kan klaar zijn in het tempo van de norm', value: day(expectedAtNorm) },
  ];
}
