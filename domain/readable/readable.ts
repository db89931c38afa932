import { datesOf, weekdayIndex } from '../calendar/dates.ts';
import type { Interval, IsoDate, IsoWeek } from '../model/common.ts';
import type { PersonId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { fullName, type Person } from '../model/person.ts';
import type { Catalogue } from '../plan/plan-data.ts';
import { compareVersions } from '../plan/versions.ts';
import type { Roster, RosterRow } from '../roster/roster.ts';
import { versionName } from '../roster/roster-words.ts';
import { longDay, time, weekName } from '../words/dutch.ts';
import { DUTCH } from './phrases/dutch.ts';
import { OTHER_LANGUAGES } from './phrases/other-languages.ts';
import { fill, NAMED_WORK, type Phrases } from './phrases/phrases.ts';
import { workPictogram } from './pictogram.ts';
import { goesByBus, placeKind } from './place-kind.ts';
import type { ReadableDay, ReadablePage, ReadableStay, Words } from './readable-page.ts';

/** A site's week with the version before it; null = there is none, so that nothing in it is new. */
export interface ReadableSource {
  readonly roster: Roster;
  readonly before: Roster | null;
}

export type ReadableNames = Pick<Catalogue, 'people' | 'workplaces' | 'workTypes'>;

/** The parts of a day at one place with no more than this between them are one stay: lunch is a pause in it. Minutes. */
const LONGEST_PAUSE = 60;
/** More names than these are no help: somebody needs to know whom to ask. */
const MOST_GUIDES = 2;

/** Says a thing in Dutch and in the second language. */
type Say = (
  pick: (phrases: Phrases) => string | undefined,
  values?: Readonly<Record<string, string | number>>,
) => Words;

function sayIn(language: Language | null): Say {
  const other = language === null ? null : OTHER_LANGUAGES[language];
  return (pick, values) => {
    const said = other === null ? undefined : pick(other);
    return { nl: fill(pick(DUTCH) ?? '', values), other: said === undefined ? null : fill(said, values) };
  };
}

/**
 * One person's week over all sites given, for that person to read; null when nobody has this id. It is made of rosters
 * alone, which know no absence: who is away, at a lesson or ill simply has no work then.
 */
export function readablePage(
  personId: PersonId,
  week: IsoWeek,
  sources: readonly ReadableSource[],
  names: ReadableNames,
): ReadablePage | null {
  const person = names.people.find(({ id }) => id === personId);
  if (!person) return null;
  const language = person.kind === 'employee' ? person.secondLanguage : null;
  const say = sayIn(language);
  const own = (roster: Roster): readonly RosterRow[] => roster.rows.filter((row) => row.personId === personId);
  const told = sources
    .map(({ roster, before }) => ({ roster, rows: own(roster), was: before === null ? null : own(before) }))
    .filter(({ rows, was }) => rows.length > 0 || (was !== null && was.length > 0));
  const rows = told.flatMap((site) => site.rows);
  const changed = told.flatMap((site) => (site.was === null ? [] : compareVersions(site.was, site.rows)));
  const guides = told.flatMap(({ roster }) => roster.rows.filter((row) => row.isGuide));
  const isNewRow = (row: RosterRow): boolean =>
    changed.some(({ date, now }) => date === row.date && now.some((part) => isSame(part, row)));
  const days = shownDays(week, rows).map((date): ReadableDay => {
    const stays = staysOf(rows.filter((row) => row.date === date)).map((parts) => ({
      ...stayOf(parts, names, say),
      isNew: parts.some(isNewRow),
      guides: guidesOf(parts, guides),
    }));
    return {
      date,
      name: say(({ days: all }) => all[weekdayIndex(date)]),
      day: dayOf(date),
      isNew: changed.some((change) => change.date === date),
      stays,
    };
  });
  return {
    name: toldApart(person, names.people),
    week,
    language,
    roster: say((p) => p.roster),
    weekName: say((p) => p.week, { week: Number(week.slice(6)) }),
    period: periodOf(days),
    days,
    labels: {
      guide: say((p) => p.guide),
      free: say((p) => p.free),
      fresh: say((p) => p.fresh),
      changed: say((p) => p.changed),
      ask: say((p) => p.ask),
    },
    hasNew: days.some(({ isNew }) => isNew),
    unsure: told.some(({ roster }) => roster.of.kind === 'concept') ? say((p) => p.unsure) : null,
    source: sourceOf(told, week),
  };
}

/** The name; with the number where somebody else in service is called the same. */
function toldApart(person: Person, people: readonly Person[]): string {
  const { id, firstName, infix, lastName, number } = person;
  const isShared = people.some(
    (p) =>
      p.lastName === lastName && p.firstName === firstName && p.infix === infix && p.id !== id && p.archivedOn === null,
  );
  return isShared ? `${fullName(person)} (${number})` : fullName(person);
}

const isSame = (a: Pick<RosterRow, 'workplaceId' | 'blockId' | 'from' | 'to'>, b: typeof a): boolean =>
  a.workplaceId === b.workplaceId && a.blockId === b.blockId && a.from === b.from && a.to === b.to;

/** Monday to Friday, and the days of the weekend on which there is work. */
const shownDays = (week: IsoWeek, rows: readonly RosterRow[]): readonly IsoDate[] =>
  datesOf(week).filter((date, at) => at < 5 || rows.some((row) => row.date === date));

/** The rows of one stay, in order of time. */
type Parts = [RosterRow, ...RosterRow[]];

/** The rows of a day, those of one stay together, in order of time. */
function staysOf(rows: readonly RosterRow[]): readonly Parts[] {
  const stays: Parts[] = [];
  for (const row of rows.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.placeCode < b.placeCode ? -1 : 1))) {
    const last = stays.at(-1);
    const end = last?.at(-1);
    const goesOn = end?.workplaceId === row.workplaceId && row.from - end.to <= LONGEST_PAUSE && row.from >= end.to;
    if (last && goesOn) last.push(row);
    else stays.push([row]);
  }
  return stays;
}

