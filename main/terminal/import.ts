import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ORPCError, safe } from '@orpc/client';
import { z } from 'zod';
import type { ImportError, ImportPreview } from '#contract/imports.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import type { TerminalCommand } from './args.ts';

type ImportCommand = Extract<TerminalCommand, { do: 'import' }>;

interface Report {
  readonly written: boolean;
  readonly sheets: ImportPreview['sheets'];
  readonly errors: readonly ImportError[];
  readonly notices: readonly string[];
}

/** What the terminal prints, and its exit code: 1 when there is an error, unless the valid rows were asked for. */
export interface Outcome {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

const refusedFile = z.object({ file: z.string(), reason: z.string() });

const refused = (sheet: string, reason: string): Report => ({
  written: false,
  sheets: [],
  errors: [{ sheet, row: 0, column: '', value: '', reason }],
  notices: [],
});

async function preview(client: RoosterbordClient, files: readonly string[]): Promise<ImportPreview | Report> {
  const read = [];
  for (const path of files) {
    try {
      read.push({ name: basename(path), content: new Blob([await readFile(path)]) });
    } catch {
      return refused(basename(path), `Het bestand ${path} is er niet, of mag niet worden gelezen.`);
    }
  }
  try {
    for await (const event of await client.imports.preview({ files: read, mapping: [] })) {
      if (event.type === 'preview') return event.preview;
    }
    throw new Error('The preview ended without a result');
  } catch (error) {
    // Thrown while the events are read, where the client's types no longer know which errors there are.
    if (!(error instanceof ORPCError) || error.code !== 'REFUSED_FILE') throw error;
    const { file, reason } = refusedFile.parse(error.data);
    return refused(file, reason);
  }
}

async function run(client: RoosterbordClient, command: ImportCommand): Promise<Report> {
  const seen = await preview(client, command.files);
  if (!('previewId' in seen)) return seen;
  const { sheets, errors, notices, previewId } = seen;
  if (command.dryRun || (errors.length > 0 && !command.validOnly)) return { written: false, sheets, errors, notices };
  const [failure] = await safe(client.imports.accept({ previewId, validOnly: command.validOnly }));
  if (failure) return { ...refused('', failure.message), sheets };
  return { written: true, sheets, errors, notices };
}

/** "Hulpmiddelen regel 3, Aantal "veel": …"; what concerns a whole file has neither row nor column. */
function errorLine(e: ImportError): string {
  const where = e.row === 0 ? e.sheet : `${e.sheet} regel ${e.row}`;
  return `${where}${e.column === '' ? '' : `, ${e.column}`}${e.value === '' ? '' : ` "${e.value}"`}: ${e.reason}`;
}

/** Imports files through the same procedures as the window. Nothing is written when there is an error, unless `validOnly`. */
export async function importFiles(client: RoosterbordClient, command: ImportCommand, json: boolean): Promise<Outcome> {
  const report = await run(client, command);
  // Who asks for the valid rows only has been told the errors; what could be read is then what was asked.
  const served = report.written || (command.validOnly && command.dryRun && report.sheets.length > 0);
  const exitCode = report.errors.length > 0 && !served ? 1 : 0;
  const { written, errors, notices } = report;
  if (json) {
    const sheets = Object.fromEntries(report.sheets.map(({ sheet, ...counts }) => [sheet, counts]));
    return { text: JSON.stringify({ written, sheets, errors, notices }), exitCode };
  }
  const lines: string[] = report.sheets.map(
    (s) =>
      `${s.sheet}: ${s.rows} regels, ${s.new} nieuw, ${s.changed} veranderd, ${s.unchanged} gelijk, ${s.errors} fout`,
  );
  lines.push(...notices);
  for (const e of errors) lines.push(errorLine(e));
  lines.push(written ? 'Alles staat in het programma.' : 'Er is niets geschreven.');
  return { text: lines.join('\n'), exitCode };
}
