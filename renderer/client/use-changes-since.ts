import { useEffect, useState } from 'react';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { changesSincePublished } from '#domain/plan/versions.ts';
import { count } from '#domain/words/dutch.ts';

/** ms without a change before it is counted again: a drop comes first. */
const REST = 250;

/**
 * For how many people the week changed since it was published, in words; null = for nobody, or it is not counted yet.
 * @param siteId null = every site
 */
export function useChangesSince(plan: Plan, revision: number, siteId: SiteId | null): string | null {
  const [people, setPeople] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  useEffect(() => {
    const timer = setTimeout(() => {
      setPeople(new Set(changesSincePublished(plan, siteId).map(({ personId }) => personId)).size);
    }, REST);
    return () => clearTimeout(timer);
  }, [plan, revision, siteId]);
  return people === 0 ? null : `daarna anders voor ${count(people, 'persoon', 'mensen')}`;
}
