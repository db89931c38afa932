import { createContext, useContext } from 'react';
import type { Person } from '#domain/model/person.ts';
import { fullName } from '#domain/model/person.ts';
import { workTypesInUse } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** What forms choose from, made once for each state of the lists. */
export interface Lookups {
  readonly catalogue: Catalogue;
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly user: string;
  /** Name of a person, workplace, site or organisation. */
  readonly nameOf: (id: string) => string;
  readonly workTypeName: (code: string) => string;
  /** In use only; the archived ones that a record still has are added by the form. */
  readonly sites: readonly Option[];
  readonly workTypes: readonly Option[];
  readonly organisations: readonly Option[];
  readonly people: readonly Option[];
  readonly guides: readonly Option[];
  readonly workplaces: readonly Option[];
  /** Certificates that occur anywhere, for suggestions. */
  readonly certificates: readonly string[];
}

export function createLookups(catalogue: Catalogue, today: string, user: string): Lookups {
  const names = new Map<string, string>();
  for (const person of catalogue.people) names.set(person.id, fullName(person));
  for (const place of catalogue.workplaces) names.set(place.id, `${place.code} ${place.name}`);
  for (const site of catalogue.sites) names.set(site.id, site.name);
  for (const organisation of catalogue.organisations) names.set(organisation.id, organisation.name);
  const workTypeNames = new Map(catalogue.workTypes.map((type) => [type.code, type.name]));
  const inUse = <T extends { readonly archivedOn: string | null }>(list: readonly T[]): T[] =>
    list.filter((record) => record.archivedOn === null);
  const personOption = (person: Person): Option => ({
    id: person.id,
    label: fullName(person),
    detail: person.number,
  });
  const people = inUse(catalogue.people);
  const certificates = new Set([
    ...catalogue.people.flatMap((person) => person.certificates.map((certificate) => certificate.name)),
    ...catalogue.workplaces.flatMap((place) => place.requiredCertificates),
  ]);
  return {
    catalogue,
    today,
    user,
    nameOf: (id) => names.get(id) ?? 'onbekend',
    workTypeName: (code) => workTypeNames.get(code) ?? code,
    sites: inUse(catalogue.sites).map(({ id, name }) => ({ id, label: name })),
    workTypes: workTypesInUse(catalogue.workTypes).map(({ code, name }) => ({ id: code, label: name })),
    organisations: inUse(catalogue.organisations).map(({ id, name, kind }) => ({ id, label: name, detail: kind })),
    people: people.map(personOption),
    guides: people.filter((person) => person.kind === 'guide').map(personOption),
    workplaces: inUse(catalogue.workplaces).map(({ id, code, name }) => ({ id, label: `${code} ${name}` })),
    certificates: [...certificates].toSorted((a, b) => a.localeCompare(b, 'nl')),
  };
}

export const LookupsContext = createContext<Lookups | null>(null);

export function useLookups(): Lookups {
  const lookups = useContext(LookupsContext);
  if (!lookups) throw new Error('useLookups outside Beheer');
  return lookups;
}

/** For a Select in which nothing may be chosen: '' stands for that. */
export function withNone(options: readonly Option[], label: string): readonly Option[] {
  return [{ id: '', label }, ...options];
}
