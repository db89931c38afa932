import { describe, expect, it } from 'vitest';
import { siteOf } from '#client/site-of.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { poolOf } from '#domain/plan/availability.ts';
import type { GuidanceState } from '#domain/plan/guidance-state.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { columnsOf, peopleIn, rowsOf, workTypesAt } from '#features/board/grid/grid-model.ts';
import { tooMany } from '#features/board/grid/guidance-meter.tsx';
import { exceptionsIn, exceptionsOf, exceptionWords, marksOf } from '#features/board/marks.ts';
import { absentWords, freeWords, poolRows } from '#features/board/pool/pool-model.ts';
import { spotOf } from '#features/board/spot.ts';
import { roomOf } from '#features/board/use-room.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const HALL = idOf('site', 'Hal') as never;
const SATURDAY = '2026-12-05' as IsoDate;

describe('rows', () => {
  it('are the teams in the order of their work, each with its workplaces by code', () => {
    const world = new World();
    world.workplace('M2', { workType: 'metaalbewerking' });
    world.workplace('P10');
    world.workplace('P2');
    world.workplace('G1', { workType: 'groen', guidanceGroup: 'ploeg west' });
    world.workplace('P1', { archivedOn: MONDAY });
    world.site('Depot');
    world.workplace('D1', { site: 'Depot' });
    const names = rowsOf(world.plan(), HALL, null).map((r) => (r.kind === 'team' ? r.name : r.workplace.code));
    expect(names).toEqual(['Productie', 'P2', 'P10', 'Ploeg west', 'G1', 'Metaalbewerking', 'M2']);
  });

  it('can be those of one kind of work', () => {
    const world = new World();
    world.workplace('M2', { workType: 'metaalbewerking' });
    world.workplace('P1');
    const names = rowsOf(world.plan(), HALL, 'productie').map((r) => (r.kind === 'team' ? r.name : r.workplace.code));
    expect(names).toEqual(['Productie', 'P1']);
    expect(workTypesAt(world.plan(), HALL).map((t) => t.code)).toEqual(['productie', 'metaalbewerking']);
  });
});

describe('columns', () => {
  const world = new World();
  world.workplace('P1');
  world.employee('Anna');
  world.holidays.push({ date: TUESDAY, name: 'Feestdag' });
  const daysOf = (plan = world.plan(), date: IsoDate = MONDAY) =>
    [...new Set(columnsOf(plan, HALL, date, 'week').map((c) => c.date))].length;

  it('are the blocks of a day, in order, and say when the site is closed', () => {
    const columns = columnsOf(world.plan(), HALL, TUESDAY, 'day');
    expect(columns.map((c) => [c.block.name, c.closed])).toEqual([
      ['ochtend', 'Feestdag'],
      ['middag', 'Feestdag'],
    ]);
  });

  it('leave out a weekend on which nobody works', () => {
    expect(daysOf()).toBe(5);
    expect(daysOf(world.plan(), SATURDAY)).toBe(6);
    world.assign('Anna', 'P1', { date: SATURDAY });
    expect(daysOf()).toBe(6);
  });
});

it('shows guides first in a cell, then by last name', () => {
  const world = new World();
  const place = world.workplace('P1');
  world.employee('Zoe', { lastName: 'Aarts' });
  world.employee('Anna', { lastName: 'Zijlstra' });
  world.guide('Gerrit', { lastName: 'Visser' });
  for (const name of ['Anna', 'Zoe', 'Gerrit']) world.assign(name, 'P1');
  const cell = { workplaceId: place.id, date: MONDAY, blockId: idOf('block', 'Hal|ochtend') as never };
  expect(peopleIn(world.plan(), cell).map((p) => p.person.firstName)).toEqual(['Gerrit', 'Zoe', 'Anna']);
});

describe('marks on cards', () => {
  it('carry what is wrong with this person, not what is wrong with the group', () => {
    const world = new World();
    world.workplace('P1', { requiredCertificates: ['VCA'] });
    world.employee('Anna');
    world.employee('Bram', { certificates: [{ name: 'VCA', validTo: null }] });
    world.assign('Anna', 'P1');
    world.assign('Bram', 'P1');
    const plan = world.plan();
    expect(plan.findings().map((f) => f.rule)).toContain('no-guide-present');
    const marks = marksOf(plan);
    expect([...marks.keys()]).toEqual([idOf('assignment', '0')]);
    expect(marks.get(idOf('assignment', '0') as never)).toMatchObject({ level: 'block' });
  });
});

