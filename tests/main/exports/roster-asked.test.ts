import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { commit } from '#main/db/commit.ts';
import { added, assembly, assignmentOf, fatima, guide, henk, morning, site } from '#tests/main/company.ts';
import { readPdf } from './read-pdf.ts';
import { readZip } from './read-zip.ts';
import { exported as exportedBy, quickBoard, rosterWorld, WEEK } from './roster-world.ts';

const { board } = rosterWorld();
const exported = (asked: Partial<RosterExport>, client = board().client) => exportedBy(client, asked);

it('a workbook keeps its head in sight, and prints its table with the head on each page that says what it is', async () => {
  const [file] = await exported({ format: 'xlsx', paper: 'A3' });
  const parts = await readZip(file?.bytes ?? new Uint8Array());
  const part = (name: string): string => new TextDecoder().decode(parts.find((own) => own.name === name)?.bytes);
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="8"/);
  expect(sheet).toMatch(/Hal A · Productie.*Week 49 van 2026 · CONCEPT, niet gepubliceerd/);
  expect(sheet).toContain('Gemaakt op 30-11-2026 08:15');
  expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Area" localSheetId="0">&apos;Productie&apos;!\$A\$1:\$L\$\d+</);
  expect(part('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
});

describe('what is asked for', () => {
  it('of a version is what it said, and says so; the concept is marked as such', async () => {
    const fresh = await quickBoard();
    const [first, second] = [assignmentOf(1), assignmentOf(2, { personId: guide.id })];
    commit(fresh.db, {
      changes: [added('assignment', first), added('assignment', second)],
      label: 'x',
      at: 'x',
      by: 'x',
      undoable: true,
    });
    await fresh.client.plan.publish({ week: WEEK, siteId: site.id });
    const command = {
      do: 'move' as const,
      assignmentId: first.id,
      workplaceId: assembly.id,
      date: first.date,
      blockId: morning.id,
      orderId: null,
    };
    await fresh.client.plan.do({ week: WEEK, command });
    const csv = async (of: RosterExport['of']): Promise<string> => {
      const [file] = await exported({ of, format: 'csv' }, fresh.client);
      return new TextDecoder().decode(file?.bytes);
    };
    expect(await csv({ kind: 'version', number: 1 })).toMatch(/;versie 1;.*;P001;/);
    expect(await csv({ kind: 'version', number: 1 })).not.toContain('E001');
    expect(await csv({ kind: 'concept' })).toMatch(/;concept;.*;E001;/);
    const [pdf] = await exported({ of: { kind: 'version', number: 1 } }, fresh.client);
    expect((await readPdf(pdf?.bytes ?? new Uint8Array())).pages[0]?.text).toContain(
      'versie 1, gepubliceerd op 30-11-2026 08:15',
    );
    await expect(exported({ of: { kind: 'version', number: 2 } }, fresh.client)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a calendar of the second version cancels what went, under the same name, also for who has nothing left', async () => {
    const fresh = await quickBoard();
    const rows = [assignmentOf(1), assignmentOf(2, { personId: guide.id })];
    commit(fresh.db, {
      changes: rows.map((row) => added('assignment', row)),
      label: 'x',
      at: 'x',
      by: 'x',
      undoable: true,
    });
    await fresh.client.plan.publish({ week: WEEK, siteId: site.id });
    await fresh.client.plan.do({ week: WEEK, command: { do: 'remove', assignmentIds: [assignmentOf(1).id] } });
    await fresh.client.plan.publish({ week: WEEK, siteId: site.id });
    const eventIn = async (number: number) => {
      const choice = { by: 'person', personId: fatima.id } as const;
      const [file] = await exported({ of: { kind: 'version', number }, format: 'ics', choice }, fresh.client);
      const event = new ical.Component(ical.parse(new TextDecoder().decode(file?.bytes))).getFirstSubcomponent(
        'vevent',
      );
      return ['uid', 'status', 'sequence'].map((name) => event?.getFirstPropertyValue(name));
    };
    const [uid, ...first] = await eventIn(1);
    expect(first).toEqual(['CONFIRMED', 0]);
    expect(await eventIn(2)).toEqual([uid, 'CANCELLED', 2]);
  });

  it('a team by its name, a place, a person: only that', async () => {
    const one = await exported({ choice: { by: 'team', team: 'elektromontage' } });
    expect(one.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Rooster Hal A Elektromontage week 49 van 2026 concept .*\.pdf$/),
    ]);
    expect(await exported({ choice: { by: 'person', personId: henk.id } })).toHaveLength(1);
    expect(await exported({ choice: { by: 'place', workplaceId: assembly.id } })).toHaveLength(1);
  });

  it('nobody planned there: told in a sentence', async () => {
    await expect(exported({ choice: { by: 'team', team: 'zingen' } })).rejects.toMatchObject({ code: 'NOTHING' });
    await expect(exported({ week: '2026-W51' as IsoWeek })).rejects.toMatchObject({ code: 'NOTHING' });
  });
});
