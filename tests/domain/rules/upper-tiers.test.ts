import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { Command } from '#domain/plan/command.ts';
import { decide } from '#domain/plan/decide.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { ruleOf, sentenceOf } from '#domain/rules/index.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import { World } from '../world.ts';

// How the rules of tiers 4 and 5 stand in the way of a command, and what they say.

let ids = 0;
const run = (plan: Plan, command: Command) =>
  decide(plan, command, { newId: () => idOf('new', String(ids++)), now: '2026-11-30T07:15:00Z', user: 'Test' });

function apply(plan: Plan, command: Command): void {
  const decision = run(plan, command);
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  plan.apply(decision.changes);
}

const place = (person: string, workplace: string, date: IsoDate = MONDAY): Command => ({
  do: 'place',
  personId: idOf('person', person) as never,
  workplaceId: idOf('workplace', workplace) as never,
  date,
  blockId: idOf('block', 'Hal|ochtend') as never,
  orderId: null,
  from: null,
  to: null,
});

const findingsOf = (plan: Plan, rule: RuleId): readonly Finding[] => plan.findings().filter((f) => f.rule === rule);

function employer(maxGroup: number, to: IsoDate | null = null): World {
  const world = new World();
  world.agreement('A', { maxGroup, to });
  for (const code of ['K1', 'K2']) {
    world.workplace(code, { organisationId: idOf('organisation', 'Klant') as never });
  }
  world.workplace('P1');
  for (const name of ['Anna', 'Bram', 'Cees']) world.employee(name);
  return world;
}

describe('outside-agreement refuses as tier 1 does', () => {
  it('lets the last seat of the agreement be taken, and refuses one more, whatever the reason', () => {
    const world = employer(2);
    world.assign('Anna', 'K1');
    const plan = world.plan();
    expect(run(plan, place('Bram', 'K2')).ok).toBe(true);
    apply(plan, place('Bram', 'K2'));
    const decision = run(plan, { ...place('Cees', 'K1'), reason: 'de klant vraagt het' } as Command);
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        needsReason: false,
        sentence:
          'Klant: op ma 30 nov van 08:00 tot 12:00 staan er 3 medewerkers. Afgesproken is hoogstens 2: 1 te veel.',
      },
    });
  });

  it('refuses a day after the agreement, but lets old trouble be moved and made less', () => {
    const world = employer(9, MONDAY);
    const anna = world.assign('Anna', 'K1', { date: TUESDAY });
    const plan = world.plan();
    expect(run(plan, place('Bram', 'K1', TUESDAY)).ok).toBe(false);
    const cell = { date: TUESDAY, blockId: idOf('block', 'Hal|ochtend') as never, orderId: null };
    const move = (code: string): Command => ({
      do: 'move',
      assignmentId: anna.id,
      workplaceId: idOf('workplace', code) as never,
      ...cell,
    });
    expect(run(plan, move('K2')).ok).toBe(true);
    expect(run(plan, move('P1')).ok).toBe(true);
  });

  it('cannot be made less serious', () => {
    const world = employer(1);
    world.catalogue.ruleChoices.push({ rule: 'outside-agreement', severity: 'warn', version: 1 });
    world.assign('Anna', 'K1');
    expect(run(world.plan(), place('Bram', 'K2')).ok).toBe(false);
  });
});

describe('tier 4 warns while planning, and stands with a reason', () => {
  it('permanent-presence: the exception ends when a guide comes', () => {
    const world = new World();
    world.workplace('P1');
    world.employee('Anna', { permanentPresence: true });
    world.guide('Kees');
    const plan = world.plan();
    const decision = run(plan, place('Anna', 'P1'));
    expect(decision.ok && decision.delta.added.map((f) => f.rule)).toContain('permanent-presence');
    apply(plan, place('Anna', 'P1'));
    const [open] = findingsOf(plan, 'permanent-presence');
    expect(open).toMatchObject({ severity: 'block', overridden: null });
    if (!open) throw new Error('no finding');
    apply(plan, { do: 'allow', causes: [causeOf(open)], reason: 'Kees komt zo' });
    expect(findingsOf(plan, 'permanent-presence')[0]?.overridden).toMatchObject({ reason: 'Kees komt zo', by: 'Test' });
    apply(plan, place('Kees', 'P1'));
    expect(findingsOf(plan, 'permanent-presence')).toEqual([]);
    expect(plan.exceptions()).toEqual([]);
  });

  it('what is let stand for a group holds when its site is renamed', () => {
    const world = new World();
    world.workplace('P1');
    world.workplace('P2', { guidanceGroup: 'ploeg noord' });
    world.employee('Anna', { permanentPresence: true });
    world.employee('Bram');
    world.assign('Anna', 'P1');
    world.assign('Bram', 'P2');
    const plan = world.plan();
    const rules = ['no-guide-present', 'permanent-presence'] as const;
    const open = rules.flatMap((rule) => findingsOf(plan, rule));
    expect(open.map((f) => [f.rule, f.group])).toEqual([
      ['no-guide-present', 'Hal|productie'],
      ['no-guide-present', 'ploeg noord'],
      ['permanent-presence', 'Hal|productie'],
    ]);
    apply(plan, { do: 'allow', causes: open.map(causeOf), reason: 'voor korte tijd' });
    const [site] = plan.catalogue.sites;
    if (!site) throw new Error('no site');
    plan.apply([{ kind: 'site', before: site, after: { ...site, name: 'Gebouw Noord', version: site.version + 1 } }]);
    const renamed = rules.flatMap((rule) => findingsOf(plan, rule));
    expect(renamed.map((f) => [f.rule, f.group, f.overridden?.reason])).toEqual([
      ['no-guide-present', 'Gebouw Noord|productie', 'voor korte tijd'],
      ['no-guide-present', 'ploeg noord', 'voor korte tijd'],
      ['permanent-presence', 'Gebouw Noord|productie', 'voor korte tijd'],
    ]);
    expect(sentenceOf(renamed[0] as Finding)).toMatch(/^Productie \(Gebouw Noord\): /);
  });

  it('agreement-guidance and jobcoach-visits can be let stand for the week', () => {
    const world = new World();
    const organisationId = idOf('organisation', 'Klant') as never;
    world.agreement('A', { guidanceMinutesPerWeek: 60, visitEveryWeeks: 4 });
    world.workplace('K1', { organisationId });
    world.employee('Anna');
    world.guide('Kees');
    world.assign('Anna', 'K1');
    world.assign('Kees', 'K1');
    const plan = world.plan();
    for (const rule of ['agreement-guidance', 'jobcoach-visits'] as const) {
      const [open] = findingsOf(plan, rule);
      if (!open) throw new Error(`no ${rule}`);
      apply(plan, { do: 'allow', causes: [causeOf(open)], reason: 'afgestemd met de klant' });
      expect(findingsOf(plan, rule)[0]?.overridden).not.toBeNull();
    }
    expect(plan.exceptions().map((e) => e.date)).toEqual([MONDAY, MONDAY]);
  });
});

