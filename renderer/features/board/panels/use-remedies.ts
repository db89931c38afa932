import { useEffect, useState } from 'react';
import { type Remedy, RemedySearch } from '#domain/plan/remedies.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { useBoardState } from '../board-context.ts';
import { searchInSlices } from './remedy-search.ts';

/** More than these nobody weighs against each other. */
const MOST = 8;

export interface Remedies {
  /** Best first; null = still being looked for. */
  readonly remedies: readonly Remedy[] | null;
  /** Why there are none, in Dutch. */
  readonly whyNone: string | null;
  /** Of the time for looking, 0..1; null while it takes no time worth showing. */
  readonly fraction: number | null;
}

interface Found {
  readonly revision: number;
  readonly key: string;
  readonly remedies: readonly Remedy[];
  readonly whyNone: string | null;
}

/** What would mend a finding, looked for in slices of a frame; anew whenever the plan changes. */
export function useRemedies(finding: Finding): Remedies {
  const { plan, revision } = useBoardState();
  const [found, setFound] = useState<Found | null>(null);
  const [fraction, setFraction] = useState<number | null>(null);
  const { key } = finding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the finding, the revision says when the plan changed
  useEffect(() => {
    const search = new RemedySearch(plan, finding);
    return searchInSlices({
      run: (isOver) => search.run(isOver),
      onWait: setFraction,
      onDone: () => {
        setFraction(null);
        setFound({ revision, key, remedies: search.best(MOST), whyNone: search.whyNone() });
      },
    });
  }, [plan, revision, key]);
  const isCurrent = found !== null && found.revision === revision && found.key === key;
  return { remedies: isCurrent ? found.remedies : null, whyNone: isCurrent ? found.whyNone : null, fraction };
}
