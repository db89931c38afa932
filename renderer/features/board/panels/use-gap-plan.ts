import { useEffect, useState } from 'react';
import { type GapPlan, GapSearch } from '#domain/plan/gap-plan.ts';
import { fillerOf, type Gap } from '#domain/plan/gaps.ts';
import { useBoardState } from '../board-context.ts';
import { searchInSlices } from './remedy-search.ts';

interface Known {
  readonly revision: number;
  readonly proposal: GapPlan;
}

/**
 * Who could best fill all open gaps together, worked out in slices of a frame after the dialog is on screen and anew
 * whenever the plan changes. Until then the old answer stays; null = there is none yet.
 */
export function useGapPlan(gaps: readonly Gap[]): GapPlan | null {
  const { plan, revision } = useBoardState();
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const search = new GapSearch(
      plan,
      gaps.filter((gap) => fillerOf(plan, gap) === null),
    );
    return searchInSlices({
      run: (isOver) => search.run(isOver),
      isUseful: () => search.isUseful,
      onWait: () => undefined,
      onDone: () => setKnown({ revision, proposal: search.best() }),
    });
  }, [gaps, plan, revision]);
  return known?.proposal ?? null;
}
