import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '#domain/model/ids.ts';
import type { Need, NeedKind } from '#domain/model/need.ts';
import type { Employee, Guide, Person, WageValue } from '#domain/model/person.ts';
import { GUIDANCE_LEVELS, MUNICIPALITIES, TARGET_GROUPS } from '#domain/model/work.ts';
import { employeeFields, type Field, guideFields, isPast, latestWageValues } from './differences.ts';
import {
  parseCode,
  parseDate,
  parseDecimal,
  parseHours,
  parseOneOf,
  parseText,
  parseWorkForm,
  parseYesNo,
} from './fields.ts';
import {
  parseCertificates,
  parseGoals,
  parsePreferences,
  parseWageValues,
  parseWorkDays,
  parseWorkTypes,
} from './parse-lists.ts';
import { type NeedSpec, parseNeeds } from './parse-need.ts';
import { fail, ok, type Parsed } from './parsed.ts';
import type { RawCell } from './raw.ts';
import type { RowReader } from './rows.ts';
import { referToSite, shortText, text } from './sheet-places.ts';
import type { Claimed, PersonEntry, Workspace } from './workspace.ts';

const KIND_OF_SHEET = { Medewerkers: 'employee', Begeleiders: 'guide' } as const;

/** First pass over Medewerkers and Begeleiders: who there will be. */
export function indexPeople(work: Workspace, sheet: 'Medewerkers' | 'Begeleiders'): Claimed<PersonEntry>[] {
  const kind = KIND_OF_SHEET[sheet];
  return work.rowsOf(sheet).flatMap((row) => {
    const name = ['Personeelsnummer', 'Voornaam', 'Tussenvoegsel', 'Achternaam'].map((column) => row.shown(column));
    row.pending.title = name.filter((part) => part !== '').join(' ');
    const number = row.required('Personeelsnummer', parseCode);
    if (number === undefined) return [];
    const known = work.people.find(number);
    if (known?.existing && known.kind !== kind) {
      const other = known.kind === 'guide' ? 'een begeleider' : 'een medewerker';
      row.fail('Personeelsnummer', `Nummer ${number} is al van ${other}. Gebruik een ander nummer.`);
      return [];
    }
    const make = () => work.people.add({ ...work.fresh<PersonId>(number), kind });
    return work.claim(row, 'Personeelsnummer', known, make) ?? [];
  });
}

/** A person by number who exists or is brought by this import; undefined = wrong, and reported. */
export function referToPerson(
  work: Workspace,
  row: RowReader,
  column: string,
  number: string,
): PersonEntry | undefined {
  const person = work.people.find(number);
  if (person === undefined) {
    row.fail(column, `Er is niemand met personeelsnummer ${number}. Verbeter het nummer, of voeg de persoon toe.`);
  } else row.dependOn(column, person.bringers);
  return person;
}

/** Numbers and codes inside a need become ids; undefined = wrong, and reported. */
function resolveNeed(work: Workspace, row: RowReader, self: PersonId, spec: NeedSpec): NeedKind | undefined {
  switch (spec.kind) {
    case 'keep-apart': {
      const other = referToPerson(work, row, 'Behoeften', spec.number);
      if (other?.id !== self) return other && { kind: 'keep-apart', personId: other.id };
      row.fail('Behoeften', `'niet samen met ${spec.number}' wijst naar de persoon zelf. Verbeter het nummer.`);
      return undefined;
    }
    case 'fixed-guide': {
      if (spec.number === null) return { kind: 'fixed-guide', personId: null };
      const guide = referToPerson(work, row, 'Behoeften', spec.number);
      if (guide === undefined || guide.kind === 'guide') return guide && { kind: 'fixed-guide', personId: guide.id };
      row.fail('Behoeften', `Nummer ${spec.number} is geen begeleider. Verbeter het nummer.`);
      return undefined;
    }
    case 'fixed-place': {
      if (spec.code === null) return { kind: 'fixed-place', workplaceId: null };
      const place = work.workplaces.find(spec.code);
      if (place === undefined) {
        row.fail('Behoeften', `Werkplek '${spec.code}' bestaat niet. Verbeter de code, of voeg de werkplek toe.`);
        return undefined;
      }
      row.dependOn('Behoeften', place.bringers);
      return { kind: 'fixed-place', workplaceId: place.id };
    }
    default:
      return spec;
  }
}

/**
 * A workbook says what somebody needs, not who established it: a need that is known keeps its source, author and
 * dates; a new one is signed "import" and waits in Beheer to be completed. What is past stays as history.
 */
function mergeNeeds(work: Workspace, row: RowReader, self: PersonId, before: Employee | null): Need[] | undefined {
  if (!row.has('Behoeften')) return before?.needs ?? [];
  const specs = row.optional('Behoeften', text(parseNeeds), [], []);
  if (specs === undefined) return undefined;
  const today = work.names.today;
  const current = before?.needs.filter((need) => !isPast(need, today)) ?? [];
  const needs = before?.needs.filter((need) => isPast(need, today)) ?? [];
  for (const spec of specs) {
    const what = resolveNeed(work, row, self, spec);
    if (what === undefined) continue;
    const known = current.find((need) => isDeepStrictEqual(need.what, what));
    needs.push(
      known ?? { what, source: 'arbeidsdeskundige', author: 'import', reviewOn: null, validFrom: null, validTo: null },
    );
  }
  return needs;
}

