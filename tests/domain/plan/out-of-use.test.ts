import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { inverse, type RecordChange } from '#domain/model/record.ts';
import { decide } from '#domain/plan/decide.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { publish, publishBlockers, rowsToPublish } from '#domain/plan/publish.ts';
import { RemedySearch } from '#domain/plan/remedies.ts';
import { restored } from '#domain/plan/versions.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf, sentenceOf } from '#domain/rules/index.ts';
import { idOf, MONDAY, TUESDAY } from '../names.ts';
import { World } from '../world.ts';

const HALL = idOf('site', 'Hal') as SiteId;
const id = (kind: string, name: string) => idOf(kind, name) as never;
const context = { newId: () => idOf('publication', 'new'), now: '2026-11-27T12:00:00.000Z', user: 'Anna' };

/** Anna and her guide on P1, on Monday and Tuesday; Bas is free, P2 has room. Nothing stands in the way. */
function quiet(): World {
  const w = new World();
  const bhv = [{ name: 'BHV', validTo: null }];
  w.workplace('P1', { name: 'Montagelijn' });
  w.workplace('P2', { name: 'Balie' });
  w.employee('Anna', { certificates: bhv });
  w.employee('Bas', { certificates: bhv });
  w.guide('Gerda', { certificates: bhv });
  for (const date of [MONDAY, TUESDAY]) for (const who of ['Anna', 'Gerda']) w.assign(who, 'P1', { date });
  return w;
}

const found = (plan: Plan): readonly Finding[] =>
  plan
    .findings()
    .filter((f) => f.rule === 'out-of-use')
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** Puts a record of the plan in the archive from a day on. */
function archiving(plan: Plan, kind: 'person' | 'workplace' | 'block', name: string, on: IsoDate): RecordChange {
  const { people, workplaces, blocks } = plan.lookup;
  const before = { person: people, workplace: workplaces, block: blocks }[kind].get(id(kind, name));
  if (!before) throw new Error(`No ${kind} ${name}`);
  return { kind, before, after: { ...before, archivedOn: on } } as RecordChange;
}

const CASES = [
  ['person', 'Anna', 1],
  ['workplace', 'P1', 2],
  ['block', 'Hal|ochtend', 2],
] as const;

describe('what goes to the archive while people are planned there', () => {
  it.each(CASES)(
    'a %s: its rows from that day on are judged anew, and again when it comes back',
    (kind, name, rows) => {
      const plan = quiet().plan();
      expect(found(plan)).toEqual([]);
      const change = archiving(plan, kind, name, TUESDAY);
      plan.apply([change]);
      expect(found(plan).map((f) => f.date)).toEqual(Array.from({ length: rows }, () => TUESDAY));
      plan.apply(inverse([change]));
      expect(found(plan)).toEqual([]);
    },
  );

  it.each(CASES)(
    'a %s keeps the week from being published, until nobody is planned there any more',
    (kind, name, rows) => {
      const plan = quiet().plan();
      expect(publishBlockers(plan, HALL)).toEqual([]);
      plan.apply([archiving(plan, kind, name, TUESDAY)]);
      const refused = publish(plan, HALL, context);
      expect(refused).toMatchObject({
        ok: false,
        findings: Array.from({ length: rows }, () => ({ rule: 'out-of-use' })),
      });
      const gone = found(plan).flatMap((f) => f.assignmentIds);
      const done = decide(plan, { do: 'remove', assignmentIds: gone }, context);
      if (!done.ok) throw new Error(done.refusal.sentence);
      plan.apply(done.changes);
      expect(publishBlockers(plan, HALL).map((f) => f.rule)).not.toContain('out-of-use');
    },
  );

  it('a version that comes back with somebody who left and a place that is gone cannot be published', () => {
    const w = quiet();
    const version = rowsToPublish(w.plan(), HALL);
    w.assignments.length = 0;
    const plan = w.plan();
    plan.apply([archiving(plan, 'person', 'Anna', MONDAY), archiving(plan, 'workplace', 'P1', TUESDAY)]);
    let n = 0;
    plan.apply(restored(plan, HALL, version, () => idOf('restored', String(n++))));
    expect(rowsToPublish(plan, HALL)).toEqual(version);
    // Anna on both days, P1 on the Tuesday under Anna and under Gerda.
    expect(
      publishBlockers(plan, HALL).map(({ rule, date, facts }) => [rule, date, facts['what'], facts['person']]),
    ).toEqual(
      expect.arrayContaining([
        ['out-of-use', MONDAY, 'person', 'Anna Jansen'],
        ['out-of-use', TUESDAY, 'person', 'Anna Jansen'],
        ['out-of-use', TUESDAY, 'workplace', 'Anna Jansen'],
        ['out-of-use', TUESDAY, 'workplace', 'Gerda Jansen'],
      ]),
    );
    expect(publish(plan, HALL, context)).toMatchObject({ ok: false, findings: { length: 4 } });
  });
});

