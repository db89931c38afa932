/** A value that holds from a day on; null = always. */
export interface Dated {
  /** jjjj-mm-dd. */
  readonly validFrom: string | null;
}

/** A dated number with where it comes from, and whether somebody confirmed it. */
export interface NumberValue extends Dated {
  readonly id: string;
  readonly confirmed: boolean;
  readonly source: string;
}

/** What somebody wants with a number: a further value, to confirm what holds (null = the program's own), or to correct one. */
export type NumberTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'confirm'; readonly id: string | null }
  | { readonly kind: 'edit'; readonly id: string };

/**
 * The record that a task is about, as it is now, and what its form starts with. A new value stands beside the old one;
 * only correcting and confirming touch a value that is there. Null when somebody took the value away.
 */
export function startOf<T extends NumberValue, D extends object>(
  values: readonly T[],
  task: NumberTask,
  fresh: { readonly next: D; readonly own: D },
): { readonly before: T | null; readonly initial: T | D } | null {
  if (task.kind === 'new') return { before: null, initial: fresh.next };
  if (task.id === null) return { before: null, initial: fresh.own };
  const before = values.find((value) => value.id === task.id);
  if (!before) return null;
  if (task.kind === 'edit') return { before, initial: before };
  return { before, initial: { ...before, confirmed: true, source: confirmedSource(before.source) } };
}

export interface DatedEntry<T extends Dated> {
  readonly entry: T;
  readonly state: 'past' | 'holds' | 'coming';
  /** First day on which the next one holds; null = open-ended. */
  readonly until: string | null;
}

/**
 * The values of one number, newest first, each with its place in time. The latest that has started holds; of several
 * with one start the last in the list, as in the sums (`parameterOn`, `normFor`).
 */
export function timeline<T extends Dated>(values: readonly T[], today: string): readonly DatedEntry<T>[] {
  const since = (value: T): string => value.validFrom ?? '';
  const sorted = values.toSorted((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
  const now = sorted.findLastIndex((value) => since(value) <= today);
  return sorted
    .map((entry, index): DatedEntry<T> => {
      const state = index < now ? 'past' : index === now ? 'holds' : 'coming';
      return { entry, state, until: sorted[index + 1]?.validFrom ?? null };
    })
    .toReversed();
}

/** The value that holds today, if any. */
export function holding<T extends Dated>(values: readonly T[], today: string): T | null {
  return timeline(values, today).find(({ state }) => state === 'holds')?.entry ?? null;
}

/** First day on which a value of the company held instead of the program's own; null = from always on, or not yet. */
export function ownUntil<T extends Dated>(values: readonly T[], today: string): string | null {
  const oldest = timeline(values, today).at(-1);
  return oldest && oldest.state !== 'coming' ? oldest.entry.validFrom : null;
}

/** What a source says without the words that confirming takes away. */
export function confirmedSource(source: string): string {
  return source.replace(/[;,]?\s*te bevestigen\.?\s*$/i, '').trim();
}

/** A number would have two values from the same day on. */
export function clashes<T extends Dated & { readonly id: string }>(values: readonly T[], draft: T): boolean {
  return values.some((value) => value.id !== draft.id && value.validFrom === draft.validFrom);
}

/** For a schema (which keeps what it is given, so each gets its own). */
export const clash = () => ({
  path: ['validFrom'],
  message: 'Er is al een waarde vanaf deze dag. Pas die aan, of kies een andere dag.',
});
