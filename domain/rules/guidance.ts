import { normFor } from '../capacity/guidance-norm.ts';
import type { Interval } from '../model/common.ts';
import type { GuidanceNorm } from '../model/norm.ts';
import type { GuidanceLevel } from '../model/work.ts';
import type { Placed } from '../plan/placed.ts';
import { list, timeRange } from '../words/dutch.ts';
import { breaksOf, countBodies, isNewBlock, type Profile } from './moments.ts';

/** Sums of a guidance group at one moment. */
export interface GuidanceMoment {
  /** Σ 1/norm of the employees at work. */
  readonly load: number;
  /** Σ capacity of the guides present. */
  readonly capacity: number;
  readonly people: number;
  readonly guides: number;
}

/** The day of a guidance group, moment by moment: own times and everyone's breaks, the guides' included. */
export interface GuidanceDay {
  readonly profile: Profile;
  readonly bridges: readonly Interval[];
  momentOf(sums: readonly number[]): GuidanceMoment;
}

const LOAD = 0;
const CAPACITY = 1;
const PEOPLE = 2;
const GUIDES = 3;

/** Works out who of a group is at work when (domain.md, "Guidance load"). */
export function guidanceDay(rows: readonly Placed[], bookedTwice: ReadonlySet<string>): GuidanceDay {
  return { profile: countBodies(rows, bookedTwice, 4, workOf, weigh), bridges: breaksOf(rows), momentOf };
}

/**
 * The day of a group with one row more, from the day without it.
 * @param rows with that row, whose person is nowhere else at the same time
 */
export function withRow(day: GuidanceDay, row: Placed, rows: readonly Placed[]): GuidanceDay {
  const profile = day.profile.including(row.work);
  for (const stretch of row.work) weigh(profile, row, stretch);
  const bridges = isNewBlock(row, rows) ? breaksOf(rows) : day.bridges;
  return { profile, bridges, momentOf };
}

const workOf = (row: Placed): readonly Interval[] => row.work;

function weigh(sums: Profile, { guide, guidance }: Placed, stretch: Interval): void {
  sums.add(guide ? CAPACITY : LOAD, stretch, guidance);
  sums.add(guide ? GUIDES : PEOPLE, stretch, 1);
}

function momentOf([load = 0, capacity = 0, people = 0, guides = 0]: readonly number[]): GuidanceMoment {
  return { load, capacity, people, guides };
}

/** Everyone at work at one moment, each once: of overlapping rows of one person the one that weighs most in guidance. */
function atWork(rows: readonly Placed[], minute: number): readonly Placed[] {
  const bodies = new Map<string, Placed>();
  for (const row of rows) {
    if (!isAtWork(row, minute)) continue;
    const known = bodies.get(row.person.id);
    const heavier = known && (row.guidance - known.guidance || (row.assignment.id < known.assignment.id ? 1 : -1));
    if (heavier === undefined || heavier > 0) bodies.set(row.person.id, row);
  }
  return [...bodies.values()];
}

function isAtWork({ work }: Placed, minute: number): boolean {
  for (const w of work) if (w.from <= minute && minute < w.to) return true;
  return false;
}

/** One term of the guidance sum: so many people of one level under one norm ask people / norm of a guide. */
export interface GuidanceTerm {
  readonly level: GuidanceLevel;
  readonly people: number;
  /** People per guide. */
  readonly norm: number;
  /** Which of the three norms decided, and for what: a level, a work type or a work form. */
  readonly dimension: GuidanceNorm['dimension'];
  readonly key: string;
  readonly confirmed: boolean;
}

/** The guidance sum of one moment taken apart: what the numbers of a finding rest on. */
export type GuidanceSum = {
  readonly terms: readonly GuidanceTerm[];
  readonly guides: readonly { readonly name: string; readonly capacity: number }[];
};

type Term = Omit<GuidanceTerm, 'people'> & { readonly name: string };

/** The term of the sum that a row falls under, worked out once as long as row and norms stay; null when none applies. */
function termOf(row: Placed, norms: readonly GuidanceNorm[]): Term | null {
  let known = TERMS.get(norms);
  if (!known) {
    known = new WeakMap();
    TERMS.set(norms, known);
  }
  let term = known.get(row);
  if (term === undefined) {
    const { employee, workplace, date } = row;
    const level = employee?.guidanceLevel;
    const norm = level && normFor(norms, level, workplace.workType, workplace.workForm, date);
    term = null;
    if (norm) {
      const { dimension, key, confirmed, peoplePerGuide } = norm;
      term = { name: `${level}|${dimension}|${key}`, level, norm: peoplePerGuide, dimension, key, confirmed };
    }
    known.set(row, term);
  }
  return term;
}
const TERMS = new WeakMap<readonly GuidanceNorm[], WeakMap<Placed, Term | null>>();

/** Takes the guidance sum of a group apart at one moment (minute of the day). For findings only: it is not quick. */
export function guidanceSum(rows: readonly Placed[], norms: readonly GuidanceNorm[], minute: number): GuidanceSum {
  const terms = new Map<string, Omit<GuidanceTerm, 'people'> & { people: number }>();
  const guides: GuidanceSum['guides'][number][] = [];
  for (const row of atWork(rows, minute)) {
    if (row.guide) guides.push({ name: row.name, capacity: row.guide.capacity });
    const term = termOf(row, norms);
    if (!term) continue;
    const known = terms.get(term.name);
    if (known) {
      known.people += 1;
      continue;
    }
    const { name, ...rest } = term;
    terms.set(name, { ...rest, people: 1 });
  }
  return {
    terms: [...terms].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term),
    guides: guides.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** A guide of a group and when that guide is at work there, breaks left out. */
export interface GuideHours {
  readonly name: string;
  readonly work: readonly Interval[];
}

/** When the guides among these rows are at work, by name: where a guide's own break shows. */
export function guideHours(rows: readonly Placed[]): readonly GuideHours[] {
  const byPerson = Map.groupBy(
    rows.filter((r) => r.guide),
    (r) => r.person.id,
  );
  return [...byPerson.values()]
    .map((own) => ({ name: own[0]?.name ?? '', work: mergedWork(own) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function mergedWork(rows: readonly Placed[]): readonly Interval[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of rows.flatMap((r) => r.work).sort((x, y) => x.from - y.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** One line per guide for "Waarom?": "Kees Jansen" · "08:00 tot 10:00 en 10:15 tot 12:00". */
export function guideLines(
  guides: readonly GuideHours[],
): readonly { readonly what: string; readonly value: string }[] {
  if (guides.length === 0) return [{ what: 'Begeleiders in deze groep', value: 'geen' }];
  return guides.map(({ name, work }) => ({
    what: `Begeleider ${name} is er`,
    value: list(work.map((w) => timeRange(w.from, w.to))),
  }));
}
