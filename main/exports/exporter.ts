import { fileNameOf } from '#domain/words/file-name.ts';
import type { Exporter } from '#main/api/exporter.ts';
import { writeCsv } from './csv.ts';
import { CSV, PDF, XLSX } from './media-types.ts';
import { makeRoster } from './roster-runner.ts';
import { writeXlsx } from './xlsx.ts';

/** Workbooks and CSV; rosters also as PDF and calendar. */
export const exporter: Exporter = {
  table: async (sheets, format, made) => {
    const [first] = sheets;
    if (format === 'csv' && first) return { bytes: writeCsv(first), mediaType: CSV };
    return { bytes: await writeXlsx(sheets, made), mediaType: XLSX };
  },
  roster: makeRoster,
  readable: async (page, at) => {
    // Read at the first PDF: it is large, and the board opens without it.
    const { readablePdf, readableTitle } = await import('./readable-pdf.ts');
    const bytes = await readablePdf(page, at);
    return { name: fileNameOf(readableTitle(page), at, 'pdf'), mediaType: PDF, bytes };
  },
};
