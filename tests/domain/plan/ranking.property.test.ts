import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { Person } from '#domain/model/person.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { fillCommand } from '#domain/plan/gaps.ts';
import { defaultOrder } from '#domain/plan/orders.ts';
import { Plan } from '#domain/plan/plan.ts';
import { type Ranked, rankPeople, rankPlaces } from '#domain/plan/ranking.ts';
import { dropCommand, verdictOf } from '#domain/plan/verdict.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { idOf } from '../names.ts';
import { fullDice, fullWorldOf } from './full-world.ts';

// The order of options once more, written out without a thought for speed: each option is really done in a plan of its
// own, all findings before and after are compared, and the criteria are listed by name.

const SEED = 20261201;
const RUNS = 120;

/** What an option is compared on, in order; less is better. */
type Scores = readonly (readonly [criterion: string, score: number])[];

interface Naive {
  readonly what: string;
  readonly name: string;
  /** Refused for the person's own day or week: null = last, by name. */
  readonly scores: Scores | null;
}

const sixth = (n: number): number => Math.round(n * 1e6) / 1e6;

/** Everything but balances of a whole site's day. */
const findingsOf = (plan: Plan): ReadonlyMap<string, Finding> =>
  new Map(plan.findings().flatMap((f) => (ruleOf(f.rule).scope === 'home-day' ? [] : [[f.key, f] as const])));

function changesPerCause(before: ReadonlyMap<string, Finding>, after: ReadonlyMap<string, Finding>) {
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key)?.size !== after.get(key)?.size,
  );
  return [...Map.groupBy(keys, (key) => causeOf({ key })).values()].map((own) => {
    const growth = sixth(own.reduce((sum, k) => sum + (after.get(k)?.size ?? 0) - (before.get(k)?.size ?? 0), 0));
    const changed = own.map((k) => (after.get(k) ?? before.get(k)) as Finding).filter((f) => f.overridden === null);
    return { growth, changed, isOver: changed.every((f) => !after.has(f.key)) };
  });
}

function scoresOf(plan: Plan, row: Assignment): Scores | null {
  const done = new Plan(structuredClone(plan.toData()));
  done.apply([{ kind: 'assignment', before: null, after: row }]);
  // What was lacking before anybody was planned is no trouble of a first assignment.
  const isFirst = plan.placed.ofPersonWeek(row.personId).length === 0;
  const causes = changesPerCause(findingsOf(plan), findingsOf(done)).filter(
    ({ changed: [first] }) => first && !(isFirst && first.rule === 'goal-hours'),
  );
  const refusing = causes.flatMap(({ growth, changed }) =>
    growth > 0 ? changed.filter((f) => f.severity === 'block' && ruleOf(f.rule).refuses !== 'never') : [],
  );
  const never = refusing.filter((f) => ruleOf(f.rule).refuses === 'always');
  if (never.some((f) => ['assignment', 'person-day', 'person-times', 'person-week'].includes(ruleOf(f.rule).scope))) {
    return null;
  }
  const tiers = ([1, 2, 3, 4, 5, 6] as const).map((tier) => {
    const own = causes.filter((c) => c.changed[0]?.tier === tier);
    const worse = own.filter((c) => c.growth > 0);
    const better = own.filter((c) => c.growth < 0);
    return {
      inOrder: [
        ['more', worse.length],
        ['growth', sixth(worse.reduce((sum, c) => sum + c.growth, 0))],
        ['gone', -better.filter((c) => c.isOver).length],
        ['less', -better.filter((c) => !c.isOver).length],
      ] as const,
      relief: ['relief', sixth(better.reduce((sum, c) => sum + c.growth, 0))] as const,
    };
  });
  return [
    ['may', refusing.length === 0 ? 0 : never.length === 0 ? 1 : 2],
    ...tiers.slice(0, 5).flatMap((t) => t.inOrder),
    ...fitScores(plan, done, row),
    ...tiers.slice(5).flatMap((t) => t.inOrder),
    ...tiers.map((t) => t.relief),
  ];
}

