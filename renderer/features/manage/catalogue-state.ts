import type { ChangeEvent } from '#contract/changes.ts';
import { changedCatalogue } from '#domain/plan/catalogue-changes.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';

/** The lists as this window holds them, and how far they have come. */
export interface HeldCatalogue {
  readonly revision: number;
  readonly catalogue: Catalogue;
}

/**
 * The next step of the lists after an event of the change stream: the same object when there is nothing new,
 * 'behind' when changes were missed and the lists must be read again.
 */
export function stepCatalogue(held: HeldCatalogue, event: ChangeEvent): HeldCatalogue | 'behind' {
  if (event.revision <= held.revision) return held;
  if (event.type !== 'changed' || event.revision > held.revision + 1) return 'behind';
  return { revision: event.revision, catalogue: changedCatalogue(held.catalogue, event.changes) ?? held.catalogue };
}
