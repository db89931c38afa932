import type { IsoDate } from '../model/common.ts';
import type { OrderId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Certificate } from '../model/person.ts';
import type { GuidanceLevel, WorkTypeCode } from '../model/work.ts';

/** The order in which a world counts guidance levels. */
export const LEVELS: readonly GuidanceLevel[] = ['laag', 'midden', 'hoog'];

/** A place where work can be done. */
export interface WorldPlace {
  readonly id: WorkplaceId;
  readonly workType: WorkTypeCode;
  /** Number of its guidance group. */
  readonly group: number;
  /** Net minutes of one seat on an open day. */
  readonly dayMinutes: number;
}

/** What holds from a day on, by its number. */
export interface From<T> {
  readonly from: number;
  readonly value: T;
}

/** An employee, without a name: what the sum needs to know. */
export interface WorldPerson {
  /** Number in LEVELS. */
  readonly level: number;
  /** Number of the kind (see `kinds`) over time, the first from day 0 on. */
  readonly kinds: readonly From<number>[];
  /** Wage values in % per work type (by their number in `workTypes`) over time; `known` = it is no standard value. */
  readonly percents: readonly From<{ readonly values: readonly number[]; readonly known: readonly boolean[] }>[];
  readonly certificates: Certificate[];
}

/** Work that was promised before: one time that an order is due, as far as it is not planned yet. */
export interface WorldDemand {
  readonly orderId: OrderId;
  readonly number: string;
  readonly startsOn: IsoDate | null;
  readonly deadline: IsoDate;
  /** Norm minutes, above 0. */
  readonly minutes: number;
  /** Numbers of the places where it can be done. */
  readonly places: readonly number[];
  readonly certificates: readonly string[];
}

/** Guides who can be planned in the same groups, together. */
export interface WorldGuides {
  readonly groups: readonly number[];
  /** Free minutes per day, each guide's times what that guide counts for. */
  readonly minutes: Float64Array;
}

/** Places that share a limit besides their seats: what was agreed with an employer about the size of the group. */
export interface WorldLimit {
  readonly places: readonly number[];
  /** Net minutes left per day. */
  readonly minutes: Float64Array;
}

/**
 * Everything that a promise rests on, as numbers: who has time, where there are seats and guidance, what was promised
 * before. Plain data without names, so that it can be handed to another thread. Lists are in an order of their own (code,
 * number), never in that of the input. Sums per day lie one after another: place or person × number of days + day.
 */
export interface PromiseWorld {
  readonly today: IsoDate;
  /** The days that count, from today on: those on which any place is open. */
  readonly days: readonly IsoDate[];
  readonly last: IsoDate;
  readonly workTypes: readonly WorkTypeCode[];
  readonly places: readonly WorldPlace[];
  /** Net minutes of free seats, per place and day. */
  readonly seats: Float64Array;
  /** 1 = the place is open, per place and day; also when all its seats are taken. */
  readonly open: Uint8Array;
  /** 1 / norm, per place, level and day: (place × 3 + level) × days + day. */
  readonly terms: Float64Array;
  readonly groups: readonly { readonly name: string; readonly siteId: SiteId }[];
  /** Guidance left of who is planned to guide, in minutes of one guide, per group and day. */
  readonly guidance: Float64Array;
  readonly guides: readonly WorldGuides[];
  readonly limits: readonly WorldLimit[];
  /** Per kind of person, per place: 1 = fits. */
  readonly kinds: readonly Uint8Array[];
  readonly people: readonly WorldPerson[];
  /** Net minutes free, per person and day. */
  readonly free: Float64Array;
  /** In order of deadline, then number. */
  readonly demands: readonly WorldDemand[];
}
