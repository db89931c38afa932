import { addDays, weekdayIndex } from '#domain/calendar/dates.ts';
import { normMinutes, performanceOf } from '#domain/capacity/norm-hours.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId, OrderId, OrganisationId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Person } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { known } from './build.ts';
import { groupOf } from './fit.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';
import type { Roster } from './roster.ts';

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

/** Norm minutes a piece that occur. */
const PIECE_TIMES = [1.5, 2, 3, 4, 6, 8, 12, 15] as const;

/** Turnover of one norm minute in cents: what prices are built on. */
const CENTS_PER_MINUTE = { low: 24, high: 36 } as const;

/**
 * Orders without their size yet (see `sizeOrders`), spread over the teams. `days` are the working days of the
 * planned weeks: two in three deadlines lie in them, the rest in the weeks after.
 */
export function draftOrders(
  random: Random,
  newId: NewId,
  places: Places,
  days: readonly IsoDate[],
  count: number,
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
  return Array.from({ length: count }, (_, index): Order => {
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
      certificates: [],
      after: [],
      partOf: null,
      note: '',
      archivedOn: null,
      version: 1,
    };
  });
}

/** The day itself, or the Friday before when it lies in a weekend. */
const workday = (date: IsoDate): IsoDate => addDays(date, -Math.max(0, weekdayIndex(date) - 4));

const seatsOf = (team: readonly Workplace[]): number => team.reduce((sum, place) => sum + place.seats, 0);

/** Chooses the order that someone on a workplace works on that day: usually the one with the nearest deadline. */
export function createOrderChoice(random: Random, orders: readonly Order[]) {
  const byPlace = new Map<WorkplaceId, Order[]>();
  for (const order of orders.toSorted((a, b) => a.deadline.localeCompare(b.deadline))) {
    for (const place of order.workplaceIds) byPlace.set(place, [...(byPlace.get(place) ?? []), order]);
  }
  return (place: WorkplaceId, date: IsoDate): OrderId | null => {
    const open = (byPlace.get(place) ?? []).filter((o) => o.deadline >= date && (o.startsOn ?? date) <= date);
    if (open.length === 0) return null;
    return (random.chance(0.75) ? open[0] : random.pick(open))?.id ?? null;
  };
}

/** Norm minutes that the roster plans on each order up to its deadline. */
function plannedMinutes(orders: readonly Order[], roster: Roster, people: ReadonlyMap<PersonId, Person>, wage: number) {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const planned = new Map<OrderId, number>();
  for (const row of roster.assignments()) {
    const order = row.orderId === null ? undefined : byId.get(row.orderId);
    const person = known(people, row.personId);
    if (!order || person.kind === 'guide' || row.date > order.deadline) continue;
    const { percent } = performanceOf(person, order.workType, row.date, wage);
    planned.set(order.id, (planned.get(order.id) ?? 0) + normMinutes(roster.netOf(row), percent));
  }
  return planned;
}

/** Sizes one order so that this many norm minutes are left of it, in pieces or in hours. */
function sized(random: Random, order: Order, left: number): Order {
  const done = random.next() * 0.6;
  const rate = random.int(CENTS_PER_MINUTE.low, CENTS_PER_MINUTE.high);
  if (order.workType === 'groen' || order.workType === 'schoonmaak') {
    const minutes = Math.max(30, Math.floor(left / 30) * 30);
    const doneMinutes = Math.round((minutes * done) / 30) * 30;
    const amount = { kind: 'hours' as const, normMinutes: minutes + doneMinutes, doneMinutes };
    return { ...order, amount, price: Math.round((amount.normMinutes * rate) / 500) * 500 };
  }
  const minutesPerPiece = random.pick(PIECE_TIMES);
  const piecesLeft = Math.max(10, Math.floor(left / minutesPerPiece));
  const donePieces = Math.floor(piecesLeft * done);
  const amount = { kind: 'pieces' as const, pieces: piecesLeft + donePieces, minutesPerPiece, donePieces };
  return { ...order, amount, pricePerPiece: Math.round(minutesPerPiece * rate) };
}

/**
 * Gives each order a size that the roster can meet, with some margin; `lateId` gets more than it can.
 * An order on which (nearly) nothing is planned gets its deadline after `last`, so that it is not late by accident.
 */
export function sizeOrders(
  random: Random,
  orders: readonly Order[],
  roster: Roster,
  people: ReadonlyMap<PersonId, Person>,
  wage: number,
  week: readonly IsoDate[],
  last: IsoDate,
): { readonly orders: readonly Order[]; readonly lateId: OrderId | null } {
  const planned = plannedMinutes(orders, roster, people, wage);
  const thisWeek = orders.filter((order) => week.includes(order.deadline));
  const busiest = thisWeek.toSorted((a, b) => (planned.get(b.id) ?? 0) - (planned.get(a.id) ?? 0))[0];
  const lateId = busiest && (planned.get(busiest.id) ?? 0) >= 240 ? busiest.id : null;
  const result = orders.map((order) => {
    const minutes = planned.get(order.id) ?? 0;
    if (order.id === lateId) return sized(random, order, minutes * 1.3 + 120);
    if (order.deadline > last) return sized(random, order, Math.max(minutes * 1.4, random.int(20, 90) * 60));
    if (minutes < 240) {
      const deadline = workday(addDays(last, random.int(7, 30)));
      return sized(random, { ...order, deadline }, Math.max(minutes, random.int(10, 60) * 60));
    }
    return sized(random, order, minutes * (0.75 + random.next() * 0.17));
  });
  return { orders: result, lateId };
}
