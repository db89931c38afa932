import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import { type GapPlan, planGaps } from '#domain/plan/gap-plan.ts';
import { type Gap, gapsOf } from '#domain/plan/gaps.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type Ranked, rankPeople } from '#domain/plan/ranking.ts';
import {
  chooseWords,
  fillCommandOf,
  gapLines,
  type OwnChoices,
  togetherTrouble,
} from '#features/board/panels/gap-choices.ts';
import { isVacated, rankForSeat, seatCommand } from '#features/board/panels/seat-command.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const person = (name: string) => idOf('person', name) as PersonId;
const HALF_DAYS = ['ochtend', 'middag'] as const;
const cell = (block: string, date = MONDAY) => ({
  workplaceId: idOf('workplace', 'P1') as never,
  date,
  blockId: idOf('block', `Hal|${block}`) as never,
});

/** Anna sat on P1 all Monday and is away; Bram and Chris are free. */
function absence(): { plan: Plan; gaps: readonly Gap[]; proposal: GapPlan; world: World } {
  const world = new World();
  world.workplace('P1');
  for (const name of ['Anna', 'Bram', 'Chris']) world.employee(name);
  world.guide('Gerrit', { certificates: [{ name: 'BHV', validTo: null }] });
  for (const block of HALF_DAYS) world.assign('Gerrit', 'P1', { block });
  for (const block of HALF_DAYS) world.assign('Anna', 'P1', { block });
  const gaps = gapsOf(world.plan(), person('Anna'), { from: MONDAY, to: MONDAY, blockName: null });
  world.assignments.splice(2, 2);
  world.absent('Anna');
  const plan = world.plan();
  return { plan, gaps, proposal: planGaps(plan, gaps), world };
}

function option(plan: Plan, gap: Gap, name: string): Ranked<PersonId> {
  const found = rankPeople(plan, gap.cell, gap.kind).find((r) => r.what === person(name));
  if (!found) throw new Error(`${name} is not free`);
  return found;
}

describe('the gaps of an absence', () => {
  it('are all filled as proposed, in one step that says who fills in', () => {
    const { plan, gaps, proposal } = absence();
    const lines = gapLines(plan, gaps, proposal, new Map());
    expect(lines.every((line) => line.chosen !== null)).toBe(true);
    const command = fillCommandOf(lines);
    expect(command).toMatchObject({
      do: 'several',
      commands: [
        { do: 'place', ...cell('ochtend'), fillsIn: true },
        { do: 'place', ...cell('middag'), fillsIn: true },
      ],
    });
    expect(togetherTrouble(plan, lines)).toBeNull();
  });

  it('know nothing to propose before the proposal is there', () => {
    const { plan, gaps } = absence();
    const lines = gapLines(plan, gaps, null, new Map());
    expect(lines.map((line) => [line.chosen, line.whyOpen])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(fillCommandOf(lines)).toBeNull();
  });

  it('take an own choice before the proposal, and stay open when somebody says so', () => {
    const { plan, gaps, proposal } = absence();
    const [morning, afternoon] = gaps;
    if (!morning || !afternoon) throw new Error('no gaps');
    const proposed = proposal.fills[0]?.person;
    const other = proposed === person('Bram') ? 'Chris' : 'Bram';
    const own: OwnChoices = new Map([
      [morning, option(plan, morning, other)],
      [afternoon, null],
    ]);
    const lines = gapLines(plan, gaps, proposal, own);
    expect(lines.map((line) => line.chosen?.what ?? null)).toEqual([person(other), null]);
    expect(lines[1]?.whyOpen).toBe('Blijft open.');
    expect(lines.map(chooseWords)).toEqual(['Kies iemand anders', 'Kies iemand']);
    expect(fillCommandOf(lines)).toMatchObject({ commands: [{ personId: person(other) }] });
  });

  it('tell what goes wrong only when all are filled at once', () => {
    const { gaps, proposal, world } = absence();
    // Each half day is within the hours of Bram, both together are not.
    const bram = world.catalogue.people.find((p) => p.firstName === 'Bram');
    if (bram?.kind !== 'employee') throw new Error('no Bram');
    Object.assign(bram, { contractMinutes: 5 * 60 });
    const plan = world.plan();
    const own: OwnChoices = new Map(gaps.map((gap) => [gap, option(plan, gap, 'Bram')]));
    expect([...own.values()].map((o) => o?.verdict.level)).not.toContain('refused');
    expect(togetherTrouble(plan, gapLines(plan, gaps, proposal, own))).toMatchObject({
      level: 'refused',
      decisive: { rule: 'outside-contract-hours' },
    });
  });

  it('leave alone what is filled already', () => {
    const { gaps, proposal, world } = absence();
    world.assign('Bram', 'P1', { fillsIn: true });
    const plan = world.plan();
    const [morning, afternoon] = gapLines(plan, gaps, proposal, new Map());
    expect(morning?.filler?.person.id).toBe(person('Bram'));
    expect([morning?.chosen, afternoon?.filler]).toEqual([null, null]);
  });

  it('say why nobody comes', () => {
    const { gaps, world } = absence();
    for (const name of ['Bram', 'Chris']) world.absent(name);
    const plan = world.plan();
    const lines = gapLines(plan, gaps, planGaps(plan, gaps), new Map());
    expect(lines.map((line) => [line.chosen, line.whyOpen === null])).toEqual([
      [null, false],
      [null, false],
    ]);
  });
});

describe('a seat of a published day whose owner is away', () => {
  function published(fillers: readonly string[] = [], isAway = true): Plan {
    const world = new World();
    world.workplace('P1');
    for (const name of ['Anna', 'Bram', 'Chris']) world.employee(name);
    world.guide('Gerrit');
    world.assign('Anna', 'P1');
    world.publish();
    world.assignments.pop();
    if (isAway) world.absent('Anna');
    for (const name of fillers) world.assign(name, 'P1', { fillsIn: true });
    return world.plan();
  }

  it.each<[string, Plan, ReturnType<typeof cell>, 'employee' | 'guide', boolean]>([
    ['stands open', published(), cell('ochtend'), 'employee', true],
    ['is no guide’s', published(), cell('ochtend'), 'guide', false],
    ['of another part of the day', published(), cell('middag'), 'employee', false],
    ['of another day', published(), cell('ochtend', TUESDAY), 'employee', false],
    ['is filled', published(['Bram']), cell('ochtend'), 'employee', false],
    ['was only moved', published([], false), cell('ochtend'), 'employee', false],
  ])('%s', (_, plan, at, kind, is) => expect(isVacated(plan, at, kind)).toBe(is));

  it('is taken by somebody who fills in, and ranked so', () => {
    const plan = published();
    const at = cell('ochtend');
    expect(seatCommand(plan, person('Bram'), at, true)).toMatchObject({ do: 'place', fillsIn: true });
    expect(seatCommand(plan, person('Bram'), at, false)).not.toHaveProperty('fillsIn');
    const names = (fillsIn: boolean) => rankForSeat(plan, at, 'employee', fillsIn).map((r) => r.what);
    expect(new Set(names(true))).toEqual(new Set(names(false)));
  });

  it('goes to who did not fill in lately before who did', () => {
    const world = new World();
    world.workplace('P1');
    for (const name of ['Anna', 'Bram']) world.employee(name);
    world.around('Anna', { fills: ['2026-11-23' as IsoDate] });
    const at = cell('ochtend');
    const first = (fillsIn: boolean) => rankForSeat(world.plan(), at, 'employee', fillsIn)[0]?.what;
    expect([first(false), first(true)]).toEqual([person('Anna'), person('Bram')]);
  });
});