describe('what they say', () => {
  const said = (world: World, rule: RuleId): readonly string[] => {
    const [found] = findingsOf(world.plan(), rule);
    if (!found) throw new Error(`no ${rule}`);
    return [
      sentenceOf(found),
      ...ruleOf(rule)
        .why(found.facts)
        .map((line) => `${line.what} · ${line.value}`),
    ];
  };

  it('order-impossible: every place with its seats, days and best wage value', () => {
    const world = new World();
    world.workplace('P1', { seats: 2 });
    world.employee('Anna', { wageValues: [{ workType: 'productie', percent: 80, from: null }] });
    // 2 seats of 435 minutes at 80 % on 2 days are 1392 norm minutes: 23.2 hours of the 30.
    world.order('2041', {
      deadline: TUESDAY,
      workplaceIds: [idOf('workplace', 'P1') as never],
      amount: { kind: 'hours', normMinutes: 1800, doneMinutes: 0 },
    });
    expect(said(world, 'order-impossible')).toEqual([
      'Order 2041 (opdracht 2041) kan op di 1 dec niet klaar zijn. Ook als alle plaatsen vol zijn, blijft er 6,8 uur werk over.',
      'Nog te doen · 30 normuur',
      'P1: 2 plaatsen, 2 open dagen, loonwaarde hoogstens 80 % · 23,2 normuur',
      'Hoogstens haalbaar tot de deadline · 23,2 normuur',
      'Niet haalbaar · 6,8 normuur',
    ]);
  });

  it('jobcoach-visits: the last visit, and how many days too late', () => {
    const world = new World();
    const organisationId = idOf('organisation', 'Klant') as never;
    world.agreement('A', { visitEveryWeeks: 4 });
    world.workplace('K1', { organisationId });
    world.employee('Anna');
    world.assign('Anna', 'K1');
    world.visits.push({ organisationId, date: '2026-11-01' as IsoDate });
    expect(said(world, 'jobcoach-visits')).toEqual([
      'Bij Klant komt deze week geen jobcoach. Het laatste bezoek was op zo 1 nov; afgesproken is eens in de 4 weken: ' +
        '7 dagen te laat.',
      'Afspraak ‘A’ · eens in de 4 weken',
      'Laatste bezoek · zo 1 nov',
      'Van zo 1 nov tot en met zondag · 35 dagen',
      'Te laat · 7 dagen',
      'Medewerkers die er deze week werken · 1',
    ]);
  });

  it('jobcoach-visits: without a visit on record since when the agreement runs, and no days too late', () => {
    const world = new World();
    const organisationId = idOf('organisation', 'Klant') as never;
    world.agreement('A', { visitEveryWeeks: 4, from: '2026-01-05' as IsoDate });
    world.workplace('K1', { organisationId });
    world.employee('Anna');
    world.assign('Anna', 'K1');
    expect(said(world, 'jobcoach-visits')).toEqual([
      'Bij Klant komt deze week geen jobcoach. Er is geen bezoek bekend. De afspraak loopt sinds 05-01-2026: ' +
        'eens in de 4 weken een bezoek.',
      'Afspraak ‘A’ · eens in de 4 weken',
      'Laatste bezoek · niet bekend',
      'De afspraak loopt sinds · 05-01-2026',
      'Medewerkers die er deze week werken · 1',
    ]);
  });
});
