import { ORPCError } from '@orpc/client';
import { describe, expect, it, vi } from 'vitest';
import { type ConnectionState, watchChanges } from '#client/watch-changes.ts';
import type { ChangeEvent } from '#contract/changes.ts';
import type { RoosterbordClient } from '#contract/index.ts';

const at = (revision: number): ChangeEvent => ({ type: 'at', revision, history: { undo: null, redo: null } });

/** One attempt to connect: the events it gives, and how it ends. */
interface Attempt {
  readonly events: readonly ChangeEvent[];
  readonly end: Error | 'closed' | 'stays';
}

/** A host that goes through these attempts one by one; the last is repeated. */
function hostWith(attempts: readonly Attempt[]) {
  let calls = 0;
  const stream = async (_input: undefined, { signal }: { signal: AbortSignal }) => {
    const attempt = attempts[Math.min(calls, attempts.length - 1)];
    calls += 1;
    if (attempt === undefined) throw new Error('no attempts');
    if (attempt.events.length === 0 && attempt.end instanceof Error) throw attempt.end;
    return (async function* () {
      yield* attempt.events;
      if (attempt.end instanceof Error) throw attempt.end;
      if (attempt.end === 'stays') await new Promise((resolve) => signal.addEventListener('abort', resolve));
    })();
  };
  const client = { changes: { stream } } as unknown as RoosterbordClient;
  return { client, calls: () => calls };
}

function watch(attempts: readonly Attempt[]) {
  const host = hostWith(attempts);
  const events: number[] = [];
  const states: ConnectionState[] = [];
  const waits: number[] = [];
  const stop = watchChanges(host.client, {
    onEvent: (event) => events.push(event.revision),
    onState: (state) => states.push(state),
    delay: (attempt) => {
      waits.push(attempt);
      return 0;
    },
  });
  return { ...host, events, states, waits, stop };
}

const gone = new TypeError('fetch failed');
const unknown = new ORPCError('UNAUTHORIZED', { status: 401 });

describe('following the changes', () => {
  const cases: readonly (readonly [string, readonly Attempt[], readonly number[], readonly ConnectionState[]])[] = [
    ['stays connected', [{ events: [at(1), at(2)], end: 'stays' }], [1, 2], ['connected']],
    [
      'connects again after the host broke off, and says where the data stand then',
      [
        { events: [at(1)], end: gone },
        { events: [at(5)], end: 'stays' },
      ],
      [1, 5],
      ['connected', 'lost', 'connected'],
    ],
    [
      'connects again after the host ended the stream',
      [
        { events: [at(1)], end: 'closed' },
        { events: [at(1)], end: 'stays' },
      ],
      [1, 1],
      ['connected', 'lost', 'connected'],
    ],
    [
      'says once that the host is away, however often it tries',
      [
        { events: [], end: gone },
        { events: [], end: gone },
        { events: [at(3)], end: 'stays' },
      ],
      [3],
      ['lost', 'connected'],
    ],
    [
      'tells a host that no longer knows the window from one that is away',
      [
        { events: [at(1)], end: gone },
        { events: [], end: unknown },
        { events: [at(2)], end: 'stays' },
      ],
      [1, 2],
      ['connected', 'lost', 'expired', 'connected'],
    ],
  ];
  it.each(cases)('%s', async (_what, attempts, events, states) => {
    const watched = watch(attempts);
    await expect.poll(() => watched.states).toEqual(states);
    await expect.poll(() => watched.events).toEqual(events);
    watched.stop();
  });

  it('waits longer with each attempt that fails, and starts afresh after one that worked', async () => {
    const fail: Attempt = { events: [], end: gone };
    const watched = watch([fail, fail, { events: [at(1)], end: gone }, fail, { events: [], end: 'stays' }]);
    await expect.poll(() => watched.waits).toEqual([0, 1, 0, 1]);
    watched.stop();
  });

  it('ends when told, also in the middle of a wait, and says nothing any more', async () => {
    const host = hostWith([{ events: [], end: gone }]);
    const onState = vi.fn();
    const stop = watchChanges(host.client, { onEvent: () => {}, onState, delay: () => 10 });
    await expect.poll(() => onState.mock.calls).toEqual([['lost']]);
    stop();
    const calls = host.calls();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.calls()).toBe(calls);
    expect(onState).toHaveBeenCalledTimes(1);
  });
});
