import { expect, it } from 'vitest';
import { oneAtATime } from '../../../renderer/app/one-at-a-time.ts';

/** What ran, and the way to end what runs now. */
function slow() {
  const ran: string[] = [];
  let end: () => void = () => undefined;
  const ask = oneAtATime((what: string) => {
    ran.push(what);
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  const finish = async (): Promise<void> => {
    end();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ask, ran, finish };
}

it('what is asked before the answer is there follows it', async () => {
  const { ask, ran, finish } = slow();
  void ask('redo');
  void ask('undo');
  expect(ran).toEqual(['redo']);
  await finish();
  expect(ran).toEqual(['redo', 'undo']);
});

it('a held key does not pile up: only the last ask follows', async () => {
  const { ask, ran, finish } = slow();
  for (const what of ['undo 1', 'undo 2', 'undo 3', 'undo 4']) void ask(what);
  await finish();
  await finish();
  expect(ran).toEqual(['undo 1', 'undo 4']);
});

it('goes on as before when it is done', async () => {
  const { ask, ran, finish } = slow();
  void ask('undo');
  await finish();
  void ask('redo');
  expect(ran).toEqual(['undo', 'redo']);
});
