import type { Selectable } from 'kysely';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Exception } from '#domain/model/exception.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Db, ReadDb } from './connection.ts';
import { builder, readQuery, writeQuery } from './query.ts';
import type { Tables } from './tables.ts';

export type LoggedOverride = Selectable<Tables['override_log']>;

/** An entry as a record carries it now: it has not ended. */
type Standing = Omit<LoggedOverride, 'id' | 'ended_at'>;

const begin = writeQuery<Standing>()((args) =>
  builder
    .insertInto('override_log')
    .values({
      source: args.source,
      rule: args.rule,
      cause: args.cause,
      date: args.date,
      person_id: args.person_id,
      workplace_id: args.workplace_id,
      about: args.about,
      reason: args.reason,
      by_user: args.by_user,
      at: args.at,
      ended_at: null,
    })
    // Given before, ended, and now back by an undo or redo; or its assignment went to another day.
    .onConflict((conflict) =>
      conflict.columns(['source', 'rule', 'cause', 'at']).doUpdateSet((eb) => ({
        date: eb.ref('excluded.date'),
        workplace_id: eb.ref('excluded.workplace_id'),
        ended_at: null,
      })),
    ),
);
const end = writeQuery<Pick<Standing, 'source' | 'rule' | 'cause' | 'at'> & { endedAt: string }>()((args) =>
  builder
    .updateTable('override_log')
    .set({ ended_at: args.endedAt })
    .where('source', '=', args.source)
    .where('rule', '=', args.rule)
    .where('cause', '=', args.cause)
    .where('at', '=', args.at),
);
const between = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('override_log')
    .selectAll()
    .where('date', '>=', args.first)
    .where('date', '<=', args.last)
    .orderBy('date')
    .orderBy('id'),
);
const forget = writeQuery()(() => builder.deleteFrom('override_log'));

const ofAssignment = (a: Assignment | null): Standing[] =>
  (a?.overrides ?? []).map(({ rule, cause, reason, by, at }) => ({
    source: a?.id ?? '',
    rule,
    cause,
    date: a?.date ?? ('' as IsoDate),
    person_id: a?.personId ?? null,
    workplace_id: a?.workplaceId ?? null,
    about: null,
    reason,
    by_user: by,
    at,
  }));

const ofException = (e: Exception | null): Standing[] =>
  e === null
    ? []
    : [
        {
          source: e.id,
          rule: e.rule,
          cause: e.cause,
          date: e.date,
          person_id: null,
          workplace_id: null,
          // A cause reads `rule|date|about`.
          about: e.cause.split('|').slice(2).join('|'),
          reason: e.reason,
          by_user: e.by,
          at: e.at,
        },
      ];

const keyOf = (entry: Standing): string => JSON.stringify([entry.source, entry.rule, entry.cause, entry.at]);

/** Writes what changes let stand, and what no longer stands since `at`. In the transaction that wrote the changes. */
export function logOverrides(db: Db, changes: readonly RecordChange[], at: string): void {
  for (const change of changes) {
    if (change.kind !== 'assignment' && change.kind !== 'exception') continue;
    const [before, after] =
      change.kind === 'assignment'
        ? [ofAssignment(change.before), ofAssignment(change.after)]
        : [ofException(change.before), ofException(change.after)];
    const standing = new Set(after.map(keyOf));
    for (const entry of before) if (!standing.has(keyOf(entry))) db.run(end, { ...entry, endedAt: at });
    for (const entry of after) db.run(begin, entry);
  }
}

/** What was let stand for days from `first` to `last`, both included, oldest first; ended ones as well. */
export const readOverrides = (db: ReadDb, first: IsoDate, last: IsoDate): LoggedOverride[] =>
  db.all(between, { first, last });

/** The example company was never real: nothing of it is kept. */
export const forgetOverrides = (db: Db): void => void db.run(forget, {});
