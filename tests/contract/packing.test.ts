import { StandardRPCJsonSerializer } from '@orpc/client/standard';
import { expect, it } from 'vitest';
import { contract } from '#contract/index.ts';
import { planPacking, planPackingOfHost } from '#contract/packing.ts';
import type { OpenedWeek } from '#contract/plan.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { PersonAround } from '#domain/plan/around.ts';
import { generate } from '#seeds/generate.ts';
import { seededIds } from '#seeds/random.ts';
import { companyBoard } from '#tests/main/api/board.ts';
import { planOf } from '#tests/seeds/plan-of.ts';

const week = '2026-W49' as IsoWeek;

/** A week with everything an assignment can carry. */
function weekOfData() {
  const { records } = generate({
    seed: 3,
    employees: 60,
    guides: 8,
    workplaces: 12,
    orders: 6,
    week,
    newId: seededIds(3),
  });
  const data = planOf(records, week).toData();
  const [first, ...others] = data.assignments;
  if (!first) throw new Error('An empty week');
  const override = {
    rule: 'need-unmet',
    cause: 'zittend werk',
    reason: 'in overleg',
    by: 'Anna',
    at: '2026-11-30T07:15:00Z',
  };
  const around = data.catalogue.people.slice(0, 3).map(
    ({ id }, i): PersonAround => ({
      personId: id,
      before: i === 0 ? '' : '0:480-600,615-720',
      after: '',
      other3: 60 * i,
      other15: 0,
      task: i === 1 ? 'groen' : null,
      taskWeeks: i,
      usualPlace: null,
      usualGuide: i === 2 ? id : null,
      places: data.catalogue.workplaces.slice(0, i).map((place) => place.id),
      fills: (i === 2 ? ['2026-11-02', '2026-11-03'] : []) as IsoDate[],
    }),
  );
  const published = [first, ...others].slice(0, 4).map(({ personId, workplaceId, date, blockId }) => ({
    personId,
    workplaceId,
    date,
    blockId,
    from: 480,
    to: 720,
  }));
  return {
    ...data,
    around,
    published,
    assignments: [{ ...first, from: 480, to: 600, overrides: [override] }, ...others],
  };
}

/** Through the text that really travels. */
function sent(data: unknown): unknown {
  const host = new StandardRPCJsonSerializer({ customJsonSerializers: [planPackingOfHost] });
  const reader = new StandardRPCJsonSerializer({ customJsonSerializers: [planPacking] });
  const [json, meta] = host.serialize(data);
  const { json: got, meta: gotMeta } = JSON.parse(JSON.stringify({ json, meta }));
  return reader.deserialize(got, gotMeta);
}

const answerWith = (data: OpenedWeek['data'], isCatalogueKnown = false): OpenedWeek => ({
  revision: 7,
  data,
  catalogueId: 'c1',
  isCatalogueKnown,
  history: { undo: 'Anna naar P1', redo: null },
});

it('a packed week arrives as it was, down to the order of the fields', () => {
  const answer = answerWith(weekOfData());
  const { data } = sent(answer) as OpenedWeek;
  expect(sent(answer)).toEqual(answer);
  expect(JSON.stringify(data.assignments)).toBe(JSON.stringify(answer.data.assignments));
});

it('a week without assignments arrives empty', () => {
  const data = { ...weekOfData(), assignments: [], around: [], published: [] };
  expect(sent(answerWith(data))).toEqual(answerWith(data));
});

it('a catalogue that is known stays out, and nothing else does', () => {
  const { catalogue, ...rest } = weekOfData();
  const answer = answerWith({ catalogue, ...rest }, true);
  expect(sent(answer)).toEqual({ ...answer, data: { ...rest, catalogue: null } });
});

it.each([
  ['one row', 1],
  ['rows that are all alike in a field', 2],
])('%s arrives as it was', (_, rows) => {
  const data = weekOfData();
  const answer = answerWith({ ...data, assignments: data.assignments.slice(1, 1 + rows) });
  expect(sent(answer)).toEqual(answer);
});

it('packing takes less than half the room', () => {
  const data = weekOfData();
  expect(planPacking.serialize(answerWith(data))[1].length).toBeLessThan(JSON.stringify(data.assignments).length / 2);
});

it('a changed catalogue is not sent as the one before it', () => {
  const data = weekOfData();
  const before = answerWith(data);
  const after = answerWith({ ...data, catalogue: { ...data.catalogue, sites: [] } });
  expect([sent(before), sent(after)]).toEqual([before, after]);
});

it.each([null, 'x', ['{}'], [1, 2], [null, 2], ['{', '{}'], [null, '{}']])(
  'what is no packed week is refused: %j',
  (wrong) => {
    expect(() => planPacking.deserialize(wrong)).toThrow();
  },
);

it('a host takes no packed weeks', () => {
  expect(() => planPackingOfHost.deserialize()).toThrow(TypeError);
});

it('the answers that are not checked while they travel have the form of the contract', async () => {
  const { client } = await companyBoard();
  const outputOf = (procedure: { readonly '~orpc': { readonly outputSchema?: unknown } }) =>
    procedure['~orpc'].outputSchema as { parse: (value: unknown) => unknown };
  const opened = await client.plan.open({ week });
  expect(outputOf(contract.plan.open).parse(opened)).toEqual(opened);
  const catalogue = await client.manage.catalogue();
  expect(outputOf(contract.manage.catalogue).parse(catalogue)).toEqual(catalogue);
});