describe('exceptions', () => {
  const exception = (cause: string, rule: string) => ({
    id: idOf('exception', cause) as never,
    rule,
    cause,
    date: MONDAY,
    reason: 'voor korte tijd',
    by: 'T. de Boer',
    at: '2026-11-29T08:00:00.000Z',
    version: 1,
  });
  const world = new World();
  world.workplace('P1');
  world.employee('Anna');
  for (const block of ['ochtend', 'middag']) world.assign('Anna', 'P1', { block });
  const [finding] = world
    .plan()
    .findings()
    .filter((f) => f.rule === 'no-guide-present');
  if (!finding) throw new Error('no finding');
  world.exceptions.push(exception(causeOf(finding), finding.rule));
  const plan = world.plan();
  const { groups, places } = exceptionsOf(plan);

  it('are marked with the guidance group, in the blocks in which they fall', () => {
    const theirs = groups.get('Hal|productie');
    expect(theirs?.every((f) => f.rule === 'no-guide-present')).toBe(true);
    const [morning, afternoon] = plan.lookup.blocksOf(HALL);
    if (!morning || !afternoon) throw new Error('no blocks');
    const own = theirs?.filter((f) => (f.from ?? 0) < morning.to) ?? [];
    expect(exceptionsIn(own, MONDAY, morning)).toEqual(own);
    expect(exceptionsIn(own, MONDAY, afternoon)).toEqual(own.filter((f) => (f.to ?? 0) > afternoon.from));
    expect(exceptionsIn(own, TUESDAY, morning)).toEqual([]);
    expect(places.size).toBe(0);
  });

  it('about an employer are marked at its workplaces', () => {
    const there = new World();
    const klant = idOf('organisation', 'Klant');
    const place = there.workplace('P1', { organisationId: klant as never });
    there.workplace('P2');
    there.employee('Anna');
    there.assign('Anna', 'P1');
    there.agreement('detachering', { visitEveryWeeks: 4 });
    const visits = there
      .plan()
      .findings()
      .find((f) => f.rule === 'jobcoach-visits');
    if (!visits) throw new Error('no finding');
    there.exceptions.push(exception(causeOf(visits), visits.rule));
    const marked = exceptionsOf(there.plan()).places;
    expect([...marked.keys()]).toEqual([place.id]);
  });

  it('say who, why and what', () => {
    const words = exceptionWords(groups.get('Hal|productie') ?? []);
    expect(words).toMatch(/^Toch zo gelaten door T\. de Boer: voor korte tijd\. /);
  });
});

describe('the pool', () => {
  const world = new World();
  world.workplace('P1');
  world.employee('José', { lastName: 'Núñez' });
  world.employee('Bram', { workDays: ['morning', null, null, null, null, null, null] });
  world.employee('Cor');
  world.employee('Dora');
  world.guide('Gerrit');
  world.assign('Cor', 'P1');
  world.absent('Dora', MONDAY, MONDAY, 'middag');
  const plan = world.plan();
  const pool = poolOf(plan, MONDAY, HALL);
  const open = { employees: true, guides: true, absent: false };
  const lines = (search: string, day: string | null = null) =>
    poolRows(pool, search, day, open).map((r) =>
      r.kind === 'heading' ? `${r.text} ${r.count}` : r.day.person.firstName,
    );

  it('lists who is free, the guides apart, and counts who is absent', () => {
    expect(lines('')).toEqual([
      'Beschikbaar 4',
      'Bram',
      'Cor',
      'Dora',
      'José',
      'Begeleiders vrij 1',
      'Gerrit',
      'Afwezig 1',
    ]);
    expect(lines('', 'ma 30 nov')[0]).toBe('Beschikbaar ma 30 nov 4');
  });

  it('finds names without accents, by any part, and numbers; also among the absent', () => {
    expect(lines('nunez jo')).toEqual(['Beschikbaar 1', 'José', 'Begeleiders vrij 0', 'Afwezig 0']);
    expect(lines('dora')).toEqual(['Beschikbaar 1', 'Dora', 'Begeleiders vrij 0', 'Afwezig 1', 'Dora']);
    expect(lines(world.person('Cor').number)).toContain('Cor');
  });

  it.each([
    ['José', null],
    ['Bram', 'tot 12:00'],
    ['Cor', 'vanaf 12:30'],
    ['Dora', 'tot 12:00'],
  ])('says when %s is free: %s', (name, words) => {
    const day = pool.available.find((d) => d.person.firstName === name);
    expect(day && freeWords(day, plan.lookup.blocksOf(HALL))).toBe(words);
  });

  it('says for which part of the day someone is absent', () => {
    expect(pool.absent.map(absentWords)).toEqual(['middag']);
  });
});

