import { assertNever } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import type { Need, NeedKind } from '#domain/model/need.ts';
import type { Tables } from '../tables.ts';

type NeedRow = Tables['need'];

/** The columns that only some needs use. */
const NOTHING = {
  feature: null,
  load: null,
  max_kg: null,
  other_person_id: null,
  workplace_id: null,
  max_minutes: null,
  max_people: null,
  from_minute: null,
  to_minute: null,
} as const satisfies Partial<NeedRow>;

export function fromNeed(personId: PersonId, position: number, need: Need): NeedRow {
  return {
    person_id: personId,
    position,
    kind: need.what.kind,
    ...NOTHING,
    ...details(need.what),
    source: need.source,
    author: need.author,
    review_on: need.reviewOn,
    valid_from: need.validFrom,
    valid_to: need.validTo,
  };
}

export function toNeed(row: NeedRow): Need {
  return {
    what: toKind(row),
    source: row.source,
    author: row.author,
    reviewOn: row.review_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

function details(what: NeedKind): Partial<NeedRow> {
  switch (what.kind) {
    case 'feature':
      return { feature: what.feature };
    case 'load':
      return { load: what.load };
    case 'lift':
      return { max_kg: what.maxKg };
    case 'keep-apart':
    case 'fixed-guide':
      return { other_person_id: what.personId };
    case 'hours-a-day':
      return { max_minutes: what.maxMinutes };
    case 'small-group':
      return { max_people: what.max };
    case 'fixed-place':
      return { workplace_id: what.workplaceId };
    case 'start-not-before':
      return { from_minute: what.at };
    case 'transport-window':
      return { from_minute: what.from, to_minute: what.to };
    case 'not-alone':
    case 'extra-breaks':
    case 'no-evening':
      return {};
    default:
      return assertNever(what);
  }
}

function toKind(row: NeedRow): NeedKind {
  const there = <T>(value: T | null): T => {
    if (value === null) throw new Error(`Need ${row.position} of person ${row.person_id} is not complete`);
    return value;
  };
  switch (row.kind) {
    case 'feature':
      return { kind: row.kind, feature: there(row.feature) };
    case 'load':
      return { kind: row.kind, load: there(row.load) };
    case 'lift':
      return { kind: row.kind, maxKg: there(row.max_kg) };
    case 'keep-apart':
      return { kind: row.kind, personId: there(row.other_person_id) };
    case 'fixed-guide':
      return { kind: row.kind, personId: row.other_person_id };
    case 'hours-a-day':
      return { kind: row.kind, maxMinutes: there(row.max_minutes) };
    case 'small-group':
      return { kind: row.kind, max: there(row.max_people) };
    case 'fixed-place':
      return { kind: row.kind, workplaceId: row.workplace_id };
    case 'start-not-before':
      return { kind: row.kind, at: there(row.from_minute) };
    case 'transport-window':
      return { kind: row.kind, from: there(row.from_minute), to: there(row.to_minute) };
    case 'not-alone':
    case 'extra-breaks':
    case 'no-evening':
      return { kind: row.kind };
    default:
      return assertNever(row.kind);
  }
}
