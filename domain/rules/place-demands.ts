import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { Feature, Need } from '../model/need.ts';
import type { Order } from '../model/order.ts';
import type { Person } from '../model/person.ts';
import type { Workplace } from '../model/workplace.ts';
import type { Lookup } from '../plan/lookup.ts';
import { isYoung } from './age.ts';
import { holdsAgreementOn } from './agreements.ts';

// What a workplace asks of who works there, apart from who else is there and at which hour. The rules about it and the
// figures about free hours that fit ask the same functions, so that they never disagree.

/** How a place meets the need of a feature: it has it, an aid of its site may give it, or neither. */
export function featureAt(feature: Feature, workplace: Workplace, lookup: Lookup): 'met' | 'with-aid' | 'unmet' {
  if (workplace.features.includes(feature)) return 'met';
  return lookup.aidsFor(workplace.siteId, feature).length > 0 ? 'with-aid' : 'unmet';
}

/** A load that is more than somebody can bear; of lifting with the kilograms asked and allowed. */
export interface HeavyLoad {
  readonly load: string;
  readonly kg: number | null;
  readonly maxKg: number | null;
}

/** What a need about loads says of a place; null when the place does not ask it, or the need is about something else. */
export function heavyLoad({ what }: Pick<Need, 'what'>, workplace: Workplace): HeavyLoad | null {
  if (what.kind === 'load') {
    const carries = workplace.loads.some((l) => l.kind === 'load' && l.load === what.load);
    return carries ? { load: what.load, kg: null, maxKg: null } : null;
  }
  if (what.kind !== 'lift') return null;
  const kg = liftingOf(workplace);
  return kg > what.maxKg ? { load: 'tillen', kg, maxKg: what.maxKg } : null;
}

/** The most kilograms a workplace asks to lift, 0 when it asks none. */
function liftingOf(workplace: Workplace): number {
  return workplace.loads.reduce((most, l) => (l.kind === 'lift' ? Math.max(most, l.kg) : most), 0);
}

/** True when the work of a place is for adults only and somebody is under 18 that day. */
export function isBarred(person: Person, workplace: Workplace, date: IsoDate): boolean {
  return workplace.adultsOnly && isYoung(person, date);
}

/** The certificates that an order asks and its place does not; names match without regard to case. */
export function certificatesBeside(order: Pick<Order, 'certificates'>, workplace: Workplace): readonly string[] {
  const known = new Set(workplace.requiredCertificates.map((name) => name.toLowerCase()));
  return order.certificates.filter((certificate) => !known.has(certificate.toLowerCase()));
}

/** The places in use that needs of a fixed place name; empty when they name none. */
export function namedPlaces(needs: readonly Pick<Need, 'what'>[], lookup: Lookup): readonly Workplace[] {
  return needs.flatMap(({ what }) => {
    const place = what.kind === 'fixed-place' && what.workplaceId !== null && lookup.workplaces.get(what.workplaceId);
    return place && place.archivedOn === null ? [place] : [];
  });
}

/** True when an agreement is about the work of a place; one without tasks is about all. */
export function coversPlace(agreement: Agreement, workplace: Workplace): boolean {
  return agreement.workTypes.length === 0 || agreement.workTypes.includes(workplace.workType);
}

/**
 * Whether the agreements with the employer of a place, where there are any on record, allow its work on a day: not when
 * none holds then, and not when none of those names the task.
 */
export function isAgreedOn(workplace: Workplace, date: IsoDate, lookup: Lookup): boolean {
  const agreements = lookup.agreementsWith(workplace.organisationId);
  return agreements.length === 0 || agreements.some((a) => holdsAgreementOn(a, date) && coversPlace(a, workplace));
}
