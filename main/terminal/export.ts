import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import type { RoosterbordClient } from '#contract/index.ts';
import type { RosterExport } from '#contract/roster.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count } from '#domain/words/dutch.ts';
import type { TerminalCommand } from './args.ts';
import { Finder, Unclear } from './finder.ts';

type ExportCommand = Extract<TerminalCommand, { do: 'export' }>;

/**
 * Writes rosters of a site's week to a folder, each part a file of its own; of the last published version unless another
 * is named. A file of the same name is written over. @throws Unclear
 */
export async function exportRoster(client: RoosterbordClient, command: ExportCommand, json: boolean): Promise<string> {
  const { week, format, paper, readable, out } = command;
  const { catalogue } = await client.manage.catalogue();
  const siteId = new Finder({ catalogue, assignments: [] }).site(command.site);
  const of = await versionOf(client, { week, siteId }, command.version);
  const choice = choiceOf(command.of, catalogue);
  const { id, files } = await made(client, { week, siteId, of, format, choice, paper, readable, bundle: false });
  onDisk(out, () => mkdirSync(out, { recursive: true }));
  const written: string[] = [];
  for (const index of files.keys()) {
    const { fileName, content } = await client.roster.file({ id, index });
    const path = join(out, fileName);
    const bytes = new Uint8Array(await content.arrayBuffer());
    onDisk(out, () => writeFileSync(path, bytes));
    written.push(path);
  }
  const version = of.kind === 'version' ? of.number : null;
  if (json) return JSON.stringify({ week, site: command.site, format, version, files: written });
  const state = version === null ? 'het concept' : `versie ${version}`;
  return [`${count(written.length, 'bestand', 'bestanden')} geschreven van ${state}:`, ...written].join('\n');
}

/** Writes, or says that it is the folder of `--out` that is wrong: another failure would be told of the data folder. */
function onDisk(out: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC') throw error;
    throw new Unclear(`Roosterbord kan niet schrijven in ${out}. Kies met --out een andere map.`);
  }
}

async function versionOf(
  client: RoosterbordClient,
  about: Pick<RosterExport, 'week' | 'siteId'>,
  asked: ExportCommand['version'],
): Promise<RosterExport['of']> {
  if (asked === 'concept') return { kind: 'concept' };
  const { versions } = await client.versions.list(about);
  if (asked === null) {
    const last = versions.at(-1);
    return last ? { kind: 'version', number: last.number } : { kind: 'concept' };
  }
  if (versions.some(({ number }) => number === asked)) return { kind: 'version', number: asked };
  throw new Unclear(`Van deze week is er geen versie ${asked}.`);
}

function choiceOf({ by, name }: ExportCommand['of'], catalogue: Catalogue): RosterExport['choice'] {
  const finder = new Finder({ catalogue, assignments: [] });
  switch (by) {
    case 'team':
      return { by, team: name };
    case 'person':
      return { by, personId: name === null ? null : finder.person(name) };
    case 'place':
      return { by, workplaceId: name === null ? null : finder.workplace(name) };
  }
}

async function made(client: RoosterbordClient, asked: RosterExport) {
  try {
    for await (const event of await client.roster.export(asked)) if (event.type === 'done') return event;
  } catch (error) {
    throw error instanceof ORPCError && error.code === 'NOTHING' ? new Unclear(error.message) : error;
  }
  throw new Error('No files came');
}
