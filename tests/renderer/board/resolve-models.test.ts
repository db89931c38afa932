import { describe, expect, it } from 'vitest';
import type { PlanningCommand } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Remedy } from '#domain/plan/remedies.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { allowedWith, findingNow, stampWords } from '#features/board/panels/findings-view.ts';
import { SEARCH_BUDGET, searchInSlices } from '#features/board/panels/remedy-search.ts';
import { cellsOf, remedyEffects } from '#features/board/panels/remedy-view.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { TestFrames } from './test-frames.ts';

describe('a search in slices', () => {
  /** A search of so many looks at the clock; what it said, in order. */
  function search(
    looks: number,
    tick: number,
  ): { said: string[]; slices: number[]; stop: () => void; frames: TestFrames } {
    const frames = new TestFrames();
    frames.tick = tick;
    const said: string[] = [];
    const slices: number[] = [];
    let left = looks;
    const stop = searchInSlices(
      {
        run: (isOver) => {
          let now = 0;
          while (left > 0) {
            now += 1;
            left -= 1;
            if (isOver()) break;
          }
          slices.push(now);
          return left === 0;
        },
        onWait: (fraction) => said.push(fraction.toFixed(1)),
        onDone: () => said.push('done'),
      },
      frames,
    );
    return { said, slices, stop, frames };
  }

  it('takes a few ms of each frame', () => {
    const { said, slices, frames } = search(20, 1);
    frames.all();
    expect(Math.max(...slices)).toBeLessThanOrEqual(6);
    expect(slices.length).toBeGreaterThan(2);
    expect(said).toEqual(['done']);
  });

  it('says that it takes long only when it does, and ends when its time is up', () => {
    const { said, frames } = search(1e6, 10);
    frames.all();
    expect(said.at(-1)).toBe('done');
    expect(said.length).toBeGreaterThan(2);
    expect(Number(said[0])).toBeGreaterThanOrEqual(300 / SEARCH_BUDGET - 0.05);
  });

  it('goes on after its time until there is something to show', () => {
    const frames = new TestFrames();
    frames.tick = 100;
    let turns = 0;
    let shown = 0;
    const run = (): boolean => {
      turns += 1;
      return false;
    };
    const onWait = (fraction: number): void => expect(fraction).toBeLessThanOrEqual(1);
    searchInSlices({ run, isUseful: () => turns === 40, onWait, onDone: () => (shown = turns) }, frames);
    frames.all();
    expect(100 * 40).toBeGreaterThan(SEARCH_BUDGET);
    expect(shown).toBe(40);
  });

  it('says nothing any more once it is called off', () => {
    const { said, stop, frames } = search(100, 1);
    frames.one();
    stop();
    frames.all();
    expect(said).toEqual([]);
  });
});

/** Three people among noise that two of them cannot have, on Monday and Tuesday. */
function noisy(): Plan {
  const world = new World();
  const noise = { kind: 'load', load: 'lawaai' } as const;
  world.workplace('P1', { loads: [noise] });
  world.workplace('P2');
  world.employee('Anna', { needs: [noise] });
  world.employee('Bram', { needs: [noise] });
  world.employee('Chris');
  world.assign('Anna', 'P1');
  world.assign('Bram', 'P2');
  world.assign('Chris', 'P1', { block: 'middag' });
  return world.plan();
}

const cell = (code: string, block = 'ochtend', date = MONDAY) => ({
  workplaceId: idOf('workplace', code) as never,
  date,
  blockId: idOf('block', `Hal|${block}`) as never,
});
const row = (n: number) => idOf('assignment', String(n)) as never;
const person = (name: string) => idOf('person', name) as never;