describe('what mends it', () => {
  /** What the best remedies do, for the finding of Anna's Tuesday. */
  function remediesFor(kind: 'person' | 'workplace' | 'block', name: string): readonly (readonly string[])[] {
    const plan = quiet().plan();
    plan.apply([archiving(plan, kind, name, TUESDAY)]);
    const finding = found(plan).find((f) => f.personId === id('person', 'Anna'));
    if (!finding) throw new Error('nothing found');
    const search = new RemedySearch(plan, finding);
    expect(search.run(() => false)).toBe(true);
    return search.best(20).map((remedy) => remedy.moves);
  }

  it('who left goes out of the roster, and is moved nowhere', () => {
    const plan = quiet().plan();
    plan.apply([archiving(plan, 'person', 'Anna', TUESDAY)]);
    const search = new RemedySearch(plan, found(plan)[0] as Finding);
    search.run(() => false);
    const best = search.best(20);
    expect(best.map((r) => r.moves)).toContainEqual(['Anna Jansen van Montagelijn halen (di 1 dec, ochtend)']);
    const moved = best.flatMap((r) => r.moves).filter((text) => text.startsWith('Anna Jansen van Montagelijn naar'));
    expect(moved).toEqual([]);
    // Nobody loses work: who left has none here.
    for (const remedy of best) expect(remedy.reasons.join()).not.toContain('Kost');
  });

  it('from a workplace that is gone people go to another one', () => {
    const moves = remediesFor('workplace', 'P1');
    expect(moves[0]?.join()).toContain('van Montagelijn naar Balie (di 1 dec, ochtend)');
    expect(moves.flat().join()).not.toContain('naar Montagelijn');
  });

  it('from a block that is gone people go to another one', () => {
    expect(remediesFor('block', 'Hal|ochtend').flat()).toContain(
      'Anna Jansen op Montagelijn van di 1 dec, ochtend naar di 1 dec, middag',
    );
  });

  it('no command puts a row on a day on which it would be wrong', () => {
    const plan = quiet().plan();
    plan.apply([archiving(plan, 'person', 'Anna', TUESDAY)]);
    const row = [...plan.placed.ofPersonWeek(id('person', 'Anna'))].find((r) => r.date === MONDAY);
    if (!row) throw new Error('no row');
    const to = { workplaceId: id('workplace', 'P2'), date: TUESDAY, blockId: id('block', 'Hal|middag') };
    const command = { do: 'move' as const, assignmentId: row.assignment.id, ...to, orderId: null };
    expect(decide(plan, command, context)).toMatchObject({
      ok: false,
      refusal: { needsReason: false, findings: [expect.objectContaining({ rule: 'out-of-use', date: TUESDAY })] },
    });
  });

  it('nobody is put in a block that is gone', () => {
    const plan = quiet().plan();
    plan.apply([archiving(plan, 'block', 'Hal|middag', TUESDAY)]);
    const cell = { workplaceId: id('workplace', 'P2'), date: TUESDAY, blockId: id('block', 'Hal|middag') };
    const place = { do: 'place' as const, personId: id('person', 'Bas'), ...cell, orderId: null, from: null, to: null };
    expect(decide(plan, place, context)).toMatchObject({
      ok: false,
      refusal: { sentence: 'Hal heeft dit dagdeel niet. Kies een dagdeel van Hal.' },
    });
  });
});

it.each([
  [
    'person',
    'Anna',
    'Anna Jansen is sinds ma 30 nov uit dienst, maar staat op di 1 dec in de ochtend op Montagelijn. ' +
      'Haal Anna Jansen uit het rooster.',
    ['Anna Jansen is uit dienst · sinds maandag 30 november 2026'],
  ],
  [
    'workplace',
    'P1',
    'Werkplek Montagelijn is sinds ma 30 nov niet meer in gebruik, maar Anna Jansen staat daar op di 1 dec in de ' +
      'ochtend. Kies een andere werkplek voor Anna Jansen.',
    ['Werkplek Montagelijn is niet meer in gebruik · sinds maandag 30 november 2026'],
  ],
  [
    'block',
    'Hal|ochtend',
    'Het dagdeel ochtend van Hal is sinds ma 30 nov niet meer in gebruik, maar Anna Jansen staat dan op di 1 dec op ' +
      'Montagelijn. Kies een ander dagdeel voor Anna Jansen.',
    ['Het dagdeel ochtend van Hal is niet meer in gebruik · sinds maandag 30 november 2026'],
  ],
] as const)('says what is wrong with a %s, since when, and how to mend it', (kind, name, sentence, lines) => {
  const plan = quiet().plan();
  plan.apply([archiving(plan, kind, name, MONDAY)]);
  const finding = found(plan).find((f) => f.personId === id('person', 'Anna') && f.date === TUESDAY);
  if (!finding) throw new Error('nothing found');
  expect(sentenceOf(finding)).toBe(sentence);
  expect(
    ruleOf('out-of-use')
      .why(finding.facts)
      .map(({ what, value }) => `${what} · ${value}`),
  ).toEqual([...lines, 'Anna Jansen gepland op Montagelijn · di 1 dec, 08:00 tot 12:00']);
});
