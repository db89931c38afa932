import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suitabilityOf } from '#domain/capacity/suitable.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrganisationId, WorkplaceId } from '#domain/model/ids.ts';
import type { NeedKind } from '#domain/model/need.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

const day = (text: string) => text as IsoDate;
/** Rules about one person at one place that depend on nobody else and on no hour. */
const RULES = new Set([
  'need-unmet',
  'load-too-heavy',
  'certificate-missing',
  'certificate-expired',
  'young-worker-barred-task',
  'fixed-place',
  'outside-agreement',
]);

const NEEDS: readonly NeedKind[] = [
  { kind: 'feature', feature: 'prikkelarm' },
  { kind: 'feature', feature: 'hoog-laagtafel' },
  { kind: 'feature', feature: 'tolk' },
  { kind: 'load', load: 'lawaai' },
  { kind: 'lift', maxKg: 10 },
  { kind: 'fixed-place', workplaceId: idOf('workplace', 'P0') as WorkplaceId },
  { kind: 'fixed-place', workplaceId: idOf('workplace', 'P9') as WorkplaceId },
  { kind: 'not-alone' },
];

const thrown = fc.record({
  needs: fc.array(fc.record({ kind: fc.nat({ max: 7 }), from: fc.nat({ max: 2 }), to: fc.nat({ max: 2 }) }), {
    maxLength: 3,
  }),
  certificate: fc.nat({ max: 4 }),
  born: fc.constantFrom('1990-01-01', '2008-11-30', '2008-12-01', '2009-05-05'),
  features: fc.nat({ max: 7 }),
  load: fc.nat({ max: 3 }),
  asks: fc.boolean(),
  adults: fc.boolean(),
  agreement: fc.nat({ max: 4 }),
  order: fc.boolean(),
});

const DAYS = [MONDAY, '2026-12-01', '2026-12-02'].map(day);

describe('who fits where', () => {
  test('is what the rules say of one person at one place (seed 4411)', () => {
    fc.assert(
      fc.property(thrown, (t) => {
        const w = new World();
        w.aid('T1', { fulfils: ['tolk'] });
        const person = w.employee('Anna', {
          birthDate: day(t.born),
          certificates: t.certificate === 0 ? [] : [{ name: 'VCA', validTo: DAYS[t.certificate - 1] ?? null }],
        });
        person.needs = t.needs.map(({ kind, from, to }) => ({
          what: NEEDS[kind] as NeedKind,
          source: 'UWV',
          author: 'test',
          reviewOn: null,
          validFrom: from === 0 ? null : (DAYS[from] as IsoDate),
          validTo: to === 0 ? null : (DAYS[to] as IsoDate),
        }));
        const organisationId = idOf('organisation', 'Klant') as OrganisationId;
        for (const code of ['P0', 'P1']) {
          w.workplace(code, {
            features: (['prikkelarm', 'hoog-laagtafel'] as const).filter((_, bit) => (t.features >> bit) & 1),
            loads:
              t.load === 0
                ? []
                : t.load === 1
                  ? [{ kind: 'load', load: 'lawaai' }]
                  : [{ kind: 'lift', kg: t.load * 5 }],
            requiredCertificates: t.asks ? ['vca'] : [],
            adultsOnly: t.adults,
            organisationId: t.agreement === 0 ? null : organisationId,
          });
        }
        if (t.agreement > 1) {
          w.agreement('A', {
            from: t.agreement === 2 ? (DAYS[1] as IsoDate) : day('2026-01-01'),
            workTypes: t.agreement === 3 ? ['groen'] : [],
          });
        }
        const order = w.order('2001', { certificates: t.order ? ['Heftruck'] : [], workplaceIds: [] });
        const suitability = suitabilityOf(createLookup(w.catalogue));
        for (const date of DAYS) {
          for (const code of ['P0', 'P1']) {
            w.assignments.length = 0;
            w.assign('Anna', code, { date });
            const found = w
              .plan()
              .findings()
              .filter((f) => RULES.has(f.rule));
            const place = idOf('workplace', code) as WorkplaceId;
            expect([...new Set(found.map((f) => f.rule))].sort()).toEqual(
              [...new Set(suitability.whyNot(person.id, place, date).map((o) => o.rule))].sort(),
            );
            expect(suitability.fits(person.id, place, date)).toBe(found.length === 0);
          }
          expect(suitability.mayWorkOn(person.id, order, date)).toBe(!t.order);
        }
      }),
      { seed: 4411, numRuns: 300 },
    );
  });

  test('places of an order: those it names and that are in use, else all of its work type', () => {
    const w = new World();
    const anna = w.employee('Anna', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    const [quiet, loud] = [w.workplace('P1', { features: ['prikkelarm'] }), w.workplace('P2')];
    w.workplace('P3', { archivedOn: MONDAY });
    w.workplace('G1', { workType: 'groen' });
    const any = w.order('2001');
    const named = w.order('2002', { workplaceIds: [loud.id, idOf('workplace', 'P3') as WorkplaceId] });
    const suitability = suitabilityOf(createLookup(w.catalogue));
    expect(suitability.placesOf(any)).toEqual([quiet, loud]);
    expect(suitability.placesOf(named)).toEqual([loud]);
    expect(suitability.fitsOrder(anna.id, any, MONDAY)).toBe(true);
    expect(suitability.fitsOrder(anna.id, named, MONDAY)).toBe(false);
    expect(suitability.fits(anna.id, idOf('workplace', 'P3') as WorkplaceId, MONDAY)).toBe(false);
  });

  test('a fixed place that the need does not name is the usual one; where nobody knows it, any', () => {
    const w = new World();
    const anna = w.employee('Anna', { needs: [{ kind: 'fixed-place', workplaceId: null }] });
    const [one, two] = [w.workplace('P1'), w.workplace('P2')];
    const lookup = createLookup(w.catalogue);
    const fits = (usual?: ReadonlyMap<typeof anna.id, typeof one.id>) =>
      [one, two].map(({ id }) => suitabilityOf(lookup, usual).fits(anna.id, id, MONDAY));
    expect(fits()).toEqual([true, true]);
    expect(fits(new Map([[anna.id, two.id]]))).toEqual([false, true]);
  });

  test('guides fit everywhere; who is out of use nowhere', () => {
    const w = new World();
    const dirk = w.guide('Dirk');
    const gone = w.employee('Gone', { archivedOn: MONDAY });
    const place = w.workplace('P1', { requiredCertificates: ['VCA'] });
    const suitability = suitabilityOf(createLookup(w.catalogue));
    expect(suitability.fits(dirk.id, place.id, MONDAY)).toBe(true);
    expect(suitability.fits(gone.id, place.id, MONDAY)).toBe(false);
  });
});
