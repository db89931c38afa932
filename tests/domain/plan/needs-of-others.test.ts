import { describe, expect, it } from 'vitest';
import type { Command } from '#domain/plan/command.ts';
import { type Decision, decide } from '#domain/plan/decide.ts';
import { Plan } from '#domain/plan/plan.ts';
import { verdictOf } from '#domain/plan/verdict.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

const id = (kind: string, name: string) => idOf(kind, name) as never;
const block = id('block', 'Hal|ochtend');

let made = 0;
const context = () => ({ newId: () => idOf('made', String(made++)), now: '2026-11-30T07:15:00Z', user: 'T. de Boer' });
const of = (findings: readonly Finding[], rule: RuleId) => findings.filter((f) => f.rule === rule);
const refusal = (d: Decision) =>
  d.ok ? null : { needsReason: d.refusal.needsReason, rule: d.refusal.findings[0]?.rule };

/** Anna sits on P1 in Monday's morning with a need about others; Kees guides from P2. */
function annaAnd(need: 'not-alone' | 'fixed-guide'): { plan: Plan; anna: string; kees: string } {
  const w = new World();
  w.employee('Anna', {
    needs: [need === 'not-alone' ? { kind: need } : { kind: need, personId: id('person', 'Kees') }],
  });
  w.guide('Kees');
  w.workplace('P1');
  w.workplace('P2');
  w.workplace('G1', { workType: 'groen' });
  const anna = w.assign('Anna', 'P1').id;
  const kees = w.assign('Kees', 'P2').id;
  return { plan: w.plan(), anna, kees };
}

const move = (assignment: string, reason?: string): Command => ({
  do: 'move',
  assignmentId: assignment as never,
  workplaceId: id('workplace', 'G1'),
  date: MONDAY,
  blockId: block,
  orderId: null,
  ...(reason === undefined ? {} : { reason }),
});

describe.each(['not-alone', 'fixed-guide'] as const)('%s: somebody else goes away', (rule) => {
  it('asks a reason for moving the other', () => {
    const { plan, kees } = annaAnd(rule);
    expect(refusal(decide(plan, move(kees), context()))).toEqual({ needsReason: true, rule });
  });

  it('writes the reason on the assignment of who stays, and it stays visible', () => {
    const { plan, anna, kees } = annaAnd(rule);
    const decision = decide(plan, move(kees, 'eigen verzoek'), context());
    if (!decision.ok) throw new Error(decision.refusal.sentence);
    plan.apply(decision.changes);
    const [found] = of(plan.findings(), rule);
    expect(found?.assignmentIds).toEqual([anna]);
    expect(found?.overridden).toMatchObject({ rule, reason: 'eigen verzoek', by: 'T. de Boer' });
    expect(of(decision.delta.added, rule).map((f) => f.overridden?.reason)).toEqual(['eigen verzoek']);
  });

  it.each([
    [
      'ill',
      (): Command => ({
        do: 'mark-absent',
        personId: id('person', 'Kees'),
        from: MONDAY,
        to: MONDAY,
        blockName: null,
        kind: 'ziek',
      }),
    ],
    ['taken off', (kees: string): Command => ({ do: 'remove', assignmentIds: [kees as never] })],
  ])('never refuses that somebody is %s: it is found instead', (_, command) => {
    const { plan, kees } = annaAnd(rule);
    const given = command(kees);
    if (given.do === 'allow' || given.do === 'disallow') throw new Error('not a plan');
    expect(verdictOf(plan, given).level).toBe('warns');
    const decision = decide(plan, given, context());
    if (!decision.ok) throw new Error(decision.refusal.sentence);
    plan.apply(decision.changes);
    expect(of(plan.findings(), rule)).toMatchObject([{ size: 240, severity: 'block', overridden: null }]);
  });

  it('allows the same finding afterwards, and takes that back', () => {
    const { plan, kees } = annaAnd(rule);
    const gone = decide(plan, { do: 'remove', assignmentIds: [kees as never] }, context());
    if (gone.ok) plan.apply(gone.changes);
    const [open] = of(plan.findings(), rule);
    const cause = open?.key.slice(0, open.key.lastIndexOf('@')) ?? '';
    const allowed = decide(plan, { do: 'allow', causes: [cause], reason: 'eigen verzoek' }, context());
    if (!allowed.ok) throw new Error(allowed.refusal.sentence);
    plan.apply(allowed.changes);
    expect(of(plan.findings(), rule)[0]?.overridden?.reason).toBe('eigen verzoek');
    const back = decide(plan, { do: 'disallow', cause }, context());
    if (!back.ok) throw new Error(back.refusal.sentence);
    plan.apply(back.changes);
    expect(of(plan.findings(), rule)[0]?.overridden).toBeNull();
  });
});

