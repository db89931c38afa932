import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type SqliteDatabase from 'better-sqlite3';
import { DatabaseError } from './errors.ts';

/** `application_id` of our files: "RBRD". Another id in a database means: not ours, never touched. */
export const APPLICATION_ID = 0x52425244;

/** What a database says about itself; empty = SQLite has nothing in it yet. */
export interface Identity {
  readonly applicationId: number;
  readonly version: number;
  readonly empty: boolean;
}

const MAGIC = 'SQLite format 3\0';

/**
 * Reads the identity from the file's own header, without opening it as a database: opening a foreign one would
 * leave its side files behind. Offsets: https://sqlite.org/fileformat.html, section 1.3.
 * @returns null when only SQLite itself can tell, because there is a write-ahead log that is newer.
 */
export function identityFromHeader(file: string): Identity | null {
  const descriptor = openSync(file, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const header = Buffer.alloc(100);
    const length = readSync(descriptor, header, 0, 100, 0);
    if (length < 100 || header.toString('latin1', 0, 16) !== MAGIC) throw notADatabase(file);
    if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) return null;
    // The page size 65536 does not fit in its two bytes and is written as 1.
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const applicationId = header.readUInt32BE(68);
    return { applicationId, version: header.readUInt32BE(60), empty: applicationId === 0 && size <= pageSize };
  } finally {
    closeSync(descriptor);
  }
}

/** The identity as SQLite sees it, write-ahead log included. */
export function identityOf(sqlite: SqliteDatabase.Database, file: string): Identity {
  try {
    const number = (name: string) => Number(sqlite.pragma(name, { simple: true }));
    const applicationId = number('application_id');
    const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    return { applicationId, version: number('user_version'), empty: applicationId === 0 && tables === 0 };
  } catch (error) {
    throw asDatabaseError(file, error);
  }
}

/**
 * Refuses what this program must not touch.
 * @throws DatabaseError: of another program, or of a newer version than `highest`.
 */
export function assertOurs(identity: Identity, file: string, highest: number): void {
  if (identity.empty) return;
  if (identity.applicationId !== APPLICATION_ID) {
    throw new DatabaseError(
      'foreign',
      file,
      `${file} hoort bij een ander programma. Er is niets aan veranderd. Kies een andere map voor de gegevens.`,
    );
  }
  if (identity.version > highest) {
    throw new DatabaseError(
      'newer',
      file,
      `${file} is gemaakt met een nieuwere Roosterbord (versie ${identity.version}; deze kent ${highest}). ` +
        'Er is niets aan veranderd. Installeer de nieuwste Roosterbord.',
    );
  }
}

/**
 * quick_check of the whole file: a damaged database is found before somebody builds on it.
 * @throws DatabaseError 'corrupt'
 */
export function assertSound(sqlite: SqliteDatabase.Database, file: string): void {
  let answer: unknown;
  try {
    answer = sqlite.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw asDatabaseError(file, error);
  }
  if (answer !== 'ok') throw damaged(file, answer);
}

/** SQLite's own words for a bad file as our typed error; anything else as it is. */
export function asDatabaseError(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return damaged(file, error);
  return code.startsWith('SQLITE_CORRUPT') ? damaged(file, error) : error;
}

function notADatabase(file: string): DatabaseError {
  return new DatabaseError(
    'not-a-database',
    file,
    `${file} is geen database van Roosterbord. Er is niets aan veranderd. ` +
      'Verplaats dit bestand, of kies een andere map voor de gegevens.',
  );
}

/** A file that SQLite finds broken. */
export function damaged(file: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    'corrupt',
    file,
    `De database ${file} is beschadigd. Zet een reservekopie terug: ` +
      'kopieer het nieuwste bestand uit de map "backups" over dit bestand.',
    { cause },
  );
}
