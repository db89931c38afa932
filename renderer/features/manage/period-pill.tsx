import { StatusPill, type Tone } from '#ui/badge.tsx';
import { type PeriodState, periodState } from './period.ts';

const WORDS: Readonly<Record<PeriodState, { readonly tone: Tone; readonly word: string }>> = {
  now: { tone: 'green', word: 'loopt' },
  coming: { tone: 'accent', word: 'komt' },
  past: { tone: 'neutral', word: 'voorbij' },
};

export interface PeriodPillProps {
  readonly from: string;
  readonly to: string | null;
  readonly today: string;
}

/** Whether a period runs now, is to come, or is over. */
export function PeriodPill({ from, to, today }: PeriodPillProps) {
  const { tone, word } = WORDS[periodState(from, to, today)];
  return (
    <StatusPill tone={tone} size="small">
      {word}
    </StatusPill>
  );
}
