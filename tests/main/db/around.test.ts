import { describe, expect, test } from 'vitest';
import { addWeeks, datesOf } from '#domain/calendar/dates.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { Need, NeedKind } from '#domain/model/need.ts';
import type { Employee, Guide } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { LONG_WEEK } from '#domain/plan/around.ts';
import { fillsBetween, longWeeks, minutesOf, tasksOf, weekBefore } from '#main/db/around.ts';
import { commit } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { readPlan } from '#main/db/plan.ts';
import { writePublishedRows } from '#main/db/queries/publication.ts';
import { rowsAt } from '#main/db/usual.ts';
import { lastDays } from '#main/db/visits.ts';
import {
  added,
  afternoon,
  assembly,
  assignmentOf,
  client,
  company,
  day,
  fatima,
  guide,
  henk,
  idOf,
  morning,
  packing,
  site,
} from '#tests/main/company.ts';
import { tempDatabase } from './temp.ts';

const week = '2026-W49' as IsoWeek;

let next = 0;
/** Somebody at work on a day so many weeks from this one (0 = Monday). */
function at(weeks: number, weekday: number, given: Partial<Assignment> = {}): RecordChange {
  const date = datesOf(addWeeks(week, weeks))[weekday] as IsoDate;
  next += 1;
  return added('assignment', assignmentOf(next, { date, ...given }));
}

async function databaseWith(...changes: RecordChange[]): Promise<Db> {
  const db = await tempDatabase();
  commit(db, { changes: [...company(), ...changes], label: 'x', at: 'x', by: 'x', undoable: false });
  return db;
}

const aroundOf = (db: Db, of: IsoWeek = week) => readPlan(db, of, [], day('2000-01-01')).around;

const edited = (after: Employee, before: Employee): RecordChange => ({ kind: 'person', before, after });

async function edit(db: Db, ...changes: RecordChange[]): Promise<void> {
  commit(db, { changes, label: 'x', at: 'x', by: 'x', undoable: false });
}

const needs = (...kinds: NeedKind[]): Need[] =>
  kinds.map((what) => ({ what, source: 'UWV', author: 'x', reviewOn: null, validFrom: null, validTo: null }));

test('the times of the week before and after, and the places of the week before', async () => {
  const db = await databaseWith(
    at(-1, 4, { blockId: afternoon.id }),
    at(-1, 6, { workplaceId: assembly.id, from: 700 }),
    at(1, 0),
    at(2, 0),
    at(0, 1),
    at(-1, 2, { personId: henk.id }),
  );
  expect(aroundOf(db)).toMatchObject([
    {
      personId: fatima.id,
      before: '4:750-855,870-975;6:700-720',
      after: '0:480-600,615-720',
      places: [packing.id, assembly.id],
      other3: 0,
      other15: 0,
    },
    { personId: henk.id, before: '2:480-600,615-720', after: '', places: [packing.id] },
  ]);
});

test('who works in no week nearby is not listed', async () => {
  const db = await databaseWith(at(-2, 0), at(0, 0), at(2, 0));
  expect(aroundOf(db)).toEqual([]);
});

describe('averages', () => {
  /** A week of 5 days of 8:20, and one of 5 x 7:15. */
  const long = (weeks: number) => [0, 1, 2, 3, 4].map((d) => at(weeks, d, { from: 420, to: 935 }));
  const usual = (weeks: number) =>
    [0, 1, 2, 3, 4].flatMap((d) => [at(weeks, d), at(weeks, d, { blockId: afternoon.id })]);
  const LONG = 5 * 500;
  const USUAL = 5 * (225 + 210);

  test('a week is long above 38 hours only', () => {
    expect([LONG > LONG_WEEK, USUAL > LONG_WEEK]).toEqual([true, false]);
  });

  test.each([
    ['no long week: nothing is added up', [usual(-1), usual(1)], 0, 0],
    ['one long week and a usual one', [long(-1), usual(1)], LONG + USUAL, LONG + USUAL],
    ['this week itself never counts', [long(0), usual(1)], 0, 0],
    ['three weeks before', [long(-3), usual(-2), usual(3)], LONG + USUAL, LONG + 2 * USUAL],
    ['four weeks before is outside the four', [long(-4)], 0, LONG],
    ['fifteen weeks after', [long(15), usual(-1)], USUAL, LONG],
    ['sixteen weeks after is outside both', [long(16), usual(-1)], 0, 0],
  ] as const)('%s', async (_, weeks, other3, other15) => {
    const db = await databaseWith(...weeks.flat());
    const [own] = aroundOf(db);
    expect([own?.other3 ?? 0, own?.other15 ?? 0]).toEqual([other3, other15]);
  });
});

