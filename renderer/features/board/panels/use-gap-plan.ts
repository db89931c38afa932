import { useEffect, useState } from 'react';
import { type GapPlan, planGaps } from '#domain/plan/gap-plan.ts';
import { fillerOf, type Gap } from '#domain/plan/gaps.ts';
import { useBoardState } from '../board-context.ts';

/** ms that working out who fills which gap may take: the window stands still meanwhile. */
const BUDGET = 400;

interface Known {
  readonly revision: number;
  readonly proposal: GapPlan;
}

/**
 * Who could best fill all open gaps together, worked out after the dialog is on screen and anew whenever the plan
 * changes. Until then the old answer stays; null = there is none yet.
 */
export function useGapPlan(gaps: readonly Gap[]): GapPlan | null {
  const { plan, revision } = useBoardState();
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const until = performance.now() + BUDGET;
      const open = gaps.filter((gap) => fillerOf(plan, gap) === null);
      setKnown({ revision, proposal: planGaps(plan, open, () => performance.now() >= until) });
    });
    return () => clearTimeout(timer);
  }, [gaps, plan, revision]);
  return known?.proposal ?? null;
}
