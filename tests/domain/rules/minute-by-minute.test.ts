import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { RuleId } from '#domain/rules/finding.ts';
import { MONDAY } from '../names.ts';
import { type Dice, dice, worldOf } from '../plan/random-world.ts';

// An oracle that shares no code with the rules: it looks at each minute of each day and asks the plain question.

const SEED = 49;

const minutes = Array.from({ length: 24 * 60 }, (_, m) => m);
/** One row per person. */
const bodies = (rows: readonly Placed[]) => [...new Map(rows.map((r) => [r.person.id, r])).values()];
const onBreak = (r: Placed, m: number) => r.block.breaks.some((b) => b.from <= m && m < b.to);
const there = (r: Placed, m: number) => r.from <= m && m < r.to;
const working = (r: Placed, m: number) => there(r, m) && !onBreak(r, m);

function groupsOf(plan: Plan, key: (r: Placed) => string): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const r of plan.placed.all()) groups.set(key(r), [...(groups.get(key(r)) ?? []), r]);
  return groups;
}

/** People per guide, small enough for the few people of a throw to ask too much. */
const NORMS = { level: { laag: 4, midden: 2, hoog: 1.5 }, productie: 3 };
/** Guides to spare that are worth telling. */
const SURPLUS = 0.5;

/** The plan of one throw: some need a guide nearby, norms are strict, and half of the throws have all on one day. */
function planOf(d: Dice): Plan {
  const world = worldOf(d);
  world.catalogue.people = world.catalogue.people.map((p) =>
    p.kind === 'employee' ? { ...p, permanentPresence: p.guidanceLevel !== 'laag' } : p,
  );
  world.catalogue.norms = world.catalogue.norms.map((n) => {
    if (n.dimension === 'level') return { ...n, peoplePerGuide: NORMS.level[n.key as keyof typeof NORMS.level] };
    return n.key === 'productie' ? { ...n, peoplePerGuide: NORMS.productie } : n;
  });
  world.parameter('surplus-guides', SURPLUS);
  if (d.rows.length % 2 === 0) for (const a of world.assignments) a.date = MONDAY;
  return world.plan();
}

/** Wrong minutes per group, by the plain question; a group is `date|…`. */
const ORACLES: Partial<
  Record<RuleId, { key: (r: Placed) => string; wrong: (rows: readonly Placed[], m: number) => boolean }>
> = {
  'double-booked': {
    key: (r) => `${r.date}|${r.person.id}`,
    wrong: (rows, m) => rows.filter((r) => there(r, m)).length > 1,
  },
  'workplace-full': {
    key: (r) => `${r.date}|${r.workplace.id}`,
    wrong: (rows, m) =>
      bodies(rows.filter((r) => r.person.kind === 'employee' && there(r, m))).length > (rows[0]?.workplace.seats ?? 0),
  },
  'bhv-cover': {
    key: (r) => `${r.date}|${r.site.id}`,
    wrong: (rows, m) => {
      const people = bodies(rows.filter((r) => there(r, m)));
      const bhv = people.filter((r) => r.person.certificates.some((c) => c.name === 'BHV')).length;
      return people.length > 0 && bhv < Math.max(1, Math.ceil(people.length / 50));
    },
  },
  'no-guide-present': {
    key: (r) => `${r.date}|${r.group}`,
    wrong: (rows, m) => {
      const at = rows.filter((r) => working(r, m));
      return at.some((r) => r.person.kind === 'employee') && !at.some((r) => r.person.kind === 'guide');
    },
  },
  'guidance-load': {
    key: (r) => `${r.date}|${r.group}`,
    wrong: (rows, m) => {
      const at = rows.filter((r) => working(r, m));
      const guides = bodies(at.filter((r) => r.person.kind === 'guide'));
      const capacity = guides.reduce((sum, r) => sum + (r.person.kind === 'guide' ? r.person.capacity : 0), 0);
      const load = bodies(at).reduce(
        (sum, r) =>
          sum + (r.person.kind === 'employee' ? 1 / Math.min(NORMS.productie, NORMS.level[r.person.guidanceLevel]) : 0),
        0,
      );
      return guides.length > 0 && load > capacity + 1e-7;
    },
  },
  'guide-surplus': {
    key: (r) => `${r.date}|${r.group}`,
    wrong: (rows, m) => {
      const at = rows.filter((r) => working(r, m));
      const guides = bodies(at.filter((r) => r.person.kind === 'guide'));
      const capacity = guides.reduce((sum, r) => sum + (r.person.kind === 'guide' ? r.person.capacity : 0), 0);
      const load = bodies(at).reduce(
        (sum, r) =>
          sum + (r.person.kind === 'employee' ? 1 / Math.min(NORMS.productie, NORMS.level[r.person.guidanceLevel]) : 0),
        0,
      );
      return guides.length >= 2 && capacity - load >= SURPLUS - 1e-7;
    },
  },
};

