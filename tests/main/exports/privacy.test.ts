import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { describe, expect, it } from 'vitest';
import type { RoosterbordClient } from '#contract/index.ts';
import { planPacking } from '#contract/packing.ts';
import { ROSTER_FORMATS, type RosterExport } from '#contract/roster.ts';
import type { Person } from '#domain/model/person.ts';
import { createPlanSources } from '#main/api/plan-sources.ts';
import { createHallScreens } from '#main/api/router.ts';
import { backup } from '#main/db/backup.ts';
import { builtProgram, programEnv } from '#tests/main/built.ts';
import { idOf, site } from '#tests/main/company.ts';
import { readPdf } from './read-pdf.ts';
import { readZip } from './read-zip.ts';
import { CONCEPT, exported, PLANTED, rosterWorld, VERSION, WEEK } from './roster-world.ts';

const { board, people } = rosterWorld(12);

/** Which of the planted things can be read in a text. */
const foundIn = (text: string): readonly string[] => {
  const plain = text.toLowerCase();
  return Object.keys(PLANTED).filter((what) => PLANTED[what]?.some((word) => plain.includes(word.toLowerCase())));
};

/** Everything that is in a file, unpacked, and the file as it lies there. */
async function textOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const raw = Buffer.from(bytes);
  const whole = [name, raw.toString('latin1'), raw.toString('utf8')];
  if (name.endsWith('.pdf')) {
    const pdf = await readPdf(bytes);
    const told = pdf.pages.flatMap(({ text, parts }) => [text, ...parts.map((part) => part.text)]);
    return [...whole, pdf.title, ...told].join('\n');
  }
  if (!name.endsWith('.xlsx')) return whole.join('\n');
  const parts = await readZip(bytes);
  return [...whole, ...parts.map((part) => new TextDecoder().decode(part.bytes))].join('\n');
}

/** What the built host says while it is used, also where something goes wrong, and what it keeps beside its database. */
async function saidByHost(folder: string): Promise<string> {
  const args = [await builtProgram('host'), '--data', folder, '--no-window'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: programEnv() });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Roosterbord: http');
  const { port, token } = JSON.parse(readFileSync(join(folder, 'loopback.token'), 'utf8'));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const url = `http://127.0.0.1:${port}/rpc`;
  const client: RoosterbordClient = createORPCClient(
    new RPCLink({ url, headers: { authorization: headers.authorization }, customJsonSerializers: [planPacking] }),
  );
  const personId = idOf(1000) as Person['id'];
  expect(await exported(client, { choice: WHOSE[2], bundle: true })).toHaveLength(1);
  await client.readable.pdf({ week: WEEK, personId, of: 'latest' });
  await client.hall.make({ siteId: site.id, theme: 'light' });
  await expect(exported(client, { choice: { by: 'team', team: 'Zilverplant' } })).rejects.toThrow();
  await expect(client.readable.page({ week: WEEK, personId: idOf(5) as Person['id'], of: 'latest' })).rejects.toThrow();
  const wrong = { json: { week: 'Zilverplant', personId: 'Roodborstje', of: 'ziek' } };
  const answer = await fetch(`${url}/readable/page`, { method: 'POST', headers, body: JSON.stringify(wrong) });
  expect(answer.status).toBe(400);
  const beside = readdirSync(folder).filter((name) => !/^roosterbord\.db|^backups$/.test(name));
  expect(beside).toContain('hall-screens.json');
  const kept = beside.map((name) => readFileSync(join(folder, name), 'utf8'));
  child.kill('SIGTERM');
  await once(child, 'exit');
  return [said, ...kept].join('\n');
}

it('what is searched for is in what a planner reads: a search that finds nothing says something', async () => {
  const { data } = await board().client.plan.open({ week: WEEK });
  expect(foundIn(JSON.stringify(data))).toEqual(Object.keys(PLANTED));
});

const WHOSE = [
  { by: 'team', team: null },
  { by: 'place', workplaceId: null },
  { by: 'person', personId: null },
] as const;
const ASKED: readonly Pick<RosterExport, 'format' | 'choice' | 'readable'>[] = [
  ...ROSTER_FORMATS.flatMap((format) => WHOSE.map((choice) => ({ format, choice }))),
  { format: 'pdf', choice: WHOSE[2], readable: true },
];

describe.each([
  ['the concept', CONCEPT],
  ['a version', VERSION],
] as const)('what is restricted stands in no export of %s', (_of, of) => {
  it.each(
    ASKED.map(
      (asked) => [`${asked.format} per ${asked.choice.by}${asked.readable ? ', readable' : ''}`, asked] as const,
    ),
  )('%s', async (_name, asked) => {
    const files = await exported(board().client, { ...asked, of });
    const all = (await Promise.all(files.map(textOf))).join('\n');
    expect(all).toContain('Demir');
    expect(foundIn(all)).toEqual([]);
  });
});

describe('nor', () => {
  it.each(['latest', 'concept'] as const)('on a readable page and its PDF: %s', async (of) => {
    const { client } = board();
    for (const { id: personId } of people.slice(0, 8)) {
      const page = await client.readable.page({ week: WEEK, personId, of });
      expect(page.days.some(({ stays }) => stays.length > 0)).toBe(true);
      expect(foundIn(JSON.stringify(page))).toEqual([]);
      const { fileName, content } = await client.readable.pdf({ week: WEEK, personId, of });
      expect(foundIn(await textOf({ name: fileName, bytes: new Uint8Array(await content.arrayBuffer()) }))).toEqual([]);
    }
  });

  it('on a hall screen', async () => {
    const { context, db } = board();
    const hall = createHallScreens(context, createPlanSources(db, context.events));
    hall.make({ siteId: site.id, theme: 'light', madeAt: context.now().toISOString(), madeBy: 'Anna' });
    const { body = '' } = (await hall.answer(site.id)) ?? {};
    expect(body).toContain('Demir');
    expect(foundIn(body)).toEqual([]);
  });

  it('in the log of the procedures', () => {
    expect(foundIn(board().logged.join('\n'))).toEqual([]);
  });

  it('in anything that the program of the host says or keeps beside its database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
    try {
      await backup(board().db, join(folder, 'roosterbord.db'));
      expect(foundIn(await saidByHost(folder))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
