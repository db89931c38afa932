import type { Db, ReadDb } from './connection.ts';
import { looseBuilder, type QueryArgs, type ReadQuery, readQuery, type WriteQuery, writeQuery } from './query.ts';
import type { TableName, Tables } from './tables.ts';

type Column<T extends TableName> = keyof Tables[T] & string;

/** One row per record. Every table of this kind has one key column. */
export interface RecordTable<T extends TableName> {
  all(db: ReadDb): Tables[T][];
  one(db: ReadDb, key: string): Tables[T] | undefined;
  /** Inserts, or updates the row with the same key: never replaces it, which would remove its children. */
  write(db: Db, row: Tables[T]): void;
  remove(db: Db, key: string): void;
}

/** Access to a table with one row per record; rows come in a fixed order, so that equal data reads equal. */
export function recordTable<T extends TableName>(
  table: T,
  { key, orderBy }: { readonly key: Column<T>; readonly orderBy: readonly Column<T>[] },
): RecordTable<T> {
  const name: string = table;
  const keyColumn: string = key;
  const everything = looseBuilder.selectFrom(name).selectAll();
  const all = readQuery()(() =>
    [...orderBy, keyColumn].reduce((query, column) => query.orderBy(column), everything),
  ) as ReadQuery<Record<never, never>, Tables[T]>;
  const one = readQuery<{ key: string }>()((args) => everything.where(keyColumn, '=', args.key)) as ReadQuery<
    { key: string },
    Tables[T]
  >;
  const remove = writeQuery<{ key: string }>()((args) => looseBuilder.deleteFrom(name).where(keyColumn, '=', args.key));
  let write: WriteQuery<QueryArgs> | undefined;
  return {
    all: (db) => db.all(all, {}),
    one: (db, value) => db.get(one, { key: value }),
    write: (db, row) => {
      write ??= upsert(table, Object.keys(row), key);
      db.run(write, row as unknown as QueryArgs);
    },
    remove: (db, value) => void db.run(remove, { key: value }),
  };
}

/** Rows that belong to one record, in the order in which the record lists them. */
export interface ChildTable<T extends TableName> {
  /** All rows, by the key of their record. */
  all(db: ReadDb): Map<string, Tables[T][]>;
  of(db: ReadDb, parent: string): Tables[T][];
  replace(db: Db, parent: string, rows: readonly Tables[T][]): void;
}

/** Access to a table of rows that belong to a record; `parent` is the column of that record's key. */
export function childTable<T extends TableName>(table: T, parent: Column<T>): ChildTable<T> {
  const name: string = table;
  const parentColumn: string = parent;
  const everything = looseBuilder.selectFrom(name).selectAll();
  const all = readQuery()(() => everything.orderBy(parentColumn).orderBy('position')) as ReadQuery<
    Record<never, never>,
    Tables[T]
  >;
  const of = readQuery<{ parent: string }>()((args) =>
    everything.where(parentColumn, '=', args.parent).orderBy('position'),
  ) as ReadQuery<{ parent: string }, Tables[T]>;
  const clear = writeQuery<{ parent: string }>()((args) =>
    looseBuilder.deleteFrom(name).where(parentColumn, '=', args.parent),
  );
  let add: WriteQuery<QueryArgs> | undefined;
  return {
    all: (db) => Map.groupBy(db.all(all, {}), (row) => String(row[parent])),
    of: (db, value) => db.all(of, { parent: value }),
    replace: (db, value, rows) => {
      db.run(clear, { parent: value });
      for (const row of rows) {
        add ??= insert(table, Object.keys(row));
        db.run(add, row as unknown as QueryArgs);
      }
    },
  };
}

function insert(table: string, columns: readonly string[]): WriteQuery<QueryArgs> {
  return writeQuery<QueryArgs>()((args) =>
    looseBuilder.insertInto(table).values(Object.fromEntries(columns.map((column) => [column, args[column]]))),
  );
}

function upsert(table: string, columns: readonly string[], key: string): WriteQuery<QueryArgs> {
  const rest = columns.filter((column) => column !== key);
  return writeQuery<QueryArgs>()((args) =>
    looseBuilder
      .insertInto(table)
      .values(Object.fromEntries(columns.map((column) => [column, args[column]])))
      .onConflict((conflict) =>
        conflict
          .column(key)
          .doUpdateSet((eb) => Object.fromEntries(rest.map((column) => [column, eb.ref(`excluded.${column}`)]))),
      ),
  );
}