describe('the cells that a remedy touches', () => {
  const place = { do: 'place', personId: person('Chris'), orderId: null, from: null, to: null } as const;
  it.each<[string, PlanningCommand, readonly unknown[]]>([
    ['place', { ...place, ...cell('P2') }, [cell('P2')]],
    ['move', { do: 'move', assignmentId: row(0), ...cell('P2'), orderId: null }, [cell('P1'), cell('P2')]],
    ['swap', { do: 'swap', first: row(0), second: row(1) }, [cell('P1'), cell('P2')]],
    ['remove', { do: 'remove', assignmentIds: [row(0), row(2)] }, [cell('P1'), cell('P1', 'middag')]],
    ['times', { do: 'set-times', assignmentId: row(2), from: 780, to: null }, [cell('P1', 'middag')]],
    ['a row that is gone', { do: 'set-order', assignmentId: row(9), orderId: null }, []],
    [
      'several, each cell once',
      {
        do: 'several',
        commands: [
          { do: 'remove', assignmentIds: [row(0)] },
          { ...place, ...cell('P1') },
        ],
      },
      [cell('P1')],
    ],
  ])('%s', (_, command, cells) => expect(cellsOf(noisy(), command)).toEqual(cells));
});

describe('what a remedy does', () => {
  const [finding] = noisy()
    .findings()
    .filter((f) => f.rule === 'load-too-heavy');
  const guide = noisy()
    .findings()
    .find((f) => f.rule === 'no-guide-present');
  const remedy = (more: Partial<Remedy>): Remedy => ({
    command: { do: 'remove', assignmentIds: [row(0)] },
    moves: [],
    mends: 'all',
    added: [],
    resolved: [],
    eased: [],
    reasons: ['Lost dit helemaal op.'],
    ...more,
  });

  it('tells what it mends from what it costs, and how heavy that weighs', () => {
    if (!finding || !guide) throw new Error('no finding');
    const effects = remedyEffects(
      remedy({
        added: [guide],
        resolved: [finding],
        reasons: [
          'Lost dit helemaal op.',
          'Kost 4 uur werk.',
          `Geeft: ${sentenceOf(guide)}`,
          `Lost ook op: ${sentenceOf(finding)}`,
        ],
      }),
    );
    expect(effects.map(({ tone, weight }) => [tone, weight])).toEqual([
      ['green', null],
      ['neutral', null],
      ['red', 'blokkade, begeleiding'],
      ['green', null],
    ]);
  });

  it('shows by its tone that a part remains', () => {
    expect(remedyEffects(remedy({ mends: 'part' }))[0]?.tone).toBe('amber');
  });
});

describe('a finding in a plan that changes', () => {
  it('is let stand with all moments of its cause, and with nothing else', () => {
    const world = new World();
    world.workplace('P1');
    world.employee('Anna');
    for (const block of ['ochtend', 'middag']) world.assign('Anna', 'P1', { block });
    world.assign('Anna', 'P1', { date: TUESDAY });
    const plan = world.plan();
    const [first] = plan.findings().filter((f) => f.rule === 'no-guide-present' && f.date === MONDAY);
    if (!first) throw new Error('no finding');
    const together = allowedWith(plan, first);
    expect(together).toContain(first);
    expect(new Set(together.map((f) => `${f.rule} ${f.date}`))).toEqual(new Set([`no-guide-present ${MONDAY}`]));
  });

  it('is found again when only its moment moved, and is gone when its cause is', () => {
    const plan = noisy();
    const [anna] = plan.findings().filter((f) => f.rule === 'load-too-heavy');
    if (!anna) throw new Error('no finding');
    const moved: Finding = { ...anna, key: anna.key.replace(/@.*$/, '@1-2') };
    expect(findingNow(plan, moved)?.key).toBe(anna.key);
    const before = plan.placed.get(row(0))?.assignment ?? null;
    plan.apply([{ kind: 'assignment', before, after: null }]);
    expect(findingNow(plan, moved)).toBeNull();
  });
});

it('names who let something stand, and when', () => {
  const words = stampWords({
    rule: 'x',
    cause: 'y',
    reason: 'z',
    by: 'T. de Boer',
    at: '2026-11-23T09:15:00.000Z',
  });
  expect(words).toMatch(/^T\. de Boer, ma 23 nov,? \d\d:15$/);
});
