import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { openDatabase } from '#main/db/connection.ts';
import { ImportSession } from '#main/imports/session.ts';
import { companyRecords, MONDAY } from './company.ts';
import { type Figure, figure, timed, timedAsync } from './figures.ts';
import { type Sheet, sheetsOf } from './sheets.ts';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function asWorkbook(sheets: readonly Sheet[]): Promise<readonly File[]> {
  const workbook = new Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return [{ name: 'werkmap.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }];
}

function asCsv(sheets: readonly Sheet[]): readonly File[] {
  return sheets.map(({ name, rows }) => ({
    name: `${name.toLowerCase()}.csv`,
    bytes: new TextEncoder().encode(Papa.unparse(rows as string[][], { delimiter: ';' })),
  }));
}

/** A whole company with a planned week into an empty database: reading and comparing, then writing. */
export async function benchImport(employees: number): Promise<readonly Figure[]> {
  const sheets = sheetsOf(companyRecords(employees));
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length - 1, 0);
  const figures: Figure[] = [];
  for (const [kind, files] of [
    ['CSV', asCsv(sheets)],
    ['.xlsx', await asWorkbook(sheets)],
  ] as const) {
    const { preview, accept } = await once(files, rows);
    figures.push(
      figure({ name: `import of ${rows} rows as ${kind}: preview`, employees, value: preview.wall / 1000, unit: 's' }),
      figure({
        name: `import of ${rows} rows as ${kind}: written`,
        employees,
        value: accept.wall / 1000,
        cpu: accept.cpu / 1000,
        unit: 's',
      }),
    );
  }
  return figures;
}

async function once(files: readonly File[], rows: number) {
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-bench-'));
  const now = () => new Date('2026-11-30T06:00:00Z');
  const db = await openDatabase({ file: join(folder, 'roosterbord.db'), backups: join(folder, 'backups'), now: now() });
  try {
    const session = new ImportSession({ db, now, today: () => MONDAY, user: 'bench' });
    let outcome: Awaited<ReturnType<typeof session.preview>> | undefined;
    const preview = await timedAsync(async () => {
      outcome = await session.preview(files, []);
    });
    if (!outcome?.ok) throw new Error(`The import was refused: ${outcome?.reason}`);
    const { previewId, errors, rows: read } = outcome.preview;
    if (errors[0]) throw new Error(`The import has ${errors.length} errors: ${JSON.stringify(errors[0])}`);
    if (read.length !== rows) throw new Error(`The import saw ${read.length} of ${rows} rows`);
    const accept = timed(() => {
      if (!session.accept(previewId, false).ok) throw new Error('The import was not written');
    });
    return { preview, accept };
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
