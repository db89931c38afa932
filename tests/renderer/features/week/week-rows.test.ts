import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { EmptySeats } from '#domain/plan/fill/fill-types.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { seatRows } from '../../../../renderer/features/week/fill/seat-rows.tsx';
import { shownDays, type WeekEntry, type WeekView, weekRows } from '../../../../renderer/features/week/week-rows.ts';

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

const sayEntry = ({ kind, code, name, part, isNew }: WeekEntry): string =>
  [kind, isNew ? 'new' : null, code ?? name, part].filter(Boolean).join(' ');

function grid(view: WeekView, site: string | null, world = week()): Record<string, Record<string, string[]>> {
  const rows = weekRows(world.plan(), view, site === null ? null : (idOf('site', site) as never));
  return Object.fromEntries(
    rows.map((row) => [
      row.sort,
      Object.fromEntries(
        [...row.days].flatMap(([date, entries]) => (entries.length === 0 ? [] : [[date, entries.map(sayEntry)]])),
      ),
    ]),
  );
}

describe('the week', () => {
  it('of people: a whole day in a word, own times, who is away, who works here from elsewhere, and closed days', () => {
    const people = grid('person', 'Hal');
    const of = (name: string) => Object.entries(people).find(([sort]) => sort.includes(name))?.[1];
    const closed = { '2026-12-02': ['closed Feestdag'] };
    expect(of('Anna')).toEqual({ [MONDAY]: ['work P1'], [TUESDAY]: ['work P1 ochtend, 09:00 tot 11:00'], ...closed });
    expect(of('Bram')).toEqual({ [MONDAY]: ['absent afwezig ochtend'], ...closed });
    expect(of('Cas')).toEqual({ [TUESDAY]: ['work P1 ochtend'], ...closed });
  });

  it('of places: who is there, guides marked and first, and days that are closed', () => {
    const places = grid('workplace', 'Hal');
    expect(Object.keys(places)).toEqual(['P1']);
    expect(places['P1']?.[MONDAY]).toEqual([
      expect.stringMatching(/^work begel\. G\. .* ochtend$/),
      expect.stringMatching(/^work A\. /),
    ]);
    expect(places['P1']?.['2026-12-02']).toEqual(['closed Feestdag']);
  });

  it('of all sites has everyone and every place', () => {
    expect(Object.keys(grid('person', null))).toHaveLength(4);
    expect(Object.keys(grid('workplace', null)).sort()).toEqual(['D1', 'P1']);
  });

  it('shows who and what is out of use as long as it is planned', () => {
    const world = week();
    world.employee('Daan', { archivedOn: MONDAY as IsoDate });
    world.employee('Eva', { archivedOn: MONDAY as IsoDate });
    world.workplace('P8', { archivedOn: MONDAY as IsoDate });
    world.workplace('P9', { archivedOn: MONDAY as IsoDate });
    world.assign('Daan', 'P9');
    for (const site of ['Hal', null]) {
      expect(Object.keys(grid('person', site, world)).join()).toContain('Daan');
      expect(Object.keys(grid('person', site, world)).join()).not.toContain('Eva');
      expect(Object.keys(grid('workplace', site, world)).filter((code) => /P[89]/.test(code))).toEqual(['P9']);
    }
  });

  it('shows Saturday only when somebody works', () => {
    const world = week();
    expect(shownDays(world.plan())).toHaveLength(5);
    world.assign('Anna', 'P1', { date: '2026-12-05' });
    expect(shownDays(world.plan()).at(-1)).toBe('2026-12-05');
  });
});

describe('a week that was published', () => {
  /** Anna's Monday afternoon goes to Bram, Tuesday gets other times; the depot was never published. */
  function changed(): World {
    const world = new World();
    world.site('Depot');
    for (const code of ['P1', 'P2']) world.workplace(code);
    world.workplace('D1', { site: 'Depot' });
    for (const name of ['Anna', 'Bram', 'Cas']) world.employee(name);
    world.assign('Anna', 'P1');
    const afternoon = world.assign('Anna', 'P1', { block: 'middag' });
    const tuesday = world.assign('Anna', 'P1', { date: TUESDAY });
    world.publish();
    world.assign('Bram', 'P1', { block: 'middag' });
    world.assign('Cas', 'D1');
    const plan = world.assignments;
    plan.splice(plan.indexOf(tuesday), 1, { ...tuesday, from: 540, to: 660 });
    plan.splice(plan.indexOf(afternoon), 1);
    return world;
  }

  it('says of people what is new and what fell away; what stayed and what was never published is neither', () => {
    const people = grid('person', null, changed());
    const of = (name: string) => Object.entries(people).find(([sort]) => sort.includes(name))?.[1];
    expect(of('Anna')).toEqual({
      [MONDAY]: ['work P1 ochtend', 'gone P1 middag'],
      [TUESDAY]: ['work new P1 ochtend, 09:00 tot 11:00', 'gone P1 ochtend'],
    });
    expect(of('Bram')).toEqual({ [MONDAY]: ['work new P1 middag'] });
    expect(of('Cas')).toEqual({ [MONDAY]: ['work D1 ochtend'] });
  });

  it('says the same of places', () => {
    const { P1, P2, D1 } = grid('workplace', null, changed());
    expect(P1?.[MONDAY]).toEqual([
      expect.stringMatching(/^work A\. .* ochtend$/),
      expect.stringMatching(/^work new B\. .* middag$/),
      expect.stringMatching(/^gone A\. .* middag$/),
    ]);
    expect([P2, D1?.[MONDAY]]).toEqual([{}, [expect.stringMatching(/^work C\. .* ochtend$/)]]);
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
