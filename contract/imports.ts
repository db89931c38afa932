import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';

/** The sheets of the import format, in the order in which references resolve. */
export const SHEETS = [
  'Dagdelen',
  'Medewerkers',
  'Begeleiders',
  'Werkplekken',
  'Hulpmiddelen',
  'Orders',
  'Afwezigheid',
  'Inzet',
] as const;
export const sheetName = z.enum(SHEETS);
export type SheetName = z.infer<typeof sheetName>;

/** An error names sheet, row, column, value and reason. Row 1 is the header; row 0 = the whole sheet. */
export const importError = z.object({
  sheet: z.string(),
  row: z.int().min(0),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
});
export type ImportError = z.infer<typeof importError>;

export const importRow = z.object({
  sheet: sheetName,
  row: z.int().min(2),
  /** What this row is about: "10234 Fatima Demir". */
  title: z.string(),
  status: z.enum(['new', 'changed', 'unchanged', 'error']),
  /** changed only: field, old and new value as text. */
  differences: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type ImportRow = z.infer<typeof importRow>;

const sheetSummary = z.object({
  sheet: sheetName,
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  errors: z.int(),
});

const unknownColumn = z.object({
  sheet: z.string(),
  column: z.string(),
  /** First values, to recognise the column by. */
  examples: z.array(z.string()),
});

/** Column mapping chosen by the user: header as in the file -> column of the format, or null to leave it out. */
export const columnMapping = z.array(z.object({ sheet: z.string(), column: z.string(), to: z.string().nullable() }));
export type ColumnMapping = z.infer<typeof columnMapping>;

export const importPreview = z.object({
  /** Names this preview when it is accepted; it ends with the next preview or change of data. */
  previewId: z.uuid(),
  sheets: z.array(sheetSummary),
  /** Sheets and columns that are ignored, and why, as Dutch sentences. */
  notices: z.array(z.string()),
  unknownColumns: z.array(unknownColumn),
  /** Columns of the format that a mapping may point to, per sheet. */
  knownColumns: z.array(z.object({ sheet: sheetName, columns: z.array(z.string()) })),
  errors: z.array(importError),
  rows: z.array(importRow),
});
export type ImportPreview = z.infer<typeof importPreview>;

const importFile = z.object({ name: z.string().min(1).max(255), content: z.instanceof(Blob) });

/** 0..1 with what is being done, Dutch. */
const progress = z.object({ type: z.literal('progress'), fraction: z.number().min(0).max(1), doing: z.string() });

export const importsContract = {
  /** Reads the files in the background and says row by row what an import would do. Writes nothing. */
  preview: procedure(policies.readImport)
    .input(z.object({ files: z.array(importFile).min(1).max(20), mapping: columnMapping }))
    .errors({
      /** The file as a whole is refused: too large, not a workbook, macros, a refused column … */
      REFUSED_FILE: {
        status: 422,
        message: 'Dit bestand kan niet worden ingelezen.',
        data: z.object({ file: z.string(), reason: z.string() }),
      },
    })
    .output(
      eventIterator(
        z.discriminatedUnion('type', [progress, z.object({ type: z.literal('preview'), preview: importPreview })]),
      ),
    ),
  /** Writes everything of a preview in one transaction, or, with errors, nothing unless `validOnly`. */
  accept: procedure(policies.acceptImport)
    .input(z.object({ previewId: z.uuid(), validOnly: z.boolean() }))
    .errors({
      STALE: { status: 409, message: 'De gegevens zijn intussen veranderd. Lees het bestand opnieuw in.' },
      HAS_ERRORS: {
        status: 422,
        message: 'Er zijn nog fouten. Verbeter het bestand, of neem alleen de goede regels over.',
      },
    })
    .output(z.object({ revision, sheets: z.array(sheetSummary) })),
};
