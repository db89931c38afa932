import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exporter } from '#main/exports/exporter.ts';
import { rosterFiles } from '#main/exports/roster-files.ts';
import { readXlsx } from '#main/imports/read-xlsx.ts';
import { BadUsage, terminalArgs } from '#main/terminal/args.ts';
import { countPages } from '#tests/main/exports/read-pdf.ts';
import { parseRfc4180 } from '#tests/main/exports/rfc4180.ts';
import { WORKBOOK, workbookIn } from '#tests/main/workbook.ts';
import { dataFolder, roosterbord, roosterbordJson } from './terminal.ts';

const SITE = 'Hal Uraniumweg';
const base = ['export', '--week', '2026-W49', '--site', SITE, '--out', 'x'];

describe('bad usage', () => {
  it.each([
    [['export', '--week', '2026-W49', '--format', 'pdf', '--out', 'x'], /Noem de locatie/],
    [['export', '--week', '2026-W49', '--site', SITE, '--format', 'pdf'], /--out/],
    [base, /pdf, xlsx, csv, ics/],
    [[...base, '--format', 'doc'], /pdf, xlsx, csv, ics/],
    [[...base, '--format', 'pdf', '--paper', 'A5'], /A4 of A3/],
    [[...base, '--format', 'pdf', '--version', '0'], /nummer van de versie/],
    [[...base, '--format', 'pdf', '--team', 'x', '--person', '1'], /Kies een van/],
    [[...base, '--format', 'pdf', '--team', ' '], /Noem na --team/],
    [[...base, '--readable', '--format', 'xlsx'], /alleen als pdf/],
    [[...base, '--readable', '--paper', 'A3'], /alleen op A4/],
  ])('%j is told in one sentence', (args, sentence) => {
    expect(() => terminalArgs(args)).toThrow(sentence);
    expect(() => terminalArgs(args)).toThrow(BadUsage);
  });

  it.each([
    [[], { by: 'team', name: null }],
    [['--team', 'Productie'], { by: 'team', name: 'Productie' }],
    [['--person', 'alle'], { by: 'person', name: null }],
    [['--place', 'P001'], { by: 'place', name: 'P001' }],
  ])('%j is whose roster', (given, of) => {
    expect(terminalArgs([...base, '--format', 'ICS', ...given]).command).toMatchObject({ format: 'ics', of });
  });
});

it('--readable alone is a PDF of everyone', () => {
  expect(terminalArgs([...base, '--readable']).command).toMatchObject({ format: 'pdf', paper: 'A4', readable: true });
});

interface Exported {
  readonly version: number | null;
  readonly files: readonly string[];
}

/** Rows of the sheet Inzet of the example workbook, of the places of one site: read from the workbook, not the program. */
async function inWorkbook(): Promise<readonly string[]> {
  const { sheets } = await readXlsx('werkmap.xlsx', readFileSync(WORKBOOK), () => true);
  const table = (name: string): readonly Readonly<Record<string, string>>[] => {
    const [head, ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const titles = (head?.cells ?? []).map(String);
    return rows.map(({ cells }) =>
      Object.fromEntries(
        titles.map((title, at) => {
          const cell = cells[at] ?? null;
          return [title, typeof cell === 'object' && cell?.kind === 'date' ? cell.day : String(cell ?? '')];
        }),
      ),
    );
  };
  const here = new Set(table('Werkplekken').flatMap((place) => (place['Locatie'] === SITE ? [place['Code']] : [])));
  return table('Inzet').flatMap((row) =>
    here.has(row['Werkplek'])
      ? [[row['Datum'], row['Personeelsnummer'], row['Werkplek'], row['Dagdeel'], row['Ordernummer']].join('|')]
      : [],
  );
}

describe('the example workbook', () => {
  const data = dataFolder();
  const out = join(data, 'roosters');
  const run = (...args: string[]) =>
    roosterbordJson<Exported>(['export', '--week', '2026-W49', '--site', SITE, '--out', out, '--data', data, ...args]);

  beforeAll(() => workbookIn(data));

  it('imported and exported says what the workbook says, row by row', async () => {
    const { files, version } = await run('--format', 'csv');
    expect(version).toBeNull();
    const [head = [], ...rows] = parseRfc4180(readFileSync(files[0] ?? '', 'utf8').replace(/^\ufeff/, ''));
    const told = rows.map((cells) => {
      const of = (title: string): string => cells[head.indexOf(title)] ?? '';
      return [of('Datum'), of('Nummer'), of('Werkplek'), of('Dagdeel'), of('Order')].join('|');
    });
    const expected = await inWorkbook();
    expect(expected.length).toBeGreaterThan(300);
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  describe('made without a thread, which takes longer to start than these to make', () => {
    beforeAll(() => {
      vi.spyOn(exporter, 'roster').mockImplementation((job, { onProgress }) => rosterFiles(job, onProgress));
    });
    afterAll(() => vi.restoreAllMocks());

    it('PDF of each team, a file of its own that is there', async () => {
      const { files } = await run('--format', 'pdf');
      expect(files).toHaveLength(3);
      for (const file of files) {
        expect(existsSync(file)).toBe(true);
        expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-1\.7/);
      }
    });

    it('readable: an A4 for one person, and for each of a team', async () => {
      const { files: one } = await run('--readable', '--person', '10001');
      expect(one.map((file) => /Leesbaar rooster .* week 49 van 2026/.test(file))).toEqual([true]);
      const { files } = await run('--readable', '--team', 'Metaalbewerking');
      expect(files.length).toBeGreaterThan(3);
      expect(new Set(files).size).toBe(files.length);
      for (const file of files) expect(await countPages(readFileSync(file))).toBe(1);
    });

    it('of a team that is not there, and of a version that is not there: one sentence', async () => {
      const args = ['export', '--week', '2026-W49', '--site', SITE, '--format', 'pdf', '--out', out, '--data', data];
      const team = await roosterbord([...args, '--team', 'Zingen']);
      expect(team).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Er is niemand ingedeeld') });
      const version = await roosterbord([...args, '--version', '7']);
      expect(version).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('geen versie 7') });
    });

    it('to what is no folder: says that it is --out', async () => {
      const file = join(data, 'bestand');
      writeFileSync(file, '');
      const args = ['--week', '2026-W49', '--site', SITE, '--format', 'csv', '--data', data];
      for (const out of [file, join(file, 'roosters')]) {
        const run = await roosterbord(['export', ...args, '--out', out]);
        expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Kies met --out een andere map') });
      }
    });
  });
});
