import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { type Remedy, RemedySearch } from '#domain/plan/remedies.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

const id = (kind: string, name: string) => idOf(kind, name) as never;

/** A finished search for the only finding of a rule. */
function searched(w: World, rule: RuleId): { readonly best: readonly Remedy[]; readonly whyNone: string | null } {
  const plan = w.plan();
  const findings = plan.findings().filter((f) => f.rule === rule);
  expect(
    findings.map((f) => f.key),
    'one finding of this rule',
  ).toHaveLength(1);
  const search = new RemedySearch(plan, findings[0] as Finding);
  expect(search.run(() => false)).toBe(true);
  return { best: search.best(20), whyNone: search.whyNone() };
}

const movesOf = (remedies: readonly Remedy[]): readonly (readonly string[])[] => remedies.map((r) => r.moves);

/** Kees guides the whole company; everyone has a first-aider nearby. */
function withGuide(): World {
  const w = new World();
  w.catalogue.blocks = w.catalogue.blocks.filter((b) => b.name === 'ochtend');
  w.guide('Kees', { certificates: [{ name: 'BHV', validTo: null }] });
  return w;
}

describe('tier 1', () => {
  it('double-booked: the row goes without which she works as long', () => {
    const w = withGuide();
    w.employee('Anna');
    w.workplace('P1');
    w.workplace('P2');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    w.assign('Anna', 'P2', { from: '08:00', to: '09:00' });
    const { best } = searched(w, 'double-booked');
    expect(best[0]).toMatchObject({ mends: 'all', moves: ['Anna Jansen van P2 halen (ma 30 nov, ochtend)'] });
    expect(best[0]?.reasons).toEqual(['Lost dit helemaal op.']);
    expect(best.find((r) => r.moves[0] === 'Anna Jansen van P1 halen (ma 30 nov, ochtend)')?.reasons).toContain(
      'Kost 2,75 uur werk.',
    );
  });

  it('workplace-full: who is away leaves the seat, and is moved nowhere', () => {
    const w = withGuide();
    w.workplace('P1', { seats: 1 });
    w.workplace('P2');
    w.employee('Anna');
    w.employee('Bas');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    w.assign('Bas', 'P1');
    w.absent('Bas');
    const { best } = searched(w, 'workplace-full');
    expect(movesOf(best)[0]).toEqual(['Bas Jansen van P1 halen (ma 30 nov, ochtend)']);
    expect(movesOf(best).flat()).not.toContain('Bas Jansen van P1 naar P2 (ma 30 nov, ochtend)');
  });

  it('certificate-expired: who is certified takes the place, and the other goes elsewhere', () => {
    const w = withGuide();
    w.workplace('Vork', { requiredCertificates: ['heftruck'] });
    w.workplace('P2');
    w.employee('Anna', { certificates: [{ name: 'heftruck', validTo: '2026-11-01' as IsoDate }] });
    w.employee('Bas', { certificates: [{ name: 'heftruck', validTo: null }] });
    w.assign('Kees', 'P2');
    w.assign('Anna', 'Vork');
    w.assign('Bas', 'P2');
    const { best } = searched(w, 'certificate-expired');
    expect(movesOf(best)).toContainEqual(['Anna Jansen en Bas Jansen wisselen (Vork en P2, ma 30 nov, ochtend)']);
    expect(movesOf(best)[0]).toEqual(['Anna Jansen van Vork naar P2 (ma 30 nov, ochtend)']);
  });

  it('outside-contract-hours: just so much shorter costs less work than a whole block', () => {
    const w = withGuide();
    w.employee('Anna', { contractMinutes: 225 });
    w.workplace('P1');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    const { best } = searched(w, 'outside-contract-hours');
    expect(best[0]).toMatchObject({ mends: 'all', moves: ['Anna Jansen werkt van 08:00 tot 11:45 op ma 30 nov'] });
    expect(movesOf(best).at(-1)).toEqual(['Anna Jansen van P1 halen (ma 30 nov, ochtend)']);
  });

  it('bhv-cover: somebody with BHV comes', () => {
    const w = new World();
    w.catalogue.blocks = w.catalogue.blocks.filter((b) => b.name === 'ochtend');
    w.guide('Kees');
    w.guide('Mia', { certificates: [{ name: 'BHV', validTo: null }] });
    w.employee('Anna');
    w.workplace('P1');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    const { best } = searched(w, 'bhv-cover');
    expect(best[0]).toMatchObject({
      mends: 'all',
      moves: ['Mia Jansen begeleidt Productie (Hal) vanaf P1 (ma 30 nov, ochtend)'],
    });
  });

  it('workplace-full: somebody goes to a place with a free seat', () => {
    const w = withGuide();
    for (const name of ['Anna', 'Bas']) w.employee(name);
    w.workplace('P1', { seats: 1 });
    w.workplace('P2');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    w.assign('Bas', 'P1');
    const { best } = searched(w, 'workplace-full');
    expect(movesOf(best).slice(0, 2)).toEqual([
      ['Anna Jansen van P1 naar P2 (ma 30 nov, ochtend)'],
      ['Bas Jansen van P1 naar P2 (ma 30 nov, ochtend)'],
    ]);
  });
});

