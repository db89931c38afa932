export interface ToastMessage {
  readonly tone: 'red' | 'amber' | 'green' | 'neutral';
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}
export interface Toast extends ToastMessage {
  readonly id: number;
}

export interface ToastQueue {
  readonly show: (message: ToastMessage) => void;
  readonly dismiss: (id: number) => void;
  readonly current: () => readonly Toast[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** Reading time: 5 seconds and a bit per word; bad news and toasts with a button stay longer. */
export function readingTime(message: ToastMessage): number {
  const words = message.text.split(/\s+/).length;
  const base = 5000 + words * 300;
  return message.tone === 'red' || message.action !== undefined ? base * 2 : base;
}

/**
 * The messages on screen, newest last, at most three; the same text twice is shown once.
 * @param wait calls back after so many milliseconds; gives a function that calls it off.
 */
export function createToastQueue(wait: (ms: number, then: () => void) => () => void): ToastQueue {
  let toasts: readonly Toast[] = [];
  let nextId = 1;
  const listeners = new Set<() => void>();
  const timers = new Map<number, () => void>();
  const set = (next: readonly Toast[]): void => {
    const kept = new Set(next.map((toast) => toast.id));
    for (const [id, callOff] of timers) {
      if (kept.has(id)) continue;
      callOff();
      timers.delete(id);
    }
    toasts = next;
    for (const listener of listeners) listener();
  };
  const dismiss = (id: number): void => set(toasts.filter((toast) => toast.id !== id));
  return {
    show: (message) => {
      const id = nextId++;
      timers.set(
        id,
        wait(readingTime(message), () => dismiss(id)),
      );
      set([...toasts.filter((toast) => toast.text !== message.text), { ...message, id }].slice(-3));
    },
    dismiss,
    current: () => toasts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
