import type { ImportRow } from '#contract/imports.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import { assertNever, type IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { Load, Need, NeedKind } from '#domain/model/need.ts';
import { doneAtStart, type Order } from '#domain/model/order.ts';
import type { Employee, Guide, WageValue, WorkDays } from '#domain/model/person.ts';
import type { Block } from '#domain/model/site.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import { showDay, showNumber, showTime } from './raw.ts';

/** Names for the ids inside a record, as the workbook writes them. */
export interface Names {
  of(id: string | null): string;
  /** Booked on the first time an order is due, in pieces or norm minutes. */
  booked(id: OrderId): number;
  /** Whether anything was booked on an order, whenever it was due. */
  isBooked(id: OrderId): boolean;
  readonly today: IsoDate;
}

/** A column of the format as text, for "old -> new" and for "did anything change?". */
export type Field<R> = readonly [column: string, show: (record: R, names: Names) => string];

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const PARTS = { all: '', morning: '-o', afternoon: '-m' } as const;

const date = (value: string | null) => (value === null ? '' : showDay(value));
const clock = (value: number | null) => (value === null ? '' : showTime(value));
const euros = (value: number | null) => (value === null ? '' : (value / 100).toFixed(2).replace('.', ','));
const hours = (minutes: number) => showNumber(Math.round((minutes / 60) * 10_000) / 10_000);
const until = (value: string | null) => (value === null ? '' : ` t/m ${showDay(value)}`);
/** The order of these lists means nothing, so it is no change either. */
const unordered = (items: readonly string[]) => items.toSorted((a, b) => a.localeCompare(b, 'nl')).join('; ');
const archived = (value: string | null) => (value === null ? 'nee' : `sinds ${showDay(value)}`);

function workDays(days: WorkDays): string {
  return days.flatMap((part, index) => (part === null ? [] : [`${DAYS[index] ?? ''}${PARTS[part]}`])).join(' ');
}

/** A need as the workbook writes it. */
function showNeed(need: NeedKind, names: Pick<Names, 'of'>): string {
  switch (need.kind) {
    case 'feature':
      return need.feature;
    case 'load':
      return need.load === 'bukken' ? 'niet bukken' : `geen ${need.load}`;
    case 'lift':
      return `tillen <= ${showNumber(need.maxKg)} kg`;
    case 'keep-apart':
      return `niet samen met ${names.of(need.personId)}`;
    case 'hours-a-day':
      return `max ${hours(need.maxMinutes)} uur per dag`;
    case 'small-group':
      return `kleine groep (max ${need.max})`;
    case 'fixed-place':
      return `vaste plek ${names.of(need.workplaceId)}`.trim();
    case 'fixed-guide':
      return `vaste begeleider ${names.of(need.personId)}`.trim();
    case 'not-alone':
      return 'niet alleen werken';
    case 'extra-breaks':
      return 'extra pauzes';
    case 'start-not-before':
      return `start niet voor ${showTime(need.at)}`;
    case 'no-evening':
      return 'geen avond';
    case 'transport-window':
      return `vervoersvenster ${showTime(need.from)}-${showTime(need.to)}`;
    default:
      return assertNever(need);
  }
}

/** A need whose period is over: history, which an import neither shows nor touches. */
export const isPast = (need: Need, today: IsoDate) => need.validTo !== null && need.validTo < today;

/** Per work type the value with the latest start. */
export function latestWageValues(values: readonly WageValue[]): Map<string, WageValue> {
  const latest = new Map<string, WageValue>();
  for (const value of values) {
    const known = latest.get(value.workType);
    if (known === undefined || (known.from ?? '') <= (value.from ?? '')) latest.set(value.workType, value);
  }
  return latest;
}

function showLoad(load: Load): string {
  return load.kind === 'lift' ? `tillen ${showNumber(load.kg)} kg` : load.load;
}

const personFields: readonly Field<Employee | Guide>[] = [
  ['Personeelsnummer', (p) => p.number],
  ['Voornaam', (p) => p.firstName],
  ['Tussenvoegsel', (p) => p.infix],
  ['Achternaam', (p) => p.lastName],
  ['Locatie', (p, names) => names.of(p.siteId)],
  ['Contracturen', (p) => hours(p.contractMinutes)],
  ['Werkdagen', (p) => workDays(p.workDays)],
  ['Certificaten', (p) => unordered(p.certificates.map((c) => `${c.name}${until(c.validTo)}`))],
  ['In het archief', (p) => archived(p.archivedOn)],
];

