import { z } from 'zod';
import { isoDate, isoWeek } from '#domain/model/common.ts';
import { procedure } from './base.ts';
import { policies } from './policy.ts';

/**
 * What a column holds. `number` as it is; `date` jjjj-mm-dd; `week` jjjj-Www; `cents` whole cents, shown as euros;
 * `percent` 0..100 and above.
 */
export const COLUMN_KINDS = ['text', 'number', 'percent', 'date', 'week', 'cents'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const exportColumn = z.object({
  title: z.string().min(1).max(200),
  kind: z.enum(COLUMN_KINDS),
  /** In characters. */
  width: z.int().min(3).max(100),
  /** Decimals of numbers and percentages; 1 where it is left out. */
  digits: z.int().min(0).max(4).optional(),
});
export type ExportColumn = z.infer<typeof exportColumn>;

/** null = empty. */
const exportCell = z.union([z.string().max(4000), z.number(), z.null()]);
export type ExportCell = z.infer<typeof exportCell>;

const FITS: Readonly<Record<ColumnKind, z.ZodType>> = {
  text: z.string(),
  number: z.number(),
  percent: z.number(),
  date: isoDate,
  week: isoWeek,
  cents: z.int(),
};

export const exportSheet = z
  .object({
    /** On the tab of a workbook; what a tab cannot hold is left out of it. */
    name: z.string().min(1).max(100),
    columns: z.array(exportColumn).min(1).max(100),
    /** One cell per column. */
    rows: z.array(z.array(exportCell)).max(50_000),
  })
  .superRefine(({ columns, rows }, check) => {
    for (const [r, row] of rows.entries()) {
      const wrong = columns.findIndex(({ kind }, at) => {
        const cell = row[at];
        return cell === undefined || (cell !== null && !FITS[kind].safeParse(cell).success);
      });
      if (wrong < 0 && row.length === columns.length) continue;
      check.addIssue({ code: 'custom', path: ['rows', r, Math.max(wrong, 0)], message: 'Deze cel past niet.' });
      return;
    }
  });
export type ExportSheet = z.infer<typeof exportSheet>;

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const exportTable = z
  .object({
    /** Names the file. */
    title: z.string().min(1).max(200),
    format: z.enum(EXPORT_FORMATS),
    sheets: z.array(exportSheet).min(1).max(20),
  })
  .refine(({ format, sheets }) => format !== 'csv' || sheets.length === 1, {
    path: ['sheets'],
    message: 'Een CSV is een blad.',
  });
export type ExportTable = z.infer<typeof exportTable>;

export const exportsContract = {
  /**
   * Makes a file of a table that the window shows: what is kept is what was seen, with the same filters and the same
   * figures left out. Nothing is stored.
   */
  table: procedure(policies.readPlan)
    .input(exportTable)
    .output(z.object({ fileName: z.string(), content: z.instanceof(Blob) })),
};
