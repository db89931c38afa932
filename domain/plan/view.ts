import type { Absence } from '../model/absence.ts';
import type { IsoDate, IsoWeek } from '../model/common.ts';
import type { OrderId, PersonId } from '../model/ids.ts';
import type { Finding } from '../rules/finding.ts';
import type { Lookup } from './lookup.ts';
import type { Placed } from './placed.ts';

/** What rules may ask of a plan, besides the people and places they are handed. */
export interface PlanView {
  readonly week: IsoWeek;
  readonly lookup: Lookup;
  /** The seven days of the week. */
  readonly dates: ReadonlySet<IsoDate>;
  absencesOf(person: PersonId): readonly Absence[];
  /** Name of the holiday or closure of a site on a day, or null. */
  closedName(site: string, date: IsoDate): string | null;
  /** Norm minutes planned on an order outside this week, on or before a day. */
  minutesElsewhere(order: OrderId, until: IsoDate): number;
}

/** What changes put into and took out of the plan: the start of what must be checked again. */
export interface Touched {
  readonly added: Placed[];
  readonly removed: Placed[];
  /** The rows of each change, in order, where both sides could be worked out. */
  readonly moves: { readonly removed: Placed | null; readonly added: Placed | null }[];
  /** People whose absences changed. */
  readonly people: Set<PersonId>;
}

/** Findings that a change adds (new, or worse than before) and resolves (gone, or less than before). */
export interface FindingDelta {
  readonly added: readonly Finding[];
  readonly resolved: readonly Finding[];
}
