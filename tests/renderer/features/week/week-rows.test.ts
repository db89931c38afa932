import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { EmptySeats } from '#domain/plan/fill/fill-types.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { seatRows } from '../../../../renderer/features/week/fill/seat-rows.tsx';
import { shownDays, type WeekView, weekRows } from '../../../../renderer/features/week/week-rows.ts';

/** Anna all Monday at P1 with her guide, half of Tuesday; Bram away; Cas of the depot in for a day; a closed Wednesday. */
function week(): World {
  const world = new World();
  world.site('Depot');
  world.workplace('P1');
  world.workplace('D1', { site: 'Depot' });
  world.employee('Anna');
  world.employee('Bram');
  world.employee('Cas', { siteId: idOf('site', 'Depot') as never });
  world.guide('Gerda');
  world.assign('Anna', 'P1', { block: 'middag' });
  world.assign('Anna', 'P1');
  world.assign('Anna', 'P1', { date: TUESDAY, from: '09:00', to: '11:00' });
  world.assign('Gerda', 'P1');
  world.assign('Cas', 'P1', { date: TUESDAY });
  world.absent('Bram', MONDAY, MONDAY, 'ochtend');
  world.holidays.push({ date: '2026-12-02' as IsoDate, name: 'Feestdag' });
  return world;
}

function grid(view: WeekView, site: string | null): Record<string, Record<string, string[]>> {
  const rows = weekRows(week().plan(), view, site === null ? null : (idOf('site', site) as never));
  return Object.fromEntries(
    rows.map((row) => [
      row.sort,
      Object.fromEntries(
        [...row.days].flatMap(([date, entries]) =>
          entries.length === 0 ? [] : [[date, entries.map((e) => [e.kind, e.name, e.part].join(' ').trim())]],
        ),
      ),
    ]),
  );
}

describe('the week', () => {
  it('of people: a whole day in a word, own times, who is away, and who works here from elsewhere', () => {
    const people = grid('person', 'Hal');
    const of = (name: string) => Object.entries(people).find(([sort]) => sort.includes(name))?.[1];
    expect(of('Anna')).toEqual({ [MONDAY]: ['work P1'], [TUESDAY]: ['work P1 ochtend, 09:00 tot 11:00'] });
    expect(of('Bram')).toEqual({ [MONDAY]: ['absent afwezig ochtend'] });
    expect(of('Cas')).toEqual({ [TUESDAY]: ['work P1 ochtend'] });
  });

  it('of places: who is there, guides marked, and days that are closed', () => {
    const places = grid('workplace', 'Hal');
    expect(Object.keys(places)).toEqual(['P1']);
    expect(places['P1']?.[MONDAY]).toEqual([
      expect.stringMatching(/^work A\. /),
      expect.stringMatching(/^work begel\. G\. .* ochtend$/),
    ]);
    expect(places['P1']?.['2026-12-02']).toEqual(['closed Feestdag']);
  });

  it('of all sites has everyone and every place', () => {
    expect(Object.keys(grid('person', null))).toHaveLength(4);
    expect(Object.keys(grid('workplace', null)).sort()).toEqual(['D1', 'P1']);
  });

  it('shows Saturday only when somebody works', () => {
    const world = week();
    expect(shownDays(world.plan())).toHaveLength(5);
    world.assign('Anna', 'P1', { date: '2026-12-05' });
    expect(shownDays(world.plan()).at(-1)).toBe('2026-12-05');
  });
});

describe('free seats', () => {
  it('stand by place, where somebody is missed first', () => {
    const plan = week().plan();
    const cell = (place: string, date: string, missed: number): EmptySeats => ({
      workplaceId: idOf('workplace', place) as never,
      date: date as IsoDate,
      blockId: idOf('block', 'Hal|ochtend') as never,
      seats: 4,
      taken: 1,
      missed,
    });
    const rows = seatRows(plan, [cell('D1', MONDAY, 0), cell('P1', MONDAY, 1), cell('P1', TUESDAY, 2)]);
    expect(rows.map((row) => [row.name.slice(0, 2), row.missed, row.days.size])).toEqual([
      ['P1', 3, 2],
      ['D1', 0, 1],
    ]);
  });
});
