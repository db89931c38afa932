import { addDays } from '#domain/calendar/dates.ts';
import type { NeedKind } from '#domain/model/need.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

/** Numbers from a seed: the same worlds on every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % 1_000_003) % below;
  };
}

const NAMES = ['Anna', 'Bas', 'Cor', 'Dia', 'Eva', 'Fem'] as const;

/** A company so small that every set of moves can be carried out: one day, few people, two or three places. */
export function smallWorld(seed: number): World {
  const roll = numbers(seed);
  const w = new World();
  const depot = roll(3) === 0;
  if (depot) w.site('Depot');
  if (roll(2) === 0) {
    // One block a day is enough for most, and keeps the space small.
    w.catalogue.blocks = w.catalogue.blocks.filter((b) => b.name === 'ochtend');
  }
  w.aid('Tafel', { stock: roll(2) });
  const people = 2 + roll(3);
  for (let i = 0; i < people; i++) w.employee(NAMES[i] as string, employeeOf(roll, NAMES[(i + 1) % people] as string));
  w.guide('Kees', {
    capacity: roll(2) === 0 ? 1 : 0.1,
    certificates: roll(2) === 0 ? [{ name: 'BHV', validTo: null }] : [],
  });
  if (roll(2) === 0) w.guide('Mia', { role: 'jobcoach', contractMinutes: roll(2) === 0 ? 2160 : 200 });
  const places = 2 + roll(2);
  for (let i = 0; i < places; i++) {
    w.workplace(`P${i}`, {
      site: depot && i === places - 1 ? 'Depot' : 'Hal',
      seats: roll(3),
      workType: roll(3) === 0 ? 'groen' : 'productie',
      workForm: roll(2) === 0 ? 'beschut binnen' : 'arbeidsmatige dagbesteding',
      features: roll(2) === 0 ? ['prikkelarm'] : [],
      loads: roll(3) === 0 ? [{ kind: 'load', load: 'lawaai' }] : [],
      requiredCertificates: roll(4) === 0 ? ['VCA'] : [],
      guidanceGroup: roll(4) === 0 ? 'ploeg' : null,
    });
  }
  w.order('2001', {
    amount: { kind: 'hours', normMinutes: 60 + roll(200), doneMinutes: 0 },
    deadline: addDays(MONDAY, roll(2)),
    workplaceIds: [idOf('workplace', 'P0') as never],
  });
  const blocks = w.catalogue.blocks.filter((b) => b.siteId === idOf('site', 'Hal')).map((b) => b.name);
  const rows = 2 + roll(3);
  for (let i = 0; i < rows; i++) {
    const person = w.catalogue.people[roll(w.catalogue.people.length)]?.firstName as string;
    w.assign(person, `P${roll(places)}`, {
      block: blocks[roll(blocks.length)] as string,
      ...(roll(3) === 0 ? { order: '2001' } : {}),
      ...(roll(5) === 0 ? { from: '09:00', to: '11:00' } : {}),
    });
  }
  if (roll(3) === 0) w.publish();
  if (roll(4) === 0) w.absent(NAMES[roll(people)] as string);
  if (roll(8) === 0) w.person(NAMES[roll(people)] as string).archivedOn = MONDAY;
  if (roll(10) === 0) Object.assign(w.catalogue.workplaces[roll(places)] ?? {}, { archivedOn: MONDAY });
  return w;
}

function employeeOf(roll: (below: number) => number, other: string): Parameters<World['employee']>[1] {
  const needs: readonly (readonly NeedKind[])[] = [
    [],
    [],
    [{ kind: 'feature', feature: 'prikkelarm' }],
    [{ kind: 'feature', feature: 'hoog-laagtafel' }],
    [{ kind: 'load', load: 'lawaai' }],
    [{ kind: 'keep-apart', personId: idOf('person', other) as never }],
    [{ kind: 'hours-a-day', maxMinutes: 180 }],
    [{ kind: 'small-group', max: 1 }],
    [{ kind: 'not-alone' }],
    [{ kind: 'fixed-place', workplaceId: idOf('workplace', 'P1') as never }],
    [{ kind: 'fixed-guide', personId: idOf('person', 'Kees') as never }],
    [{ kind: 'start-not-before', at: 540 }],
  ];
  return {
    needs: needs[roll(needs.length)] as readonly NeedKind[],
    guidanceLevel: (['laag', 'midden', 'hoog'] as const)[roll(3)] as 'laag',
    permanentPresence: roll(6) === 0,
    contractMinutes: roll(4) === 0 ? 120 : 2160,
    certificates:
      roll(3) === 0 ? [{ name: 'BHV', validTo: null }] : [{ name: 'VCA', validTo: addDays(MONDAY, -1 + roll(2)) }],
    preferences: roll(2) === 0 ? ['groen'] : [],
    goals: roll(5) === 0 ? [{ workType: 'groen', minutesPerWeek: 120, until: null }] : [],
    workForm: roll(3) === 0 ? 'beschut binnen' : null,
  };
}
