import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/model/ids.ts';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Gesture } from '#features/board/dnd/gesture.ts';
import { sayOver, sayPickedUp } from '#features/board/dnd/gesture-words.ts';
import type { Target } from '#features/board/dnd/target.ts';
import { effectLines, verdictLine } from '#features/board/dnd/verdict-words.ts';
import { cellKey } from '#features/board/grid/grid-model.ts';
import { idOf, MONDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { TestFrames } from './test-frames.ts';

const cellOf = (workplace: string, block = 'ochtend'): Cell => ({
  workplaceId: idOf('workplace', workplace) as never,
  date: MONDAY,
  blockId: idOf('block', `Hal|${block}`) as never,
});
const on = (workplace: string, onto: number | null = null, block = 'ochtend'): Target => ({
  kind: 'cell',
  cell: cellOf(workplace, block),
  onto: onto === null ? null : (idOf('assignment', String(onto)) as never),
});
const POOL: Target = { kind: 'pool' };

/** Anna (0) and the guide Gerrit (2) sit on P1, Bram (1) on P2; Cor is free and cannot stand noise, as on P3. */
function company(): World {
  const world = new World();
  world.workplace('P1');
  world.workplace('P2');
  world.workplace('P3', { loads: [{ kind: 'load', load: 'lawaai' }] });
  world.workplace('P4', { requiredCertificates: ['heftruck'] });
  for (const name of ['Anna', 'Bram']) world.employee(name);
  world.employee('Cor', { needs: [{ kind: 'load', load: 'lawaai' }] });
  world.guide('Gerrit', { certificates: [{ name: 'BHV', validTo: null }] });
  world.guide('Hanna', { certificates: [{ name: 'BHV', validTo: null }] });
  world.assign('Anna', 'P1');
  world.assign('Bram', 'P2');
  world.assign('Gerrit', 'P1');
  return world;
}

const person = (name: string): PersonId => idOf('person', name) as PersonId;
const seated = (name: string, row: number): Carried => ({
  personId: person(name),
  assignmentId: idOf('assignment', String(row)) as never,
});
const free = (name: string): Carried => ({ personId: person(name), assignmentId: null });

let plan: Plan;
let gesture: Gesture;
let frames: TestFrames;
beforeEach(() => {
  plan = company().plan();
  frames = new TestFrames();
  gesture = new Gesture(plan, frames);
});

describe('what a drop asks of the plan', () => {
  const ANNA = seated('Anna', 0);
  const BRAM = seated('Bram', 1);
  const GERRIT = seated('Gerrit', 2);
  it.each([
    ['from the pool to a cell', [free('Cor')], on('P1'), false, 'place'],
    ['from a cell to a cell', [ANNA], on('P2'), false, 'move'],
    ['onto somebody else', [ANNA], on('P2', 1), false, 'swap'],
    ['from the pool onto somebody: in that place', [free('Cor')], on('P2', 1), false, 'several: remove, place'],
    ['an employee onto a guide: beside the guide', [BRAM], on('P1', 2), false, 'move'],
    ['a guide onto an employee: beside the employee', [GERRIT], on('P2', 1), false, 'move'],
    ['a guide onto a guide', [free('Hanna')], on('P1', 2), false, 'several: remove, place'],
    ['several onto somebody: beside them', [free('Cor'), ANNA], on('P2', 1), false, 'several: place, move'],
    ['a copy onto somebody: beside them', [ANNA], on('P2', 1), true, 'place'],
    ['a copy to another block', [ANNA], on('P1', null, 'middag'), true, 'place'],
    ['to where one already is', [ANNA], on('P1'), false, 'nothing'],
    ['to the pool', [ANNA, BRAM], POOL, false, 'remove'],
    ['from the pool to the pool', [free('Cor')], POOL, false, 'nothing'],
    ['a copy to the pool', [ANNA], POOL, true, 'nothing'],
  ] as const)('%s', (_what, cards, target, copy, expected) => {
    gesture.pick(cards, 'only');
    gesture.start(cards[0] as Carried, 'pointer', copy);
    gesture.hover(target);
    const command = gesture.drop();
    const asked =
      command?.do === 'several'
        ? `several: ${command.commands.map((c) => c.do).join(', ')}`
        : (command?.do ?? 'nothing');
    expect(asked).toBe(expected);
  });

  it('the other one goes to the pool, and the newcomer takes over the order', () => {
    const world = company();
    world.order('2041');
    world.assignments[1] = { ...world.assignments[1], orderId: idOf('order', '2041') } as never;
    gesture.renew(world.plan());
    gesture.start(free('Cor'), 'pointer');
    gesture.hover(on('P2', 1));
    expect(gesture.drop()).toMatchObject({
      commands: [
        { assignmentIds: [idOf('assignment', '1')] },
        { personId: person('Cor'), orderId: idOf('order', '2041') },
      ],
    });
  });

  it('nothing at all when it is not over anything', () => {
    gesture.start(free('Cor'), 'pointer');
    expect(gesture.drop()).toBeNull();
  });
});

describe('who listens', () => {
  /** Which of the topics a step told. */
  const told = (step: () => void): readonly string[] => {
    const names: string[] = [];
    const topics = ['carry', 'hover', `cell:${cellKey(cellOf('P1'))}`, `cell:${cellKey(cellOf('P2'))}`] as const;
    const stops = topics.map((topic, i) =>
      gesture.listen(topic)(() => names.push(['carry', 'hover', 'P1', 'P2'][i] ?? '')),
    );
    step();
    for (const stop of stops) stop();
    return [...new Set(names)].sort();
  };

  it('a move of the pointer reaches only the cell it leaves and the cell it enters', () => {
    gesture.start(free('Cor'), 'pointer');
    expect(told(() => gesture.hover(on('P1')))).toEqual(['P1', 'hover']);
    expect(told(() => gesture.hover(on('P1')))).toEqual([]);
    expect(told(() => gesture.hover(on('P2')))).toEqual(['P1', 'P2', 'hover']);
    expect(told(() => gesture.hover(null))).toEqual(['P2', 'hover']);
  });

  it('every cell hears that a gesture starts, becomes a copy, and ends', () => {
    const inFrames = (step: () => void): readonly string[] =>
      told(() => {
        step();
        frames.all();
      });
    expect(inFrames(() => gesture.start(free('Cor'), 'pointer'))).toEqual(['P1', 'P2', 'carry', 'hover']);
    expect(inFrames(() => gesture.setCopy(true))).toEqual(['P1', 'P2', 'carry', 'hover']);
    expect(told(() => gesture.setCopy(true))).toEqual([]);
    expect(told(() => gesture.end())).toEqual(['P1', 'P2', 'carry', 'hover']);
  });

  it('a cell hears its verdict when it is known, within the time a frame has for it', () => {
    const heard: string[] = [];
    for (const place of ['P1', 'P2', 'P3']) {
      gesture.listen(`cell:${cellKey(cellOf(place))}`)(() => heard.push(place));
    }
    // Each look at the clock takes 4 ms: two verdicts fill a frame of 6.
    frames.tick = 4;
    gesture.start(free('Cor'), 'pointer');
    expect([heard, gesture.known(cellOf('P1'))]).toEqual([[], null]);
    frames.one();
    expect([heard, gesture.known(cellOf('P2'))?.verdict?.level]).toEqual([['P1', 'P2'], 'fits']);
    frames.one();
    expect([heard, gesture.known(cellOf('P3'))?.verdict?.level]).toEqual([['P1', 'P2', 'P3'], 'needs-reason']);
    expect(frames.one()).toBe(false);
  });

  it('a row that comes on screen under way gets its verdicts too', () => {
    gesture.start(free('Cor'), 'pointer');
    frames.all();
    gesture.listen(`cell:${cellKey(cellOf('P3'))}`)(() => {});
    frames.all();
    expect(gesture.known(cellOf('P3'))?.verdict?.level).toBe('needs-reason');
  });

  it('a card knows whether it is picked, carried, or about to be swapped', () => {
    const anna = idOf('assignment', '0');
    gesture.pick([seated('Anna', 0)], 'toggle');
    expect(gesture.cardState(anna)).toBe('picked');
    gesture.start(seated('Anna', 0), 'pointer');
    expect(gesture.cardState(anna)).toBe('carried');
    gesture.hover(on('P2', 1));
    expect(gesture.cardState(idOf('assignment', '1'))).toBe('swap');
    gesture.setCopy(true);
    expect([gesture.cardState(anna), gesture.cardState(idOf('assignment', '1'))]).toEqual(['copied', '']);
    gesture.end();
    expect(gesture.cardState(anna)).toBe('');
  });
});

describe('a plan that changes under a gesture', () => {
  it('judges anew', () => {
    gesture.start(free('Cor'), 'pointer');
    expect(gesture.judge(cellOf('P3')).verdict?.level).toBe('needs-reason');
    const quiet = company();
    quiet.catalogue.workplaces = quiet.catalogue.workplaces.map((w) => ({ ...w, loads: [] }));
    gesture.renew(quiet.plan());
    expect(gesture.judge(cellOf('P3')).verdict?.level).not.toBe('needs-reason');
  });

  it('ends when what is carried has gone, and unpicks it', () => {
    gesture.pick([seated('Anna', 0)], 'only');
    gesture.start(seated('Anna', 0), 'pointer');
    const without = company();
    without.assignments.shift();
    gesture.renew(without.plan());
    expect([gesture.carry, gesture.picked]).toEqual([null, []]);
  });
});

describe('words', () => {
  const carryOver = (card: Carried, target: Target): string => {
    gesture.start(card, 'keyboard');
    gesture.hover(target);
    return sayOver(plan, gesture) ?? '';
  };

  it.each([
    ['past', 'P1', /^P1 P1, ochtend ma 30 nov: past\. Begeleiding 0,2 → 0,3 van 1\.$/],
    ['reason', 'P3', /^P3 P3, ochtend ma 30 nov: alleen met een reden\. .*lawaai/],
    ['refused', 'P4', /^P4 P4, ochtend ma 30 nov: mag niet\. .*heftruck/],
  ])('over a cell: %s', (_level, place, sentence) => {
    expect(carryOver(free('Cor'), on(place))).toMatch(sentence);
  });

  it('names whom one would change places with', () => {
    expect(carryOver(seated('Anna', 0), on('P2', 1))).toContain('Wisselen met Bram Jansen: ');
    expect(carryOver(free('Cor'), on('P2', 1))).toContain('In plaats van Bram Jansen: ');
  });

  it('says that nothing changes where somebody already is', () => {
    expect(carryOver(seated('Anna', 0), on('P1'))).toBe('P1 P1, ochtend ma 30 nov: hier verandert niets.');
  });

  it('counts people when there are many', () => {
    const cards = ['Anna', 'Bram', 'Cor', 'Gerrit'].map(free);
    expect(sayPickedUp(plan, cards.slice(0, 2))).toMatch(/^Anna Jansen en Bram Jansen opgepakt\. /);
    expect(sayPickedUp(plan, cards)).toMatch(/^4 mensen opgepakt\. /);
  });

  it.each([
    ['P1', 'past', 'past'],
    ['P3', 'alleen met reden: lawaai', 'lawaai'],
    ['P4', 'mag niet: heftruck', 'heftruck'],
  ])('in the cell of %s', (place, line, brief) => {
    gesture.start(free('Cor'), 'pointer');
    const { verdict } = gesture.judge(cellOf(place));
    expect(verdict && [verdictLine(verdict, false), verdictLine(verdict, true)]).toEqual([line, brief]);
  });

  it('an order that the drop brings in time is said, one that only gets nearer with what is left', () => {
    const lines = (minutes: number): readonly string[] => {
      const world = company();
      world.order('2041', {
        workplaceIds: [idOf('workplace', 'P1') as never],
        amount: { kind: 'hours', normMinutes: minutes, doneMinutes: 0 },
        deadline: MONDAY,
      });
      const now = world.plan();
      gesture.renew(now);
      gesture.start(free('Cor'), 'pointer');
      const { command, verdict } = gesture.judge(cellOf('P1'));
      return command && verdict ? effectLines(now, command, verdict, cellOf('P1')) : [];
    };
    // A morning of 225 minutes at the standard 50 % is 112,5 norm minutes.
    expect(lines(112)).toContain('Order 2041 is dan op tijd klaar.');
    expect(lines(232.5)).toContain('Order 2041: dan nog 2 uur tekort.');
  });
});
