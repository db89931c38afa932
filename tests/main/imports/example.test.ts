import { describe, expect, test } from 'vitest';
import expected from '../../fixtures/voorbeeld/verwacht.json' with { type: 'json' };
import { EXAMPLE_CSV, fixture, Shelf } from './sources.ts';

const workbook = () => [fixture('werkmap.xlsx')];
const texts = () => EXAMPLE_CSV.map(fixture);

const rowsPerSheet = (sheets: readonly { sheet: string; rows: number }[]) =>
  Object.fromEntries(sheets.map(({ sheet, rows }) => [sheet, rows]));

describe('the example workbook', () => {
  test.each([
    ['workbook', workbook],
    ['seven texts', texts],
  ])('%s: every row is new and none is wrong', async (_name, files) => {
    const { preview } = await new Shelf('empty').import(files());
    expect(preview.errors).toEqual([]);
    expect(rowsPerSheet(preview.sheets)).toEqual(expected.rows);
    expect(preview.sheets.every((sheet) => sheet.new === sheet.rows && sheet.errors === 0)).toBe(true);
    expect(preview.unknownColumns).toEqual([]);
  });

  test.each([
    ['workbook after workbook', workbook, workbook],
    ['texts after workbook', workbook, texts],
    ['workbook after texts', texts, workbook],
  ])('%s changes nothing', async (_name, first, second) => {
    const shelf = new Shelf('empty');
    await shelf.import(first());
    const { preview, changes } = await shelf.preview(second());
    expect(preview.errors).toEqual([]);
    expect(changes).toEqual([]);
    expect(preview.sheets.every((sheet) => sheet.unchanged === sheet.rows)).toBe(true);
  });

  test('brings sites with their blocks, organisations, work types, norms and the state of the data', async () => {
    const shelf = new Shelf('empty');
    await shelf.import(workbook());
    const catalogue = shelf.catalogue();
    expect(catalogue.sites.map((site) => site.name).sort()).toEqual([
      'Groenpost Soest',
      'Hal Uraniumweg',
      'Stadhuis Amersfoort',
      'Werkgever Vathorst',
    ]);
    expect(catalogue.blocks).toHaveLength(8);
    expect(catalogue.organisations.find((one) => one.name === 'Vathorst Logistiek')?.kind).toBe('werkgever');
    expect(catalogue.workTypes).toHaveLength(5);
    expect(catalogue.norms.length).toBeGreaterThan(5);
    expect(catalogue.settings.dataState).toBe('real');
    expect(shelf.existing().assignments).toHaveLength(865);
  });
});
