import fc from 'fast-check';
import { ABSENCE_KINDS } from '#domain/model/absence.ts';
import { LANGUAGES } from '#domain/model/language.ts';
import { FEATURES, LOADS, NEED_SOURCES, type NeedKind } from '#domain/model/need.ts';
import { PARAMETER_KEYS } from '#domain/model/parameter.ts';
import { DAY_PARTS } from '#domain/model/person.ts';
import { type RecordKind, recordSchemas } from '#domain/model/record.ts';
import { ORGANISATION_KINDS } from '#domain/model/site.ts';
import { GUIDANCE_LEVELS, MUNICIPALITIES, TARGET_GROUPS, WORK_FORMS } from '#domain/model/work.ts';
import { RULE_IDS } from '#domain/rules/finding.ts';
import { afternoon, assembly, client, fatima, guide, henk, idOf, morning, order, packing, site } from './company.ts';

// Records that a small company (company.ts) could hold: every reference in them is to something that is there.

const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((value) => value.trim())
  .filter((value) => value !== '' && value.length <= 40);
const shorter = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((value) => value.trim())
  .filter((value) => value !== '');
const lower = shorter.map((value) => value.toLowerCase());
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString());
const minute = fc.integer({ min: 0, max: 1440 });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const id = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(idOf);
const workType = of('productie', 'groen', 'schoonmaak', 'metaalbewerking', 'elektromontage');
const version = fc.integer({ min: 1, max: 1_000_000 });
const archivedOn = maybe(date);
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });

const needKind: fc.Arbitrary<NeedKind> = fc.oneof(
  fc.record({ kind: of('feature'), feature: of(...FEATURES) }),
  fc.record({ kind: of('load'), load: of(...LOADS) }),
  fc.record({ kind: of('lift'), maxKg: number(0.1, 100) }),
  fc.record({ kind: of('keep-apart'), personId: of(henk.id) }),
  fc.record({ kind: of('hours-a-day'), maxMinutes: fc.integer({ min: 30, max: 720 }) }),
  fc.record({ kind: of('small-group'), max: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ kind: of('fixed-place'), workplaceId: maybe(of(packing.id)) }),
  fc.record({ kind: of('fixed-guide'), personId: maybe(of(guide.id)) }),
  fc.record({ kind: of('not-alone', 'extra-breaks', 'no-evening') }),
  fc.record({ kind: of('start-not-before'), at: minute }),
  fc.record({ kind: of('transport-window'), from: minute, to: minute }),
) as fc.Arbitrary<NeedKind>;

const need = fc.record({
  what: needKind,
  source: of(...NEED_SOURCES),
  author: fc.string({ maxLength: 120 }),
  reviewOn: maybe(date),
  validFrom: maybe(date),
  validTo: maybe(date),
});

const personBase = {
  id,
  number: shorter,
  firstName: text,
  infix: fc.string({ maxLength: 20 }).map((value) => value.trim()),
  lastName: text,
  siteId: maybe(of(site.id)),
  contractMinutes: fc.integer({ min: 0, max: 3600 }),
  workDays: fc.array(maybe(of(...DAY_PARTS)), { minLength: 7, maxLength: 7 }),
  certificates: list(fc.record({ name: text, validTo: maybe(date) })),
  archivedOn,
  version,
};
const employee = fc.record({
  kind: of('employee'),
  ...personBase,
  birthDate: date,
  municipality: of(...MUNICIPALITIES),
  targetGroup: maybe(of(...TARGET_GROUPS)),
  workForm: maybe(of(...WORK_FORMS)),
  guidanceLevel: of(...GUIDANCE_LEVELS),
  permanentPresence: fc.boolean(),
  needs: list(need),
  wageValues: list(fc.record({ workType, percent: number(1, 150), from: maybe(date) })),
  preferences: list(workType),
  wantsVariety: fc.boolean(),
  secondLanguage: maybe(of(...LANGUAGES)),
  goals: list(fc.record({ workType, minutesPerWeek: fc.integer({ min: 15, max: 2400 }), until: maybe(date) })),
});
const guidePerson = fc.record({
  kind: of('guide'),
  ...personBase,
  role: text,
  workTypes: list(workType),
  capacity: number(0, 1),
});

