import { unionMinutes, withoutBreaks } from '../calendar/intervals.ts';
import { type Absence, absentIn } from '../model/absence.ts';
import type { IsoDate } from '../model/common.ts';
import type { SiteId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Block } from '../model/site.ts';
import type { Lookup } from '../plan/lookup.ts';
import { partOf } from '../rules/outside-availability.ts';

/** A day of the week of somebody at the own site: the blocks of it, and the most that the contract gives that day. */
export interface UsualDay {
  readonly siteId: SiteId;
  /** Blocks in which the person works; never empty. */
  readonly blocks: readonly Block[];
  /** Net minutes of all these blocks together. */
  readonly netMinutes: number;
  /** Whole minutes: contract minutes of a week over its whole and half working days. */
  readonly share: number;
}

/**
 * Net minutes in which somebody, employee or guide, can be planned on a day: the blocks of the usual day in which the person
 * is not absent, at most a day's share of the contract. Of a day on which the site is open.
 */
export function availableMinutes(usual: UsualDay, date: IsoDate, absences: readonly Absence[]): number {
  const here = absences.filter((a) => a.from <= date && date <= a.to);
  if (here.length === 0) return Math.min(usual.netMinutes, usual.share);
  const blocks = usual.blocks.filter((block) => !here.some((a) => absentIn(a, date, block)));
  return Math.min(netMinutesOf(blocks), usual.share);
}

/** Net minutes of blocks of one site: without their breaks, overlaps once. */
export function netMinutesOf(blocks: readonly Block[]): number {
  return unionMinutes(blocks.flatMap((block) => withoutBreaks(block, block.breaks)));
}

/**
 * The usual day of somebody on a day of the week (Monday = 0); null when the person does not work then, is out of use,
 * or has no site with blocks. Asked at each change, so worked out once per catalogue.
 */
export function usualDay(person: Person, weekday: number, lookup: Lookup): UsualDay | null {
  let known = USUAL.get(lookup);
  if (!known) {
    known = new Map();
    USUAL.set(lookup, known);
  }
  let days = known.get(person);
  if (!days) {
    days = [0, 1, 2, 3, 4, 5, 6].map((day) => workOut(person, day, lookup));
    known.set(person, days);
  }
  return days[weekday] ?? null;
}
const USUAL = new WeakMap<Lookup, Map<Person, readonly (UsualDay | null)[]>>();

function workOut(person: Person, weekday: number, lookup: Lookup): UsualDay | null {
  const { workDays, contractMinutes } = person;
  const part = workDays[weekday] ?? null;
  const siteId = person.archivedOn === null && part !== null ? homeSite(person, lookup) : null;
  if (siteId === null) return null;
  const blocks = lookup.blocksOf(siteId).filter((b) => part === 'all' || part === partOf(b));
  if (blocks.length === 0) return null;
  const weight = (day: number): number => (workDays[day] ? (workDays[day] === 'all' ? 2 : 1) : 0);
  const week = workDays.reduce((sum, _, day) => sum + weight(day), 0);
  const share = Math.floor((contractMinutes * weight(weekday)) / week);
  return { siteId, blocks, netMinutes: netMinutesOf(blocks), share };
}

/** The own site; of who has none the first in use by name that has blocks, so that everybody counts once. */
export function homeSite(person: Pick<Person, 'siteId'>, lookup: Lookup): SiteId | null {
  return person.siteId ?? anySite(lookup);
}

function anySite(lookup: Lookup): SiteId | null {
  let first = FIRST_SITES.get(lookup);
  if (first === undefined) {
    const open = [...lookup.sites.values()].filter((s) => s.archivedOn === null && lookup.blocksOf(s.id).length > 0);
    first = open.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))[0]?.id ?? null;
    FIRST_SITES.set(lookup, first);
  }
  return first;
}
const FIRST_SITES = new WeakMap<Lookup, SiteId | null>();
