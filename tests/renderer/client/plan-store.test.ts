import { describe, expect, it } from 'vitest';
import { createPlanStore } from '#client/plan-store.ts';
import type { ChangeEvent } from '#contract/changes.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { PlanData } from '#domain/plan/plan-data.ts';
import { World } from '#tests/domain/world.ts';

const WEEK = '2026-W49' as IsoWeek;
const HISTORY = { undo: null, redo: null };

/** A host whose answers the case gives by hand, and a clock that only the case moves. */
function office() {
  const world = new World();
  world.workplace('P1');
  for (const name of ['Anna', 'Bram', 'Cor']) world.employee(name);
  const rows = ['Anna', 'Bram', 'Cor'].map((name) => world.assign(name, 'P1'));
  world.assignments.length = 0;
  /** What revision n brings: one person more. */
  const changesOf = (revision: number): RecordChange[] => {
    const after = rows[revision - 1];
    return after ? [{ kind: 'assignment', before: null, after }] : [];
  };
  const dataAt = (revision: number): PlanData => ({ ...world.data(), assignments: rows.slice(0, revision) });
  const asked: ((answer: { revision: number } | Error) => void)[] = [];
  const waiting: (() => void)[] = [];
  let listener: (event: ChangeEvent) => void = () => undefined;
  const open = () =>
    new Promise((resolve, reject) => {
      asked.push((answer) => {
        if (answer instanceof Error) reject(answer);
        else resolve({ revision: answer.revision, data: dataAt(answer.revision), history: HISTORY });
      });
    });
  const store = createPlanStore(WEEK, {
    client: { plan: { open } } as never,
    changes: {
      onEvent: (on) => {
        listener = on;
        return () => undefined;
      },
    },
    now: () => new Date('2026-11-30T07:18:00Z'),
    wait: (_ms, then) => {
      waiting.push(then);
      return () => waiting.splice(waiting.indexOf(then), 1);
    },
  });
  const stop = store.start();
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    store,
    stop,
    changesOf,
    questions: () => asked.length,
    /** Answers the last question. */
    answer: async (answer: { revision: number } | Error) => {
      asked.at(-1)?.(answer);
      await settle();
    },
    event: (event: { type: 'at' | 'reload' | 'changed'; revision: number }) =>
      listener(
        event.type === 'changed'
          ? { ...event, type: 'changed', changes: changesOf(event.revision), history: HISTORY }
          : { ...event, type: event.type, history: HISTORY },
      ),
    /** A change that says what the case gives. */
    told: (revision: number, changes: RecordChange[]) =>
      listener({ type: 'changed', revision, changes, history: HISTORY }),
    waits: () => waiting.length,
    giveUpWaiting: () => {
      for (const then of waiting.splice(0)) then();
    },
    seen: () => {
      const current = store.current();
      return current.state === 'ready' ? [current.revision, current.plan.placed.size] : current.state;
    },
  };
}

