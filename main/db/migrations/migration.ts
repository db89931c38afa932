/** One step of the schema. Append-only: a released migration never changes again. */
export interface Migration {
  /** Becomes the database's `user_version`; counts up in tens, the file name starts with it. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
