import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { BlockId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import { explainFinding, explainVerdict } from '#domain/plan/explain.ts';
import { RULES, ruleOf } from '#domain/rules/index.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';
import { smallWorld } from './remedies-worlds.ts';

const cell = (place: string, block = 'ochtend') => ({
  workplaceId: idOf('workplace', place) as WorkplaceId,
  date: MONDAY,
  blockId: idOf('block', `Hal|${block}`) as BlockId,
});

const put = (name: string, place: string, block = 'ochtend'): PlanningCommand => ({
  do: 'place',
  personId: idOf('person', name) as PersonId,
  ...cell(place, block),
  orderId: null,
  from: null,
  to: null,
});

function hall(): World {
  const w = new World();
  w.guide('Kees', { certificates: [{ name: 'BHV', validTo: null }] });
  w.workplace('P1', { features: ['prikkelarm'], requiredCertificates: ['heftruck'], seats: 3 });
  w.workplace('Vol', { seats: 0 });
  w.employee('Bas', { guidanceLevel: 'hoog', certificates: [{ name: 'heftruck', validTo: null }] });
  w.employee('Anna', {
    certificates: [{ name: 'heftruck', validTo: '2027-03-01' as IsoDate }],
    needs: [{ kind: 'feature', feature: 'prikkelarm' }],
    contractMinutes: 20 * 60,
  });
  w.assign('Kees', 'P1');
  w.assign('Bas', 'P1');
  return w;
}

const explain = (w: World, command: PlanningCommand, at = cell('P1')) => explainVerdict(w.plan(), command, at);
const line = (explanation: ReturnType<typeof explain>, start: string): string | undefined =>
  explanation.lines.find((l) => l.what.startsWith(start))?.value;

describe('a verdict that fits', () => {
  it('tells how each need is met, certificates, hours, the guidance sum and the seats', () => {
    const why = explain(hall(), put('Anna', 'P1'));
    expect(why).toMatchObject({ title: 'Past', sentence: 'Anna Jansen past op P1.', tier: null });
    expect(why.source).toBe('Behoeften volgens bedrijfsarts; begeleidingsnormen uit Beheer (deels te bevestigen)');
    expect(why.lines).toEqual([
      { what: 'Behoefte: prikkelarm', value: 'voldoet (bron: bedrijfsarts)' },
      { what: 'Certificaat heftruck', value: 'geldig tot en met 01-03-2027' },
      { what: 'Uren in deze week na deze stap', value: '4 uur van 20 uur contract' },
      { what: 'Werktijd op ma 30 nov', value: '3,75 uur zonder pauzes' },
      // 1/7 for hoog; 1/12 for laag, as productie's 12 is less than laag's 13.
      { what: 'Begeleiding Productie (Hal) om 08:00', value: 'nodig 0,143 → 0,226, aanwezig 1 → 1' },
      { what: '1 × hoog, norm 7, te bevestigen', value: '0,143' },
      { what: '1 × laag, norm 12 (productie), te bevestigen', value: '0,083' },
      { what: 'Begeleider Kees Jansen', value: '1' },
      { what: 'Plaatsen op P1', value: '1 → 2 van 3 bezet' },
    ]);
  });

  it('counts the hours of the whole week and day, also after a move', () => {
    const w = hall();
    w.workplace('P2');
    const row = w.assign('Anna', 'P2');
    w.assign('Anna', 'P2', { block: 'middag' });
    w.assign('Kees', 'P1', { block: 'middag' });
    const why = explain(w, { do: 'move', assignmentId: row.id, ...cell('P1'), orderId: null });
    expect(line(why, 'Uren in deze week')).toBe('7,75 uur van 20 uur contract');
    expect(line(why, 'Werktijd op ma 30 nov')).toBe('7,25 uur zonder pauzes');
  });

  it('tells what it does to the order, with what it brings and takes away', () => {
    const w = hall();
    const order = w.order('2001', {
      workplaceIds: [idOf('workplace', 'P1') as never],
      deadline: MONDAY,
      amount: { kind: 'hours', normMinutes: 600, doneMinutes: 0 },
    });
    const why = explain(w, { ...put('Anna', 'P1'), orderId: order.id } as PlanningCommand);
    expect(line(why, 'Order 2001')).toBe('0 uur → 1,88 uur (geschat) gepland van 10 uur normuren');
    expect(line(why, 'Wordt minder (order)')).toContain('Order 2001');
  });

  it('names the aid that meets a need', () => {
    const w = hall();
    w.aid('Tafel');
    w.employee('Cor', {
      needs: [{ kind: 'feature', feature: 'hoog-laagtafel' }],
      certificates: [{ name: 'heftruck', validTo: null }],
    });
    const why = explain(w, put('Cor', 'P1'));
    expect(why.title).toBe('Past met een hulpmiddel');
    expect(line(why, 'Behoefte')).toBe('voldoet met hulpmiddel: Tafel (bron: bedrijfsarts)');
    expect(line(why, 'Certificaat')).toBe('geldig');
  });

  it('of a guide tells the guidance before and after, and no seat', () => {
    const w = hall();
    w.guide('Mia', { capacity: 0.5 });
    const why = explain(w, put('Mia', 'P1'));
    expect(line(why, 'Begeleiding')).toBe('nodig 0,143 → 0,143, aanwezig 1 → 1,5');
    expect(why.lines.some((l) => l.what.startsWith('Plaatsen'))).toBe(false);
  });
});

describe('a verdict that warns or refuses', () => {
  it('warns with the finding that decided, and its numbers', () => {
    const why = explain(hall(), put('Anna', 'P1', 'middag'), cell('P1', 'middag'));
    expect(why).toMatchObject({ title: 'Kan, maar let op', tier: 1, source: ruleOf('bhv-cover').source });
    expect(why.lines.some((l) => l.what === 'Geeft (begeleiding)')).toBe(true);
  });

  it('refuses with the finding that decided', () => {
    const w = hall();
    const why = explain(w, put('Anna', 'Vol'), cell('Vol'));
    expect(why).toMatchObject({
      title: ruleOf('workplace-full').title,
      tier: 1,
      source: ruleOf('workplace-full').source,
    });
    expect(why.lines.length).toBeGreaterThan(0);
  });

  it('says why a command makes no sense', () => {
    const why = explain(hall(), { do: 'remove', assignmentIds: [idOf('assignment', '99') as never] });
    expect(why).toEqual({
      title: 'Kan niet',
      sentence: 'Deze inzet is intussen weg. Kijk nog eens op het bord.',
      tier: null,
      source: null,
      lines: [],
    });
  });
});

describe('explainFinding', () => {
  it('opens every finding of many worlds: its rule’s title, sentence, source and at least one number', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      for (const finding of smallWorld(seed).plan().findings()) {
        const why = explainFinding(finding);
        seen.add(finding.rule);
        expect(why).toMatchObject({ title: ruleOf(finding.rule).title, tier: finding.tier });
        expect(why.source).not.toBe('');
        expect(why.lines.length, finding.rule).toBeGreaterThan(0);
        for (const { what, value } of why.lines) {
          expect(what, finding.rule).toMatch(/\S/);
          expect(value, `${finding.rule} ${what}`).toMatch(/\S/);
          expect(`${what} ${value}`, finding.rule).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(RULES.length / 3);
  });
});
