import { createRouterClient } from '@orpc/server';
import { DEFAULT_PREFERENCES } from '#contract/preferences.ts';
import { ChangeHub } from '#main/api/change-hub.ts';
import type { AppContext } from '#main/api/context.ts';
import type { HallKept } from '#main/api/hall-kept.ts';
import { createRouter } from '#main/api/router.ts';
import { commit } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { exporter } from '#main/exports/exporter.ts';
import { added, company, countingIds } from '#tests/main/company.ts';
import { NOW, tempDatabase } from '#tests/main/db/temp.ts';

/** The procedures over a real database, called without a transport. */
export async function tempBoard(given: Partial<AppContext> = {}) {
  const db: Db = given.db ?? (await tempDatabase());
  const logged: string[] = [];
  const context: AppContext = {
    db,
    now: () => NOW,
    newId: countingIds(),
    user: 'Anna',
    version: '0.0.0',
    dataFolder: '/gegevens',
    preferences: preferencesInMemory(),
    hall: hallInMemory(),
    events: new ChangeHub(),
    example: () => [added('site', { ...firstSite() })],
    importer: {
      preview: async () => ({ ok: false, file: 'x.xlsx', reason: 'Hier wordt niets ingelezen.' }),
      accept: () => ({ ok: false, problem: 'stale' }),
    },
    exporter,
    promiser: {
      ask: () => Promise.reject(new Error('Hier wordt niets uitgerekend.')),
      ways: () => Promise.reject(new Error('Hier wordt niets uitgerekend.')),
      close: () => undefined,
    },
    log: (line) => logged.push(line),
    ...given,
  };
  return { db, context, logged, client: createRouterClient(createRouter(context)) };
}

function preferencesInMemory(): AppContext['preferences'] {
  let kept = DEFAULT_PREFERENCES;
  return {
    read: () => kept,
    write: (preferences) => {
      kept = preferences;
    },
  };
}

/** Keeps hall screens as the file of a data folder does. */
export function hallInMemory(): AppContext['hall'] {
  let kept: HallKept = { screens: [], port: null };
  return {
    read: () => kept,
    write: (value) => {
      kept = value;
    },
  };
}

function firstSite() {
  const site = company().find((change) => change.kind === 'site')?.after;
  if (!site) throw new Error('The company has no site');
  return site;
}

/** A board on which the small company works. */
export async function companyBoard(given: Partial<AppContext> = {}) {
  const board = await tempBoard(given);
  commit(board.db, { changes: company(), label: 'begin', at: NOW.toISOString(), by: 'test', undoable: false });
  return board;
}
