import { useState } from 'react';
import type { FillChoices, FillQuestion } from '#domain/plan/fill/fill-types.ts';

/** Choices that were made and not filled in yet, as long as the window lives: looking at another week loses none. */
const KEPT = new Map<string, FillChoices>();
const NONE: FillChoices = {};

/** The choices made for this week from this source; those of another say nothing about it. */
export function useKeptChoices({ week, source, siteId }: Omit<FillQuestion, 'choices' | 'from'>) {
  const [, redraw] = useState(0);
  const key = JSON.stringify([week, source, siteId]);
  const keep = (choices: FillChoices): void => {
    KEPT.set(key, choices);
    redraw((n) => n + 1);
  };
  return { choices: KEPT.get(key) ?? NONE, keep, forget: () => KEPT.delete(key) };
}