function fitScores(plan: Plan, done: Plan, row: Assignment): Scores {
  const person = plan.lookup.people.get(row.personId) as Person;
  const workType = plan.lookup.workplaces.get(row.workplaceId)?.workType;
  const week = plan.toData().assignments.filter((a) => a.personId === row.personId);
  const here = week.filter((a) => a.workplaceId === row.workplaceId);
  const around = plan.around(person.id);
  const employee = person.kind === 'employee' ? person : null;
  const planned = plan.placed
    .ofPersonWeek(person.id)
    .filter((r) => r.workplace.workType === workType)
    .reduce((sum, r) => sum + r.netMinutes, 0);
  const goal = employee?.goals.some((g) => g.workType === workType && g.minutesPerWeek > planned) ?? false;
  const liked = workType === undefined ? -1 : (employee?.preferences.indexOf(workType) ?? -1);
  const fills = row.fillsIn ? [...around.fills, ...week.filter((a) => a.fillsIn).map((a) => a.date)] : [];
  const last = fills.toSorted().at(-1);
  const days = last ? (Date.parse(mondayOf(plan.week)) - Date.parse(last)) / 86_400_000 : Number.POSITIVE_INFINITY;
  const site = plan.lookup.workplaces.get(row.workplaceId)?.siteId;
  const atHome = person.siteId === null || person.siteId === site;
  return [
    ['goals', goal ? -1 : 0],
    ['preferences', employee ? (liked < 0 ? 99 : liked) : 0],
    [
      'continuity',
      here.some((a) => a.date === row.date)
        ? 0
        : here.length > 0
          ? 1
          : around.places.includes(row.workplaceId)
            ? 2
            : atHome
              ? 3
              : 4,
    ],
    ['fairness', -Math.ceil(Math.max(0, days) / 7)],
    ['fills', fills.length],
    ['aids', (done.placed.get(row.id)?.aidNeeds.length ?? 0) > 0 ? 1 : 0],
  ];
}

/** The first criterion on which two differ, and by how much. */
function decided(a: Scores, b: Scores): readonly [string, number] | null {
  for (const [i, [criterion, score]] of a.entries()) {
    const other = b[i]?.[1] ?? 0;
    if (score !== other) return [criterion, score < other ? -1 : 1];
  }
  return null;
}

const inOrder = (options: readonly Naive[]): readonly Naive[] =>
  options.toSorted((a, b) => {
    if (a.scores === null || b.scores === null) {
      return Number(a.scores === null) - Number(b.scores === null) || a.name.localeCompare(b.name, 'nl');
    }
    return decided(a.scores, b.scores)?.[1] ?? a.name.localeCompare(b.name, 'nl');
  });

const WORDS: Readonly<Record<string, RegExp>> = {
  may: /^Kan (zonder afwijking|met een reden)\.$/,
  more: /^(Geen nieuw aandachtspunt|Minder nieuwe aandachtspunten) voor /,
  growth: /^Het aandachtspunt voor .* is kleiner dan lager in de lijst\.$/,
  gone: /^(Lost op: |Lost meer op voor )/,
  less: /^Helpt me(e:|er voor) /,
  goals: /^Past bij het leerdoel /,
  preferences: /^Werkt (het liefst|ook graag) in /,
  continuity: /^(Z[ia]t hier |Blijft op de eigen locatie\.)/,
  fairness: /^Viel .* niet in\.$/,
  fills: /^Viel minder vaak in: /,
  aids: /^Heeft hier geen hulpmiddel nodig\.$/,
  relief: /^Helpt meer voor /,
};

const spoken = new Set<string>();

function expectSame<T>(ranked: readonly Ranked<T>[], naive: readonly Naive[], idOfWhat: (what: T) => string): void {
  const expected = inOrder(naive);
  expect(ranked.map((r) => idOfWhat(r.what))).toEqual(expected.map((n) => n.what));
  for (const [i, { verdict, reasons }] of ranked.entries()) {
    const own = expected[i]?.scores ?? null;
    // What is as good as the option says nothing about why it stands there: the first that is not as good does.
    const below = expected.slice(i + 1).map((n) => n.scores);
    const next = below.find((scores) => own === null || scores === null || decided(own, scores) !== null) ?? null;
    expect(verdict.partial).toBe(own === null);
    expect(reasons.length).toBeLessThanOrEqual(3);
    const [criterion] = (own && next && decided(own, next)) ?? [];
    if (criterion === undefined) continue;
    spoken.add(criterion);
    expect(reasons, `says that ${criterion} decided`).toContainEqual(expect.stringMatching(WORDS[criterion] ?? /^$/));
  }
}

/** Without most of what can be wrong: there the fit to the people decides. */
function calmWorldOf(d: Throw['dice']) {
  const base = { ...d.base, rows: d.base.rows.slice(0, 8), absences: [] };
  // Half of the times everyone filled in a week ago, once or twice.
  const people = d.long % 2 === 0 ? d.people.map((p) => ({ ...p, around: 6 + (p.around % 2) })) : d.people;
  const world = fullWorldOf({
    ...d,
    base,
    people,
    numbers: false,
    long: 0,
    choices: 0,
    published: 0,
    exceptions: 0,
    lessons: [],
    gone: 0,
  });
  const { catalogue } = world;
  Object.assign(catalogue, { orders: [], agreements: [], norms: [] });
  catalogue.people = catalogue.people.map((p) =>
    p.kind === 'employee'
      ? {
          ...p,
          birthDate: '1990-01-01' as never,
          permanentPresence: false,
          workForm: null,
          contractMinutes: 3600,
          workDays: ['all', 'all', 'all', 'all', 'all', null, null],
          needs: p.needs.filter(({ what }) => what.kind === 'feature' && what.feature === 'hoog-laagtafel'),
        }
      : p,
  );
  catalogue.workplaces = catalogue.workplaces.map((w, i) => ({
    ...w,
    seats: 20,
    workType: i % 2 === 0 ? 'productie' : 'groen',
    requiredCertificates: [],
    adultsOnly: false,
    features: [],
  }));
  catalogue.aids = catalogue.aids.map((a) => ({ ...a, stock: 20 }));
  return world;
}

