import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from '#domain/plan/placed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { RuleId } from '#domain/rules/finding.ts';
import { dice, worldOf } from '../plan/random-world.ts';

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

const NORMS = { level: { laag: 13, midden: 10, hoog: 7 }, productie: 12 };

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
};

const subject: Partial<Record<RuleId, 'personId' | 'workplaceId' | 'siteId' | 'group'>> = {
  'double-booked': 'personId',
  'workplace-full': 'workplaceId',
  'bhv-cover': 'siteId',
  'no-guide-present': 'group',
  'guidance-load': 'group',
};

describe(`rules about moments against a minute-by-minute oracle (seed ${SEED})`, () => {
  it.each(Object.keys(ORACLES) as RuleId[])(
    '%s covers exactly the wrong minutes (and shared breaks between them)',
    (rule) => {
      const oracle = ORACLES[rule];
      const by = subject[rule];
      if (!oracle || !by) throw new Error('no oracle');
      fc.assert(
        fc.property(dice, (d) => {
          const plan = worldOf(d).plan();
          for (const [key, rows] of groupsOf(plan, oracle.key)) {
            const found = plan.findings().filter((f) => f.rule === rule && `${f.date}|${f[by]}` === key);
            for (const m of minutes) {
              const covered = found.some((f) => (f.from ?? 0) <= m && m < (f.to ?? 0));
              const wrong = oracle.wrong(rows, m);
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
    },
  );
});
