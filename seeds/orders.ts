import { addDays, weekdayIndex } from '#domain/calendar/dates.ts';
import { occurrenceOn } from '#domain/capacity/occurrences.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId, OrderId, OrganisationId, WorkplaceId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { known } from './build.ts';
import { groupOf } from './fit.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';

const DESCRIPTIONS: Readonly<Record<string, readonly string[]>> = {
  productie: [
    'Geschenkpakketten inpakken',
    'Zaadzakjes vullen en sluiten',
    'Displays vouwen',
    'Schroeven tellen en sealen',
    'Folders bijsluiten',
    'Proefpakketten samenstellen',
    'Etiketten plakken',
  ],
  metaalbewerking: [
    'Beugels boren en tappen',
    'Lampvoeten ontbramen',
    'Fietsrekken lassen',
    'Hoekprofielen buigen',
    'Montageplaten ponsen',
  ],
  elektromontage: [
    'Armaturen bekabelen',
    'Schakelkasten bouwen',
    'Printen monteren',
    'Kabelbomen maken',
    'Noodverlichting testen',
  ],
  groen: [
    'Maaironde plantsoenen',
    'Bladruimen wijkpark',
    'Hagen knippen',
    'Onkruid weghalen centrum',
    'Bermen bijhouden',
  ],
  schoonmaak: ['Kantoren schoonmaken', 'Sanitair dagronde', 'Glasbewassing binnen', 'Vloeren in de was'],
};

/**
 * Orders without their size yet (see `sizeOrders`), spread over the teams. `days` are the working days of the
 * planned weeks: two in three deadlines lie in them, the rest in the weeks after. A round that returns has been going on
 * for `pastWeeks`, an even number: its first deadline lies so far back.
 */
export function draftOrders(
  random: Random,
  newId: NewId,
  places: Places,
  days: readonly IsoDate[],
  count: number,
  pastWeeks = 0,
): Order[] {
  const first = days[0] as IsoDate;
  const last = days.at(-1) as IsoDate;
  const teams = [
    ...Map.groupBy(places.workplaces, (place) => `${groupOf(place)}|${place.requiredCertificates}`).values(),
  ];
  // The largest teams in turn: a small example has work for each of its main teams.
  const bySize = teams.toSorted((a, b) => seatsOf(b) - seatsOf(a));
  const clients = new Map<string, OrganisationId[]>();
  for (const o of places.organisations) clients.set(o.kind, [...(clients.get(o.kind) ?? []), o.id]);
  const drafts = Array.from({ length: count }, (_, index): Order => {
    const team = bySize[index % Math.ceil(teams.length * 0.6)] ?? random.pick(teams);
    const workType = team[0]?.workType ?? 'productie';
    const inPlan = index % 3 !== 2;
    const startsOn = addDays(first, -random.int(3, 21));
    return {
      id: newId() as OrderId,
      number: String(2001 + index),
      description: random.pick(known(new Map(Object.entries(DESCRIPTIONS)), workType)),
      clientId: team[0]?.organisationId ?? random.pick(known(clients, 'opdrachtgever')),
      workType,
      workplaceIds: random
        .shuffle(team)
        .slice(0, random.int(1, 3))
        .map((place) => place.id),
      amount: { kind: 'hours', normMinutes: 1, doneMinutes: 0 },
      startsOn,
      deadline: inPlan ? random.pick(days.slice(1)) : workday(addDays(last, random.int(3, 30))),
      pricePerPiece: null,
      price: null,
      everyWeeks: workType === 'groen' || workType === 'schoonmaak' ? random.pick([1, 2, null]) : null,
      until: null,
      // Who sits there has them: the place asks the same.
      certificates: index % 2 === 0 ? (team[0]?.requiredCertificates ?? []) : [],
      after: [],
      partOf: null,
      note: '',
      archivedOn: null,
      version: 1,
    };
  });
  const isRound = (order: Order): boolean => order.everyWeeks !== null && order.deadline <= last;
  return drafts.map((order) => (isRound(order) ? since(order, pastWeeks) : order));
}

/** A round that began so many weeks earlier. */
function since(order: Order, weeks: number): Order {
  const startsOn = order.startsOn === null ? null : addDays(order.startsOn, -7 * weeks);
  return { ...order, startsOn, deadline: addDays(order.deadline, -7 * weeks) };
}

/** Larger works that begin with metal and end with wiring. */
const WORKS = [
  'Verlichting sporthal',
  'Schakelkasten gemaal',
  'Armaturen stationsgebied',
  'Parkeergarage Eemplein',
] as const;

/**
 * Orders for elektromontage wait for one for metaalbewerking that is due before them. Where none is, the last of them is
 * due two weeks after the first for metaalbewerking.
 */
export function inSequence(orders: readonly Order[]): Order[] {
  const byDeadline = orders.toSorted((a, b) => a.deadline.localeCompare(b.deadline));
  const metal = byDeadline.filter((order) => order.workType === 'metaalbewerking');
  const wiring = byDeadline.filter((order) => order.workType === 'elektromontage');
  const changed = new Map<OrderId, Order>();
  const chain = (first: Order, then: Order, partOf: string): void => {
    changed.set(first.id, { ...first, partOf });
    changed.set(then.id, { ...then, after: [first.id], partOf });
  };
  for (const order of wiring) {
    const first = metal.find((one) => one.deadline < order.deadline && !changed.has(one.id));
    const partOf = WORKS[changed.size / 2];
    if (first && partOf !== undefined) chain(first, order, partOf);
  }
  const [first] = metal;
  const last = wiring.at(-1);
  if (changed.size === 0 && first && last) {
    chain(first, { ...last, deadline: workday(addDays(first.deadline, 14)) }, WORKS[0]);
  }
  return orders.map((order) => changed.get(order.id) ?? order);
}

/** The day itself, or the Friday before when it lies in a weekend. */
export const workday = (date: IsoDate): IsoDate => addDays(date, -Math.max(0, weekdayIndex(date) - 4));

const seatsOf = (team: readonly Workplace[]): number => team.reduce((sum, place) => sum + place.seats, 0);

/** Chooses the order that someone on a workplace works on that day: usually the one with the nearest deadline. */
export function createOrderChoice(random: Random, orders: readonly Order[]) {
  const byPlace = new Map<WorkplaceId, Order[]>();
  for (const order of orders.toSorted((a, b) => a.deadline.localeCompare(b.deadline))) {
    for (const place of order.workplaceIds) byPlace.set(place, [...(byPlace.get(place) ?? []), order]);
  }
  return (place: WorkplaceId, date: IsoDate): OrderId | null => {
    const open = (byPlace.get(place) ?? [])
      .map((order) => ({ id: order.id, ...occurrenceOn(order, date) }))
      .filter(({ deadline, startsOn }) => deadline >= date && (startsOn ?? date) <= date)
      .toSorted((a, b) => a.deadline.localeCompare(b.deadline));
    if (open.length === 0) return null;
    return (random.chance(0.75) ? open[0] : random.pick(open))?.id ?? null;
  };
}
