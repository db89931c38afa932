import { expect, test } from 'vitest';
import type { AbsenceId, ClosureId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { weeksTouchedBy } from '#domain/scenario/weeks.ts';
import { added, assignmentOf, day, fatima, idOf, order, packing } from '#tests/main/company.ts';

const TODAY = day('2026-12-02');

const absence = (from: string, to: string): RecordChange =>
  added('absence', {
    id: idOf(1) as AbsenceId,
    personId: fatima.id,
    from: day(from),
    to: day(to),
    blockName: null,
    kind: null,
    version: 1,
  });
const row = (date: string) => assignmentOf(1, { date: day(date) });
const due = (deadline: string, more: Partial<typeof order> = {}) => ({ ...order, deadline: day(deadline), ...more });

test.each<[string, RecordChange[], readonly string[], boolean]>([
  ['nothing: this week', [], ['2026-W49'], false],
  ['a row in two weeks', [added('assignment', row('2026-12-15'))], ['2026-W49', '2026-W51'], false],
  [
    'a row that moves: both weeks',
    [{ kind: 'assignment', before: row('2026-12-08'), after: row('2026-12-15') }],
    ['2026-W49', '2026-W50', '2026-W51'],
    false,
  ],
  ['a row of the past: nobody plans there any more', [added('assignment', row('2026-11-20'))], ['2026-W49'], false],
  ['an absence over three weeks', [absence('2026-12-04', '2026-12-14')], ['2026-W49', '2026-W50', '2026-W51'], false],
  ['an absence that began before', [absence('2026-10-01', '2026-12-07')], ['2026-W49', '2026-W50'], false],
  [
    'a deadline: the week in which it was and will be due',
    [{ kind: 'order', before: due('2026-12-11'), after: due('2026-12-24') }],
    ['2026-W49', '2026-W50', '2026-W52'],
    false,
  ],
  [
    // Every week from 19 November: due on 3 December now.
    'an order that repeats: the time that is due now',
    [
      {
        kind: 'order',
        before: due('2026-11-19', { everyWeeks: 1 }),
        after: due('2026-11-19', { everyWeeks: 1, price: 1 }),
      },
    ],
    ['2026-W49'],
    false,
  ],
  [
    'an order that asks a certificate: whoever is planned on it, everywhere',
    [{ kind: 'order', before: due('2026-12-11'), after: due('2026-12-11', { certificates: ['VCA'] }) }],
    ['2026-W49', '2026-W50'],
    true,
  ],
  ['a new order asks nothing of who is planned', [added('order', due('2026-12-11'))], ['2026-W49', '2026-W50'], false],
  ['a person', [{ kind: 'person', before: fatima, after: { ...fatima, contractMinutes: 0 } }], ['2026-W49'], true],
  ['seats', [{ kind: 'workplace', before: packing, after: { ...packing, seats: 1 } }], ['2026-W49'], true],
  [
    'a closure',
    [
      added('closure', {
        id: idOf(2) as ClosureId,
        siteId: null,
        from: day('2026-12-24'),
        to: day('2027-01-03'),
        name: 'Kerst',
        version: 1,
      }),
    ],
    ['2026-W49', '2026-W52', '2026-W53'],
    false,
  ],
])('%s', (_, changes, weeks, everywhere) => {
  expect(weeksTouchedBy(changes, TODAY)).toEqual({ weeks, everywhere });
});

test('an absence of years is looked at for half a year', () => {
  const { weeks } = weeksTouchedBy([absence('2026-12-02', '2036-12-02')], TODAY);
  expect(weeks).toHaveLength(27);
  expect(weeks.at(-1)).toBe('2027-W22');
});
