import { describe, expect, it } from 'vitest';
import type { Command } from '#domain/plan/command.ts';
import { knownRosters } from '#domain/plan/lock.ts';
import { idOf, MONDAY, TUESDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

/** Anna in the hall, whose week is published; Bram in the depot, whose week is not. */
function company() {
  const world = new World();
  world.site('Depot');
  world.workplace('P1');
  world.workplace('D1', { site: 'Depot' });
  for (const name of ['Anna', 'Bram', 'Cas']) world.employee(name);
  const anna = world.assign('Anna', 'P1');
  const bram = world.assign('Bram', 'D1');
  world.publish('Hal');
  return { plan: world.plan(), anna, bram };
}

const cell = (place: string, site: string, date: string = MONDAY) => ({
  workplaceId: idOf('workplace', place) as never,
  date: date as never,
  blockId: idOf('block', `${site}|ochtend`) as never,
});

describe('a roster that is known is touched', () => {
  const { plan, anna, bram } = company();
  const cas = { personId: idOf('person', 'Cas') as never, orderId: null, from: null, to: null };
  it.each<[string, Command, readonly string[]]>([
    ['by putting somebody in it', { do: 'place', ...cas, ...cell('P1', 'Hal', TUESDAY) }, ['Hal']],
    ['by taking somebody out', { do: 'remove', assignmentIds: [anna.id] }, ['Hal']],
    ['by other times', { do: 'set-times', assignmentId: anna.id, from: 500, to: null }, ['Hal']],
    [
      'by who comes from elsewhere',
      { do: 'move', assignmentId: bram.id, ...cell('P1', 'Hal'), orderId: null },
      ['Hal'],
    ],
    ['by who goes elsewhere', { do: 'move', assignmentId: anna.id, ...cell('D1', 'Depot'), orderId: null }, ['Hal']],
    ['by one of several', { do: 'several', commands: [{ do: 'remove', assignmentIds: [bram.id, anna.id] }] }, ['Hal']],
    ['not by a site that is not published', { do: 'remove', assignmentIds: [bram.id] }, []],
    ['not by another order', { do: 'set-order', assignmentId: anna.id, orderId: null }, []],
    [
      'not by who falls ill',
      { do: 'mark-absent', personId: anna.personId, from: anna.date, to: anna.date, blockName: null, kind: 'ziek' },
      [],
    ],
    ['not by what makes no sense', { do: 'remove', assignmentIds: [idOf('assignment', 'gone') as never] }, []],
  ])('%s', (_, command, sites) => {
    const names = knownRosters(plan, command).map(({ siteId }) => plan.lookup.sites.get(siteId)?.name);
    expect(names).toEqual(sites);
  });
});
