import { expect, it } from 'vitest';
import type { NeedKind } from '#domain/model/need.ts';
import { type NeedLevel, needLevelWords, needsMet, needTrouble } from '#domain/plan/needs-met.ts';
import { idOf } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const other = idOf('person', 'Bram') as never;

const CASES: readonly {
  readonly title: string;
  readonly need: NeedKind;
  readonly arrange?: (world: World) => void;
  readonly level: NeedLevel;
  readonly words: string;
}[] = [
  {
    title: 'the workplace has the feature',
    need: { kind: 'feature', feature: 'prikkelarm' },
    level: 'met',
    words: 'voldoet',
  },
  {
    title: 'no feature and no aid',
    need: { kind: 'feature', feature: 'tolk' },
    level: 'unmet',
    words: 'voldoet niet',
  },
  {
    title: 'an aid serves',
    need: { kind: 'feature', feature: 'hoog-laagtafel' },
    arrange: (w) => w.aid('Tafel A'),
    level: 'met-with-aid',
    words: 'voldoet met hulpmiddel: Tafel A',
  },
  {
    title: 'one of two aids serves',
    need: { kind: 'feature', feature: 'hoog-laagtafel' },
    arrange: (w) => {
      w.aid('Tafel A');
      w.aid('Tafel B');
    },
    level: 'met-with-aid',
    words: 'voldoet met hulpmiddel: Tafel A of Tafel B',
  },
  {
    title: 'the one aid is asked for twice',
    need: { kind: 'feature', feature: 'hoog-laagtafel' },
    arrange: (w) => {
      w.aid('Tafel A');
      w.employee('Bram', { needs: [{ kind: 'feature', feature: 'hoog-laagtafel' }] });
      w.assign('Bram', 'P1');
    },
    level: 'unmet',
    words: 'voldoet niet',
  },
  { title: 'the load is there', need: { kind: 'load', load: 'lawaai' }, level: 'unmet', words: 'voldoet niet' },
  { title: 'the load is not there', need: { kind: 'load', load: 'stof' }, level: 'met', words: 'voldoet' },
  { title: 'too much to lift', need: { kind: 'lift', maxKg: 5 }, level: 'unmet', words: 'voldoet niet' },
  { title: 'little enough to lift', need: { kind: 'lift', maxKg: 10 }, level: 'met', words: 'voldoet' },
  {
    title: 'the other person sits there too',
    need: { kind: 'keep-apart', personId: other },
    arrange: (w) => {
      w.employee('Bram');
      w.assign('Bram', 'P1');
    },
    level: 'unmet',
    words: 'voldoet niet',
  },
  {
    title: 'the other person sits elsewhere',
    need: { kind: 'keep-apart', personId: other },
    arrange: (w) => {
      w.employee('Bram');
      w.workplace('P2');
      w.assign('Bram', 'P2');
    },
    level: 'met',
    words: 'voldoet',
  },
  {
    title: 'more hours than a day may have',
    need: { kind: 'hours-a-day', maxMinutes: 180 },
    level: 'unmet',
    words: 'voldoet niet',
  },
  { title: 'alone', need: { kind: 'not-alone' }, level: 'unmet', words: 'voldoet niet' },
  {
    title: 'not alone',
    need: { kind: 'not-alone' },
    arrange: (w) => {
      w.employee('Bram');
      w.assign('Bram', 'P1');
    },
    level: 'met',
    words: 'voldoet',
  },
  {
    title: 'a group that is too large',
    need: { kind: 'small-group', max: 1 },
    arrange: (w) => {
      w.employee('Bram');
      w.assign('Bram', 'P1');
    },
    level: 'unmet',
    words: 'voldoet niet',
  },
  {
    title: 'a group that is too large for somebody else only',
    need: { kind: 'small-group', max: 2 },
    arrange: (w) => {
      w.employee('Bram', { needs: [{ kind: 'small-group', max: 1 }] });
      w.assign('Bram', 'P1');
    },
    level: 'met',
    words: 'voldoet',
  },
  {
    title: 'at the fixed place',
    need: { kind: 'fixed-place', workplaceId: idOf('workplace', 'P1') as never },
    level: 'met',
    words: 'voldoet',
  },
  {
    title: 'not at the fixed place',
    need: { kind: 'fixed-place', workplaceId: idOf('workplace', 'P2') as never },
    arrange: (w) => w.workplace('P2'),
    level: 'unmet',
    words: 'voldoet niet',
  },
  {
    title: 'without the fixed guide',
    need: { kind: 'fixed-guide', personId: idOf('person', 'Kees') as never },
    arrange: (w) => w.guide('Kees'),
    level: 'unmet',
    words: 'voldoet niet',
  },
  {
    title: 'with the fixed guide',
    need: { kind: 'fixed-guide', personId: idOf('person', 'Kees') as never },
    arrange: (w) => {
      w.guide('Kees');
      w.assign('Kees', 'P1');
    },
    level: 'met',
    words: 'voldoet',
  },
  { title: 'breaks enough', need: { kind: 'extra-breaks' }, level: 'met', words: 'voldoet' },
  {
    title: 'too long without a break',
    need: { kind: 'extra-breaks' },
    arrange: (w) => w.parameter('extra-breaks-stretch', 60),
    level: 'unmet',
    words: 'voldoet niet',
  },
  { title: 'starts too early', need: { kind: 'start-not-before', at: 540 }, level: 'unmet', words: 'voldoet niet' },
  { title: 'starts late enough', need: { kind: 'start-not-before', at: 480 }, level: 'met', words: 'voldoet' },
  { title: 'no evening', need: { kind: 'no-evening' }, level: 'met', words: 'voldoet' },
  {
    title: 'in the evening',
    need: { kind: 'no-evening' },
    arrange: (w) => w.block('ochtend', '16:00', '20:00'),
    level: 'unmet',
    words: 'voldoet niet',
  },
  {
    title: 'inside the transport',
    need: { kind: 'transport-window', from: 480, to: 720 },
    level: 'met',
    words: 'voldoet',
  },
  {
    title: 'outside the transport',
    need: { kind: 'transport-window', from: 540, to: 720 },
    level: 'unmet',
    words: 'voldoet niet',
  },
];

