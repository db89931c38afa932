import type { Agreement } from '../model/agreement.ts';
import { assertNever, type IsoDate } from '../model/common.ts';
import type { OrganisationId } from '../model/ids.ts';
import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { count, hours, list, numericDay, shortDay, timeRange } from '../words/dutch.ts';
import { holdsAgreementOn } from './agreements.ts';
import { blockAround, countBodies } from './moments.ts';
import { coversPlace } from './place-demands.ts';
import type { Found, Rule } from './rule.ts';

export type OutsideAgreementFacts = {
  readonly organisation: string;
  readonly date: string;
  /** What is not in any agreement: a day, a task, or so many people at once. */
  readonly what: 'period' | 'task' | 'group';
  /** The task, for `task`. */
  readonly workType: string | null;
  /** Employees concerned; for `group` the most at one moment. */
  readonly people: number;
  /** Minutes they are planned outside the agreements; for `group` the length of the stretch. */
  readonly minutes: number;
  /** For `group`: when, and how many were agreed. */
  readonly from: number | null;
  readonly to: number | null;
  readonly max: number | null;
  /** The agreements that were looked at. */
  readonly agreements: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string | null;
    readonly workTypes: readonly string[];
    readonly maxGroup: number | null;
  }[];
};

/** One day at one organisation. */
interface Day {
  readonly organisationId: OrganisationId;
  readonly date: IsoDate;
  readonly rows: readonly Placed[];
  readonly plan: PlanView;
}

const NONE: readonly Found<OutsideAgreementFacts>[] = [];

const covers = (agreement: Agreement, row: Placed): boolean => coversPlace(agreement, row.workplace);

/**
 * Employees work at an employer outside every agreement with it (tier 5, but it refuses as tier 1 does): on a day on
 * which none holds, at a task that none names, or with more at one moment than the agreements about their task allow.
 * An agreement without tasks is about all tasks; without a maximum it allows any number. Guides are not counted.
 * An organisation without agreements on record is not judged.
 */
export const outsideAgreement: Rule<'organisation', OutsideAgreementFacts> = {
  id: 'outside-agreement',
  tier: 5,
  severity: 'block',
  refuses: 'always',
  scope: 'organisation',
  title: 'Niet in de plaatsingsafspraak',
  check({ organisationId, rows }, plan) {
    const agreements = plan.lookup.agreementsWith(organisationId);
    let found: Found<OutsideAgreementFacts>[] | null = null;
    for (const date of plan.dates) {
      const there = rows.filter((r) => r.employee && r.date === date);
      if (there.length === 0) continue;
      const current = agreements.filter((a) => holdsAgreementOn(a, date));
      const day = { organisationId, date, rows: there, plan };
      for (const one of findingsOn(day, current, agreements)) {
        found ??= [];
        found.push(one);
      }
    }
    return found ?? NONE;
  },
  sentence(f) {
    const day = shortDay(f.date as never);
    const staff = count(f.people, 'medewerker', 'medewerkers');
    const are = f.people === 1 ? 'staat' : 'staan';
    switch (f.what) {
      case 'period':
        return `${f.organisation}: op ${day} geldt geen plaatsingsafspraak. Er ${are} ${staff} gepland (${hours(f.minutes)}).`;
      case 'task':
        return (
          `${f.organisation}: ${f.workType} staat niet in de plaatsingsafspraak. ` +
          `Op ${day} ${are} er ${staff} (${hours(f.minutes)}).`
        );
      case 'group':
        return (
          `${f.organisation}: op ${day} van ${timeRange(f.from ?? 0, f.to ?? 0)} ${are} er ${staff}. ` +
          `Afgesproken is hoogstens ${f.max}: ${f.people - (f.max ?? 0)} te veel.`
        );
      default:
        return assertNever(f.what);
    }
  },
  source: 'Plaatsingsafspraak met de werkgever: taken, periode en groep (uitgangspunt 4 van de regio, 18 april 2025)',
  why: (f) => [
    ...f.agreements.map((a) => ({
      what: `Afspraak ‘${a.name}’`,
      value:
        `${a.to === null ? `vanaf ${numericDay(a.from as never)}` : `${numericDay(a.from as never)} tot en met ${numericDay(a.to as never)}`}; ` +
        `${a.workTypes.length === 0 ? 'alle werksoorten' : list(a.workTypes)}; ` +
        `${a.maxGroup === null ? 'geen grens aan de groep' : `hoogstens ${count(a.maxGroup, 'persoon', 'mensen')}`}`,
    })),
    { what: 'Gepland', value: `${shortDay(f.date as never)}: ${count(f.people, 'persoon', 'mensen')}` },
    { what: 'Buiten de afspraak', value: hours(f.minutes) },
  ],
};

