import type { ExportFormat, ExportSheet } from '#contract/exports.ts';
import type { ReadablePage } from '#domain/readable/readable-page.ts';
import type { MadeFile, RosterMaker } from './roster-maker.ts';

/** Writes tables and rosters as files; the composition root brings it, because the API does not know how files are written. */
export interface Exporter extends RosterMaker {
  table(
    sheets: readonly ExportSheet[],
    format: ExportFormat,
    made: { readonly title: string; readonly at: Date; readonly by: string },
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }>;
  /** One person's readable week as PDF. */
  readable(page: ReadablePage, at: Date): Promise<MadeFile>;
}
