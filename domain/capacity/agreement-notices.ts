import { differenceInCalendarDays, parseISO } from 'date-fns';
import { addDays } from '../calendar/dates.ts';
import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { Lookup } from '../plan/lookup.ts';
import { holdsAgreementOn } from '../rules/agreements.ts';
import { count, shortDay } from '../words/dutch.ts';
import { keepsSeatsOn } from './kept-seats.ts';

/** How long before its last day an agreement is told to end. */
const WEEKS_BEFORE_END = 8;

export const NOTICE_KINDS = ['ended', 'guide-stopped', 'ends'] as const;

/** Something about an agreement itself, beside what the rules say of the plan. */
export interface AgreementNotice {
  readonly kind: (typeof NOTICE_KINDS)[number];
  readonly agreementId: Agreement['id'];
  /** Dutch, one or two sentences. */
  readonly sentence: string;
}

/**
 * What there is to know about an agreement on a day: it ends within eight weeks and nothing follows; it has ended and
 * still keeps seats; a guide that it names has stopped. Nothing about one in the archive.
 */
export function agreementNotices(agreement: Agreement, today: IsoDate, lookup: Lookup): readonly AgreementNotice[] {
  if (agreement.archivedOn !== null) return [];
  const notices: AgreementNotice[] = [];
  const tell = (kind: AgreementNotice['kind'], sentence: string) =>
    notices.push({ kind, agreementId: agreement.id, sentence });
  const withEmployer = lookup.agreementsWith(agreement.organisationId);
  const { name, to } = agreement;
  if (to !== null && to < today) {
    const kept = keepsSeatsOn(agreement, withEmployer, today)
      ? agreement.returnPlaces.reduce((sum, { seats }) => sum + seats, 0)
      : 0;
    if (kept > 0) {
      const seats = count(kept, 'plaats blijft', 'plaatsen blijven');
      tell(
        'ended',
        `‘${name}’ is afgelopen op ${shortDay(to)}. ${seats} vrij voor wie terugkomt. ` +
          'Heeft iedereen weer een plek? Zet de afspraak dan in het archief.',
      );
    }
  } else if (to !== null && !goesOn(agreement, to, withEmployer)) {
    const days = differenceInCalendarDays(parseISO(to), parseISO(today));
    if (days <= 7 * WEEKS_BEFORE_END) tell('ends', `‘${name}’ loopt af ${untilEnd(days)}, op ${shortDay(to)}.`);
  }
  if (to === null || to >= today) {
    for (const id of agreement.guideIds) {
      const guide = lookup.people.get(id);
      if (!guide || guide.archivedOn === null) continue;
      const stopped = `Begeleider ${lookup.nameOf(guide)} is gestopt`;
      tell('guide-stopped', `${stopped}. Kies bij ‘${name}’ wie het overneemt.`);
    }
  }
  return notices;
}

/** Another agreement with the employer holds on the day after. */
const goesOn = (agreement: Agreement, to: IsoDate, withEmployer: readonly Agreement[]): boolean =>
  withEmployer.some((a) => a.id !== agreement.id && holdsAgreementOn(a, addDays(to, 1)));

function untilEnd(days: number): string {
  if (days === 0) return 'vandaag';
  return days < 14 ? `over ${count(days, 'dag', 'dagen')}` : `over ${Math.floor(days / 7)} weken`;
}
