import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#contract/changes.ts';
import { ChangeHub } from '#main/api/change-hub.ts';
import { createOs } from '#main/api/implementer.ts';
import { createImportsApi } from '#main/api/imports.ts';
import { SOUND } from '#main/db/soundness.ts';
import { ImportSession } from '#main/imports/session.ts';
import { NOW, tempDatabase } from '#tests/main/db/temp.ts';
import { csv, fixture, TODAY } from '#tests/main/imports/sources.ts';

async function board() {
  const db = await tempDatabase();
  const events = new ChangeHub();
  const heard: ChangeEvent[] = [];
  events.listen((event) => heard.push(event));
  const importer = new ImportSession({ db, now: () => NOW, today: () => TODAY, user: 'Anna' });
  const os = createOs({ log: () => undefined }, { file: 'x', soundness: SOUND });
  return { db, heard, client: createRouterClient({ imports: createImportsApi({ events }, os, importer) }) };
}

const asFile = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  content: new Blob([new Uint8Array(bytes)]),
});

type Client = Awaited<ReturnType<typeof board>>['client'];

async function preview(client: Client, ...files: { name: string; content: Blob }[]) {
  const seen: string[] = [];
  for await (const event of await client.imports.preview({ files, mapping: [] })) {
    seen.push(event.type);
    if (event.type === 'preview') return { seen, preview: event.preview };
  }
  throw new Error('The stream ended without a preview');
}

const broken = asFile(csv('hulpmiddelen.csv', 'Code;Naam;Aantal;Vervult\nH1;Tafel;2;mal\nH2;Stoel;veel;mal'));

describe('imports', () => {
  test('preview tells its progress and then the whole; accept writes it and has every window reload', async () => {
    const { client, heard } = await board();
    const { seen, preview: found } = await preview(client, asFile(fixture('werkmap.xlsx')));
    expect(seen[0]).toBe('progress');
    expect(found.errors).toEqual([]);
    const accepted = await client.imports.accept({ previewId: found.previewId, validOnly: false });
    expect(accepted.revision).toBe(1);
    expect(accepted.sheets.find((sheet) => sheet.sheet === 'Inzet')?.new).toBe(865);
    expect(heard).toMatchObject([{ type: 'reload', revision: 1, history: { undo: 'Import van werkmap.xlsx' } }]);
    // The same again changes nothing, and nobody is disturbed.
    const { preview: again } = await preview(client, asFile(fixture('werkmap.xlsx')));
    expect((await client.imports.accept({ previewId: again.previewId, validOnly: false })).revision).toBe(1);
    expect(heard).toHaveLength(1);
  });

  test('a refused file is the typed error with its name and reason', async () => {
    const { client } = await board();
    await expect(preview(client, asFile(csv('lijst.csv', 'a;b')))).rejects.toMatchObject({
      code: 'REFUSED_FILE',
      data: { file: 'lijst.csv', reason: expect.stringContaining('Noem het bestand') },
    });
  });

  test('errors hold back the import unless only the right rows are asked for', async () => {
    const { client } = await board();
    const { preview: found } = await preview(client, broken);
    const { previewId } = found;
    await expect(client.imports.accept({ previewId, validOnly: false })).rejects.toMatchObject({ code: 'HAS_ERRORS' });
    expect((await client.imports.accept({ previewId, validOnly: true })).revision).toBe(1);
    await expect(client.imports.accept({ previewId, validOnly: true })).rejects.toMatchObject({ code: 'STALE' });
  });

  test('a reader who leaves ends the reading; the next preview works', async () => {
    const { client } = await board();
    for await (const event of await client.imports.preview({ files: [asFile(fixture('werkmap.xlsx'))], mapping: [] })) {
      expect(event.type).toBe('progress');
      break;
    }
    expect((await preview(client, broken)).preview.errors).toHaveLength(1);
  });
});
