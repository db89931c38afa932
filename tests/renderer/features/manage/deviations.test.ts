import { describe, expect, it } from 'vitest';
import type { OverrideRow } from '#contract/plan.ts';
import type { IsoDate } from '#domain/model/common.ts';
import {
  aboutWords,
  checkPeriod,
  type DeviationFilter,
  filterDeviations,
  firstPeriod,
  momentWords,
} from '#features/manage/deviations/deviation-view.ts';

const noise: OverrideRow = {
  rule: 'load-too-heavy',
  title: 'Te zwaar',
  tier: 2,
  date: '2026-11-30' as IsoDate,
  person: 'Dora Kok',
  workplace: 'Montagelijn',
  organisation: null,
  group: null,
  reason: 'In overleg met de medewerker',
  by: 'T. de Boer',
  at: '2026-11-24T06:15:00Z',
  endedAt: null,
};
const ended: OverrideRow = { ...noise, date: '2026-11-27' as IsoDate, endedAt: '2026-11-25T09:00:00Z' };
const guidance: OverrideRow = {
  ...noise,
  rule: 'guidance-load',
  title: 'Te weinig begeleiding',
  tier: 4,
  person: null,
  workplace: null,
  group: 'productie, Hal',
};
const rows = [ended, noise, guidance];

describe('which deviations are shown', () => {
  it.each<[DeviationFilter, readonly OverrideRow[]]>([
    [{ tier: 'all', onlyStanding: false }, rows],
    [{ tier: 'all', onlyStanding: true }, [noise, guidance]],
    [{ tier: 'need', onlyStanding: false }, [ended, noise]],
    [{ tier: 'need', onlyStanding: true }, [noise]],
    [{ tier: 'guidance', onlyStanding: false }, [guidance]],
  ])('%j', (filter, shown) => expect(filterDeviations(rows, filter)).toMatchObject(shown));

  it('tells two lines apart that say the same', () => {
    const keys = filterDeviations([noise, noise], { tier: 'all', onlyStanding: false }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the period of the report', () => {
  it('starts with four weeks back and four ahead', () => {
    expect(firstPeriod('2026-11-24' as IsoDate)).toEqual({ from: '2026-10-27', to: '2026-12-22' });
  });

  it.each([
    ['2026-11-24', '2026-11-24', { ask: { from: '2026-11-24', to: '2026-11-24' } }],
    ['2026-11-24', '2026-11-23', { errors: { to: 'De laatste dag ligt niet voor de eerste dag.' } }],
    [null, '2026-11-23', { errors: { from: 'Vul een dag in, bijvoorbeeld 24-11-2026.' } }],
    ['2026-11-24', '2026-13-45', { errors: { to: 'Vul een dag in, bijvoorbeeld 24-11-2026.' } }],
    ['2026-11-24', 'morgen', { errors: { to: 'Vul een dag in, bijvoorbeeld 24-11-2026.' } }],
  ])('%s to %s', (from, to, checked) => expect(checkPeriod({ from, to })).toEqual(checked));
});

describe('words of a deviation', () => {
  it.each<[Partial<OverrideRow>, string]>([
    [{}, 'Dora Kok · Montagelijn'],
    [{ person: null, workplace: null, group: 'productie, Hal' }, 'productie, Hal'],
    [{ person: null, workplace: null, organisation: 'Bouwmarkt' }, 'Bouwmarkt'],
    [{ person: null, workplace: null }, 'is er niet meer'],
  ])('%j', (changes, words) => expect(aboutWords({ ...noise, ...changes })).toBe(words));

  it.each([
    ['2026-11-24T06:15:00Z', '24-11-2026 07:15'],
    ['2026-07-01T22:30:00Z', '02-07-2026 00:30'],
  ])('%s is %s in the hall', (at, words) => expect(momentWords(at)).toBe(words));
});