function stayOf(
  parts: Parts,
  { workplaces, workTypes }: ReadableNames,
  say: Say,
): Omit<ReadableStay, 'isNew' | 'guides'> {
  const [first] = parts;
  const [from, to] = [first.from, (parts.at(-1) ?? first).to];
  const place = workplaces.find(({ id }) => id === first.workplaceId);
  const workType = place?.workType ?? '';
  const kind = place ? placeKind(place) : 'inside';
  const named = NAMED_WORK.find((code) => code === workType);
  const ownName = workTypes.find(({ code }) => code === workType)?.name ?? workType;
  const work = named === undefined ? { nl: ownName, other: null } : say((p) => p.works[named]);
  const clock = (i: Interval) => ({ from: time(i.from), to: time(i.to) });
  return {
    // A company may call a werksoort by a name of its own.
    work: { ...work, nl: ownName },
    workType,
    workPictogram: workPictogram(workType),
    kind: say((p) => p.kinds[kind]),
    kindPictogram: kind,
    place: `${first.placeCode} ${first.place}`,
    from,
    to,
    times: say((p) => p.work, clock({ from, to })),
    pauses: pausesOf(parts).map((pause) => ({ ...pause, words: say((p) => p.pause, clock(pause)) })),
    bus: place && goesByBus(place) ? say((p) => p.bus) : null,
  };
}

/** Whom to ask: the guides of the team who are there, first those at the same place. */
function guidesOf(parts: Parts, guides: readonly RosterRow[]): string[] {
  const [{ date, workplaceId }] = parts;
  const names = [...new Set(parts.flatMap((row) => row.guides))];
  const near = new Set(guides.filter((g) => g.date === date && g.workplaceId === workplaceId).map((g) => g.name));
  return [...names.filter((name) => near.has(name)), ...names.filter((name) => !near.has(name))].slice(0, MOST_GUIDES);
}

/** The breaks of the parts, and what lies between them. */
function pausesOf(parts: readonly RosterRow[]): readonly Interval[] {
  return parts.flatMap((row, at) => {
    const next = parts[at + 1];
    const between = next && next.from > row.to ? [{ from: row.to, to: next.from }] : [];
    return [...row.breaks.map(({ from, to }) => ({ from, to })), ...between];
  });
}

/** "30 november". */
const dayOf = (date: IsoDate): string => longDay(date).split(' ').slice(1, 3).join(' ');

/** "30 november tot en met 4 december 2026". */
function periodOf(days: readonly ReadableDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  return `${first.day} tot en met ${last.day} ${last.date.slice(0, 4)}`;
}

/** "Hal Uraniumweg · Productie · week 49 van 2026 · versie 2": of each site that tells something of this person. */
function sourceOf(told: readonly { readonly roster: Roster; readonly rows: readonly RosterRow[] }[], week: IsoWeek) {
  const of = told.map(({ roster, rows }) => {
    const teams = [...new Set(rows.map((row) => row.team))];
    return [roster.site, ...teams, versionName(roster.of)].join(' · ');
  });
  return [weekName(week), ...of].join(' · ');
}
