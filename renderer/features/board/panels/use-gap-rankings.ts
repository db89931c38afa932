import { useEffect, useState } from 'react';
import type { PersonId } from '#domain/model/ids.ts';
import { fillCommand, fillerOf, type Gap } from '#domain/plan/gaps.ts';
import { type Ranked, rankPeople } from '#domain/plan/ranking.ts';
import { useBoardState } from '../board-context.ts';
import { splitRanked } from './ranked-view.ts';

/** The best ones per gap; the rest is a press away in "Wie past hier?". */
const BEST = 3;

interface Known {
  readonly revision: number;
  readonly best: readonly Ranked<PersonId>[];
}

/**
 * Who fits best in each open gap, worked out one gap at a time: a week of illness in a large company leaves ten gaps
 * with hundreds of candidates each, and the window must stay usable meanwhile. After a change of the plan the old
 * answer stays until the new one is there. Null = not known yet.
 */
export function useGapRankings(gaps: readonly Gap[]): (gap: Gap) => readonly Ranked<PersonId>[] | null {
  const { plan, revision } = useBoardState();
  const [known, setKnown] = useState<ReadonlyMap<Gap, Known>>(new Map());
  const next = gaps.find((gap) => known.get(gap)?.revision !== revision && fillerOf(plan, gap) === null);
  useEffect(() => {
    if (!next) return;
    const timer = setTimeout(() => {
      const best = splitRanked(rankPeople(plan, next.cell, next.kind, (id) => fillCommand(next, id))).fits.slice(
        0,
        BEST,
      );
      setKnown((before) => new Map(before).set(next, { revision, best }));
    });
    return () => clearTimeout(timer);
  }, [next, plan, revision]);
  return (gap) => known.get(gap)?.best ?? null;
}
