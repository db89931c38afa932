import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentId, BlockId, OrderId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Command } from '#domain/plan/command.ts';
import { decide } from '#domain/plan/decide.ts';
import { at, idOf, MONDAY, TUESDAY } from '../names.ts';
import { World } from '../world.ts';

const block = (name: string) => idOf('block', `Hal|${name}`) as BlockId;
const person = (name: string) => idOf('person', name) as PersonId;
const place = (code: string) => idOf('workplace', code) as WorkplaceId;
const row = (n: number) => idOf('assignment', String(n)) as AssignmentId;

const putOn = (name: string, code: string, more: object = {}): Command => ({
  do: 'place',
  personId: person(name),
  workplaceId: place(code),
  date: MONDAY,
  blockId: block('ochtend'),
  orderId: null,
  from: null,
  to: null,
  ...more,
});

describe('decide', () => {
  let w: World;
  const run = (command: Command) => {
    let n = 0;
    return decide(w.plan(), command, {
      newId: () => idOf('made', String(n++)),
      now: '2026-11-30T07:15:00Z',
      user: 'T. de Boer',
    });
  };
  const refusalOf = (command: Command) => {
    const decision = run(command);
    if (decision.ok) throw new Error('was not refused');
    return { ...decision.refusal, rules: decision.refusal.findings.map((f) => f.rule) };
  };
  const appliedBy = (command: Command) => {
    const decision = run(command);
    if (!decision.ok) throw new Error(decision.refusal.sentence);
    return decision;
  };

  beforeEach(() => {
    w = new World();
    w.employee('Anna', { needs: [{ kind: 'load', load: 'lawaai' }] });
    w.employee('Bas');
    w.guide('Kees');
    w.workplace('Stil', { seats: 2 });
    w.workplace('Luid', { loads: [{ kind: 'load', load: 'lawaai' }] });
    w.workplace('Vol', { seats: 0 });
    w.workplace('Heftruck', { requiredCertificates: ['heftruck'] });
  });

  it('places someone where it fits, in words', () => {
    const done = appliedBy(putOn('Anna', 'Stil'));
    expect(done.label).toBe('Anna Jansen op Stil, ma 30 nov ochtend');
    expect(done.changes).toMatchObject([
      { kind: 'assignment', before: null, after: { personId: person('Anna'), from: null, to: null, overrides: [] } },
    ]);
  });

  it.each([
    ['workplace-full', 'Vol', {}],
    ['certificate-missing', 'Heftruck', {}],
  ])('refuses tier 1 (%s), also with a reason', (rule, code, more) => {
    for (const reason of [{}, { reason: 'eigen verzoek' }]) {
      expect(refusalOf(putOn('Bas', code, { ...more, ...reason }))).toMatchObject({
        needsReason: false,
        rules: [rule],
      });
    }
  });

  it('refuses a place for someone who is absent, does not work then, or is somewhere else', () => {
    w.absent('Bas');
    expect(refusalOf(putOn('Bas', 'Stil')).rules).toEqual(['absent']);
    w.assign('Anna', 'Stil');
    expect(refusalOf(putOn('Anna', 'Luid', { reason: 'toch' })).rules).toContain('double-booked');
  });

  it('asks a reason for tier 2, and keeps it with name and moment', () => {
    expect(refusalOf(putOn('Anna', 'Luid'))).toMatchObject({
      needsReason: true,
      rules: ['load-too-heavy'],
      sentence: 'Luid past niet bij Anna Jansen: er is lawaai.',
    });
    const done = appliedBy(putOn('Anna', 'Luid', { reason: 'met oordoppen' }));
    expect(done.overridden.map((f) => f.rule)).toEqual(['load-too-heavy']);
    expect(done.changes[0]?.after).toMatchObject({
      overrides: [
        {
          rule: 'load-too-heavy',
          cause: 'lawaai',
          reason: 'met oordoppen',
          by: 'T. de Boer',
          at: '2026-11-30T07:15:00Z',
        },
      ],
    });
  });

  it('ends an override when the person leaves the place it was given for', () => {
    const overrides = [
      { rule: 'load-too-heavy', cause: 'lawaai', reason: 'met oordoppen', by: 'x', at: '2026-11-30T07:15:00Z' },
    ];
    w.assign('Anna', 'Luid', { overrides });
    const move = (code: string, name: string): Command => ({
      do: 'move',
      assignmentId: row(0),
      workplaceId: place(code),
      date: MONDAY,
      blockId: block(name),
      orderId: null,
    });
    expect(appliedBy(move('Stil', 'ochtend')).changes[0]?.after).toMatchObject({ overrides: [] });
    expect(appliedBy(move('Luid', 'middag')).changes[0]?.after).toMatchObject({ overrides });
  });

  it('warns but does not refuse for guidance, BHV and orders while planning', () => {
    const done = appliedBy(putOn('Bas', 'Stil'));
    expect(done.delta.added.map((f) => f.rule).toSorted()).toEqual(['bhv-cover', 'no-guide-present']);
  });

  it('lets an old trouble be moved or made less, and refuses to make it worse', () => {
    w.employee('Cor');
    w.employee('Dirk');
    for (const name of ['Bas', 'Cor', 'Dirk']) w.assign(name, 'Stil');
    expect(appliedBy({ do: 'remove', assignmentIds: [row(0)] }).label).toBe('Bas Jansen van Stil gehaald');
    expect(refusalOf(putOn('Anna', 'Stil')).rules).toEqual(['workplace-full']);
    expect(appliedBy({ do: 'set-times', assignmentId: row(0), from: at('10:00'), to: at('12:00') }).label).toBe(
      'Tijden van Bas Jansen: 10:00 tot 12:00',
    );
  });

  it('swaps two people with their places and orders, as one step', () => {
    w.order('2001');
    w.assign('Anna', 'Stil', { order: '2001' });
    w.assign('Bas', 'Heftruck', { block: 'middag' });
    expect(refusalOf({ do: 'swap', first: row(0), second: row(1) }).rules).toEqual(['certificate-missing']);
    w.workplace('Stil2');
    w.assign('Kees', 'Stil2');
    const done = appliedBy({ do: 'swap', first: row(0), second: row(2) });
    expect(done.label).toBe('Anna Jansen en Kees Jansen gewisseld');
    expect(done.changes.map((c) => c.after)).toMatchObject([
      { personId: person('Anna'), workplaceId: place('Stil2'), orderId: null },
      { personId: person('Kees'), workplaceId: place('Stil'), orderId: null },
    ]);
  });

  it('does several at once, or none', () => {
    const both: Command = { do: 'several', commands: [putOn('Anna', 'Stil') as never, putOn('Bas', 'Stil') as never] };
    expect(appliedBy(both).changes).toHaveLength(2);
    expect(appliedBy(both).label).toBe('Anna Jansen op Stil, ma 30 nov ochtend (en nog 1)');
    w.employee('Cor');
    w.assign('Cor', 'Stil');
    expect(refusalOf(both).rules).toEqual(['workplace-full']);
  });

  it('marks someone absent and frees the seats, also those in other weeks', () => {
    w.assign('Bas', 'Stil');
    w.assign('Bas', 'Stil', { block: 'middag' });
    w.assign('Bas', 'Stil', { date: TUESDAY });
    const other = w.assign('Bas', 'Stil', { date: '2026-12-07' });
    w.assignments.pop();
    const absent = (to: string, blockName: string | null): Command => ({
      do: 'mark-absent',
      personId: person('Bas'),
      from: MONDAY,
      to: to as never,
      blockName,
      kind: 'ziek',
    });
    expect(appliedBy(absent(MONDAY, null)).label).toBe('Bas Jansen afwezig op ma 30 nov');
    expect(appliedBy(absent(MONDAY, null)).changes).toHaveLength(3);
    expect(appliedBy(absent(MONDAY, 'middag')).label).toBe('Bas Jansen afwezig op ma 30 nov (middag)');
    expect(appliedBy(absent(MONDAY, 'middag')).changes).toHaveLength(2);
    const long = decide(w.plan(), absent('2026-12-11', null), {
      newId: () => idOf('made', 'x'),
      now: '',
      user: '',
      otherAssignments: [other],
    });
    expect(long.ok && long.changes.filter((c) => c.kind === 'assignment').map((c) => c.before?.id)).toEqual([
      row(0),
      row(1),
      row(2),
      row(3),
    ]);
  });

  it('says what makes no sense, and changes nothing', () => {
    w.assign('Bas', 'Stil');
    w.absent('Anna');
    w.site('Depot');
    const nonsense: readonly (readonly [Command, RegExp])[] = [
      [{ do: 'remove', assignmentIds: [row(9)] }, /intussen weg/],
      [{ do: 'set-times', assignmentId: row(0), from: at('11:00'), to: at('10:00') }, /Kies een latere eindtijd/],
      [{ do: 'set-times', assignmentId: row(0), from: at('13:00'), to: at('14:00') }, /buiten de ochtend/],
      [
        { do: 'mark-absent', personId: person('Anna'), from: MONDAY, to: MONDAY, blockName: 'ochtend', kind: null },
        /al afwezig/,
      ],
      [
        { do: 'mark-absent', personId: person('Bas'), from: TUESDAY, to: MONDAY, blockName: null, kind: null },
        /latere laatste dag/,
      ],
      [{ do: 'swap', first: row(0), second: row(0) }, /dezelfde persoon/],
      [putOn('Bas', 'Stil', { blockId: idOf('block', 'Depot|ochtend') }), /Kies een dagdeel van Hal/],
      [putOn('Bas', 'Stil', { date: '2026-12-07' }), /niet in deze week/],
      [putOn('Weg', 'Stil'), /niet \(meer\) in het programma/],
      [{ do: 'set-order', assignmentId: row(0), orderId: idOf('order', 'x') as OrderId }, /Deze order/],
    ];
    for (const [command, sentence] of nonsense) {
      expect(refusalOf(command)).toMatchObject({
        needsReason: false,
        findings: [],
        sentence: expect.stringMatching(sentence),
      });
    }
  });

  it('drops times that are those of the block', () => {
    const done = appliedBy(putOn('Anna', 'Stil', { from: at('08:00'), to: at('11:00') }));
    expect(done.changes[0]?.after).toMatchObject({ from: null, to: at('11:00') });
  });
});