export const employeeFields: readonly Field<Employee>[] = [
  ...personFields,
  ['Geboortedatum', (p) => date(p.birthDate)],
  ['Gemeente', (p) => p.municipality],
  ['Doelgroep', (p) => p.targetGroup ?? ''],
  ['Werkvorm', (p) => p.workForm ?? ''],
  ['Begeleidingsniveau', (p) => p.guidanceLevel],
  ['Permanente nabijheid', (p) => (p.permanentPresence ? 'ja' : 'nee')],
  [
    'Behoeften',
    (p, names) =>
      unordered(p.needs.filter((need) => !isPast(need, names.today)).map((need) => showNeed(need.what, names))),
  ],
  [
    'Prestatie',
    (p) => unordered([...latestWageValues(p.wageValues).values()].map((v) => `${v.workType} ${showNumber(v.percent)}`)),
  ],
  ['Voorkeur', (p) => p.preferences.join(' > ')],
  [
    'Leerdoel',
    (p) => unordered(p.goals.map((g) => `${g.workType} ${hours(g.minutesPerWeek)} uur per week${until(g.until)}`)),
  ],
];

export const guideFields: readonly Field<Guide>[] = [
  ...personFields,
  ['Rol', (p) => p.role],
  ['Werksoorten', (p) => unordered(p.workTypes)],
  ['Capaciteit', (p) => showNumber(p.capacity)],
];

export const workplaceFields: readonly Field<Workplace>[] = [
  ['Code', (w) => w.code],
  ['Naam', (w) => w.name],
  ['Locatie', (w, names) => names.of(w.siteId)],
  ['Werksoort', (w) => w.workType],
  ['Werkvorm', (w) => w.workForm],
  ['Plaatsen', (w) => String(w.seats)],
  ['Voorzieningen', (w) => unordered(w.features)],
  ['Belastingen', (w) => unordered(w.loads.map(showLoad))],
  ['Vereiste certificaten', (w) => unordered(w.requiredCertificates)],
  ['Begeleidingsgroep', (w) => w.guidanceGroup ?? ''],
  ['Organisatie', (w, names) => names.of(w.organisationId)],
  ['In het archief', (w) => archived(w.archivedOn)],
];

export const blockFields: readonly Field<Block>[] = [
  ['Van', (b) => clock(b.from)],
  ['Tot', (b) => clock(b.to)],
  ['Pauzes', (b) => b.breaks.map((p) => `${showTime(p.from)}-${showTime(p.to)}`).join('; ')],
  ['In het archief', (b) => archived(b.archivedOn)],
];

export const aidFields: readonly Field<Aid>[] = [
  ['Code', (a) => a.code],
  ['Naam', (a) => a.name],
  ['Locatie', (a, names) => names.of(a.siteId)],
  ['Aantal', (a) => String(a.stock)],
  ['Vervult', (a) => unordered(a.fulfils)],
  ['In het archief', (a) => archived(a.archivedOn)],
];

/** Pieces, or norm minutes as hours. */
const showCounted = ({ amount }: Order, counted: number) =>
  amount.kind === 'pieces' ? showNumber(counted) : hours(counted);

function showRepeat({ everyWeeks, until: last }: Order): string {
  if (everyWeeks === null) return '';
  return `${everyWeeks === 1 ? 'elke week' : `elke ${everyWeeks} weken`}${until(last)}`;
}

export const orderFields: readonly Field<Order>[] = [
  ['Ordernummer', (o) => o.number],
  ['Omschrijving', (o) => o.description],
  ['Opdrachtgever', (o, names) => names.of(o.clientId)],
  ['Werksoort', (o) => o.workType],
  ['Werkplekken', (o, names) => unordered(o.workplaceIds.map((id) => names.of(id)))],
  ['Aantal', (o) => (o.amount.kind === 'pieces' ? String(o.amount.pieces) : '')],
  ['Normminuten per stuk', (o) => (o.amount.kind === 'pieces' ? showNumber(o.amount.minutesPerPiece) : '')],
  ['Normuren', (o) => (o.amount.kind === 'hours' ? hours(o.amount.normMinutes) : '')],
  ['Startdatum', (o) => date(o.startsOn)],
  ['Deadline', (o) => date(o.deadline)],
  ['Prijs per stuk', (o) => euros(o.pricePerPiece)],
  ['Prijs', (o) => euros(o.price)],
  ['Gereed', (o, names) => showCounted(o, doneAtStart(o.amount) + names.booked(o.id))],
  ['Herhaling', showRepeat],
  ['Certificaten', (o) => unordered(o.certificates)],
  ['Wacht op', (o, names) => unordered(o.after.map((id) => names.of(id)))],
  ['Deel van', (o) => o.partOf ?? ''],
  ['Opmerking', (o) => o.note],
  ['In het archief', (o) => archived(o.archivedOn)],
];

export const absenceFields: readonly Field<Absence>[] = [['Soort', (a) => a.kind ?? '']];

export const assignmentFields: readonly Field<Assignment>[] = [
  ['Ordernummer', (a, names) => names.of(a.orderId)],
  ['Van', (a) => clock(a.from)],
  ['Tot', (a) => clock(a.to)],
];

/** What an update changes, field by field; empty = nothing. */
export function differences<R>(
  fields: readonly Field<R>[],
  before: R,
  after: R,
  names: Names,
): ImportRow['differences'] {
  return fields
    .map(([field, show]) => ({ field, before: show(before, names), after: show(after, names) }))
    .filter((difference) => difference.before !== difference.after);
}
