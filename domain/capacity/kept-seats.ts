import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { WorkplaceId } from '../model/ids.ts';
import type { Lookup } from '../plan/lookup.ts';
import { holdsAgreementOn } from '../rules/agreements.ts';

/** An agreement that keeps seats of a workplace free, beside what else is agreed with the same employer. */
interface Keeping {
  readonly agreement: Agreement;
  readonly seats: number;
  readonly withEmployer: readonly Agreement[];
}

/** By workplace, once for each state of the lists. */
const keepingOf = new WeakMap<Lookup, ReadonlyMap<WorkplaceId, readonly Keeping[]>>();

function keepingIn(lookup: Lookup): ReadonlyMap<WorkplaceId, readonly Keeping[]> {
  let known = keepingOf.get(lookup);
  if (!known) {
    const found = new Map<WorkplaceId, Keeping[]>();
    for (const organisation of lookup.organisations.keys()) {
      const withEmployer = lookup.agreementsWith(organisation);
      for (const agreement of withEmployer) {
        for (const { workplaceId, seats } of agreement.returnPlaces) {
          const there = found.get(workplaceId) ?? [];
          there.push({ agreement, seats, withEmployer });
          found.set(workplaceId, there);
        }
      }
    }
    known = found;
    keepingOf.set(lookup, known);
  }
  return known;
}

/**
 * True when an agreement keeps its return places on a day: from its first day until it is put in the archive. Past its
 * last day too (people come back then, and need the seat), unless the placement goes on under another agreement with
 * the same employer. ADR 0022.
 * @param withEmployer the agreements in use with the same employer.
 */
export function keepsSeatsOn(agreement: Agreement, withEmployer: readonly Agreement[], date: IsoDate): boolean {
  if (agreement.archivedOn !== null || date < agreement.from) return false;
  if (holdsAgreementOn(agreement, date)) return true;
  return !withEmployer.some((a) => a.id !== agreement.id && a.archivedOn === null && holdsAgreementOn(a, date));
}

/** Seats of a workplace agreed as a place to come back to on a day; can be more than there are. */
function agreedSeats(lookup: Lookup, workplaceId: WorkplaceId, date: IsoDate): number {
  let sum = 0;
  for (const { agreement, seats, withEmployer } of keepingIn(lookup).get(workplaceId) ?? []) {
    if (keepsSeatsOn(agreement, withEmployer, date)) sum += seats;
  }
  return sum;
}

/**
 * Seats of a workplace that stay free on a day for people whose placement stops: 0 .. the workplace's seats. Capacity
 * and promises do not count them as free.
 */
export function keptSeats(lookup: Lookup, workplaceId: WorkplaceId, date: IsoDate): number {
  return Math.min(agreedSeats(lookup, workplaceId, date), lookup.workplaces.get(workplaceId)?.seats ?? 0);
}