test('the unchanged task of who wants variety, over weeks without work', async () => {
  const db = await databaseWith(
    ...[-1, -2, -4].map((weeks) => at(weeks, 0)),
    at(-5, 0, { workplaceId: assembly.id }),
    ...[-1, -2].map((weeks) => at(weeks, 0, { personId: henk.id })),
  );
  await edit(db, edited({ ...fatima, wantsVariety: true }, fatima));
  expect(aroundOf(db).map((p) => [p.personId, p.task, p.taskWeeks])).toEqual([
    [fatima.id, 'productie', 3],
    [henk.id, null, 0],
  ]);
});

test('days of filling in, of the twelve weeks before', async () => {
  const fills = (weeks: number, weekday: number) => at(weeks, weekday, { fillsIn: true });
  const db = await databaseWith(fills(-1, 3), fills(-12, 0), fills(-13, 6), fills(0, 0), fills(1, 0), at(-3, 0));
  expect(aroundOf(db)[0]?.fills).toEqual(['2026-09-07', '2026-11-26']);
});

describe('where and with whom', () => {
  const colleague: Guide = { ...guide, id: idOf(13) as Guide['id'], number: '20002' };
  const four = (weeks: number, given: Partial<Assignment>) => [at(weeks, 0, given), at(weeks, 1, given)];
  const rows = () => [
    ...four(-1, { workplaceId: assembly.id }),
    ...four(-4, {}),
    at(-2, 0),
    ...four(-5, { workplaceId: assembly.id }),
    ...four(-1, { personId: guide.id }),
    ...four(-4, { personId: guide.id, blockId: morning.id }),
    ...four(-1, { personId: colleague.id, workplaceId: assembly.id }),
    at(-2, 0, { personId: colleague.id, workplaceId: assembly.id }),
  ];

  test('is known of who needs it to stay and named none', async () => {
    const db = await databaseWith(added('person', colleague), ...rows());
    await edit(
      db,
      edited(
        {
          ...fatima,
          needs: needs({ kind: 'fixed-place', workplaceId: null }, { kind: 'fixed-guide', personId: null }),
        },
        fatima,
      ),
    );
    // Packing 3 x 225 against assembly 2 x 225 in the four weeks before; the two of week -5 do not count.
    // In packing's group Gerda shared two mornings (-4), in assembly's group her colleague two (-1): the smallest id.
    const own = aroundOf(db).find((p) => p.personId === fatima.id);
    expect(own).toMatchObject({ usualPlace: packing.id, usualGuide: guide.id });
  });

  test.each([
    [
      'with a name',
      needs({ kind: 'fixed-place', workplaceId: packing.id }, { kind: 'fixed-guide', personId: guide.id }),
    ],
    [
      'not any more',
      needs({ kind: 'fixed-place', workplaceId: null }).map((n) => ({ ...n, validTo: day('2026-11-29') })),
    ],
    ['not yet', needs({ kind: 'fixed-guide', personId: null }).map((n) => ({ ...n, validFrom: day('2026-12-07') }))],
  ])('is not asked %s', async (_, asked) => {
    const db = await databaseWith(added('person', colleague), ...rows());
    await edit(db, edited({ ...fatima, needs: asked }, fatima));
    expect(aroundOf(db).every((p) => p.usualPlace === null && p.usualGuide === null)).toBe(true);
  });
});

