import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Kysely builds and types the SQL; it never runs it. Its own drivers are asynchronous, and one synchronous
 * transaction per command is what keeps a plan whole.
 */
const dialect = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
};
export const builder = new Kysely<Tables>({ dialect });

/** The same builder for code that is generic over tables: names are checked by its callers. */
export const looseBuilder = new Kysely<Record<string, Record<string, unknown>>>({ dialect });

/** SQL that the builder has no words for. */
export const compiled = <Row>(raw: RawBuilder<Row>): Compilable<Row> => ({ compile: () => raw.compile(builder) });

/** A value that is known when the query runs, not when it is built. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type SqlValue = string | number | null;
export type QueryArgs = { readonly [name: string]: SqlValue };

interface Prepared {
  readonly sql: string;
  /** In the order of the question marks: a slot's name, or a value that is part of the query. */
  readonly parameters: readonly unknown[];
}

/** A query built once and run often. The phantom types say what goes in and what comes out. */
export interface ReadQuery<Args extends QueryArgs, Row> extends Prepared {
  readonly reads: true;
  readonly types?: { readonly args: Args; readonly row: Row };
}
export interface WriteQuery<Args extends QueryArgs> extends Prepared {
  readonly reads: false;
  readonly types?: { readonly args: Args };
}

const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

/** A query that only reads. The builder gets a placeholder for each argument. */
export function readQuery<Args extends QueryArgs = Record<never, never>>() {
  return <Row>(build: (args: Args) => Compilable<Row>): ReadQuery<Args, Row> => {
    const { sql, parameters } = build(slots as Args).compile();
    return { reads: true, sql, parameters };
  };
}

/** A query that changes rows. */
export function writeQuery<Args extends QueryArgs = Record<never, never>>() {
  return (build: (args: Args) => Compilable): WriteQuery<Args> => {
    const { sql, parameters } = build(slots as Args).compile();
    return { reads: false, sql, parameters };
  };
}

/** The values for the question marks of a query, in order. */
export function bind(query: Prepared, args: QueryArgs): SqlValue[] {
  return query.parameters.map((parameter) => {
    if (!(parameter instanceof Slot)) return parameter as SqlValue;
    const value = args[parameter.name];
    if (value === undefined) throw new Error(`Query without a value for ${parameter.name}: ${query.sql}`);
    return value;
  });
}