it('refuses one more beside somebody who needs a small group, and takes a reason on the row that comes', () => {
  const w = new World();
  w.employee('Anna', { needs: [{ kind: 'small-group', max: 1 }] });
  w.employee('Bas');
  w.workplace('P1');
  w.assign('Anna', 'P1');
  const plan = w.plan();
  const place: Command = {
    do: 'place',
    personId: id('person', 'Bas'),
    workplaceId: id('workplace', 'P1'),
    date: MONDAY,
    blockId: block,
    orderId: null,
    from: null,
    to: null,
  };
  expect(refusal(decide(plan, place, context()))).toEqual({ needsReason: true, rule: 'group-too-large' });
  const decision = decide(plan, { ...place, reason: 'eigen verzoek' }, context());
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  expect(decision.changes).toHaveLength(1);
  plan.apply(decision.changes);
  expect(of(plan.findings(), 'group-too-large')[0]?.overridden?.reason).toBe('eigen verzoek');
});

it('says the same of each candidate with one memo as without', () => {
  const w = new World();
  w.employee('Anna', { needs: [{ kind: 'small-group', max: 1 }, { kind: 'not-alone' }] });
  w.employee('Bas', { needs: [{ kind: 'fixed-guide', personId: id('person', 'Kees') }] });
  w.employee('Cor', { needs: [{ kind: 'not-alone' }] });
  for (const name of ['Dirk', 'Els']) w.employee(name);
  for (const name of ['Kees', 'Loes']) w.guide(name);
  w.site('Depot');
  w.workplace('P1', { guidanceGroup: 'ploeg' });
  w.workplace('P2', { guidanceGroup: 'ploeg' });
  w.workplace('D1', { guidanceGroup: 'ploeg', site: 'Depot' });
  w.assign('Anna', 'P1');
  w.assign('Bas', 'P2', { from: '10:00' });
  w.assign('Els', 'D1');
  const plan = w.plan();
  const memo = new Map();
  const bare = (findings: readonly Finding[]) => findings.map((f) => JSON.stringify(f)).sort();
  for (const person of plan.catalogue.people) {
    for (const [place, site] of [
      ['P1', 'Hal'],
      ['P2', 'Hal'],
      ['D1', 'Depot'],
    ]) {
      const command: Command = {
        do: 'place',
        personId: person.id,
        workplaceId: id('workplace', place ?? ''),
        date: MONDAY,
        blockId: id('block', `${site}|ochtend`),
        orderId: null,
        from: null,
        to: null,
      };
      const [once, twice] = [verdictOf(plan, command), verdictOf(plan, command, memo)];
      for (const list of ['added', 'resolved', 'eased'] as const) {
        expect(bare(twice[list]), `${person.firstName} on ${place}: ${list}`).toEqual(bare(once[list]));
      }
    }
  }
});

describe('late-change', () => {
  function published(): { plan: Plan; anna: string } {
    const w = new World();
    w.employee('Anna');
    w.guide('Kees', { certificates: [{ name: 'BHV', validTo: null }] });
    w.workplace('P1');
    w.assign('Kees', 'P1');
    const anna = w.assign('Anna', 'P1').id;
    w.publish();
    return { plan: w.plan(), anna };
  }
  const absence: Command = {
    do: 'mark-absent',
    personId: id('person', 'Anna'),
    from: MONDAY,
    to: MONDAY,
    blockName: null,
    kind: 'ziek',
  };
  function run(plan: Plan, command: Command): Decision {
    const decision = decide(plan, command, context());
    if (decision.ok) plan.apply(decision.changes);
    const anew = new Plan(structuredClone(plan.toData()));
    expect(of(plan.findings(), 'late-change')).toEqual(of(anew.findings(), 'late-change'));
    return decision;
  }

  it('goes when who was taken off turns out to be ill, and comes back with the person', () => {
    const { plan, anna } = published();
    run(plan, { do: 'remove', assignmentIds: [anna as never] });
    expect(of(plan.findings(), 'late-change')).toMatchObject([{ size: 240 }]);
    run(plan, absence);
    expect(of(plan.findings(), 'late-change')).toEqual([]);
    run(plan, { do: 'end-absence', absenceId: plan.absences()[0]?.id as never });
    expect(of(plan.findings(), 'late-change')).toMatchObject([{ size: 240 }]);
  });

  it('warns before the drop, in one sentence, and refuses nothing', () => {
    const { plan, anna } = published();
    const verdict = verdictOf(plan, { do: 'set-times', assignmentId: anna as never, from: 540, to: null });
    expect(verdict.level).toBe('warns');
    expect(verdict.decisive?.rule).toBe('late-change');
    const { facts } = verdict.decisive as Finding;
    expect(ruleOf('late-change').sentence(facts)).toBe(
      'Het rooster van Anna Jansen op ma 30 nov is al bekend. Het was P1 van 08:00 tot 12:00. Het is nu P1 van 09:00 tot 12:00.',
    );
  });
});
