import type SqliteDatabase from 'better-sqlite3';

/** One step of the schema. Append-only: a released migration never changes again. */
export interface Migration {
  /** Becomes the database's `user_version`; counts up in tens, the file name starts with it. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot say, after it and in the same transaction. */
  readonly fill?: (sqlite: SqliteDatabase.Database) => void;
}
