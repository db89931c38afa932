import { fileNameOf } from '#domain/words/file-name.ts';
import type { Exporter } from '#main/api/exporter.ts';
import { writeCsv } from './csv.ts';
import { CSV, PDF, XLSX } from './media-types.ts';
import { makeRoster } from './roster-runner.ts';

/** Workbooks and CSV; rosters also as PDF and calendar. */
export const exporter: Exporter = {
  table: async (sheets, format, made) => {
    const [first] = sheets;
    if (format === 'csv' && first) return { bytes: writeCsv(first), mediaType: CSV };
    // What writes workbooks and PDF is large: read at the first of them, so that the board opens without it.
    const { writeXlsx } = await import('./xlsx.ts');
    return { bytes: await writeXlsx(sheets, made), mediaType: XLSX };
  },
  roster: makeRoster,
  readable: async (page, at) => {
    const { readablePdf, readableTitle } = await import('./readable-pdf.ts');
    const bytes = await readablePdf(page, at);
    return { name: fileNameOf(readableTitle(page), at, 'pdf'), mediaType: PDF, bytes };
  },
};
