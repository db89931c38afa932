import type { Selectable } from 'kysely';
import type { PersonId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { WorkForm } from '#domain/model/work.ts';
import type { Db, ReadDb } from './connection.ts';
import { builder, readQuery, writeQuery } from './query.ts';
import type { Tables } from './tables.ts';

/** Somebody got another werkvorm at a moment; null = none. */
export type WorkFormStepRow = Selectable<Tables['work_form_step']>;
type Step = { readonly personId: PersonId; readonly from: WorkForm | null; readonly to: WorkForm | null };

const add = writeQuery<Step & { readonly at: string }>()((args) =>
  builder
    .insertInto('work_form_step')
    .values({ person_id: args.personId, at: args.at, from_form: args.from, to_form: args.to }),
);
const latest = readQuery<{ personId: PersonId }>()((args) =>
  builder
    .selectFrom('work_form_step')
    .selectAll()
    .where('person_id', '=', args.personId)
    .orderBy('id', 'desc')
    .limit(1),
);
const drop = writeQuery<{ id: number }>()((args) => builder.deleteFrom('work_form_step').where('id', '=', args.id));
const forget = writeQuery<{ personId: PersonId }>()((args) =>
  builder.deleteFrom('work_form_step').where('person_id', '=', args.personId),
);
const since = readQuery<{ from: string }>()((args) =>
  builder.selectFrom('work_form_step').selectAll().where('at', '>=', args.from).orderBy('id'),
);

const formOf = (person: Person): WorkForm | null => (person.kind === 'employee' ? person.workForm : null);

/**
 * Writes who got another werkvorm. In the transaction that wrote the changes.
 * @param undoing a step that is taken back was never made: it leaves the list instead of adding one the other way
 */
export function logWorkForms(db: Db, changes: readonly RecordChange[], at: string, undoing = false): void {
  for (const change of changes) {
    if (change.kind !== 'person' || change.before === null) continue;
    const personId = change.before.id;
    if (change.after === null) {
      db.run(forget, { personId });
      continue;
    }
    const [from, to] = [formOf(change.before), formOf(change.after)];
    if (from === to) continue;
    const last = undoing ? db.get(latest, { personId }) : undefined;
    if (last && last.from_form === to && last.to_form === from) db.run(drop, { id: last.id });
    else db.run(add, { personId, from, to, at });
  }
}

/** Steps from a moment (ISO 8601) on, oldest first. */
export const readWorkFormSteps = (db: ReadDb, from: string): WorkFormStepRow[] => db.all(since, { from });
