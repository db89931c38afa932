import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Agreement } from '#domain/model/agreement.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { commit } from '#main/db/commit.ts';
import {
  added,
  assembly,
  assignmentOf,
  day,
  fatima,
  guide,
  henk,
  idOf,
  client as klant,
  packing,
} from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

// Today is Monday 30 November 2026. A morning is 225 net minutes. The packing place is the employer's, the assembly ours.

const there: Workplace = { ...packing, organisationId: klant.id, version: 1 };
const agreement: Agreement = {
  id: idOf(601) as Agreement['id'],
  organisationId: klant.id,
  name: 'Detachering',
  from: day('2026-01-01'),
  to: day('2026-12-20'),
  workTypes: [],
  maxGroup: 1,
  guidanceMinutesPerWeek: 200,
  visitEveryWeeks: null,
  priceBasis: { kind: 'hour', cents: 2000 },
  guideIds: [guide.id],
  buddy: 'Ria',
  buddyTrained: true,
  returnPlaces: [{ workplaceId: assembly.id, seats: 1 }],
  archivedOn: null,
  version: 1,
};

async function boardWith(...changes: RecordChange[]) {
  const board = await companyBoard();
  const first: RecordChange[] = [{ kind: 'workplace', before: packing, after: there }];
  commit(board.db, { changes: [...first, ...changes], label: 'x', at: 'x', by: 'x', undoable: false });
  return board;
}
const work = (number: number, date: string, more: Parameters<typeof assignmentOf>[1] = {}) =>
  added('assignment', assignmentOf(number, { date: day(date), ...more }));

test('this week against what was agreed, with what asks attention', async () => {
  const { client } = await boardWith(
    added('agreement', agreement),
    work(1, '2026-11-30'),
    work(2, '2026-11-30', { personId: henk.id }),
    work(3, '2026-12-01', { personId: guide.id }),
    work(4, '2026-12-08', { personId: guide.id }),
  );
  const { today, week, employers } = await client.employers.overview();
  expect([today, week]).toEqual(['2026-11-30', '2026-W49']);
  // 2 x 225 = 450 minutes at € 20 = € 150. The guide's 225 are 25 more than agreed, this week and the next.
  expect(employers).toMatchObject([
    {
      organisationId: klant.id,
      use: {
        people: 2,
        minutes: 450,
        guides: [{ personId: guide.id, minutes: 225 }],
        guideMinutes: 225,
        agreedGuideMinutes: 200,
        turnoverCents: 15_000,
        agreements: [{ agreementId: agreement.id, peak: { people: 2 }, turnoverCents: 15_000 }],
      },
      returnPlaces: [
        { agreementId: agreement.id, workplaceId: assembly.id, isKept: true, seats: 4, keptSeats: 1, usedSeats: 0 },
      ],
      notices: [{ kind: 'ends', sentence: '‘Detachering’ loopt af over 2 weken, op zo 20 dec.' }],
    },
  ]);
  expect(employers[0]?.findings.map(({ week: of, finding }) => [of, finding.rule, finding.size])).toEqual([
    ['2026-W49', 'agreement-guidance', 25],
    ['2026-W49', 'outside-agreement', 240],
    ['2026-W50', 'agreement-guidance', 25],
  ]);
});

test('what somebody lets stand is not told', async () => {
  const { client } = await boardWith(added('agreement', agreement), work(3, '2026-12-01', { personId: guide.id }));
  const [found] = (await client.employers.overview()).employers[0]?.findings ?? [];
  if (!found) throw new Error('Nothing found');
  const command = { do: 'allow' as const, causes: [causeOf(found.finding)], reason: 'Afgesproken met de werkgever' };
  await client.plan.do({ week: found.week, command });
  expect((await client.employers.overview()).employers[0]?.findings).toEqual([]);
});

test('an employer without an agreement is told too; one without a place or agreement is not', async () => {
  const { client } = await boardWith(work(1, '2026-11-30'));
  expect((await client.employers.overview()).employers).toMatchObject([
    { organisationId: klant.id, use: { minutes: 225, outsideMinutes: 0, agreements: [] }, notices: [], findings: [] },
  ]);
  const empty = await companyBoard();
  expect((await empty.client.employers.overview()).employers).toEqual([]);
});

test('weeks and months of an employer: the days of December lie in one month', async () => {
  const { client } = await boardWith(
    added('agreement', agreement),
    work(1, '2026-10-05'),
    work(2, '2026-11-30'),
    work(3, '2026-12-01'),
    work(4, '2026-12-31', { personId: fatima.id }),
    work(5, '2026-12-01', { personId: henk.id, workplaceId: assembly.id }),
  );
  const { weeks, months } = await client.employers.detail({ organisationId: klant.id });
  expect([weeks[0]?.week, weeks.at(-1)?.week]).toEqual(['2026-W41', '2027-W04']);
  const worked = weeks
    .filter(({ use }) => use.minutes > 0)
    .map(({ week, use }) => [week, use.minutes, use.turnoverCents]);
  // The agreement ends on 20 December: what is planned in week 53 lies outside it.
  expect(worked).toEqual([
    ['2026-W41', 225, 7500],
    ['2026-W49', 450, 15_000],
    ['2026-W53', 225, null],
  ]);
  expect(months.map(({ month, use }) => [month, use.minutes, use.outsideMinutes])).toEqual([
    ['2026-09', 0, 0],
    ['2026-10', 225, 0],
    ['2026-11', 225, 0],
    ['2026-12', 450, 225],
    ['2027-01', 0, 0],
  ]);
});

test('an organisation that does not exist', async () => {
  const { client } = await companyBoard();
  const { error } = await safe(client.employers.detail({ organisationId: idOf(999) as never }));
  expect(error).toMatchObject({ code: 'NOT_FOUND' });
});
