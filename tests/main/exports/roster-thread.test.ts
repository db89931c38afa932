import { describe, expect, it } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import { exporter } from '#main/exports/exporter.ts';
import { site } from '#tests/main/company.ts';
import { readPdf } from './read-pdf.ts';
import { readZip } from './read-zip.ts';
import { exported as exportedBy, rosterWorld, WEEK } from './roster-world.ts';

const { board } = rosterWorld(40, exporter);
const exported = (asked: Partial<RosterExport>) => exportedBy(board().client, asked);

describe('made in a thread', () => {
  it('many files come as one archive, the same as each apart', async () => {
    const choice = { by: 'place', workplaceId: null } as const;
    const apart = await exported({ format: 'ics', choice });
    const [archive, ...rest] = await exported({ format: 'ics', choice, bundle: true });
    expect(rest).toEqual([]);
    expect(archive?.name).toMatch(/^Roosters Hal A week 49 van 2026 concept .*\.zip$/);
    expect(await readZip(archive?.bytes ?? new Uint8Array())).toEqual(apart);
  });

  it.each(['pdf', 'xlsx', 'csv'] as const)('%s too', async (format) => {
    const [file] = await exported({ format, choice: { by: 'team', team: 'elektromontage' } });
    expect(file?.bytes.length).toBeGreaterThan(500);
    if (format === 'pdf') expect((await readPdf(file?.bytes ?? new Uint8Array())).isTagged).toBe(true);
  });

  it('stops when nobody listens any more', async () => {
    const stop = new AbortController();
    const events = await board().client.roster.export(
      {
        week: WEEK,
        siteId: site.id,
        of: { kind: 'concept' },
        format: 'pdf',
        choice: { by: 'person', personId: null },
        paper: 'A4',
        bundle: true,
      },
      { signal: stop.signal },
    );
    const seen: string[] = [];
    await expect(
      (async () => {
        for await (const event of events) {
          seen.push(event.type);
          stop.abort(new Error('gestopt'));
        }
      })(),
    ).rejects.toThrow();
    expect(seen).not.toContain('done');
  });
});
