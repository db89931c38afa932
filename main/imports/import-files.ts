import type { ColumnMapping, ImportError, ImportPreview } from '#contract/imports.ts';
import type { ImportFile } from './read-files.ts';
import { ImportSession, type SessionOptions } from './session.ts';

export interface ImportFilesOptions {
  /** Say what would happen and write nothing. */
  readonly dryRun: boolean;
  /** Write the rows without an error even when others have one. */
  readonly validOnly: boolean;
  readonly mapping?: ColumnMapping;
}

export interface ImportReport {
  readonly sheets: ImportPreview['sheets'];
  readonly errors: readonly ImportError[];
  readonly notices: readonly string[];
  /** Whether anything was written. */
  readonly written: boolean;
}

/**
 * Preview and accept in one go, for the terminal. With errors nothing is written, unless `validOnly`. A file that is
 * refused as a whole is one error on row 0 with the file as its sheet.
 */
export async function importFiles(
  options: SessionOptions,
  files: readonly ImportFile[],
  { dryRun, validOnly, mapping = [] }: ImportFilesOptions,
): Promise<ImportReport> {
  const session = new ImportSession(options);
  const outcome = await session.preview(files, mapping);
  if (!outcome.ok) {
    const refused: ImportError = { sheet: outcome.file, row: 0, column: '', value: '', reason: outcome.reason };
    return { sheets: [], errors: [refused], notices: [], written: false };
  }
  const { sheets, errors, notices, previewId } = outcome.preview;
  if (dryRun || (errors.length > 0 && !validOnly)) return { sheets, errors, notices, written: false };
  const accepted = session.accept(previewId, validOnly);
  if (!accepted.ok) {
    const reason = 'De gegevens zijn tijdens het inlezen veranderd. Lees het bestand opnieuw in.';
    const stale: ImportError = { sheet: '', row: 0, column: '', value: '', reason };
    return { sheets, errors: [...errors, stale], notices, written: false };
  }
  return { sheets, errors, notices, written: accepted.committed.changes.length > 0 };
}