it.each(CASES)('$title', ({ need, arrange, level, words }) => {
  const world = new World();
  world.workplace('P1', {
    features: ['prikkelarm'],
    loads: [
      { kind: 'load', load: 'lawaai' },
      { kind: 'lift', kg: 10 },
    ],
  });
  world.employee('Anna', { needs: [need] });
  const { id } = world.assign('Anna', 'P1');
  arrange?.(world);
  const plan = world.plan();
  const row = plan.placed.get(id);
  if (!row) throw new Error('not placed');
  const [met] = needsMet(plan, row);
  expect(met?.level).toBe(level);
  expect(met && needLevelWords(met)).toBe(words);
  expect(met?.finding === null).toBe(level !== 'unmet');
});

it('tells who planned against a need, and why', () => {
  const world = new World();
  world.workplace('P1', { loads: [{ kind: 'load', load: 'lawaai' }] });
  world.employee('Anna', { needs: [{ kind: 'load', load: 'lawaai' }] });
  const { id } = world.assign('Anna', 'P1', {
    overrides: [
      {
        rule: 'load-too-heavy',
        cause: 'lawaai',
        reason: 'draagt gehoorbescherming',
        by: 'T. de Boer',
        at: '2026-11-29T08:00:00.000Z',
      },
    ],
  });
  const plan = world.plan();
  const row = plan.placed.get(id);
  const [met] = row ? needsMet(plan, row) : [];
  expect(met?.level).toBe('unmet');
  expect(met && needTrouble(met)).toContain('Toch gepland door T. de Boer: draagt gehoorbescherming');
});
