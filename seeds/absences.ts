import type { Absence, AbsenceKind } from '#domain/model/absence.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { AbsenceId, NewId, PersonId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import type { Random } from './random.ts';

const KINDS: readonly (readonly [AbsenceKind, number])[] = [
  ['verlof', 30],
  ['ziek', 34],
  ['les', 12],
  ['afspraak', 18],
  ['stage', 6],
];

/** An absence of one day or half day. */
export function absenceOn(
  newId: NewId,
  personId: PersonId,
  date: IsoDate,
  kind: AbsenceKind,
  blockName: string | null = null,
): Absence {
  return { id: newId() as AbsenceId, personId, from: date, to: date, blockName, kind, version: 1 };
}

/** Absences in one week (`days` = Monday to Friday): about one employee in eight, one guide in thirty. */
export function drawAbsences(
  random: Random,
  newId: NewId,
  people: readonly Person[],
  days: readonly IsoDate[],
): Absence[] {
  const absences: Absence[] = [];
  for (const person of people) {
    if (!random.chance(person.kind === 'employee' ? 0.12 : 0.03)) continue;
    const first = random.int(0, days.length - 1);
    const from = days[first] as IsoDate;
    const kind = random.weighted(KINDS);
    if (kind === 'afspraak') {
      absences.push(absenceOn(newId, person.id, from, kind, random.pick(['ochtend', 'middag'])));
      continue;
    }
    const last = Math.min(days.length - 1, first + (kind === 'les' ? 0 : random.int(0, 2)));
    absences.push({ ...absenceOn(newId, person.id, from, kind), to: days[last] as IsoDate });
  }
  return absences;
}
