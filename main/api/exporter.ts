import type { ExportFormat, ExportSheet } from '#contract/exports.ts';
import type { RosterMaker } from './roster-maker.ts';

/** Writes tables and rosters as files; the composition root brings it, because the API does not know how files are written. */
export interface Exporter extends RosterMaker {
  table(
    sheets: readonly ExportSheet[],
    format: ExportFormat,
    made: { readonly title: string; readonly at: Date; readonly by: string },
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }>;
}
