import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { describe, expect, it, test } from 'vitest';
import type { ChangeFeed } from '#client/change-feed.ts';
import { createScenarioFeed } from '#client/scenario-feed.ts';
import { scenarioLink } from '#client/scenario-link.ts';
import type { ChangeEvent } from '#contract/changes.ts';
import { contract } from '#contract/index.ts';
import { policies } from '#contract/policy.ts';
import { idOf } from '#tests/main/company.ts';

const ID = idOf(1);
const ANSWER = { revision: 4, label: 'x', changes: [], overridden: [], history: { undo: 'x', redo: null } };

const procedures: [string, AnyContractProcedure][] = Object.entries(contract).flatMap(([area, own]) =>
  Object.entries(own).map(([name, procedure]): [string, AnyContractProcedure] => {
    if (!isContractProcedure(procedure)) throw new Error(`${area}.${name} is no procedure`);
    return [`${area}.${name}`, procedure];
  }),
);
const policyOf = (name: string) => procedures.find(([known]) => known === name)?.[1]['~orpc'].meta.policy;

/** A link to a scenario, and what reaches the host over it. */
function office() {
  const reached: { readonly name: string; readonly input: unknown }[] = [];
  const applied: unknown[] = [];
  const link = scenarioLink({
    scenarioId: ID,
    callReal: async (path, input) => {
      reached.push({ name: path.join('.'), input });
      return ANSWER;
    },
    onApplied: (answer) => applied.push(answer),
  });
  const call = (name: string, input?: unknown) => link.call(name.split('.'), input, { context: {} });
  return { call, reached, applied };
}

// Whatever the contract learns later: what is not meant for scenarios does not reach the host at all.
test.each(procedures)('%s of a scenario changes nothing real', async (name) => {
  const { call, reached } = office();
  const outcome = await call(name, {}).then(
    () => 'passed',
    (error: unknown) => (error as { code?: string }).code,
  );
  if (outcome !== 'passed') {
    expect(['NOT_IN_SCENARIO', 'NOTHING']).toContain(outcome);
    expect(reached).toEqual([]);
    return;
  }
  const [asked] = reached;
  // Taking it over is the one door.
  if (asked?.name === 'scenarios.accept') return;
  const policy = policyOf(asked?.name ?? '');
  const harmless = policy?.kind === 'query' || policy === policies.tryOut || policy === policies.keepPreferences;
  expect([asked?.name, harmless]).toEqual([asked?.name, true]);
});

describe('what the board and the forms ask', () => {
  it.each([
    ['plan.open', { week: '2026-W49' }, 'plan.open', { week: '2026-W49', scenario: ID }],
    ['plan.do', { command: 1, week: 'w' }, 'scenarios.do', { command: 1, week: 'w', id: ID }],
    ['plan.undo', undefined, 'scenarios.undo', { id: ID }],
    ['manage.catalogue', undefined, 'scenarios.catalogue', { id: ID }],
    ['manage.save', { changes: [], label: 'x' }, 'scenarios.change', { changes: [], label: 'x', id: ID }],
    ['app.info', undefined, 'app.info', undefined],
  ] as const)('%s of %j is %s of %j', async (name, input, there, asked) => {
    const { call, reached } = office();
    await call(name, input);
    expect(reached).toEqual([{ name: there, input: asked }]);
  });

  it.each(['orders.book', 'plan.publish', 'plan.redo', 'imports.accept', 'app.startEmpty', 'changes.stream'])(
    '%s is refused before it leaves the window',
    async (name) => {
      const { call, reached } = office();
      await expect(call(name, {})).rejects.toMatchObject({ defined: true });
      expect(reached).toEqual([]);
    },
  );

  it('tells everybody on screen what a step did, and only a step', async () => {
    const { call, applied } = office();
    await call('plan.open', {});
    expect(applied).toEqual([]);
    for (const name of ['plan.do', 'plan.undo', 'manage.save']) await call(name, {});
    expect(applied).toEqual([ANSWER, ANSWER, ANSWER]);
  });
});

describe('the feed of a scenario', () => {
  function feeds() {
    const listeners = new Set<(event: ChangeEvent) => void>();
    const real: ChangeFeed = {
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      connection: () => 'connected',
      history: () => ({ undo: 'echt', redo: null }),
      subscribe: () => () => undefined,
      start: () => () => undefined,
    };
    const feed = createScenarioFeed(real);
    const heard: ChangeEvent[] = [];
    const stop = feed.onEvent((event) => heard.push(event));
    const send = (event: ChangeEvent) => {
      for (const listener of listeners) listener(event);
    };
    return { feed, heard, stop, send, listeners };
  }
  const history = { undo: 'Anna erbij', redo: null };

  it('tells its own steps by their own revisions, and what undo would do there', () => {
    const { feed, heard } = feeds();
    feed.tell({ revision: 3, changes: [], history });
    expect(heard).toEqual([{ type: 'changed', revision: 3, changes: [], history }]);
    expect(feed.history()).toEqual(history);
  });

  it('has everything read again when the real plan goes on, at the revision of the scenario', () => {
    const { feed, heard, send } = feeds();
    feed.stand({ revision: 7, history });
    send({ type: 'changed', revision: 900, changes: [], history: { undo: 'echt', redo: null } });
    expect(heard).toEqual([{ type: 'reload', revision: 7, history }]);
    expect(feed.history()).toEqual(history);
  });

  it('leaves nobody behind who listened', () => {
    const { stop, listeners, feed, heard } = feeds();
    stop();
    expect(listeners.size).toBe(0);
    feed.tell({ revision: 1, changes: [], history });
    expect(heard).toEqual([]);
  });
});