describe('tier 2', () => {
  it('need-unmet: to a place with the feature; through a chain of two when that place is full', () => {
    const w = withGuide();
    w.employee('Anna', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    w.employee('Bas');
    w.workplace('Druk', { seats: 1 });
    w.workplace('Stil', { seats: 1, features: ['prikkelarm'] });
    w.workplace('P3', { seats: 1 });
    w.assign('Kees', 'Druk');
    w.assign('Anna', 'Druk');
    expect(movesOf(searched(w, 'need-unmet').best)[0]).toEqual(['Anna Jansen van Druk naar Stil (ma 30 nov, ochtend)']);
    w.assign('Bas', 'Stil');
    const { best } = searched(w, 'need-unmet');
    expect(movesOf(best)[0]).toEqual(['Anna Jansen en Bas Jansen wisselen (Druk en Stil, ma 30 nov, ochtend)']);
    expect(movesOf(best)).toContainEqual([
      'Anna Jansen van Druk naar Stil (ma 30 nov, ochtend)',
      'Bas Jansen van Stil naar P3 (ma 30 nov, ochtend)',
    ]);
  });

  it('aid-overbooked: another block, as everywhere else the need cannot be met', () => {
    const w = new World();
    w.guide('Kees', { certificates: [{ name: 'BHV', validTo: null }] });
    w.aid('Tafel', { stock: 1 });
    w.workplace('P1');
    for (const name of ['Anna', 'Bas']) w.employee(name, { needs: [{ kind: 'feature', feature: 'hoog-laagtafel' }] });
    w.assign('Kees', 'P1');
    w.assign('Kees', 'P1', { block: 'middag' });
    w.assign('Anna', 'P1');
    w.assign('Bas', 'P1');
    expect(movesOf(searched(w, 'aid-overbooked').best).slice(0, 2)).toEqual([
      ['Anna Jansen op P1 van ma 30 nov, ochtend naar ma 30 nov, middag'],
      ['Bas Jansen op P1 van ma 30 nov, ochtend naar ma 30 nov, middag'],
    ]);
  });

  it('keep-apart: one of the two to another place', () => {
    const w = withGuide();
    w.employee('Anna', { needs: [{ kind: 'keep-apart', personId: id('person', 'Bas') }] });
    w.employee('Bas');
    w.workplace('P1');
    w.workplace('P2');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    w.assign('Bas', 'P1');
    expect(movesOf(searched(w, 'keep-apart').best)[0]).toEqual(['Anna Jansen van P1 naar P2 (ma 30 nov, ochtend)']);
  });

  it('fixed-place: back to the own place', () => {
    const w = withGuide();
    w.workplace('P1');
    w.workplace('P2');
    w.employee('Anna', { needs: [{ kind: 'fixed-place', workplaceId: id('workplace', 'P1') }] });
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P2');
    expect(movesOf(searched(w, 'fixed-place').best)[0]).toEqual(['Anna Jansen van P2 naar P1 (ma 30 nov, ochtend)']);
  });

  it('hours-a-day: shorter, before a whole block less', () => {
    const w = withGuide();
    w.workplace('P1');
    w.employee('Anna', { needs: [{ kind: 'hours-a-day', maxMinutes: 180 }] });
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    const { best } = searched(w, 'hours-a-day');
    expect(best[0]?.moves).toEqual(['Anna Jansen werkt van 08:00 tot 11:15 op ma 30 nov']);
    expect(best[0]?.reasons).toEqual(['Lost dit helemaal op.', 'Kost 0,75 uur werk.']);
  });

  it('start-not-before: only the part of the block that is allowed', () => {
    const w = withGuide();
    w.workplace('P1');
    w.employee('Anna', { needs: [{ kind: 'start-not-before', at: 540 }] });
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    expect(movesOf(searched(w, 'start-not-before').best)[0]).toEqual([
      'Anna Jansen werkt van 09:00 tot 12:00 op ma 30 nov',
    ]);
  });
});

describe('tiers 3 to 6', () => {
  it('goal-hours: to the work that the person wants to learn', () => {
    const w = withGuide();
    w.guide('Mia', { workTypes: ['groen'] });
    w.workplace('P1');
    w.workplace('Tuin', { workType: 'groen' });
    w.employee('Anna', { goals: [{ workType: 'groen', minutesPerWeek: 120, until: null }] });
    w.assign('Kees', 'P1');
    w.assign('Mia', 'Tuin');
    w.assign('Anna', 'P1');
    const { best } = searched(w, 'goal-hours');
    expect(best[0]).toMatchObject({ mends: 'all', moves: ['Anna Jansen van P1 naar Tuin (ma 30 nov, ochtend)'] });
  });

  it('no-guide-present: a free guide comes, before people lose their work', () => {
    const w = withGuide();
    w.employee('Anna', { certificates: [{ name: 'BHV', validTo: null }] });
    w.workplace('P1');
    w.assign('Anna', 'P1');
    const { best } = searched(w, 'no-guide-present');
    expect(movesOf(best)).toEqual([
      ['Kees Jansen begeleidt Productie (Hal) vanaf P1 (ma 30 nov, ochtend)'],
      ['Anna Jansen van P1 halen (ma 30 nov, ochtend)'],
    ]);
  });

  it('guidance-load: a second guide comes, or somebody goes to a group with room', () => {
    const w = withGuide();
    w.guide('Mia', { workTypes: ['groen'] });
    w.workplace('P1', { seats: 20 });
    w.workplace('Tuin', { workType: 'groen', seats: 20 });
    w.assign('Kees', 'P1');
    w.assign('Mia', 'Tuin');
    for (let i = 0; i < 8; i++) {
      w.employee(`E${i}`, { guidanceLevel: 'hoog' });
      w.assign(`E${i}`, 'P1');
    }
    expect(movesOf(searched(w, 'guidance-load').best)[0]).toEqual(['E0 Jansen van P1 naar Tuin (ma 30 nov, ochtend)']);
    w.guide('Piet');
    expect(movesOf(searched(w, 'guidance-load').best)).toContainEqual([
      'Piet Jansen begeleidt Productie (Hal) vanaf P1 (ma 30 nov, ochtend)',
    ]);
  });

  it('order-late: who is free comes to the order’s place; a part when all of them are not enough', () => {
    const w = withGuide();
    for (const name of ['Anna', 'Bas'])
      w.employee(name, { wageValues: [{ workType: 'productie', percent: 100, from: null }] });
    w.workplace('P1');
    w.assign('Kees', 'P1');
    const amount = (normMinutes: number) => ({ kind: 'hours', normMinutes, doneMinutes: 0 }) as const;
    w.order('2001', { workplaceIds: [id('workplace', 'P1')], deadline: MONDAY, amount: amount(400) });
    const { best } = searched(w, 'order-late');
    expect(best[0]).toMatchObject({
      mends: 'all',
      moves: ['Anna Jansen op P1 (ma 30 nov, ochtend)', 'Bas Jansen op P1 (ma 30 nov, ochtend)'],
    });
    w.catalogue.orders.pop();
    w.order('2001', { workplaceIds: [id('workplace', 'P1')], deadline: MONDAY, amount: amount(900) });
    const part = searched(w, 'order-late').best;
    expect(part[0]).toMatchObject({ mends: 'part', moves: best[0]?.moves });
    expect(part[0]?.reasons[0]).toBe(
      'Lost dit voor 50% op. Daarna: Order 2001 (opdracht 2001) is op ma 30 nov niet klaar. Er is 7,5 uur te weinig gepland.',
    );
  });

  it('overtime-cost: the guide goes home at the end of the contract', () => {
    const w = withGuide();
    w.guide('Mia', { contractMinutes: 180 });
    w.employee('Anna');
    w.workplace('P1');
    w.assign('Mia', 'P1');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    expect(movesOf(searched(w, 'overtime-cost').best)).toContainEqual([
      'Mia Jansen werkt van 08:00 tot 11:00 op ma 30 nov',
    ]);
  });
});

describe('what a remedy never does', () => {
  it('mends no order at the cost of what somebody needs, and says what stood in the way', () => {
    const w = withGuide();
    w.employee('Anna', { needs: [{ kind: 'load', load: 'lawaai' }] });
    w.workplace('P1', { loads: [{ kind: 'load', load: 'lawaai' }] });
    w.assign('Kees', 'P1');
    w.order('2001', { workplaceIds: [id('workplace', 'P1')], deadline: MONDAY });
    const { best, whyNone } = searched(w, 'order-late');
    expect(best).toEqual([]);
    expect(whyNone).toBe(
      'Elke verandering geeft een aandachtspunt dat zwaarder weegt. Bijvoorbeeld: P1 past niet bij Anna Jansen: er is lawaai.',
    );
  });

  it('breaks no agreement with an employer, though that is no higher tier', () => {
    const w = withGuide();
    w.agreement('Alleen groen', { workTypes: ['groen'] });
    w.workplace('Werkgever', { organisationId: id('organisation', 'Klant'), features: ['prikkelarm'] });
    w.workplace('P1');
    w.employee('Anna', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    expect(movesOf(searched(w, 'need-unmet').best)).toEqual([['Anna Jansen van P1 halen (ma 30 nov, ochtend)']]);
  });

  it('says so when nobody can do anything', () => {
    const w = new World();
    w.workplace('P1');
    w.order('2001', { workplaceIds: [id('workplace', 'P1')], deadline: MONDAY });
    expect(searched(w, 'order-late')).toEqual({
      best: [],
      whyNone:
        'Er is niemand die hier kan bijspringen of van plek kan wisselen. Pas zo nodig de gegevens in Beheer aan.',
    });
  });

  it('shows no remedy with a move it does not need', () => {
    const w = withGuide();
    for (const name of ['Anna', 'Bas']) w.employee(name);
    w.workplace('P1', { seats: 1 });
    w.workplace('P2');
    w.assign('Kees', 'P1');
    w.assign('Anna', 'P1');
    w.assign('Bas', 'P1');
    expect(searched(w, 'workplace-full').best.every((r) => r.moves.length === 1)).toBe(true);
  });
});
