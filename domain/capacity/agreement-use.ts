import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { AgreementId, OrganisationId, PersonId } from '../model/ids.ts';
import type { Progress } from '../model/progress.ts';
import type { Lookup } from '../plan/lookup.ts';
import type { Placed } from '../plan/placed.ts';
import {
  guidanceAgreedIn,
  guidanceAgreedOn,
  guidanceMinutesOf,
  holdsAgreementOn,
  netMinutesOnce,
} from '../rules/agreements.ts';
import { boundariesOf } from '../rules/moments.ts';
import { roundCents } from './cents.ts';
import { agreementHolds, priceOf } from './turnover.ts';

/** The most people at one moment, and the first stretch of the first day on which there are so many. */
export interface Peak {
  readonly people: number;
  readonly date: IsoDate;
  readonly from: number;
  readonly to: number;
}

/** What is made of one agreement on some days. Planned; pieces as far as they were booked. */
export interface AgreementUse {
  readonly agreementId: AgreementId;
  /** Different employees. */
  readonly people: number;
  /** Net minutes of employees; a double booking counts once. */
  readonly minutes: number;
  readonly peak: Peak | null;
  /** Net minutes for which the employer pays by the hour; null when it does not. */
  readonly paidMinutes: number | null;
  /** Pieces for which the employer pays; null when it does not pay by the piece. */
  readonly paidPieces: number | null;
  /** Whole cents; null without a price. */
  readonly turnoverCents: number | null;
}

/** What happens at the workplaces of one employer on some days. */
export interface EmployerUse {
  readonly people: number;
  readonly minutes: number;
  /** Of these, on days or at work that no agreement is about. */
  readonly outsideMinutes: number;
  /** Net minutes per guide; where guide time is agreed only the days on which it is. */
  readonly guides: readonly { readonly personId: PersonId; readonly minutes: number }[];
  readonly guideMinutes: number;
  /** Guide time agreed for these days; null = nothing agreed. */
  readonly agreedGuideMinutes: number | null;
  /** Of all agreements together; null when none has a price. */
  readonly turnoverCents: number | null;
  /** One for each agreement that holds on any of the days, oldest first. */
  readonly agreements: readonly AgreementUse[];
}

/** What is known of the days. */
export interface UseData {
  readonly lookup: Lookup;
  /** At least the rows at the employer's workplaces on these days. */
  readonly rows: readonly Placed[];
  /** At least what was booked on these days on the employer's orders. */
  readonly bookings: readonly Progress[];
}

/**
 * What is made of the agreements with an employer on some days. An agreement counts who works there on a day on which
 * it holds, at work that it is about. Where several would be paid for the same hour or piece, the oldest is. Hours on
 * an order of which the price is known are paid with that order.
 * @param dates a week (guide time agreed as `agreement-guidance` sees it), or any other days: then a seventh of what
 * is agreed for a week counts for each day.
 */
export function employerUse(organisationId: OrganisationId, dates: readonly IsoDate[], data: UseData): EmployerUse {
  const { lookup } = data;
  const days = new Set(dates);
  const agreements = lookup.agreementsWith(organisationId);
  const here = data.rows.filter((r) => r.workplace.organisationId === organisationId && days.has(r.date));
  const staff = here.filter((r) => r.employee !== null);
  const covering = (row: Placed): readonly Agreement[] => agreements.filter((a) => covers(a, row));
  const guides = guidesOf(here, agreements);
  const uses = agreements
    .filter((a) => dates.some((date) => holdsAgreementOn(a, date)))
    .map((a): AgreementUse => {
      const rows = staff.filter((r) => covers(a, r));
      const paidMinutes =
        a.priceBasis?.kind === 'hour'
          ? minutesOf(rows.filter((r) => isPaidByHour(r, lookup) && oldest(covering(r), 'hour') === a))
          : null;
      const paidPieces =
        a.priceBasis?.kind === 'piece'
          ? piecesOf(data, organisationId, days, (due) => oldest(due, 'piece') === a)
          : null;
      return {
        agreementId: a.id,
        people: peopleIn(rows),
        minutes: minutesOf(rows),
        peak: peakOf(rows),
        paidMinutes,
        paidPieces,
        turnoverCents: turnover(a, paidMinutes, paidPieces),
      };
    });
  const priced = uses.filter((use) => use.turnoverCents !== null);
  return {
    people: peopleIn(staff),
    minutes: minutesOf(staff),
    outsideMinutes: agreements.length === 0 ? 0 : minutesOf(staff.filter((r) => covering(r).length === 0)),
    guides,
    guideMinutes: guides.reduce((sum, { minutes }) => sum + minutes, 0),
    agreedGuideMinutes: agreedGuidance(agreements, dates),
    turnoverCents: priced.length === 0 ? null : priced.reduce((sum, use) => sum + (use.turnoverCents ?? 0), 0),
    agreements: uses,
  };
}

