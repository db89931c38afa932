import { safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import { commit } from '#main/db/commit.ts';
import { added, assembly, assignmentOf, fatima, guide, henk, idOf, morning, site } from '#tests/main/company.ts';
import { readPdf } from '#tests/main/exports/read-pdf.ts';
import { companyBoard } from './board.ts';

const week = '2026-W49' as IsoWeek;
const personId = fatima.id;

/** Version 1: Fatima, who reads Turkish more easily, with her guide and Henk at the packing table. */
async function published() {
  const board = await companyBoard();
  const changes = [
    {
      kind: 'person' as const,
      before: fatima,
      after: { ...fatima, secondLanguage: 'tr' as const, targetGroup: 'statushouder' as const, version: 2 },
    },
    added('assignment', assignmentOf(1)),
    added('assignment', assignmentOf(2, { personId: guide.id })),
    added('assignment', assignmentOf(3, { personId: henk.id })),
  ];
  commit(board.db, { changes, label: 'plan', at: 'x', by: 'x', undoable: true });
  const move = () =>
    board.client.plan.do({
      week,
      command: {
        do: 'move',
        assignmentId: assignmentOf(1).id,
        workplaceId: assembly.id,
        date: assignmentOf(1).date,
        blockId: morning.id,
        orderId: null,
      },
    });
  return { ...board, move };
}

test('before anything is published it is the concept, and says so', async () => {
  const { client } = await published();
  const page = await client.readable.page({ week, personId, of: 'latest' });
  expect(page).toMatchObject({ name: 'Fatima Demir', language: 'tr', hasNew: false });
  expect(page.unsure).toEqual({ nl: 'Dit rooster is nog niet zeker.', other: 'Bu program henüz kesin değil.' });
  expect(page.days[0]?.stays).toMatchObject([{ guides: ['Gerda Smit'], from: 480, to: 720 }]);
});

test('of a published week it is the last version; the concept is new against that', async () => {
  const { client, move } = await published();
  await client.plan.publish({ week, siteId: site.id });
  await move();
  const latest = await client.readable.page({ week, personId, of: 'latest' });
  expect(latest).toMatchObject({ unsure: null, hasNew: false, source: expect.stringContaining('versie 1') });
  expect(latest.days[0]?.stays[0]?.isNew).toBe(false);
  const concept = await client.readable.page({ week, personId, of: 'concept' });
  expect(concept).toMatchObject({ hasNew: true, source: expect.stringContaining('concept') });
  expect(concept.days[0]?.stays).toMatchObject([{ isNew: true, place: `${assembly.code} ${assembly.name}` }]);
  await client.plan.do({ week, command: { do: 'remove', assignmentIds: [assignmentOf(1).id] } });
  await client.plan.publish({ week, siteId: site.id });
  const second = await client.readable.page({ week, personId, of: 'latest' });
  expect(second).toMatchObject({ unsure: null, hasNew: true, source: expect.stringContaining('versie 2') });
  expect(second.days[0]).toMatchObject({ isNew: true, stays: [] });
});

test('nothing of anybody else travels, and nothing private', async () => {
  const { client } = await published();
  const sent = JSON.stringify(await client.readable.page({ week, personId, of: 'latest' }));
  expect(sent).not.toMatch(/Henk|statushouder|percent|wageValues|needs|birthDate|1990/);
});

test('as PDF it is one tagged page that says the same', async () => {
  const { client } = await published();
  const { fileName, content } = await client.readable.pdf({ week, personId, of: 'latest' });
  expect(fileName).toMatch(/^Leesbaar rooster Fatima Demir week 49 van 2026 .*\.pdf$/);
  const { pages, isTagged, fonts } = await readPdf(new Uint8Array(await content.arrayBuffer()));
  expect(pages).toHaveLength(1);
  expect({ isTagged, named: fonts.named }).toEqual({ isTagged: true, named: [] });
  const read = pages[0]?.parts.map(({ text }) => text).join(' | ');
  expect(read).toContain('U werkt van 08:00 tot 12:00.');
  expect(read).toContain('08:00 ile 12:00 arasında çalışıyorsunuz.');
});

test('a team has a page for each of its people, guides only when asked for', async () => {
  const { client } = await published();
  const ask = async (choice: Parameters<typeof client.roster.export>[0]['choice']) => {
    const asked = { week, siteId: site.id, of: { kind: 'concept' }, format: 'pdf', choice, paper: 'A4' } as const;
    for await (const event of await client.roster.export({ ...asked, bundle: false, readable: true })) {
      if (event.type === 'done') return event.files.map(({ name }) => name.split(' week')[0]);
    }
    return [];
  };
  expect(await ask({ by: 'team', team: null })).toEqual([
    'Leesbaar rooster Henk van den Berg',
    'Leesbaar rooster Fatima Demir',
  ]);
  expect(await ask({ by: 'person', personId: guide.id })).toEqual(['Leesbaar rooster Gerda Smit']);
});

test('who or what does not exist is said to', async () => {
  const { client } = await published();
  const of = 'latest';
  for (const input of [
    { week, personId: idOf(999) as PersonId, of } as const,
    { week: '2026-W54' as IsoWeek, personId, of } as const,
  ]) {
    const { error } = await safe(client.readable.page(input));
    expect(error).not.toBeNull();
  }
});