function findingsOn(
  day: Day,
  current: readonly Agreement[],
  all: readonly Agreement[],
): readonly Found<OutsideAgreementFacts>[] {
  if (current.length === 0) return [outside(day, 'period', null, day.rows, all)];
  const found: Found<OutsideAgreementFacts>[] = [];
  const strangers = day.rows.filter((r) => !current.some((a) => covers(a, r)));
  for (const [workType, rows] of Map.groupBy(strangers, (r) => r.workplace.workType)) {
    found.push(outside(day, 'task', workType, rows, current));
  }
  found.push(...tooMany(day, current));
  return found;
}

function outside(
  { organisationId, date, plan }: Day,
  what: 'period' | 'task',
  workType: string | null,
  rows: readonly Placed[],
  agreements: readonly Agreement[],
): Found<OutsideAgreementFacts> {
  const minutes = rows.reduce((sum, r) => sum + r.to - r.from, 0);
  return {
    about: workType === null ? `${organisationId}|${what}` : `${organisationId}|${what}|${workType}`,
    size: minutes,
    date,
    organisationId,
    assignmentIds: rows.map((r) => r.assignment.id).sort(),
    facts: {
      ...named(organisationId, plan, agreements),
      date,
      what,
      workType: workType && taskName(plan, workType),
      people: new Set(rows.map((r) => r.person.id)).size,
      minutes,
      from: null,
      to: null,
      max: null,
    },
  };
}

/** More at one moment than allowed. Tasks that the same agreements are about are counted together. */
function tooMany(day: Day, current: readonly Agreement[]): readonly Found<OutsideAgreementFacts>[] {
  const { organisationId, date, rows, plan } = day;
  const least = Math.min(...current.map((a) => a.maxGroup ?? Number.POSITIVE_INFINITY));
  if (rows.length <= least) return NONE;
  const byAgreements = Map.groupBy(rows, (r) =>
    current
      .filter((a) => covers(a, r))
      .map((a) => a.id)
      .join('|'),
  );
  return [...byAgreements].flatMap(([ids, alike]) => {
    const about = current.filter((a) => ids.includes(a.id));
    if (about.length === 0 || about.some((a) => a.maxGroup === null)) return [];
    const counted = rows.filter((r) => about.some((a) => covers(a, r)));
    const own = about.length;
    const profile = countBodies(
      counted,
      plan.bookedTwice,
      own + 1,
      (row) => row.presence,
      (sums, row, stretch) => {
        for (const [i, a] of about.entries()) if (covers(a, row)) sums.add(i, stretch, 1);
        if (alike.includes(row)) sums.add(own, stretch, 1);
      },
    );
    return profile
      .stretches<{ people: number; max: number }>(
        [],
        (sums) => (sums[own] ? leastOver(about, sums) : null),
        (a, b) => (a.people - a.max >= b.people - b.max ? a : b),
      )
      .map(({ from, to, peak }) => {
        const there = counted.filter((r) => r.from < to && r.to > from);
        return {
          about: `${organisationId}|group|${ids}`,
          size: (peak.people - peak.max) * (to - from),
          date,
          blockId: blockAround(there, from, to),
          from,
          to,
          organisationId,
          assignmentIds: there.map((r) => r.assignment.id).sort(),
          facts: {
            ...named(organisationId, plan, about),
            date,
            what: 'group',
            workType: null,
            people: peak.people,
            minutes: to - from,
            from,
            to,
            max: peak.max,
          } as const,
        };
      });
  });
}

/** The agreement that is exceeded least; null when one of them still allows as many. */
function leastOver(about: readonly Agreement[], sums: readonly number[]): { people: number; max: number } | null {
  let best: { people: number; max: number } | null = null;
  for (const [i, { maxGroup }] of about.entries()) {
    const people = sums[i] ?? 0;
    const max = maxGroup ?? 0;
    if (people <= max) return null;
    if (best === null || people - max < best.people - best.max) best = { people, max };
  }
  return best;
}

function taskName(plan: PlanView, code: string): string {
  return (plan.lookup.workTypes.get(code)?.name ?? code).toLowerCase();
}

function named(
  organisationId: OrganisationId,
  plan: PlanView,
  agreements: readonly Agreement[],
): Pick<OutsideAgreementFacts, 'organisation' | 'agreements'> {
  return {
    organisation: plan.lookup.organisations.get(organisationId)?.name ?? '',
    agreements: agreements.map(({ name, from, to, workTypes, maxGroup }) => ({
      name,
      from,
      to,
      workTypes: workTypes.map((code) => taskName(plan, code)),
      maxGroup,
    })),
  };
}