describe('visits', () => {
  const coach: Guide = { ...guide, id: idOf(14) as Guide['id'], number: '20003', role: 'Jobcoach ' };
  const agreement: Agreement = {
    id: idOf(600) as Agreement['id'],
    organisationId: client.id,
    name: 'Plaatsing',
    from: day('2026-01-01'),
    to: null,
    workTypes: [],
    maxGroup: null,
    guidanceMinutesPerWeek: null,
    visitEveryWeeks: 6,
    priceBasis: null,
    guideIds: [],
    buddy: null,
    buddyTrained: false,
    returnPlaces: [],
    archivedOn: null,
    version: 1,
  };
  const outside = { ...packing, id: idOf(7) as typeof packing.id, code: 'W001', organisationId: client.id };
  const setting = (agreed: Agreement) => [
    added('person', coach),
    added('workplace', outside),
    added('agreement', agreed),
  ];
  const visit = (weeks: number, weekday: number, given: Partial<Assignment> = {}) =>
    at(weeks, weekday, { personId: coach.id, workplaceId: outside.id, ...given });

  test.each([
    ['the last day before this week', [visit(-3, 1), visit(-1, 4), visit(0, 0), visit(1, 0)], '2026-11-27'],
    ['a guide of another role is no visit', [visit(-1, 4, { personId: guide.id })], null],
    ['elsewhere is no visit', [visit(-1, 4, { workplaceId: packing.id })], null],
  ] as const)('%s', async (_, rows, date) => {
    const db = await databaseWith(...setting(agreement), ...rows);
    const { visits } = readPlan(db, week, [], day('2000-01-01'));
    expect(visits).toEqual(date === null ? [] : [{ organisationId: client.id, date }]);
  });

  test('are read only where visits were agreed', async () => {
    const db = await databaseWith(...setting({ ...agreement, visitEveryWeeks: null }), visit(-1, 0));
    expect(readPlan(db, week, [], day('2000-01-01')).visits).toEqual([]);
  });
});

test('the latest published version of each site in this week, with its rows', async () => {
  const publication = (number: number, of: string, version: number) => ({
    id: idOf(650 + number) as never,
    siteId: site.id,
    week: of as IsoWeek,
    number: version,
    at: '2026-11-27T12:00:00.000Z',
    by: 'Anna',
    version: 1,
  });
  const [first, second, other] = [publication(1, week, 1), publication(2, week, 2), publication(3, '2026-W50', 1)];
  const db = await databaseWith(...[second, first, other].map((p) => added('publication', p)));
  const rows = [
    {
      personId: fatima.id,
      workplaceId: packing.id,
      date: day('2026-11-30'),
      blockId: morning.id,
      from: 480,
      to: 720,
    },
    { personId: henk.id, workplaceId: packing.id, date: day('2026-12-01'), blockId: morning.id, from: 500, to: 720 },
  ];
  db.transaction(() => {
    const kept = rows.map((row) => ({ ...row, orderId: null }));
    writePublishedRows(db, first.id, kept.slice(1));
    writePublishedRows(db, second.id, kept);
  });
  expect(readPlan(db, week, [], day('2000-01-01'))).toMatchObject({ publications: [second], published: rows });
});

test('other weeks are found through an index, whatever the history', async () => {
  const db = await tempDatabase();
  const weeks = { first: addWeeks(week, -15), last: addWeeks(week, 15) };
  const lists = { weeks: '[]', people: '[]' };
  const plans: [readonly string[], RegExp][] = [
    [db.explain(weekBefore, { week }), /SEARCH person_week USING PRIMARY KEY \(week=\?\)/],
    [
      db.explain(fillsBetween, weeks),
      /SEARCH person_week USING COVERING INDEX person_week_fills \(week>\? AND week<\?\)/,
    ],
    [
      db.explain(longWeeks, { ...weeks, week }),
      /SEARCH person_week USING INDEX person_week_long \(week>\? AND week<\?\)/,
    ],
    [db.explain(minutesOf, lists), /SEARCH pw USING PRIMARY KEY \(week=\? AND person_id=\?\)/],
    [db.explain(tasksOf, lists), /SEARCH pw USING PRIMARY KEY \(week=\? AND person_id=\?\)/],
    [
      db.explain(rowsAt, { people: '[]', places: '[]', first: day('2026-11-02'), last: day('2026-11-29') }),
      /SEARCH a USING INDEX assignment_person \(person_id=\? AND date>\? AND date<\?\)/,
    ],
    [
      db.explain(lastDays, { personId: fatima.id, first: day('2026-01-01'), before: day('2026-11-30') }),
      /SEARCH assignment USING INDEX assignment_person \(person_id=\? AND date>\? AND date<\?\)/,
    ],
  ];
  for (const [steps, index] of plans) {
    expect(steps.join('\n')).toMatch(index);
    expect(steps.join('\n')).not.toMatch(/SCAN (person_week|assignment|pw|a)\b/);
  }
});

test('the partial index is that of long weeks', async () => {
  expect(LONG_WEEK).toBe(2280);
});
