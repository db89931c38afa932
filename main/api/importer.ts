import type { ColumnMapping, ImportPreview } from '#contract/imports.ts';
import type { Committed } from '#main/db/commit.ts';

/** What reads the files; the composition root brings it, because the API does not know how files are read. */
export interface Importer {
  preview(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    mapping: ColumnMapping,
    options: { readonly onProgress: (fraction: number, doing: string) => void; readonly signal: AbortSignal },
  ): Promise<
    | { readonly ok: true; readonly preview: ImportPreview }
    | { readonly ok: false; readonly file: string; readonly reason: string }
  >;
  accept(
    previewId: string,
    validOnly: boolean,
  ):
    | { readonly ok: true; readonly committed: Committed; readonly sheets: ImportPreview['sheets'] }
    | { readonly ok: false; readonly problem: 'stale' | 'has-errors' };
}
