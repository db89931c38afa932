import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { v7 as newId } from 'uuid';
import { type RootAttributes, rootAttributes } from '#contract/preferences.ts';
import { ChangeHub } from '#main/api/change-hub.ts';
import { type AppContext, dayInAmsterdam } from '#main/api/context.ts';
import type { HallScreens } from '#main/api/hall-screens.ts';
import { createPlanSources } from '#main/api/plan-sources.ts';
import { createHallScreens, createRouter } from '#main/api/router.ts';
import { backupDaily } from '#main/db/backup.ts';
import { openDatabase } from '#main/db/connection.ts';
import { readHistory, readRevision } from '#main/db/history.ts';
import { exporter } from '#main/exports/exporter.ts';
import { ImportSession } from '#main/imports/session.ts';
import { PromiseRunner } from '#main/promise/promise-runner.ts';
import { exampleRecords } from '#seeds/example.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { hallFile } from './hall-file.ts';
import { preferencesFile } from './preferences-file.ts';

export interface BoardOptions {
  /** Data folder; must exist. */
  readonly folder: string;
  /** Begin with example data when there are no data yet. */
  readonly demo: boolean;
  /** As of openDatabase: a host shows the board first. */
  readonly checkedMeanwhileFrom?: number;
  /** One line about an unexpected error. */
  readonly log: (line: string) => void;
}

/** A file up to here (bytes) is checked within a few tens of ms: no reason to let anybody wait for it later. */
export const SOON_CHECKED = 64 * 1024 * 1024;

/** The product behind one data folder, ready to be called over any transport. */
export interface Board {
  readonly router: ReturnType<typeof createRouter>;
  /** The hall screens: what they show, and who may see it. */
  readonly hall: HallScreens;
  /** How the page must look from its first paint. */
  readonly rootAttributes: () => RootAttributes;
  readonly close: () => void;
}

/**
 * Opens the data folder: database, clock, ids, the computer's user.
 * @throws DatabaseError, or the system's error when the folder cannot be read or written.
 */
export async function openBoard(options: BoardOptions): Promise<Board> {
  const { folder, demo, log, checkedMeanwhileFrom } = options;
  const db = await openDatabase({
    file: join(folder, 'roosterbord.db'),
    backups: join(folder, 'backups'),
    now: new Date(),
    ...(checkedMeanwhileFrom === undefined ? {} : { checkedMeanwhileFrom }),
  });
  const now = () => new Date();
  const user = computerUser();
  const preferences = preferencesFile(folder);
  const promiser = new PromiseRunner();
  const context: AppContext = {
    db,
    now,
    newId,
    user,
    version: packageJson.version,
    dataFolder: folder,
    preferences,
    hall: hallFile(folder),
    events: new ChangeHub(),
    example: exampleRecords,
    importer: new ImportSession({ db, now, user, today: () => dayInAmsterdam(now()) }),
    exporter,
    promiser,
    log,
  };
  const sources = createPlanSources(db, context.events);
  const hall = createHallScreens(context, sources);
  const router = createRouter(context, sources, hall);
  try {
    if (demo) await startDemo(router);
  } catch (error) {
    db.close();
    throw error;
  }
  sayDamage(context).catch((error: unknown) => log(failureName(error)));
  const stop = new AbortController();
  // In the background: it may take minutes, and the board does not wait for it.
  backUpToday(context, join(folder, 'backups'), stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) log(`De reservekopie van vandaag is niet gelukt: ${failureName(error)}`);
  });
  return {
    router,
    hall,
    rootAttributes: () => rootAttributes(preferences.read()),
    close: () => {
      stop.abort();
      promiser.close();
      db.close();
    },
  };
}

/** Tells every window to look again once damage was found: what it shows then says so. */
async function sayDamage({ db, events, log }: AppContext): Promise<void> {
  const damage = await db.soundness.checked;
  if (damage === null) return;
  log(damage.message);
  events.publish({ type: 'reload', revision: readRevision(db), history: readHistory(db) });
}

async function backUpToday({ db, now }: AppContext, backups: string, signal: AbortSignal): Promise<void> {
  // A copy of what is damaged would only push out an older one that is not.
  if ((await db.soundness.checked) !== null || signal.aborted) return;
  // Nothing was ever written: nothing to keep.
  if (readRevision(db) === 0) return;
  await backupDaily(db, backups, dayInAmsterdam(now()), signal);
}

/** Name and code of an error: its message may name a file in somebody's own folder. */
function failureName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

async function startDemo(router: Board['router']): Promise<void> {
  const client = createRouterClient(router);
  const { dataState } = await client.app.info();
  if (dataState === 'new') await client.app.startWithExample();
}

/** The name of whoever is signed in to this computer; some systems cannot say. */
function computerUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'onbekend';
  }
}
