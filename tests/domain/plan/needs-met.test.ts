import { expect, it } from 'vitest';
import type { NeedKind } from '#domain/model/need.ts';
import { type NeedLevel, needLevelWords, needsMet, needTrouble } from '#domain/plan/needs-met.ts';
import { idOf, World } from '#tests/domain/world.ts';

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
  { title: 'no rule looks yet', need: { kind: 'not-alone' }, level: 'not-checked', words: 'kijk dit zelf na' },
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
