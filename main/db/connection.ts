import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { DatabaseError } from './errors.ts';
import { asDatabaseError, assertOurs, assertSound, type Identity, identityFromHeader, identityOf } from './identity.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/registry.ts';
import { bind, type QueryArgs, type ReadQuery, type WriteQuery } from './query.ts';
import { checkMeanwhile, SOUND, type Soundness } from './soundness.ts';
import { highestVersion, upgrade } from './upgrade.ts';

/** A handle that can only read. Functions that only read ask for this one. */
export interface ReadDb {
  readonly file: string;
  all<Args extends QueryArgs, Row>(query: ReadQuery<Args, Row>, args: Args): Row[];
  get<Args extends QueryArgs, Row>(query: ReadQuery<Args, Row>, args: Args): Row | undefined;
  /** How SQLite would run a query, one line per step: tests prove with it that an index is used. */
  explain<Args extends QueryArgs, Row>(query: ReadQuery<Args, Row>, args: Args): string[];
  /** Several reads of one and the same moment. */
  snapshot<Result>(read: () => Result): Result;
  /** A consistent copy of the live database into a new file. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

/** A handle that can write. */
export interface Db extends ReadDb {
  readonly soundness: Soundness;
  run<Args extends QueryArgs>(query: WriteQuery<Args>, args: Args): number;
  /** All of it or nothing; takes the write lock at the start, so that what it reads still holds when it writes. */
  transaction<Result>(work: () => Result): Result;
  /**
   * Does the work in a transaction and takes all of it back, whatever comes of it: what it wrote is seen by the work
   * alone, and never by another connection or after a crash. Gives what the work gave.
   */
  rehearse<Result>(work: () => Result): Result;
}

/** Carries an answer out of a transaction that ends by being taken back. */
class TakenBack<Result> {
  readonly result: Result;
  constructor(result: Result) {
    this.result = result;
  }
}

class SqliteHandle implements Db {
  readonly file: string;
  readonly soundness: Soundness;
  readonly #sqlite: SqliteDatabase.Database;
  readonly #statements = new Map<string, SqliteDatabase.Statement>();

  constructor(file: string, sqlite: SqliteDatabase.Database, soundness: Soundness) {
    this.file = file;
    this.soundness = soundness;
    this.#sqlite = sqlite;
  }

  #statement(sql: string): SqliteDatabase.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#sqlite.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  all<Args extends QueryArgs, Row>(query: ReadQuery<Args, Row>, args: Args): Row[] {
    return this.#statement(query.sql).all(...bind(query, args)) as Row[];
  }

  get<Args extends QueryArgs, Row>(query: ReadQuery<Args, Row>, args: Args): Row | undefined {
    return this.#statement(query.sql).get(...bind(query, args)) as Row | undefined;
  }

  explain<Args extends QueryArgs, Row>(query: ReadQuery<Args, Row>, args: Args): string[] {
    const steps = this.#sqlite.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...bind(query, args));
    return (steps as { detail: string }[]).map((step) => step.detail);
  }

  run<Args extends QueryArgs>(query: WriteQuery<Args>, args: Args): number {
    return this.#statement(query.sql).run(...bind(query, args)).changes;
  }

  snapshot<Result>(read: () => Result): Result {
    return this.#sqlite.transaction(read).deferred();
  }

  transaction<Result>(work: () => Result): Result {
    return this.#sqlite.transaction(work).immediate();
  }

  rehearse<Result>(work: () => Result): Result {
    try {
      return this.transaction(() => {
        throw new TakenBack(work());
      });
    } catch (thrown) {
      if (thrown instanceof TakenBack) return thrown.result as Result;
      throw thrown;
    }
  }

  async copyTo(file: string): Promise<void> {
    await this.#sqlite.backup(file);
  }

  close(): void {
    this.soundness.stop();
    this.#sqlite.close();
  }
}

export interface OpenOptions {
  /** Path of the database file. */
  readonly file: string;
  /** Folder for the backup before an upgrade. */
  readonly backups: string;
  readonly now: Date;
  /**
   * A file larger than this (bytes) that needs no upgrade is checked while it is open: see `soundness`. Absent: every
   * file is checked before anything else.
   */
  readonly checkedMeanwhileFrom?: number;
  /** Tests open older and newer schemas with it. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the database for writing; makes or upgrades it when needed. Data folder 0700, files 0600.
 * @throws DatabaseError when the file is foreign, newer, damaged or no database; the file is then untouched.
 */
export async function openDatabase(options: OpenOptions): Promise<Db> {
  const { file, migrations = MIGRATIONS } = options;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // SQLite gives -wal and -shm the mode of the file itself.
  if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
  if (statSync(file).size > 0) assertUsable(file, highestVersion(migrations));
  chmodSync(file, 0o600);
  const sqlite = connect(file, false);
  try {
    const isCurrent = Number(sqlite.pragma('user_version', { simple: true })) === highestVersion(migrations);
    const isMeanwhile = isCurrent && statSync(file).size > (options.checkedMeanwhileFrom ?? Number.POSITIVE_INFINITY);
    if (!isMeanwhile) assertSound(sqlite, file);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    await upgrade(sqlite, options, migrations);
    const soundness = isMeanwhile ? checkMeanwhile(file, () => assertSound(sqlite, file)) : SOUND;
    return new SqliteHandle(file, sqlite, soundness);
  } catch (error) {
    sqlite.close();
    throw asDatabaseError(file, error);
  }
}

/**
 * Opens an existing, up-to-date database that this handle can only read.
 * @throws DatabaseError as openDatabase does, and when the file is missing or of an older version.
 */
export function openReadonly(file: string): ReadDb {
  if (!existsSync(file) || statSync(file).size === 0) {
    throw new DatabaseError('missing', file, `Er is geen database in ${file}. Start het programma eerst een keer.`);
  }
  const identity = assertUsable(file, highestVersion());
  if (identity.version < highestVersion()) {
    throw new DatabaseError(
      'older',
      file,
      `${file} is van een oudere Roosterbord. Start het programma een keer: dan wordt de database bijgewerkt.`,
    );
  }
  const sqlite = connect(file, true);
  try {
    assertSound(sqlite, file);
    return new SqliteHandle(file, sqlite, SOUND);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Looks at a file without being able to change it, so that a refused file stays as it was. */
function assertUsable(file: string, highest: number): Identity {
  const identity = identityFromHeader(file) ?? identityFromSqlite(file);
  assertOurs(identity, file, highest);
  return identity;
}

function identityFromSqlite(file: string): Identity {
  const sqlite = connect(file, true);
  try {
    return identityOf(sqlite, file);
  } finally {
    sqlite.close();
  }
}

function connect(file: string, readonly: boolean): SqliteDatabase.Database {
  try {
    const sqlite = new SqliteDatabase(file, { readonly, fileMustExist: true, timeout: 5000 });
    sqlite.pragma('foreign_keys = ON');
    return sqlite;
  } catch (error) {
    throw asDatabaseError(file, error);
  }
}
