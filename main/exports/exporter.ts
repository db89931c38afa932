import { fileNameOf } from '#domain/words/file-name.ts';
import type { Exporter } from '#main/api/exporter.ts';
import { CSV, writeCsv } from './csv.ts';
import { PDF } from './pdf.ts';
import { readablePdf, readableTitle } from './readable-pdf.ts';
import { makeRoster } from './roster-runner.ts';
import { writeXlsx, XLSX } from './xlsx.ts';

/** Workbooks and CSV; rosters also as PDF and calendar. */
export const exporter: Exporter = {
  table: async (sheets, format, made) => {
    const [first] = sheets;
    if (format === 'csv' && first) return { bytes: writeCsv(first), mediaType: CSV };
    return { bytes: await writeXlsx(sheets, made), mediaType: XLSX };
  },
  roster: makeRoster,
  readable: async (page, at) => ({
    name: fileNameOf(readableTitle(page), at, 'pdf'),
    mediaType: PDF,
    bytes: await readablePdf(page, at),
  }),
};
