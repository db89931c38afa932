import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { capacityFigures } from '#domain/capacity/capacity-figures.ts';
import { idleOf } from '#domain/capacity/idle.ts';
import { Outlook } from '#domain/capacity/outlook.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { World } from '#tests/domain/world.ts';

const MONDAY = '2026-11-30' as IsoDate;

/** A company of four, of whom one of Nijkerk and one who fits only productie; two weeks from today on. */
function company() {
  const world = new World();
  world.workplace('P1');
  world.workplace('G1', { workType: 'groen', requiredCertificates: ['VCA'] });
  world.employee('an', { wageValues: [{ workType: 'productie', percent: 33.3, from: null }] });
  world.employee('bo', { preferences: ['groen'], certificates: [{ name: 'VCA', validTo: null }] });
  world.employee('cas', { preferences: ['groen'] });
  world.employee('dien', { municipality: 'Nijkerk', contractMinutes: 900 });
  world.employee('weg', { archivedOn: '2026-11-01' as IsoDate });
  world.guide('gids');
  return world;
}

it('the free hours of a week are day by day those of Capaciteit, Nijkerk apart (seed 4006)', () => {
  const row = fc.record({
    person: fc.constantFrom('an', 'bo', 'cas', 'dien', 'gids'),
    place: fc.constantFrom('P1', 'G1'),
    day: fc.integer({ min: 0, max: 13 }),
    block: fc.constantFrom('ochtend', 'middag'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const world = company();
      for (const { person, place, day, block } of rows)
        world.assign(person, place, { date: addDays(MONDAY, day), block });
      const outlook = new Outlook({
        today: MONDAY,
        first: MONDAY,
        last: addDays(MONDAY, 13),
        catalogue: world.catalogue,
        holidays: [{ date: '2026-12-03' as IsoDate, name: 'feest' }],
        rows: world.assignments,
        absences: [],
        progress: [],
      });
      for (const week of outlook.weeks) {
        const figures = capacityFigures(outlook, { from: week, to: week });
        const days = idleOf(outlook, week);
        for (const workType of ['productie', 'groen']) {
          const of = (isNijkerk: boolean) =>
            figures
              .filter((r) => r.workType === workType && r.municipality !== null)
              .filter((r) => (r.municipality === 'Nijkerk') === isNijkerk)
              .reduce((sum, r) => sum + r.freeNorm, 0);
          const own = days.filter((d) => d.workType === workType);
          expect(own.reduce((sum, d) => sum + d.minutes, 0)).toBeCloseTo(of(false), 6);
          expect(own.reduce((sum, d) => sum + d.nijkerk, 0)).toBeCloseTo(of(true), 6);
        }
        expect(days.some((d) => d.date === '2026-12-03')).toBe(false);
      }
    }),
    { seed: 4006, numRuns: 40 },
  );
});

it('a week that the outlook does not hold has none', () => {
  const data = {
    today: MONDAY,
    first: MONDAY,
    last: addDays(MONDAY, 6),
    holidays: [],
    rows: [],
    absences: [],
    progress: [],
  };
  expect(idleOf(new Outlook({ ...data, catalogue: company().catalogue }), '2027-W10' as IsoWeek)).toEqual([]);
});
