import { addDays } from '#domain/calendar/dates.ts';
import type { Agreement, ReturnPlace } from '#domain/model/agreement.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { AgreementId, NewId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Guides } from './guides.ts';
import type { Places } from './places.ts';

/** Employers with an agreement: the first of the regions. */
const MOST = 2;
const FULL_WEEK = 40 * 60;
/** Cents an hour for each of them, and for cleaning. */
const HOURLY = [1850, 1725] as const;
const CLEANING_HOURLY = 2150;
/** Invented names of colleagues at the employers. */
const BUDDIES = ['Ria Verhoeven', 'Sjoerd Bakker'] as const;
/** A place to come back to keeps so many seats; smaller places keep none. */
const RETURN_SEATS = 2;
const SEATS_FOR_RETURN = 5;

/**
 * Placement agreements with the first employers: for the work that is done there, by those who guide there, with seats
 * of the hall to come back to. The first municipality has one that ends in some weeks, so that the example shows it.
 */
export function draftAgreements({ organisations, workplaces }: Places, { posts }: Guides, from: IsoDate, newId: NewId) {
  const withPlaces = organisations.filter(({ id }) => workplaces.some((place) => place.organisationId === id));
  const employers = withPlaces.filter(({ kind }) => kind === 'werkgever').slice(0, MOST);
  const agreements = employers.map(({ id, name }, index): Agreement => {
    const here = workplaces.filter((place) => place.organisationId === id);
    const guides = [...posts].filter(([, post]) => here.some((place) => place.id === post)).map(([guide]) => guide);
    return {
      ...termsOf(here),
      id: newId() as AgreementId,
      organisationId: id,
      name: `Groepsplaatsing ${name}`,
      from: addDays(from, -180),
      to: addDays(from, 550),
      guidanceMinutesPerWeek: guides.length * FULL_WEEK,
      visitEveryWeeks: 6,
      priceBasis: { kind: 'hour', cents: HOURLY[index] ?? HOURLY[0] },
      guideIds: guides,
      buddy: BUDDIES[index] ?? null,
      buddyTrained: index === 0,
      returnPlaces: returnPlaces(workplaces, here, index),
    };
  });
  const municipality = withPlaces.find(({ kind }) => kind === 'gemeente');
  if (!municipality) return agreements;
  const cleaning: Agreement = {
    ...termsOf(workplaces.filter((place) => place.organisationId === municipality.id)),
    id: newId() as AgreementId,
    organisationId: municipality.id,
    name: `Schoonmaak ${municipality.name}`,
    from: addDays(from, -320),
    to: addDays(from, 44),
    guidanceMinutesPerWeek: null,
    visitEveryWeeks: null,
    priceBasis: { kind: 'hour', cents: CLEANING_HOURLY },
    guideIds: [],
    buddy: null,
    buddyTrained: false,
    returnPlaces: [],
  };
  return [...agreements, cleaning];
}

/** Orders without a price of their own where the client pays by the hour under an agreement. */
export function paidByHour(orders: readonly Order[], agreements: readonly Agreement[]): Order[] {
  const payers = new Set(agreements.flatMap((a) => (a.priceBasis?.kind === 'hour' ? [a.organisationId] : [])));
  return orders.map((order) => (payers.has(order.clientId) ? { ...order, price: null, pricePerPiece: null } : order));
}

/** What every agreement says of the places where it is about. */
function termsOf(here: readonly Workplace[]) {
  return {
    workTypes: [...new Set(here.map((place) => place.workType))],
    maxGroup: here.reduce((sum, place) => sum + place.seats, 0),
    archivedOn: null,
    version: 1,
  };
}

/** Two places of our own of the same work, other ones for each employer. */
function returnPlaces(workplaces: readonly Workplace[], here: readonly Workplace[], index: number): ReturnPlace[] {
  const own = workplaces.filter(
    (place) => place.organisationId === null && place.workType === here[0]?.workType && place.seats >= SEATS_FOR_RETURN,
  );
  return own.slice(2 * index + 2, 2 * index + 4).map(({ id }) => ({ workplaceId: id, seats: RETURN_SEATS }));
}
