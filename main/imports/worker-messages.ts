import type { ColumnMapping, ImportPreview, ImportRow } from '#contract/imports.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrderId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { Lookup } from './build-preview.ts';
import type { ImportFile } from './read-files.ts';
import type { Existing } from './workspace.ts';

/** What the worker starts with. */
export interface WorkerInput {
  readonly files: readonly ImportFile[];
  readonly mapping: ColumnMapping;
  readonly catalogue: Catalogue;
  /** Of orders with bookings: booked on the first time it is due, in pieces or norm minutes; part of "Gereed". */
  readonly booked: ReadonlyMap<OrderId, number>;
  readonly today: IsoDate;
}

/**
 * What the worker says. After `lookup` it waits for pieces and then a nod, after each `part` for a nod: results come in pieces,
 * because a whole import at once would block the thread that receives it.
 */
export type FromWorker =
  | { readonly type: 'progress'; readonly fraction: number; readonly doing: string }
  | { readonly type: 'lookup'; readonly lookup: Lookup }
  | { readonly type: 'part'; readonly rows: readonly ImportRow[]; readonly changes: readonly RecordChange[] }
  | { readonly type: 'done'; readonly preview: Omit<ImportPreview, 'rows'> }
  | { readonly type: 'refused'; readonly file: string; readonly reason: string };

export type ToWorker = { readonly type: 'existing'; readonly existing: Existing } | { readonly type: 'next' };
