import type { GuidanceState } from '#domain/plan/guidance-state.ts';
import type { VerdictLevel } from '#domain/plan/verdict.ts';
import { decimal } from '#domain/words/dutch.ts';

/** How a verdict looks and is called, wherever it shows: on a cell, in a list, in an announcement. */
export const VERDICTS: Readonly<
  Record<VerdictLevel, { readonly tone: 'green' | 'amber' | 'red'; readonly word: string }>
> = {
  fits: { tone: 'green', word: 'past' },
  'fits-with-aid': { tone: 'green', word: 'past met hulpmiddel' },
  warns: { tone: 'amber', word: 'past, maar let op' },
  'needs-reason': { tone: 'red', word: 'alleen met een reden' },
  refused: { tone: 'red', word: 'mag niet' },
};

type Sums = Pick<GuidanceState, 'load' | 'capacity'>;

/** "1,5 van 2", in guides; "1,5, geen begeleider" when nobody guides. */
export function guidanceWords({ load, capacity }: Sums): string {
  return capacity === 0 ? `${decimal(load)}, geen begeleider` : `${decimal(load)} van ${decimal(capacity)}`;
}

/** "begeleiding 1,5 → 1,8 van 2"; null when a drop leaves the guidance as it is. */
export function guidanceEffectWords(effect: { readonly before: Sums; readonly after: Sums } | null): string | null {
  if (!effect) return null;
  const { before, after } = effect;
  if (before.capacity !== after.capacity) return `begeleiding ${guidanceWords(before)} → ${guidanceWords(after)}`;
  const was = decimal(before.load);
  return was === decimal(after.load) ? null : `begeleiding ${was} → ${guidanceWords(after)}`;
}