const period = fc.tuple(date, date).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const interval = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => ({
    from,
    to: Math.min(1440, from + length),
  }));
const block = fc.tuple(interval, fc.array(number(0, 1), { maxLength: 3 })).chain(([{ from, to }, places]) =>
  fc.record({
    id,
    siteId: of(site.id),
    name: lower.map((name) => `extra ${name}`),
    from: of(from),
    to: of(to),
    breaks: of(
      places
        .map((place) => from + Math.floor(place * (to - from - 1)))
        .map((start) => ({ from: start, to: Math.min(to, start + 5) })),
    ),
    archivedOn,
    version,
  }),
);

const amount = fc.oneof(
  fc.record({
    kind: of('pieces'),
    pieces: fc.integer({ min: 1, max: 1_000_000 }),
    minutesPerPiece: number(0.01, 500),
    donePieces: number(0, 1_000_000),
  }),
  fc.record({ kind: of('hours'), normMinutes: number(1, 1_000_000), doneMinutes: number(0, 1_000_000) }),
);

const byKind: { readonly [K in RecordKind]: fc.Arbitrary<unknown> } = {
  site: fc.record({ id, name: text, peoplePerBhv: fc.integer({ min: 1, max: 1000 }), archivedOn, version }),
  block,
  closure: fc
    .tuple(period, fc.record({ id, siteId: maybe(of(site.id)), name: text, version }))
    .map(([days, rest]) => ({ ...rest, ...days })),
  organisation: fc.record({ id, name: text, kind: of(...ORGANISATION_KINDS), archivedOn, version }),
  workType: fc.record({ code: lower, name: text, position: fc.nat(100), archivedOn, version }),
  workplace: fc.record({
    id,
    code: shorter,
    name: text,
    siteId: of(site.id),
    workType,
    workForm: of(...WORK_FORMS),
    seats: fc.integer({ min: 0, max: 500 }),
    features: list(of(...FEATURES)),
    loads: list(
      fc.oneof(
        fc.record({ kind: of('load'), load: of(...LOADS) }),
        fc.record({ kind: of('lift'), kg: number(0.1, 100) }),
      ),
    ),
    requiredCertificates: list(text),
    guidanceGroup: maybe(text),
    organisationId: maybe(of(client.id)),
    adultsOnly: fc.boolean(),
    weekCostCents: maybe(fc.nat(1_000_000)),
    archivedOn,
    version,
  }),
  aid: fc.record({
    id,
    code: shorter,
    name: text,
    siteId: maybe(of(site.id)),
    stock: fc.nat(10_000),
    fulfils: fc.array(of(...FEATURES), { minLength: 1, maxLength: 3 }),
    weekCostCents: maybe(fc.nat(1_000_000)),
    archivedOn,
    version,
  }),
  person: fc.oneof(employee, guidePerson),
  order: fc.record({
    id,
    number: shorter,
    description: text,
    clientId: of(client.id),
    workType,
    workplaceIds: list(of(packing.id, assembly.id)),
    amount,
    startsOn: maybe(date),
    deadline: date,
    pricePerPiece: maybe(fc.integer({ min: 0, max: 1_000_000 })),
    price: maybe(fc.integer({ min: 0, max: 100_000_000 })),
    everyWeeks: maybe(fc.integer({ min: 1, max: 52 })),
    until: maybe(date),
    certificates: list(text),
    after: list(of(order.id)),
    partOf: maybe(text),
    note: fc.oneof(fc.constant(''), text),
    archivedOn,
    version,
  }),
  progress: fc.record({
    id,
    orderId: of(order.id),
    date,
    amount: number(0.5, 1_000_000),
    by: text,
    at: of('2026-11-30T07:15:00.000Z'),
    version,
  }),
  absence: fc
    .tuple(
      period,
      fc.record({ id, personId: of(fatima.id), blockName: maybe(lower), kind: maybe(of(...ABSENCE_KINDS)), version }),
    )
    .map(([days, rest]) => ({ ...rest, ...days })),
  assignment: fc.record({
    id,
    personId: of(fatima.id, henk.id, guide.id),
    workplaceId: of(packing.id, assembly.id),
    date,
    blockId: of(morning.id, afternoon.id),
    orderId: maybe(of(order.id)),
    from: maybe(minute),
    to: maybe(minute),
    overrides: list(
      fc.record({
        rule: text,
        cause: fc.string({ maxLength: 120 }),
        reason: text.map((reason) => `om ${reason}`),
        by: text,
        at: moment,
      }),
    ),
    fillsIn: fc.boolean(),
    origin: of('hand', 'base', 'week'),
    version,
  }),
  baseRow: fc
    .tuple(
      period,
      fc.boolean(),
      fc.record({
        id,
        personId: of(fatima.id, henk.id, guide.id),
        weekday: fc.integer({ min: 0, max: 6 }),
        blockId: of(morning.id, afternoon.id),
        workplaceId: of(packing.id, assembly.id),
        orderId: maybe(of(order.id)),
        from: maybe(fc.integer({ min: 0, max: 700 })),
        to: maybe(fc.integer({ min: 701, max: 1440 })),
        weeks: of('all', 'odd', 'even'),
        version,
      }),
    )
    .map(([{ from, to }, open, rest]) => ({ ...rest, validFrom: from, validTo: open ? null : to })),
  norm: fc.record({
    id,
    dimension: of('level', 'workType', 'workForm'),
    key: text,
    peoplePerGuide: number(0.5, 200),
    validFrom: maybe(date),
    confirmed: fc.boolean(),
    source: fc.string({ maxLength: 200 }),
    version,
  }),
  parameter: fc.record({
    id,
    key: of(...PARAMETER_KEYS),
    value: number(0, 1500),
    validFrom: maybe(date),
    confirmed: fc.boolean(),
    source: fc.string({ maxLength: 200 }).map((value) => value.trim()),
    version,
  }),
  ruleChoice: fc.record({ rule: of(...RULE_IDS), severity: of('block', 'warn', 'info'), version }),
  agreement: fc
    .tuple(
      period,
      fc.boolean(),
      fc.record({
        id,
        organisationId: of(client.id),
        name: text,
        workTypes: list(workType),
        maxGroup: maybe(fc.integer({ min: 1, max: 500 })),
        guidanceMinutesPerWeek: maybe(fc.integer({ min: 0, max: 10_080 })),
        visitEveryWeeks: maybe(fc.integer({ min: 1, max: 52 })),
        priceBasis: maybe(fc.record({ kind: of('hour', 'piece'), cents: fc.nat(10_000_000) })),
        guideIds: list(of(guide.id)),
        buddy: maybe(text),
        buddyTrained: fc.boolean(),
        returnPlaces: list(
          fc.record({ workplaceId: of(packing.id, assembly.id), seats: fc.integer({ min: 1, max: 500 }) }),
        ),
        archivedOn,
        version,
      }),
    )
    .map(([{ from, to }, open, rest]) => ({ ...rest, from, to: open ? null : to })),
  exception: fc.record({
    id,
    rule: of(...RULE_IDS),
    cause: shorter,
    date,
    reason: text.map((reason) => `om ${reason}`),
    by: text,
    at: moment,
    version,
  }),
  publication: fc.record({
    id,
    siteId: of(site.id),
    week: of('2026-W48', '2026-W53', '2027-W01'),
    number: fc.integer({ min: 1, max: 1_000_000 }),
    at: moment,
    by: text,
    version,
  }),
  settings: fc.record({ dataState: of('new', 'example', 'real'), version }),
};

/** Records of one kind that pass their own schema. */
export const recordArbitrary = (kind: RecordKind): fc.Arbitrary<unknown> =>
  byKind[kind].map((record) => recordSchemas[kind].parse(record));
