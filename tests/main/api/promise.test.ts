import { afterAll, describe, expect, it } from 'vitest';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { PromiseRunner } from '#main/promise/promise-runner.ts';
import { companyBoard } from './board.ts';

const runner = new PromiseRunner();
afterAll(() => runner.close());

/** The small company, each time the same: the thread has its world at hand. */
const asking = async () => (await companyBoard({ promiser: runner })).client;

const question = (more: Partial<PromiseQuestion> = {}): PromiseQuestion => ({
  workType: 'productie',
  normMinutes: 60,
  from: '2026-01-01' as IsoDate,
  deadline: null,
  certificates: [],
  workplaceIds: [],
  ...more,
});

describe('promise.ask', () => {
  it('answers on the plan as it is, and names its revision; a day that is over counts as today', async () => {
    const client = await asking();
    const { revision, today, answer } = await client.promise.ask(question());
    expect(revision).toBe((await client.manage.catalogue()).revision);
    expect(answer.askedMinutes).toBe(60);
    expect(answer.safeOn === null || answer.safeOn >= today).toBe(true);
  });

  it('asked again it is the same answer, from the thread that stays', async () => {
    const client = await asking();
    const one = await client.promise.ask(question());
    expect(await client.promise.ask(question())).toEqual(one);
  });

  it.each([
    ['workType', { workType: 'goudsmeden' }],
    ['workplaceIds', { workplaceIds: ['00000000-0000-7000-8000-00000000ffff'] as never }],
    ['from', { from: '2040-01-01' as IsoDate }],
    ['deadline', { deadline: '2026-02-01' as IsoDate }],
  ])('%s that cannot be is said at its field', async (path, more) => {
    const client = await asking();
    await expect(client.promise.ask(question(more))).rejects.toMatchObject({
      code: 'INVALID',
      data: { errors: [{ path }] },
    });
  });

  it('a call that is stopped ends at once, and the next one is answered', async () => {
    const client = await asking();
    const stop = new AbortController();
    const asked = client.promise.ask(question({ normMinutes: 5000 }), { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toThrow();
    expect((await client.promise.ask(question())).answer.askedMinutes).toBe(60);
  });

  it('several at once are answered one by one', async () => {
    const client = await asking();
    const answers = await Promise.all([60, 120, 180].map((m) => client.promise.ask(question({ normMinutes: m }))));
    expect(answers.map(({ answer }) => answer.askedMinutes)).toEqual([60, 120, 180]);
  });

  it('what would have to give is looked for in the same plan', async () => {
    const client = await asking();
    const { revision, ways } = await client.promise.ways(question({ normMinutes: 600_000 }));
    expect(revision).toBe((await client.manage.catalogue()).revision);
    expect(Array.isArray(ways)).toBe(true);
  });
});

describe('the time limit', () => {
  it('an answer that takes too long is said as such, and the thread is free again', async () => {
    const impatient = new PromiseRunner(0);
    const other = await companyBoard({ promiser: impatient });
    await expect(other.client.promise.ask(question())).rejects.toMatchObject({
      code: 'TOO_LONG',
      message: 'Dit uitrekenen duurt te lang. Probeer het nog een keer, of vraag om minder uren.',
    });
    impatient.close();
    await expect(other.client.promise.ask(question())).rejects.toThrow();
    other.db.close();
  });
});