/** A changed wage value starts today and leaves the earlier one as history; the first one has no start. */
function mergeWageValues(work: Workspace, row: RowReader, before: Employee | null): WageValue[] | undefined {
  const known = before?.wageValues ?? [];
  if (!row.has('Prestatie')) return known;
  const given = row.optional(
    'Prestatie',
    text((value) => parseWageValues(value, work.workType)),
    [],
    [],
  );
  const latest = latestWageValues(known);
  return given?.flatMap(({ workType, percent }) => {
    const history = known.filter((value) => value.workType === workType);
    if (history.length === 0) return [{ workType, percent, from: null }];
    if (latest.get(workType)?.percent === percent) return history;
    const earlier = history.filter((value) => (value.from ?? '') < work.names.today);
    return [...earlier, { workType, percent, from: work.names.today }];
  });
}

function personDraft(work: Workspace, { row, entry }: Claimed<PersonEntry>, before: Person | null) {
  return {
    id: entry.id,
    number: before?.number ?? entry.name,
    firstName: row.required('Voornaam', parseName),
    infix: row.optional('Tussenvoegsel', (cell) => parseText(cell, 40), '', before?.infix ?? ''),
    lastName: row.required('Achternaam', parseName),
    siteId: referToSite(work, row, before?.siteId ?? null),
    contractMinutes: row.required('Contracturen', (cell) => parseHours(cell, { min: 0, max: 60 })),
    workDays: row.required('Werkdagen', text(parseWorkDays)),
    certificates: row.optional(
      'Certificaten',
      text((value) => parseCertificates(value, work.certificates)),
      [],
      before?.certificates ?? [],
    ),
    archivedOn: null,
    version: before?.version ?? 1,
  };
}

function parseName(cell: RawCell): Parsed<string> {
  return typeof cell === 'number' ? fail(`'${cell}' is geen naam. Vul hier de naam in.`) : shortText(cell);
}

export function buildEmployees(work: Workspace, claimed: readonly Claimed<PersonEntry>[]): void {
  const birthDate = (cell: RawCell) => {
    const parsed = parseDate(cell, work.names.today);
    return parsed.ok && parsed.value > work.names.today
      ? fail('De geboortedatum ligt in de toekomst. Verbeter de datum.')
      : parsed;
  };
  for (const claim of claimed) {
    const { row, entry } = claim;
    const before = entry.existing?.kind === 'employee' ? entry.existing : null;
    const draft = {
      kind: 'employee',
      ...personDraft(work, claim, before),
      birthDate: row.required('Geboortedatum', birthDate),
      municipality: row.required('Gemeente', (cell) => parseOneOf(cell, MUNICIPALITIES)),
      targetGroup: row.optional('Doelgroep', oneOf(TARGET_GROUPS), null, before?.targetGroup ?? null),
      workForm: row.optional<Employee['workForm']>('Werkvorm', parseWorkForm, null, before?.workForm ?? null),
      guidanceLevel: row.required('Begeleidingsniveau', (cell) => parseOneOf(cell, GUIDANCE_LEVELS)),
      permanentPresence: row.optional('Permanente nabijheid', parseYesNo, false, before?.permanentPresence ?? false),
      needs: mergeNeeds(work, row, entry.id, before),
      wageValues: mergeWageValues(work, row, before),
      preferences: row.optional(
        'Voorkeur',
        text((value) => parsePreferences(value, work.workType)),
        [],
        before?.preferences ?? [],
      ),
      wantsVariety: before?.wantsVariety ?? false,
      secondLanguage: before?.secondLanguage ?? null,
      goals: row.optional(
        'Leerdoel',
        text((value) => parseGoals(value, work.workType)),
        [],
        before?.goals ?? [],
      ),
    };
    work.finish(row, 'person', before, draft, employeeFields as readonly Field<Person>[], 'Personeelsnummer');
  }
}

const oneOf =
  <T extends string>(names: readonly T[]) =>
  (cell: RawCell): Parsed<T | null> => {
    const parsed = parseOneOf(cell, names);
    return parsed.ok ? ok<T | null>(parsed.value) : parsed;
  };

export function buildGuides(work: Workspace, claimed: readonly Claimed<PersonEntry>[]): void {
  for (const claim of claimed) {
    const { row, entry } = claim;
    const before: Guide | null = entry.existing?.kind === 'guide' ? entry.existing : null;
    const draft = {
      kind: 'guide',
      ...personDraft(work, claim, before),
      role: row.required('Rol', shortText),
      workTypes: row.required(
        'Werksoorten',
        text((value) => parseWorkTypes(value, work.workType)),
      ),
      capacity: row.optional('Capaciteit', (cell) => parseDecimal(cell, { min: 0, max: 1 }), 1, before?.capacity ?? 1),
    };
    work.finish(row, 'person', before, draft, guideFields as readonly Field<Person>[], 'Personeelsnummer');
  }
}
