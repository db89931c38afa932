import { addDays } from '../calendar/dates.ts';
import type { IsoDate } from '../model/common.ts';
import type { PersonId, WorkplaceId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import { type Employee, holdsOn, type Person } from '../model/person.ts';
import type { Workplace } from '../model/workplace.ts';
import type { Lookup } from '../plan/lookup.ts';
import { needsOn } from '../plan/placed.ts';
import { adultFrom } from '../rules/age.ts';
import type { RuleId } from '../rules/finding.ts';
import { featureAt, heavyLoad, isAgreedOn, isBarred, namedPlaces } from '../rules/place-demands.ts';

/** A rule that would be broken, and by what: the need, the load, the certificate. */
export interface Obstacle {
  readonly rule: RuleId;
  readonly what: string;
}

/** From a day on somebody is suited as everybody of a kind is, until the next stretch. */
export interface Stretch {
  /** Its first day; of the first stretch '' (always). */
  readonly from: string;
  /** Who have the same kind fit the same places, but for certificates that only orders ask. */
  readonly kind: number;
}

/**
 * Who can be planned where: whether it breaks a rule of tier 1 or 2, or an agreement with an employer, that does not
 * depend on who else is there or at which hour. A need that an aid of the site may meet counts as met. Guides fit
 * everywhere: those rules are not about them. Nobody fits at a place out of use; nor does who is out of use.
 */
export interface Suitability {
  fits(personId: PersonId, workplaceId: WorkplaceId, date: IsoDate): boolean;
  /** Which rules it would break; empty when it fits, or when the person or the place is not known. */
  whyNot(personId: PersonId, workplaceId: WorkplaceId, date: IsoDate): readonly Obstacle[];
  /** True when somebody fits one of the places of an order and has the certificates that the order asks itself. */
  fitsOrder(personId: PersonId, order: Order, date: IsoDate): boolean;
  /** Whether somebody has the certificates that an order asks, wherever it is worked on. Guides need none. */
  mayWorkOn(personId: PersonId, order: Pick<Order, 'certificates'>, date: IsoDate): boolean;
  /** The workplaces of an order, in use: those it names, else all of its work type. In order of code. */
  placesOf(order: Pick<Order, 'workplaceIds' | 'workType'>): readonly Workplace[];
  /** The kinds of somebody over time, the first one first. */
  stretchesOf(personId: PersonId): readonly Stretch[];
  /** Whether people of a kind fit a place, as far as that does not differ by day (see `isOpenFor`). */
  kindFits(kind: number, workplaceId: WorkplaceId): boolean;
  /** The same for people who would have every certificate. */
  kindFitsTrained(kind: number, workplaceId: WorkplaceId): boolean;
  /** False on a day on which no agreement with the employer of the place allows its work. */
  isOpenFor(workplaceId: WorkplaceId, date: IsoDate): boolean;
}

/** Where people with a fixed place that their need does not name usually work; see `usualPlace` of the weeks around. */
export type UsualPlaces = ReadonlyMap<PersonId, WorkplaceId>;
const NO_USUAL: UsualPlaces = new Map();

/** Who can be planned where in a catalogue; worked out once for it and these usual places. */
export function suitabilityOf(lookup: Lookup, usual: UsualPlaces = NO_USUAL): Suitability {
  let ofLookup = KNOWN.get(lookup);
  if (!ofLookup) {
    ofLookup = new WeakMap();
    KNOWN.set(lookup, ofLookup);
  }
  let known = ofLookup.get(usual);
  if (!known) {
    known = new KnownSuitability(lookup, usual);
    ofLookup.set(usual, known);
  }
  return known;
}
const KNOWN = new WeakMap<Lookup, WeakMap<UsualPlaces, Suitability>>();

class KnownSuitability implements Suitability {
  readonly #lookup: Lookup;
  readonly #usual: UsualPlaces;
  readonly #places: readonly Workplace[];
  readonly #indexOf: ReadonlyMap<WorkplaceId, number>;
  /** Lower-case names of the certificates that any place asks: others say nothing about where somebody fits. */
  readonly #asked: readonly string[];
  readonly #stretches = new Map<PersonId, readonly Stretch[]>();
  readonly #kinds = new Map<string, number>();
  /** Per kind, per place: 0 = does not fit, 1 = would with the certificates, 2 = fits. */
  readonly #fits: Uint8Array[] = [];
  readonly #open = new Map<string, boolean>();

  constructor(lookup: Lookup, usual: UsualPlaces) {
    this.#lookup = lookup;
    this.#usual = usual;
    this.#places = [...lookup.workplaces.values()]
      .filter((place) => place.archivedOn === null)
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1));
    this.#indexOf = new Map(this.#places.map((place, i) => [place.id, i]));
    this.#asked = [
      ...new Set(this.#places.flatMap((p) => p.requiredCertificates.map((name) => name.toLowerCase()))),
    ].sort();
  }

  fits(personId: PersonId, workplaceId: WorkplaceId, date: IsoDate): boolean {
    const kind = this.#kindOn(personId, date);
    return kind !== null && this.kindFits(kind, workplaceId) && this.#isOpenTo(personId, workplaceId, date);
  }

  whyNot(personId: PersonId, workplaceId: WorkplaceId, date: IsoDate): readonly Obstacle[] {
    const person = this.#lookup.people.get(personId);
    const place = this.#lookup.workplaces.get(workplaceId);
    if (person?.kind !== 'employee' || !place) return [];
    const agreed: readonly Obstacle[] = this.isOpenFor(workplaceId, date)
      ? []
      : [{ rule: 'outside-agreement', what: place.workType }];
    return [...this.#obstacles(person, place, date), ...agreed];
  }

  fitsOrder(personId: PersonId, order: Order, date: IsoDate): boolean {
    if (!this.mayWorkOn(personId, order, date)) return false;
    return this.placesOf(order).some((place) => this.fits(personId, place.id, date));
  }

  mayWorkOn(personId: PersonId, { certificates }: Pick<Order, 'certificates'>, date: IsoDate): boolean {
    const person = this.#lookup.people.get(personId);
    if (person?.kind !== 'employee') return person !== undefined;
    return certificates.every((name) => holdsOn(person, name, date) === 'valid');
  }

  placesOf({ workplaceIds, workType }: Pick<Order, 'workplaceIds' | 'workType'>): readonly Workplace[] {
    if (workplaceIds.length === 0) return this.#places.filter((place) => place.workType === workType);
    const named = new Set(workplaceIds);
    return this.#places.filter((place) => named.has(place.id));
  }

  stretchesOf(personId: PersonId): readonly Stretch[] {
    let stretches = this.#stretches.get(personId);
    if (!stretches) {
      const person = this.#lookup.people.get(personId);
      stretches = person && person.archivedOn === null ? this.#stretchesOf(person) : [];
      this.#stretches.set(personId, stretches);
    }
    return stretches;
  }

  kindFits(kind: number, workplaceId: WorkplaceId): boolean {
    return this.#level(kind, workplaceId) === 2;
  }

  kindFitsTrained(kind: number, workplaceId: WorkplaceId): boolean {
    return this.#level(kind, workplaceId) > 0;
  }

  #level(kind: number, workplaceId: WorkplaceId): number {
    const at = this.#indexOf.get(workplaceId);
    return at === undefined ? 0 : (this.#fits[kind]?.[at] ?? 0);
  }

  isOpenFor(workplaceId: WorkplaceId, date: IsoDate): boolean {
    const place = this.#lookup.workplaces.get(workplaceId);
    if (!place || place.organisationId === null) return place !== undefined;
    const key = `${workplaceId}|${date}`;
    let isOpen = this.#open.get(key);
    if (isOpen === undefined) {
      isOpen = isAgreedOn(place, date, this.#lookup);
      this.#open.set(key, isOpen);
    }
    return isOpen;
  }

  /** Agreements are about employees. */
  #isOpenTo(personId: PersonId, workplaceId: WorkplaceId, date: IsoDate): boolean {
    return this.#lookup.people.get(personId)?.kind === 'guide' || this.isOpenFor(workplaceId, date);
  }

  #kindOn(personId: PersonId, date: IsoDate): number | null {
    let kind: number | null = null;
    for (const stretch of this.stretchesOf(personId)) {
      if (stretch.from > date) break;
      kind = stretch.kind;
    }
    return kind;
  }

  #stretchesOf(person: Person): readonly Stretch[] {
    if (person.kind === 'guide') return [{ from: '', kind: this.#kind('guide', () => 2) }];
    const turns = new Set<string>(['']);
    for (const { validFrom, validTo } of person.needs) {
      if (validFrom !== null) turns.add(validFrom);
      if (validTo !== null) turns.add(addDays(validTo, 1));
    }
    for (const { validTo } of person.certificates) if (validTo !== null) turns.add(addDays(validTo, 1));
    const adult = adultFrom(person);
    if (adult !== null) turns.add(adult);
    const stretches: Stretch[] = [];
    for (const from of [...turns].sort()) {
      // Of what held before every turn: a day before all of them.
      const date = (from === '' ? '0000-01-01' : from) as IsoDate;
      const kind = this.#kind(this.#nameOf(person, date), (place) => levelOf(this.#obstacles(person, place, date)));
      if (stretches.at(-1)?.kind !== kind) stretches.push({ from, kind });
    }
    return stretches;
  }

  /** Everything about a person on a day that decides where the person fits. */
  #nameOf(person: Employee, date: IsoDate): string {
    const needs = needsOn(person, date).flatMap(({ what }) =>
      what.kind === 'feature' || what.kind === 'load' || what.kind === 'lift' ? [JSON.stringify(what)] : [],
    );
    const held = this.#asked.filter((name) => holdsOn(person, name, date) === 'valid');
    const fixed = this.#fixedPlaces(person, date)?.map((place) => place.id) ?? null;
    const adult = adultFrom(person);
    return JSON.stringify([
      [...new Set(needs)].sort(),
      held,
      fixed?.toSorted() ?? null,
      adult !== null && date < adult,
    ]);
  }

  #kind(name: string, level: (place: Workplace) => number): number {
    let kind = this.#kinds.get(name);
    if (kind === undefined) {
      kind = this.#fits.length;
      this.#kinds.set(name, kind);
      this.#fits.push(Uint8Array.from(this.#places, level));
    }
    return kind;
  }

  /** Where somebody with a fixed place may work; null = anywhere. */
  #fixedPlaces(person: Employee, date: IsoDate): readonly Workplace[] | null {
    const needs = needsOn(person, date).filter(({ what }) => what.kind === 'fixed-place');
    if (needs.length === 0) return null;
    const named = namedPlaces(needs, this.#lookup);
    if (named.length > 0) return named;
    const usual = this.#usual.get(person.id);
    const place = usual && this.#lookup.workplaces.get(usual);
    return place && place.archivedOn === null ? [place] : null;
  }

  #obstacles(person: Employee, place: Workplace, date: IsoDate): readonly Obstacle[] {
    const found: Obstacle[] = [];
    if (isBarred(person, place, date)) found.push({ rule: 'young-worker-barred-task', what: '' });
    for (const certificate of place.requiredCertificates) {
      const held = holdsOn(person, certificate, date);
      if (held === 'valid') continue;
      found.push({ rule: held === 'missing' ? 'certificate-missing' : 'certificate-expired', what: certificate });
    }
    for (const need of needsOn(person, date)) {
      const { what } = need;
      if (what.kind === 'feature' && featureAt(what.feature, place, this.#lookup) === 'unmet') {
        found.push({ rule: 'need-unmet', what: what.feature });
      }
      const heavy = heavyLoad(need, place);
      if (heavy) found.push({ rule: 'load-too-heavy', what: heavy.load });
    }
    const fixed = this.#fixedPlaces(person, date);
    if (fixed && !fixed.some((own) => own.id === place.id)) found.push({ rule: 'fixed-place', what: '' });
    return found;
  }
}

/** 0 = does not fit, 1 = would with the certificates, 2 = fits. */
function levelOf(obstacles: readonly Obstacle[]): number {
  if (obstacles.length === 0) return 2;
  return obstacles.every(({ rule }) => rule === 'certificate-missing' || rule === 'certificate-expired') ? 1 : 0;
}
