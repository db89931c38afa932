import SqliteDatabase from 'better-sqlite3';

/** What "Wat als" may write. */
const SCENARIOS = ['scenario', 'scenario_step'];

export interface DumpOptions {
  /** Tables that are left out, besides those of scenarios. */
  readonly without?: readonly string[];
  /** Columns that are left out of every table. */
  readonly withoutColumns?: readonly string[];
}

/** Every row of every real table in its own order, as another connection reads it: equal text is an equal database. */
export function dumpOf(file: string, { without = [], withoutColumns = [] }: DumpOptions = {}): string {
  const sqlite = new SqliteDatabase(file, { readonly: true });
  try {
    const tables = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as string[];
    const shown = tables.filter((table) => !SCENARIOS.includes(table) && !without.includes(table));
    return shown
      .flatMap((table) => {
        const rows = sqlite.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
        const texts = rows.map((row) =>
          JSON.stringify(Object.entries(row).filter(([column]) => !withoutColumns.includes(column))),
        );
        return [`-- ${table}`, ...(withoutColumns.length === 0 ? texts : texts.sort())];
      })
      .join('\n');
  } finally {
    sqlite.close();
  }
}