describe('how many too many', () => {
  it.each([
    // 12 people of 1/12: capacity 1 is just enough.
    [1, 1, 12, 0],
    [1.0833, 1, 13, 1],
    [1.533, 1, 15, 6],
    [0.1, 0, 1, 1],
    [0, 0, 0, 0],
  ])('load %d, capacity %d, %d people: %d', (load, capacity, people, expected) => {
    expect(tooMany({ load, capacity, people } satisfies Partial<GuidanceState> as GuidanceState)).toBe(expected);
  });
});

describe('where a finding shows', () => {
  it('is the card on the day that is open, else the first; a group at its first workplace', () => {
    const world = new World();
    const place = world.workplace('P1', { requiredCertificates: ['VCA'] });
    world.employee('Anna');
    world.assign('Anna', 'P1');
    world.assign('Anna', 'P1', { date: TUESDAY });
    const plan = world.plan();
    const missing = plan.findings().filter((f) => f.rule === 'certificate-missing');
    expect(missing.map((f) => spotOf(plan, f, TUESDAY)?.cell.date).sort()).toEqual([MONDAY, TUESDAY]);
    const alone = plan.findings().find((f) => f.rule === 'no-guide-present' && f.date === TUESDAY);
    const spot = alone && spotOf(plan, { ...alone, assignmentIds: [] }, MONDAY);
    expect(spot).toEqual({
      cell: { workplaceId: place.id, date: TUESDAY, blockId: idOf('block', 'Hal|ochtend') },
      assignmentId: null,
    });
  });
});

it('a finding about an employer shows at a place of that employer', () => {
  const world = new World();
  world.workplace('P1');
  const place = world.workplace('P2', { organisationId: idOf('organisation', 'Klant') as never });
  const plan = world.plan();
  const blank = { assignmentIds: [], date: null, blockId: null, workplaceId: null, group: null, orderId: null };
  const finding = { ...blank, from: null, to: null, siteId: null, organisationId: place.organisationId };
  expect(spotOf(plan, finding as never, MONDAY)?.cell).toMatchObject({ workplaceId: place.id, date: MONDAY });
});

describe('where a late order shows', () => {
  it('is its workplace on the day that is open, not on the day of its deadline', () => {
    const world = new World();
    const place = world.workplace('P1');
    world.order('2041', { workplaceIds: [place.id] });
    const plan = world.plan();
    const late = plan.findings().find((f) => f.rule === 'order-late');
    expect(late?.date).toBe('2026-12-02');
    expect(late && spotOf(plan, late, MONDAY)?.cell).toMatchObject({ workplaceId: place.id, date: MONDAY });
  });
});

describe('the site that the board shows', () => {
  it('begins at the site with the most workplaces, and keeps to one that is in use', () => {
    const world = new World();
    const depot = world.site('Depot');
    world.workplace('P1');
    world.workplace('D1', { site: 'Depot' });
    world.workplace('D2', { site: 'Depot' });
    expect(siteOf(world.plan(), null)).toBe(depot.id);
    expect(siteOf(world.plan(), HALL)).toBe(HALL);
    expect(siteOf(world.plan(), 'gone')).toBe(depot.id);
  });

  it.each([
    [1440, 16, 'wide'],
    [1440, 32, 'narrow'],
    [1000, 16, 'medium'],
    [700, 16, 'narrow'],
  ])('%d px at %d px a letter is %s', (width, rem, room) => {
    expect(roomOf(width, rem)).toBe(room);
  });
});
