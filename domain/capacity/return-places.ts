import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { WorkplaceId } from '../model/ids.ts';
import type { Lookup } from '../plan/lookup.ts';
import type { Placed } from '../plan/placed.ts';
import { peakOf } from './agreement-use.ts';
import { keepsSeatsOn, keptSeats } from './kept-seats.ts';

/** A place to come back to, as an agreement has it and as the place is used. */
export interface ReturnPlaceUse {
  readonly workplaceId: WorkplaceId;
  /** Agreed seats, and whether they are kept on the day. */
  readonly agreedSeats: number;
  readonly isKept: boolean;
  /** Of the workplace: all seats, those kept for all agreements, and how many of these somebody sits on. */
  readonly seats: number;
  readonly keptSeats: number;
  readonly usedSeats: number;
}

/**
 * The places that an agreement keeps, and how many of the kept seats of each place are used: people there at the
 * busiest moment of the days, above the seats that are not kept.
 * @param rows at least those at these places on the days
 */
export function returnPlacesOf(
  agreement: Agreement,
  today: IsoDate,
  { lookup, rows }: { readonly lookup: Lookup; readonly rows: readonly Placed[] },
): readonly ReturnPlaceUse[] {
  const withEmployer = lookup.agreementsWith(agreement.organisationId);
  return agreement.returnPlaces.map(({ workplaceId, seats: agreedSeats }) => {
    const seats = lookup.workplaces.get(workplaceId)?.seats ?? 0;
    const kept = keptSeats(lookup, workplaceId, today);
    const there = rows.filter((r) => r.employee !== null && r.workplace.id === workplaceId);
    const people = peakOf(there)?.people ?? 0;
    return {
      workplaceId,
      agreedSeats,
      isKept: keepsSeatsOn(agreement, withEmployer, today),
      seats,
      keptSeats: kept,
      usedSeats: Math.min(kept, Math.max(0, people - (seats - kept))),
    };
  });
}
