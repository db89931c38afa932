import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse, type RecordChange } from '#domain/model/record.ts';
import type { Carried } from '#domain/plan/cell.ts';
import { blockers, decide } from '#domain/plan/decide.ts';
import { Plan } from '#domain/plan/plan.ts';
import { dropCommand, type VerdictMemo, verdictOf } from '#domain/plan/verdict.ts';
import { type Finding, RULE_IDS, type RuleId } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { idOf, MONDAY } from '../names.ts';
import { fullCommandDice, fullCommandOf, fullDice, fullWorldOf } from './full-world.ts';

const SEED = 20261123;
const RUNS = 200;
const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { seed: SEED, numRuns: RUNS });

const sorted = (findings: readonly Finding[]) =>
  findings.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
const fresh = (plan: Plan) => new Plan(structuredClone(plan.toData()));

function context() {
  let n = 0;
  return { newId: () => idOf('made', String(n++)), now: '2026-11-30T07:15:00Z', user: 'T. de Boer' };
}

/** What the data layer stores: versions are its business, so the property leaves them as they are. */
const stateOf = (plan: Plan) => JSON.stringify(plan.toData());

describe(`the plan under random commands (seed ${SEED}, ${RUNS} runs)`, () => {
  it('finds after each command what checking everything anew finds, in worlds in which every rule speaks', () => {
    const spoke = new Set<RuleId>();
    check(
      fc.property(fullDice, fc.array(fullCommandDice, { maxLength: 12 }), (d, throws) => {
        const plan = fullWorldOf(d).plan();
        const ctx = context();
        for (const t of throws) {
          const decision = decide(plan, fullCommandOf(plan, t), ctx);
          if (decision.ok) plan.apply(decision.changes);
          for (const f of plan.findings()) spoke.add(f.rule);
          expect(sorted(plan.findings())).toEqual(sorted(fresh(plan).findings()));
        }
      }),
    );
    expect(RULE_IDS.filter((id) => !spoke.has(id))).toEqual([]);
  });

  it('shows as verdict exactly the findings that doing it adds and takes away, with and without memo', () => {
    check(
      fc.property(fullDice, fc.array(fullCommandDice, { minLength: 1, maxLength: 8 }), (d, throws) => {
        const plan = fullWorldOf(d).plan();
        const memo: VerdictMemo = new Map();
        const before = sorted(plan.findings());
        for (const t of throws) {
          const command = fullCommandOf(plan, { ...t, why: false });
          if (command.do === 'allow' || command.do === 'disallow') continue;
          const verdict = verdictOf(plan, command);
          const again = verdictOf(plan, command, memo);
          expect({
            ...again,
            added: sorted(again.added),
            resolved: sorted(again.resolved),
            eased: sorted(again.eased),
          }).toEqual({
            ...verdict,
            added: sorted(verdict.added),
            resolved: sorted(verdict.resolved),
            eased: sorted(verdict.eased),
          });
          expect(sorted(plan.findings()), 'looking changes nothing').toEqual(before);
          const decision = decide(plan, command, context());
          if (!decision.ok) {
            expect(['refused', 'needs-reason']).toContain(verdict.level);
            expect(decision.refusal.needsReason).toBe(verdict.level === 'needs-reason');
            continue;
          }
          expect(['fits', 'fits-with-aid', 'warns']).toContain(verdict.level);
          const after = fresh(plan);
          after.apply(decision.changes);
          // A balance of a whole site's day is told, never held against a move.
          const judged = (p: Plan) => p.findings().filter((f) => ruleOf(f.rule).scope !== 'home-day');
          const worse = (a: readonly Finding[], b: readonly Finding[]) =>
            sorted(b.filter((f) => !a.some((g) => g.key === f.key && g.size >= f.size)));
          const gone = (a: readonly Finding[], b: readonly Finding[]) =>
            a.filter((f) => !b.some((g) => g.key === f.key));
          const less = (a: readonly Finding[], b: readonly Finding[]) =>
            b.filter((f) => a.some((g) => g.key === f.key && g.size > f.size));
          // Rows that a verdict invents carry other ids than rows that are written: compare what, not which row.
          const bare = (findings: readonly Finding[]) =>
            findings
              .map(({ rule, size, from, to, date, personId, workplaceId, group, facts }) => ({
                rule,
                size,
                from,
                to,
                date,
                personId,
                workplaceId,
                group,
                facts,
              }))
              .map((f) => JSON.stringify(f))
              .sort();
          expect(bare(verdict.added)).toEqual(bare(worse(judged(plan), judged(after))));
          expect(bare(verdict.resolved)).toEqual(bare(gone(judged(plan), judged(after))));
          expect(bare(verdict.eased)).toEqual(bare(less(judged(plan), judged(after))));
        }
      }),
    );
  });

  it('says in one gesture over everyone and all cells what it says of each alone', () => {
    fc.assert(
      fc.property(fullDice, (d) => {
        const world = fullWorldOf({ ...d, numbers: true, base: { ...d.base, rows: d.base.rows.slice(0, 12) } });
        // Guides everywhere and different wage values: then it matters who comes, and how long.
        world.catalogue.people.forEach((p, i) => {
          if (p.kind === 'employee') p.wageValues.push({ workType: 'productie', percent: 30 + 10 * i, from: null });
        });
        for (const place of world.catalogue.workplaces) {
          for (const block of ['ochtend', 'middag']) {
            world.guide(`B${place.code}${block}`);
            world.assign(`B${place.code}${block}`, place.code, { block });
          }
        }
        const plan = world.plan();
        const memo: VerdictMemo = new Map();
        const rows = [...plan.placed.all()].filter((r) => r.employee).slice(0, 3);
        const cards = [
          ...rows.map((r) => ({ personId: r.person.id, assignmentId: r.assignment.id })),
          ...d.base.people.map((_, i) => ({
            personId: plan.catalogue.people[i]?.id ?? idOf('person', ''),
            assignmentId: null,
          })),
        ] as readonly Carried[];
        for (const card of cards) {
          for (const place of plan.catalogue.workplaces) {
            for (const block of plan.lookup.blocksOf(place.siteId)) {
              const cell = { workplaceId: place.id, date: MONDAY, blockId: block.id };
              const command = dropCommand(plan, [card], cell);
              if (command) expect(verdictOf(plan, command, memo)).toEqual(verdictOf(plan, command));
            }
          }
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('restores the byte-equal state when every step is undone, and again when redone', () => {
    check(
      fc.property(fullDice, fc.array(fullCommandDice, { minLength: 1, maxLength: 12 }), (d, throws) => {
        const plan = fullWorldOf(d).plan();
        const states = [stateOf(plan)];
        const steps: (readonly RecordChange[])[] = [];
        const ctx = context();
        for (const t of throws) {
          const decision = decide(plan, fullCommandOf(plan, t), ctx);
          if (!decision.ok) continue;
          plan.apply(decision.changes);
          steps.push(decision.changes);
          states.push(stateOf(plan));
        }
        for (let i = steps.length - 1; i >= 0; i--) {
          plan.apply(inverse(steps[i] ?? []));
          expect(stateOf(plan)).toBe(states[i]);
        }
        for (const [i, step] of steps.entries()) {
          plan.apply(step);
          expect(stateOf(plan)).toBe(states[i + 1]);
        }
      }),
    );
  });

  it('never lets a command add a tier 1 trouble that refuses, nor a tier 2 one without a reason', () => {
    check(
      fc.property(fullDice, fullCommandDice, (d, t) => {
        const plan = fullWorldOf(d).plan();
        const command = fullCommandOf(plan, t);
        const decision = decide(plan, command, context());
        if (!decision.ok) return;
        const left = blockers(plan.tryOut(decision.changes));
        expect(left).toEqual([]);
        for (const f of decision.overridden) expect(f.tier).toBe(2);
        if (decision.overridden.length > 0) expect('reason' in command && command.reason).toBe('eigen verzoek');
      }),
    );
  });

  it('seats nobody twice at one moment unless that is reported', () => {
    check(
      fc.property(fullDice, fc.array(fullCommandDice, { maxLength: 10 }), (d, throws) => {
        const plan = fullWorldOf(d).plan();
        const ctx = context();
        for (const t of throws) {
          const decision = decide(plan, fullCommandOf(plan, t), ctx);
          if (decision.ok) plan.apply(decision.changes);
        }
        const rows = [...plan.placed.all()];
        for (const a of rows) {
          for (const b of rows) {
            if (a === b || a.person.id !== b.person.id || a.date !== b.date || a.from >= b.to || b.from >= a.to)
              continue;
            const reported = plan
              .findings()
              .some((f) => f.rule === 'double-booked' && f.personId === a.person.id && f.date === a.date);
            expect(reported).toBe(true);
          }
        }
      }),
    );
  });

  it('offers a drop only where something would change', () => {
    check(
      fc.property(fullDice, fullCommandDice, (d, t) => {
        const plan = fullWorldOf(d).plan();
        for (const row of plan.placed.all()) {
          const cell = { workplaceId: row.workplace.id, date: row.date, blockId: row.block.id };
          expect(dropCommand(plan, [{ personId: row.person.id, assignmentId: row.assignment.id }], cell)).toBeNull();
        }
        expect(t.kind).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
