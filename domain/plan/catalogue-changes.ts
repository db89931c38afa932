import { type ChangeOf, type RecordChange, type RecordKind, type RecordOf, recordKey } from '../model/record.ts';
import type { Catalogue } from './plan-data.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const CATALOGUE_LISTS = {
  site: 'sites',
  block: 'blocks',
  closure: 'closures',
  organisation: 'organisations',
  workType: 'workTypes',
  workplace: 'workplaces',
  aid: 'aids',
  person: 'people',
  order: 'orders',
  norm: 'norms',
  parameter: 'parameters',
  ruleChoice: 'ruleChoices',
  agreement: 'agreements',
} as const satisfies Partial<Record<RecordKind, keyof Catalogue>>;

/** Kinds that are rows of the week rather than lists of Beheer. */
const ROW_KINDS = ['assignment', 'absence', 'exception', 'publication', 'progress', 'baseRow'] as const;
type RowChange = ChangeOf<(typeof ROW_KINDS)[number]>;

function isCatalogueChange(change: RecordChange): change is Exclude<RecordChange, RowChange> {
  return !(ROW_KINDS as readonly RecordKind[]).includes(change.kind);
}

/** The lists of Beheer after these changes, each record in its place; null when none of them is of the catalogue. */
export function changedCatalogue(was: Catalogue, changes: readonly RecordChange[]): Catalogue | null {
  let catalogue: Writable<Catalogue> | null = null;
  for (const change of changes) {
    if (!isCatalogueChange(change)) continue;
    catalogue ??= { ...was };
    if (change.kind === 'settings') {
      if (change.after) catalogue.settings = change.after;
      continue;
    }
    const { kind } = change;
    const list = CATALOGUE_LISTS[kind];
    const touched = change.after ?? change.before;
    if (!touched) continue;
    const key = recordKey(kind, touched);
    const records = catalogue[list] as readonly RecordOf<typeof kind>[];
    const at = records.findIndex((record) => recordKey(kind, record) === key);
    const others = at < 0 ? records : records.toSpliced(at, 1);
    const after = change.after === null ? others : others.toSpliced(at < 0 ? others.length : at, 0, change.after);
    Object.assign(catalogue, { [list]: after });
  }
  return catalogue;
}
