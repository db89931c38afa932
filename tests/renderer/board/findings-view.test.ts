import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { rankPlaces } from '#domain/plan/ranking.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { FOLD_ABOVE, findingsView, whenWords } from '#features/board/panels/findings-view.ts';
import { splitRanked } from '#features/board/panels/ranked-view.ts';
import { placeName, seatsWords } from '#features/board/panels/seats.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const HALL = idOf('site', 'Hal') as never;
const LAWAAI = { kind: 'load', load: 'lawaai' } as const;

/** Anna among noise on Monday (overridden) and Tuesday; a driver's place asks a certificate. */
function company(): Plan {
  const world = new World();
  world.workplace('P1', { loads: [LAWAAI], seats: 2 });
  world.workplace('P2', { seats: 1 });
  world.workplace('P3', { requiredCertificates: ['heftruck'] });
  world.employee('Anna', { needs: [LAWAAI] });
  world.guide('Gerrit', { certificates: [{ name: 'BHV', validTo: null }] });
  const override = {
    rule: 'load-too-heavy',
    cause: 'lawaai',
    reason: 'proefdag',
    by: 'T. de Boer',
    at: '2026-11-29T08:00:00.000Z',
  };
  world.assign('Anna', 'P1', { overrides: [override] });
  world.assign('Gerrit', 'P1');
  world.assign('Anna', 'P1', { date: TUESDAY });
  return world.plan();
}

describe('the column', () => {
  it('keeps what was let stand apart', () => {
    const { open, tiers, overridden } = findingsView(company(), HALL, MONDAY);
    // The guide's own break leaves nobody to guide… but all break together, so Monday is calm.
    expect([open, tiers, overridden.map((f) => f.rule)]).toEqual([0, [], ['load-too-heavy']]);
  });

  it('puts the worst tier first', () => {
    const { open, tiers } = findingsView(company(), HALL, null);
    const tuesday = tiers.map((t) => [t.name, t.count, t.rules.map((r) => r.rule)]);
    expect(tuesday.slice(0, 2)).toEqual([
      ['wet en veiligheid', 1, ['bhv-cover']],
      ['behoefte van de medewerker', 1, ['load-too-heavy']],
    ]);
    expect(tuesday.find(([name]) => name === 'begeleiding')?.[2]).toContain('no-guide-present');
    expect(open).toBe(tiers.reduce((sum, t) => sum + t.count, 0));
  });

  it.each([
    [FOLD_ABOVE, false],
    [FOLD_ABOVE + 1, true],
  ])('with %d findings of one rule: one line %s', (people, isFolded) => {
    const world = new World();
    world.workplace('P1', { requiredCertificates: ['VCA'] });
    for (let i = 0; i < people; i++) {
      world.employee(`E${i}`);
      world.assign(`E${i}`, 'P1');
    }
    const [law] = findingsView(world.plan(), HALL, MONDAY).tiers;
    const rule = law?.rules.find((r) => r.rule === 'certificate-missing');
    expect([rule?.findings.length, rule?.isFolded]).toEqual([people, isFolded]);
  });

  it('puts what only informs apart and counts it nowhere', () => {
    const world = new World();
    world.workplace('P1', { requiredCertificates: ['VCA'] });
    world.employee('Anna');
    world.employee('Bram');
    world.assign('Anna', 'P1');
    const plan = world.plan();
    const informing = plan.findings().map((f) => (f.tier === 1 ? { ...f, severity: 'info' as const } : f));
    const view = findingsView(planWith(plan, informing), HALL, MONDAY);
    expect(view.tiers.map((t) => t.tier)).not.toContain(1);
    expect(view.info.map((r) => r.rule)).toContain('certificate-missing');
    expect(view.infoCount).toBe(informing.filter((f) => f.severity === 'info').length);
    expect(view.open).toBe(view.tiers.reduce((sum, t) => sum + t.count, 0));
  });
});

/** The same plan with other findings. */
function planWith(plan: Plan, findings: readonly Finding[]): Plan {
  const get = (target: Plan, key: keyof Plan): unknown => {
    const value = key === 'findings' ? () => findings : target[key];
    return typeof value === 'function' ? value.bind(target) : value;
  };
  return new Proxy(plan, { get: (target, key) => get(target, key as keyof Plan) });
}

describe('when a finding is', () => {
  const plan = company();
  const ochtend = idOf('block', 'Hal|ochtend');
  const spot = (more: Partial<Finding>) => ({ date: MONDAY, blockId: null, from: null, to: null, ...more }) as Finding;
  it.each<[string, Partial<Finding>, IsoDate | null]>([
    ['deze week', { date: null }, MONDAY],
    ['hele dag', {}, MONDAY],
    ['ma 30 nov', {}, null],
    ['ochtend', { blockId: ochtend as never, from: 480, to: 720 }, MONDAY],
    ['ochtend', { blockId: ochtend as never }, MONDAY],
    ['10:00 tot 10:15', { blockId: ochtend as never, from: 600, to: 615 }, MONDAY],
    ['ma 30 nov · 10:00 tot 10:15', { from: 600, to: 615 }, TUESDAY],
  ])('%s', (words, more, shown) => expect(whenWords(plan, spot(more), shown)).toBe(words));
});

it('splits a ranking into what fits, what needs a reason and what may not', () => {
  const plan = company();
  const anna = plan.catalogue.people.find((p) => p.firstName === 'Anna');
  if (!anna) throw new Error('no Anna');
  const groups = splitRanked(rankPlaces(plan, { personId: anna.id, assignmentId: null }, MONDAY, 'middag'));
  const codes = (list: typeof groups.fits) => list.map((r) => plan.lookup.workplaces.get(r.what.workplaceId)?.code);
  expect([codes(groups.fits), codes(groups.withReason), codes(groups.refused)]).toEqual([['P2'], ['P1'], ['P3']]);
});

it('counts seats without guides', () => {
  const plan = company();
  const cell = (code: string) => ({
    workplaceId: idOf('workplace', code) as never,
    date: MONDAY,
    blockId: idOf('block', 'Hal|ochtend') as never,
  });
  expect(seatsWords(plan, cell('P1'))).toBe('1 van 2 plaatsen bezet');
  expect(seatsWords(plan, cell('P2'))).toBe('0 van 1 plaats bezet');
  expect(placeName(plan, cell('P1').workplaceId)).toBe('P1 P1');
});

it('says which seats stay free for who comes back', () => {
  const w = new World();
  w.workplace('P1');
  w.agreement('A', { returnPlaces: [{ workplaceId: idOf('workplace', 'P1') as never, seats: 2 }] });
  const cell = { workplaceId: idOf('workplace', 'P1'), date: MONDAY, blockId: idOf('block', 'Hal|ochtend') };
  expect(seatsWords(w.plan(), cell as never)).toBe('0 van 6 plaatsen bezet; 2 blijven vrij voor wie terugkomt');
});