/** The row that an option would add. */
const rowOf = (cell: Cell, person: Person, orderId: Assignment['orderId'], fillsIn: boolean): Assignment => ({
  id: idOf('made', 'row') as Assignment['id'],
  personId: person.id,
  ...cell,
  orderId: person.kind === 'guide' ? null : orderId,
  from: null,
  to: null,
  overrides: [],
  fillsIn,
  origin: 'hand',
  version: 1,
});

const throws = fc.record({
  dice: fullDice,
  calm: fc.boolean(),
  who: fc.nat({ max: 30 }),
  place: fc.nat({ max: 30 }),
  day: fc.nat({ max: 2 }),
  block: fc.nat({ max: 2 }),
  fillsIn: fc.boolean(),
});
type Throw = typeof throws extends fc.Arbitrary<infer T> ? T : never;

/** What a ranking is about: nobody is offered who left, and no place that is gone. */
const inUse = <T extends { readonly archivedOn: string | null }>(records: readonly T[]): readonly T[] =>
  records.filter((record) => record.archivedOn === null);

function sceneOf(t: Throw) {
  const world = t.calm ? calmWorldOf(t.dice) : fullWorldOf(t.dice);
  const plan = world.plan();
  const places = inUse(plan.catalogue.workplaces);
  const place = places[t.place % places.length];
  if (!place) throw new Error('No place');
  const blocks = plan.lookup.blocksOf(place.siteId);
  const block = blocks[t.block % blocks.length];
  const date = [...plan.dates][t.day];
  if (!block || !date) throw new Error('No block');
  return { plan, block, date, cell: { workplaceId: place.id, date, blockId: block.id } };
}

describe(`rankings equal doing each option and comparing all findings (seed ${SEED}, ${RUNS} runs)`, () => {
  it.each(['employee', 'guide'] as const)('people for a seat: %s', (kind) => {
    fc.assert(
      fc.property(throws, (t) => {
        const { plan, block, cell } = sceneOf(t);
        const orderId = defaultOrder(plan, cell, []);
        const gap = { cell, kind, orderId, stayed: [] };
        const free = inUse(plan.catalogue.people).filter(
          (p) =>
            p.kind === kind &&
            !plan.placed.ofPerson(p.id, cell.date).some((r) => r.from < block.to && r.to > block.from),
        );
        const naive = free.map((p) => ({
          what: p.id,
          name: `${p.lastName} ${p.firstName} ${p.number}`,
          scores: scoresOf(plan, rowOf(cell, p, orderId, t.fillsIn)),
        }));
        const ranked = rankPeople(plan, cell, kind, t.fillsIn ? (id) => fillCommand(gap, id) : undefined);
        expectSame(ranked, naive, (id) => id);
        for (const r of ranked) {
          const card = { personId: r.what, assignmentId: null };
          const command = t.fillsIn ? fillCommand(gap, r.what) : dropCommand(plan, [card], cell);
          if (!command) throw new Error('Nothing to do');
          const alone = verdictOf(plan, command);
          expect(r.verdict.decisive).toEqual(alone.decisive);
          if (!r.verdict.partial) expect(r.verdict).toEqual(alone);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('places for a person', () => {
    fc.assert(
      fc.property(throws, (t) => {
        const { plan, block, date } = sceneOf(t);
        const people = inUse(plan.catalogue.people);
        const person = people[t.who % people.length] as Person;
        const naive = inUse(plan.catalogue.workplaces).flatMap((w): Naive[] => {
          const own = plan.lookup.blocksOf(w.siteId).find((b) => b.name === block.name);
          if (!own) return [];
          const cell = { workplaceId: w.id, date, blockId: own.id };
          if (plan.placed.inCell(w.id, date, own.id).some((r) => r.person.id === person.id)) return [];
          return [
            {
              what: w.id,
              name: w.code,
              scores: scoresOf(plan, rowOf(cell, person, defaultOrder(plan, cell, [person.id]), false)),
            },
          ];
        });
        expectSame(
          rankPlaces(plan, { personId: person.id, assignmentId: null }, date, block.name),
          naive,
          (c) => c.workplaceId,
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('and each kind of criterion has decided somewhere', () => {
    expect([...spoken].sort()).toEqual(
      Object.keys(WORDS)
        .filter((w) => w !== 'relief')
        .sort(),
    );
  });
});
