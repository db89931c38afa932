import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { openBoard } from '#main/start/board.ts';

const WORKBOOK = join(import.meta.dirname, '../../fixtures/voorbeeld/werkmap.xlsx');

test('real data take the place of the example company, and undo leads back to an empty program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roosterbord-replace-'));
  const board = await openBoard({ folder, demo: true, log: () => undefined });
  try {
    const client = createRouterClient(board.router);
    expect((await client.app.info()).dataState).toBe('example');
    const files = [{ name: 'werkmap.xlsx', content: new Blob([readFileSync(WORKBOOK)]) }];
    let previewId = '';
    for await (const event of await client.imports.preview({ files, mapping: [] })) {
      if (event.type !== 'preview') continue;
      previewId = event.preview.previewId;
      expect(event.preview.notices[0]).toMatch(/voorbeeldgegevens gaan weg/);
      expect(event.preview.sheets.every((sheet) => sheet.new === sheet.rows && sheet.changed === 0)).toBe(true);
    }
    await client.imports.accept({ previewId, validOnly: false });
    expect((await client.app.info()).dataState).toBe('real');
    const { data, history } = await client.plan.open({ week: '2026-W49' as never });
    expect(data.catalogue.people).toHaveLength(140);
    expect(data.catalogue.workplaces).toHaveLength(25);
    expect(data.assignments).toHaveLength(865);
    expect(data.catalogue.workTypes).toHaveLength(5);
    expect(history.undo).toBe('Import van werkmap.xlsx');
    const undone = await client.plan.undo();
    expect(undone.history.undo).toBeNull();
    expect((await client.app.info()).dataState).toBe('new');
    expect((await client.manage.catalogue()).catalogue.people).toEqual([]);
  } finally {
    board.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