describe('the plan of a window', () => {
  it('opens with what the host has', async () => {
    const { answer, seen, questions } = office();
    expect(seen()).toBe('opening');
    await answer({ revision: 1 });
    expect(seen()).toEqual([1, 1]);
    expect(questions()).toBe(1);
  });

  it('takes in the answer to a command once, whichever comes first: answer or echo', async () => {
    for (const order of ['answer', 'echo']) {
      const { answer, seen, store, event, changesOf } = office();
      await answer({ revision: 0 });
      const steps = [() => store.accept(1, changesOf(1)), () => event({ type: 'changed', revision: 1 })];
      for (const step of order === 'answer' ? steps : steps.toReversed()) step();
      expect(seen()).toEqual([1, 1]);
    }
  });

  it('keeps a change that comes before its turn until the one before it is there', async () => {
    const { answer, seen, event } = office();
    await answer({ revision: 0 });
    event({ type: 'changed', revision: 2 });
    expect(seen()).toEqual([0, 0]);
    event({ type: 'changed', revision: 1 });
    expect(seen()).toEqual([2, 2]);
  });

  it('reads the week again when the missing change does not come', async () => {
    const { answer, seen, event, giveUpWaiting, questions } = office();
    await answer({ revision: 0 });
    event({ type: 'changed', revision: 3 });
    giveUpWaiting();
    expect(questions()).toBe(2);
    await answer({ revision: 3 });
    expect(seen()).toEqual([3, 3]);
  });

  it('applies what came in while the week was being read, and only that', async () => {
    const { answer, seen, event, questions } = office();
    event({ type: 'changed', revision: 1 });
    event({ type: 'changed', revision: 2 });
    await answer({ revision: 1 });
    expect(seen()).toEqual([2, 2]);
    expect(questions()).toBe(1);
  });

  it.each([
    ['the connection came back and others had gone on', { type: 'at', revision: 2 }, 2],
    ['an older copy was put back', { type: 'at', revision: 0 }, 2],
    ['an import changed more than fits in a message', { type: 'reload', revision: 2 }, 2],
    ['the connection came back and nothing had happened', { type: 'at', revision: 1 }, 1],
  ] as const)('%s', async (_why, message, questionsAfter) => {
    const { answer, event, questions } = office();
    await answer({ revision: 1 });
    event(message);
    expect(questions()).toBe(questionsAfter);
  });

  it('reads once more when the host turns out to be further than what was being read', async () => {
    const { answer, event, questions, seen } = office();
    event({ type: 'at', revision: 2 });
    expect(questions()).toBe(1);
    await answer({ revision: 1 });
    expect(questions()).toBe(2);
    await answer({ revision: 2 });
    expect(seen()).toEqual([2, 2]);
  });

  const inWeek = (date: string): RecordChange =>
    ({ kind: 'assignment', before: null, after: { id: `row ${date}`, date } }) as RecordChange;

  it('reads the week again, once, when weeks nearby changed', async () => {
    const { answer, told, giveUpWaiting, questions, waits } = office();
    await answer({ revision: 0 });
    told(1, [inWeek('2026-11-29')]);
    told(2, [inWeek('2026-12-07')]);
    expect([questions(), waits()]).toEqual([1, 1]);
    giveUpWaiting();
    expect(questions()).toBe(2);
  });

  it('does not for a week too far away', async () => {
    const { answer, told, waits, seen } = office();
    await answer({ revision: 0 });
    told(1, [inWeek('2027-06-01')]);
    expect(waits()).toBe(0);
    expect(seen()).toEqual([1, 0]);
  });

  it('reads the week again when it was published', async () => {
    const { answer, told, giveUpWaiting, questions } = office();
    await answer({ revision: 0 });
    told(1, [{ kind: 'publication', before: null, after: { week: WEEK } } as RecordChange]);
    giveUpWaiting();
    expect(questions()).toBe(2);
  });

  it('waits for nothing once the week has left the screen', async () => {
    const { answer, told, stop, waits } = office();
    await answer({ revision: 0 });
    told(1, [inWeek('2026-11-29')]);
    stop();
    expect(waits()).toBe(0);
  });

  it('says that opening failed, and tries again when asked', async () => {
    const { answer, seen, store } = office();
    await answer(new Error('no host'));
    expect(seen()).toBe('failed');
    store.reopen();
    await answer({ revision: 0 });
    expect(seen()).toEqual([0, 0]);
  });

  it('stays readable when reading again fails', async () => {
    const { answer, seen, event } = office();
    await answer({ revision: 1 });
    event({ type: 'reload', revision: 2 });
    await answer(new Error('no host'));
    expect(seen()).toEqual([1, 1]);
  });

  it('does nothing any more once the week has left the screen', async () => {
    const { answer, seen, stop } = office();
    stop();
    await answer({ revision: 1 });
    expect(seen()).toBe('opening');
  });

  it('says when the last change came in, and before the first change nothing', async () => {
    const { answer, store, event } = office();
    const changedAt = () => {
      const current = store.current();
      return current.state === 'ready' ? current.changedAt?.toISOString() : undefined;
    };
    await answer({ revision: 0 });
    expect(changedAt()).toBeUndefined();
    event({ type: 'changed', revision: 1 });
    expect(changedAt()).toBe('2026-11-30T07:18:00.000Z');
  });
});
