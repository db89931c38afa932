import type { ChangeEvent } from '#contract/changes.ts';
import { type RecordChange, type RecordKind, recordKey } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';

/** The lists as this window holds them, and how far they have come. */
export interface HeldCatalogue {
  readonly revision: number;
  readonly catalogue: Catalogue;
}

const LISTS = {
  site: 'sites',
  block: 'blocks',
  closure: 'closures',
  organisation: 'organisations',
  workType: 'workTypes',
  person: 'people',
  workplace: 'workplaces',
  aid: 'aids',
  order: 'orders',
  norm: 'norms',
  parameter: 'parameters',
  ruleChoice: 'ruleChoices',
  agreement: 'agreements',
} as const satisfies Partial<Record<RecordKind, keyof Catalogue>>;

/** Rows of weeks (assignments, absences, exceptions, publications) are no part of the lists. */
function isListed(change: RecordChange): change is Extract<RecordChange, { kind: keyof typeof LISTS }> {
  return change.kind in LISTS;
}

/** The catalogue after these changes; kinds that Beheer does not show are passed over. */
export function applyChanges(catalogue: Catalogue, changes: readonly RecordChange[]): Catalogue {
  let next: Catalogue = catalogue;
  for (const change of changes) {
    if (change.kind === 'settings') {
      if (change.after) next = { ...next, settings: change.after };
      continue;
    }
    if (!isListed(change)) continue;
    const { kind } = change;
    const touched = change.after ?? change.before;
    if (!touched) continue;
    const key = recordKey(kind, touched);
    const list: readonly { readonly version: number }[] = next[LISTS[kind]];
    const at = list.findIndex((record) => recordKey(kind, record as typeof touched) === key);
    const others = at < 0 ? list : list.toSpliced(at, 1);
    const after = change.after === null ? others : others.toSpliced(at < 0 ? others.length : at, 0, change.after);
    next = { ...next, [LISTS[kind]]: after };
  }
  return next;
}

/**
 * The next step of the lists after an event of the change stream: the same object when there is nothing new,
 * 'behind' when changes were missed and the lists must be read again.
 */
export function stepCatalogue(held: HeldCatalogue, event: ChangeEvent): HeldCatalogue | 'behind' {
  if (event.revision <= held.revision) return held;
  if (event.type !== 'changed' || event.revision > held.revision + 1) return 'behind';
  return { revision: event.revision, catalogue: applyChanges(held.catalogue, event.changes) };
}
