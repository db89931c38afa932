import type { PlaceKind } from '../place-kind.ts';

/** Werksoorten that the product knows by name; one that a company made itself is said in its own Dutch word alone. */
export const NAMED_WORK = ['productie', 'groen', 'schoonmaak', 'metaalbewerking', 'elektromontage'] as const;
export type NamedWork = (typeof NAMED_WORK)[number];

/**
 * All that a readable roster can say in one language. `{…}` is filled in. Short and active; what would depend on
 * whether somebody is a man or a woman is said in a way that does not.
 */
export interface Phrases {
  /** Monday first. */
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly roster: string;
  /** {week}: the number of the ISO week. */
  readonly week: string;
  /** {from}, {to}: times of the clock. */
  readonly work: string;
  readonly pause: string;
  readonly guide: string;
  readonly bus: string;
  readonly free: string;
  readonly fresh: string;
  readonly changed: string;
  readonly unsure: string;
  readonly ask: string;
  readonly works: Readonly<Record<NamedWork, string>>;
  readonly kinds: Readonly<Record<PlaceKind, string>>;
}

/** Fills in what a phrase leaves open. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>> = {}): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