const covers = (agreement: Agreement, { date, workplace }: Placed): boolean =>
  agreementHolds(agreement, date, workplace.workType);

const oldest = (agreements: readonly Agreement[], kind: 'hour' | 'piece'): Agreement | undefined =>
  agreements.find((a) => a.priceBasis?.kind === kind);

const peopleIn = (rows: readonly Placed[]): number => new Set(rows.map((r) => r.person.id)).size;

function minutesOf(rows: readonly Placed[]): number {
  let sum = 0;
  for (const own of Map.groupBy(rows, (r) => r.person.id).values()) sum += netMinutesOnce(own);
  return sum;
}

/** Hours on an order of which the price is known are paid with that order. */
function isPaidByHour({ assignment, date }: Placed, { orders, agreementsWith }: Lookup): boolean {
  const order = assignment.orderId === null ? undefined : orders.get(assignment.orderId);
  return !order || priceOf(order, agreementsWith(order.clientId), date) === null;
}

/** Pieces booked on the employer's orders without a price of their own. */
function piecesOf(
  { bookings, lookup }: UseData,
  organisationId: OrganisationId,
  days: ReadonlySet<IsoDate>,
  isPaid: (holding: readonly Agreement[]) => boolean,
): number {
  let pieces = 0;
  for (const { orderId, date, amount } of bookings) {
    const order = lookup.orders.get(orderId);
    if (order?.clientId !== organisationId || order.amount.kind !== 'pieces') continue;
    if (order.price !== null || order.pricePerPiece !== null) continue;
    const holding = lookup.agreementsWith(organisationId).filter((a) => agreementHolds(a, date, order.workType));
    if (days.has(date) && isPaid(holding)) pieces += amount;
  }
  return pieces;
}

function turnover({ priceBasis }: Agreement, minutes: number | null, pieces: number | null): number | null {
  if (priceBasis === null) return null;
  const cents =
    priceBasis.kind === 'hour' ? ((minutes ?? 0) * priceBasis.cents) / 60 : (pieces ?? 0) * priceBasis.cents;
  return roundCents(cents);
}

function guidesOf(here: readonly Placed[], agreements: readonly Agreement[]): EmployerUse['guides'] {
  const isAgreed = agreements.some((a) => a.guidanceMinutesPerWeek !== null);
  const rows = here.filter((r) => r.guide && (!isAgreed || guidanceAgreedOn(agreements, r.date).length > 0));
  return [...Map.groupBy(rows, (r) => r.person.id)]
    .map(([personId, own]) => ({ personId, minutes: netMinutesOnce(own) }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
}

function agreedGuidance(agreements: readonly Agreement[], dates: readonly IsoDate[]): number | null {
  if (!dates.some((date) => guidanceAgreedOn(agreements, date).length > 0)) return null;
  if (dates.length === DAYS_A_WEEK) return guidanceMinutesOf(guidanceAgreedIn(agreements, dates));
  const perWeek = dates.reduce((sum, date) => sum + guidanceMinutesOf(guidanceAgreedOn(agreements, date)), 0);
  return Math.round(perWeek / DAYS_A_WEEK);
}
const DAYS_A_WEEK = 7;

/** The most different people at one moment, breaks included: who has a break is still there. */
export function peakOf(rows: readonly Placed[]): Peak | null {
  let best = null as Peak | null;
  for (const [date, own] of [...Map.groupBy(rows, (r) => r.date)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const moments = boundariesOf(own.flatMap((r) => r.presence));
    for (const [i, from] of moments.entries()) {
      const to = moments[i + 1];
      if (to === undefined) continue;
      const people = peopleIn(own.filter((r) => r.from <= from && r.to >= to));
      if (people > (best?.people ?? 0)) best = { people, date, from, to };
      else if (best?.date === date && best.to === from && best.people === people) best = { ...best, to };
    }
  }
  return best;
}