const subject: Partial<Record<RuleId, 'personId' | 'workplaceId' | 'siteId' | 'group'>> = {
  'double-booked': 'personId',
  'workplace-full': 'workplaceId',
  'bhv-cover': 'siteId',
  'no-guide-present': 'group',
  'guidance-load': 'group',
  'guide-surplus': 'group',
};

describe(`rules about moments against a minute-by-minute oracle (seed ${SEED})`, () => {
  it.each(Object.keys(ORACLES) as RuleId[])(
    '%s covers exactly the wrong minutes (and shared breaks between them)',
    (rule) => {
      const oracle = ORACLES[rule];
      const by = subject[rule];
      if (!oracle || !by) throw new Error('no oracle');
      let wrongMinutes = 0;
      fc.assert(
        fc.property(dice, (d) => {
          const plan = planOf(d);
          for (const [key, rows] of groupsOf(plan, oracle.key)) {
            const found = plan.findings().filter((f) => f.rule === rule && `${f.date}|${f[by]}` === key);
            for (const m of minutes) {
              const covered = found.some((f) => (f.from ?? 0) <= m && m < (f.to ?? 0));
              const wrong = oracle.wrong(rows, m);
              if (wrong) wrongMinutes++;
              if (wrong !== covered) {
                // The only minutes a finding may bridge: a break of a block, with trouble before and after it.
                const bridge = covered && !wrong && rows.some((r) => onBreak(r, m));
                expect(bridge, `${rule} ${key} at minute ${m}: wrong=${wrong} covered=${covered}`).toBe(true);
              }
            }
          }
        }),
        { seed: SEED, numRuns: 60 },
      );
      expect(wrongMinutes, 'wrong minutes seen: without any the oracle proves nothing').toBeGreaterThan(100);
    },
  );

  it('permanent-presence speaks of each person in exactly the minutes at work without a guide at the site', () => {
    let wrongMinutes = 0;
    fc.assert(
      fc.property(dice, (d) => {
        const plan = planOf(d);
        const findings = plan.findings().filter((f) => f.rule === 'permanent-presence');
        const told = new Set<string>();
        for (const rows of groupsOf(plan, (r) => `${r.date}|${r.group}`).values()) {
          for (const own of Map.groupBy(rows, (r) => r.person.id).values()) {
            const [{ person, date, group }] = own as [Placed];
            const found = findings.filter((f) => f.personId === person.id && f.date === date && f.group === group);
            for (const f of found) told.add(f.key);
            const isAlone = (m: number) =>
              person.kind === 'employee' &&
              person.permanentPresence &&
              own.some(
                (r) =>
                  working(r, m) &&
                  !rows.some((g) => g.person.kind === 'guide' && g.site.id === r.site.id && working(g, m)),
              );
            const alone = minutes.filter(isAlone);
            wrongMinutes += alone.length;
            const covered = minutes.filter((m) => found.some((f) => (f.from ?? 0) <= m && m < (f.to ?? 0)));
            expect(covered).toEqual(expect.arrayContaining(alone));
            // What a finding covers besides: only a break of a block of the group.
            for (const m of covered) if (!alone.includes(m)) expect(rows.some((r) => onBreak(r, m))).toBe(true);
            expect(found.reduce((sum, f) => sum + f.size, 0)).toBe(alone.length);
          }
        }
        expect(findings.every((f) => told.has(f.key))).toBe(true);
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(wrongMinutes).toBeGreaterThan(100);
  });
});
