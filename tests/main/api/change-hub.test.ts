import { expect, test } from 'vitest';
import type { ChangeEvent } from '#contract/changes.ts';
import { BUFFER_LIMIT, CHANGES_LIMIT, ChangeHub } from '#main/api/change-hub.ts';
import { added, site } from '#tests/main/company.ts';

const history = { undo: null, redo: null };
const changed = (revision: number, count = 1): ChangeEvent => ({
  type: 'changed',
  revision,
  changes: Array.from({ length: count }, () => added('site', site)),
  history,
});

test('each listener gets every event in order, also what came while it was busy', async () => {
  const hub = new ChangeHub();
  const one = hub.subscribe();
  const two = hub.subscribe();
  hub.publish(changed(1));
  hub.publish(changed(2));
  expect((await one.next()).value).toMatchObject({ revision: 1 });
  hub.publish(changed(3));
  expect((await one.next()).value).toMatchObject({ revision: 2 });
  expect((await one.next()).value).toMatchObject({ revision: 3 });
  for (const revision of [1, 2, 3]) expect((await two.next()).value).toMatchObject({ revision });
});

test('a waiting listener wakes up when something happens', async () => {
  const hub = new ChangeHub();
  const events = hub.subscribe();
  const waiting = events.next();
  hub.publish(changed(1));
  expect((await waiting).value).toMatchObject({ revision: 1 });
});

test('a listener that is aborted ends, busy or waiting, and nobody stays behind', async () => {
  const hub = new ChangeHub();
  const controller = new AbortController();
  const events = hub.subscribe(controller.signal);
  const waiting = events.next();
  expect(hub.listenerCount).toBe(1);
  controller.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(hub.listenerCount).toBe(0);

  const late = hub.subscribe(controller.signal);
  expect(hub.listenerCount).toBe(0);
  expect((await late.next()).done).toBe(true);
});

test('a listener that stops by itself is forgotten', async () => {
  const hub = new ChangeHub();
  hub.publish(changed(0));
  const events = hub.subscribe();
  hub.publish(changed(1));
  for await (const event of events) {
    expect(event.revision).toBe(1);
    break;
  }
  expect(hub.listenerCount).toBe(0);
});

test('a listener that falls far behind gets one reload instead of what it missed', async () => {
  const hub = new ChangeHub();
  const events = hub.subscribe();
  for (let revision = 1; revision <= BUFFER_LIMIT + 1; revision++) hub.publish(changed(revision));
  hub.publish(changed(BUFFER_LIMIT + 2));
  expect((await events.next()).value).toEqual({ type: 'reload', revision: BUFFER_LIMIT + 1, history });
  expect((await events.next()).value).toMatchObject({ type: 'changed', revision: BUFFER_LIMIT + 2 });
});

test.each([
  [CHANGES_LIMIT, 'changed'],
  [CHANGES_LIMIT + 1, 'reload'],
])('an event of %i changes is sent as %s', (count, type) => {
  const hub = new ChangeHub();
  const seen: ChangeEvent[] = [];
  hub.listen((event) => seen.push(event));
  hub.publish(changed(5, count));
  expect(seen).toMatchObject([{ type, revision: 5 }]);
});

test('a listener that fails does not keep the news from the others', () => {
  const hub = new ChangeHub();
  const seen: number[] = [];
  hub.listen(() => {
    throw new Error('broken');
  });
  hub.listen((event) => seen.push(event.revision));
  expect(() => hub.publish(changed(3))).toThrow(AggregateError);
  expect(seen).toEqual([3]);
});
