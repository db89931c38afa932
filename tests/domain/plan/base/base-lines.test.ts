import { describe, expect, it } from 'vitest';
import type { BaseRow } from '#domain/model/base-row.ts';
import { type BaseLine, entriesOf, linesOf } from '#domain/plan/base/base-lines.ts';
import { entryOf } from '#domain/plan/base/base-roster.ts';
import { World } from '#tests/domain/world.ts';
import { baseRow } from './rows.ts';

const world = new World();
world.workplace('P1');
world.workplace('P2');
world.employee('Anna');
const { lookup } = world.plan();
const row = (place: string, given: Parameters<typeof baseRow>[3] = {}): BaseRow => baseRow(world, 'Anna', place, given);
const words = (lines: readonly BaseLine[]): string[] =>
  lines.map(
    (l) => `${l.weekday} ${lookup.workplaces.get(l.workplaceId ?? ('' as never))?.code} ${l.part} ${l.weeks} ${l.from}`,
  );

describe('rows as lines', () => {
  it.each([
    [
      'morning and afternoon alike are the whole day',
      [row('P1'), row('P1', { block: 'middag' })],
      ['0 P1 null all null'],
    ],
    ['one block is itself', [row('P1')], ['0 P1 ochtend all null']],
    [
      'two places are two lines, the earlier first',
      [row('P2', { block: 'middag' }), row('P1')],
      ['0 P1 ochtend all null', '0 P2 middag all null'],
    ],
    [
      'own times are no whole day',
      [row('P1', { from: 540 }), row('P1', { block: 'middag' })],
      ['0 P1 ochtend all 540', '0 P1 middag all null'],
    ],
    [
      'odd before even',
      [row('P1', { weeks: 'even' }), row('P2', { weeks: 'odd' })],
      ['0 P2 ochtend odd null', '0 P1 ochtend even null'],
    ],
    [
      'the week in order',
      [row('P1', { weekday: 4 }), row('P1', { weekday: 1 })],
      ['1 P1 ochtend all null', '4 P1 ochtend all null'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(words(linesOf(rows, lookup))).toEqual(expected);
    const back = linesOf(rows, lookup).flatMap((line) => {
      const entries = entriesOf(line, lookup);
      return 'field' in entries ? [] : entries;
    });
    const sorted = (entries: readonly object[]) => entries.map((e) => JSON.stringify(e, Object.keys(e).sort())).sort();
    expect(sorted(back)).toEqual(sorted(rows.map(entryOf)));
  });
});

describe('a line that is not whole', () => {
  const [line] = linesOf([row('P1')], lookup);
  if (!line) throw new Error('No line');
  it.each([
    ['without a person', { personId: null }, 'personId'],
    ['without a place', { workplaceId: null }, 'workplaceId'],
    ['with a block that the site lacks', { part: 'nacht' }, 'part'],
    ['with times turned round', { from: 720 }, 'from'],
    ['with a time that is none', { to: Number.NaN }, 'from'],
  ] as const)('%s says so', (_, given, field) => {
    expect(entriesOf({ ...line, ...given }, lookup)).toMatchObject({ field });
  });
});
