import { describe, expect, it } from 'vitest';
import { createToastQueue, readingTime } from '../../../renderer/ui/toast-queue.ts';

/** A clock that the test turns. */
function manualWait() {
  const waiting = new Map<number, () => void>();
  let next = 0;
  const wait = (_ms: number, then: () => void) => {
    const id = next++;
    waiting.set(id, then);
    return () => waiting.delete(id);
  };
  return { wait, waiting, ringFirst: () => [...waiting.values()][0]?.() };
}

const info = (text: string) => ({ tone: 'neutral', text }) as const;

describe('the messages at the bottom', () => {
  it('shows at most three, newest last', () => {
    const queue = createToastQueue(manualWait().wait);
    for (const text of ['een', 'twee', 'drie', 'vier']) queue.show(info(text));
    expect(queue.current().map((toast) => toast.text)).toEqual(['twee', 'drie', 'vier']);
  });

  it('shows the same text once, and starts its time again', () => {
    const clock = manualWait();
    const queue = createToastQueue(clock.wait);
    queue.show(info('Bewaard'));
    queue.show(info('Bewaard'));
    expect(queue.current()).toHaveLength(1);
    expect(clock.waiting.size).toBe(1);
  });

  it('takes a message away when its time is over, and tells who listens', () => {
    const clock = manualWait();
    const queue = createToastQueue(clock.wait);
    let told = 0;
    queue.subscribe(() => told++);
    queue.show(info('een'));
    clock.ringFirst();
    expect(queue.current()).toEqual([]);
    expect(told).toBe(2);
  });

  it('keeps bad news and messages with a button longer', () => {
    const text = 'De verbinding is weg.';
    expect(readingTime({ tone: 'red', text })).toBe(2 * readingTime({ tone: 'neutral', text }));
    const action = { label: 'Ongedaan maken', onPress: () => undefined };
    expect(readingTime({ tone: 'neutral', text, action })).toBe(readingTime({ tone: 'red', text }));
  });
});
