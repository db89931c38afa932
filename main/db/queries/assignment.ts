import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { OrganisationId } from '#domain/model/ids.ts';
import type { Db, ReadDb } from '../connection.ts';
import { builder, readQuery } from '../query.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const assignments = recordTable('assignment', { key: 'id', orderBy: [] });
const overrides = childTable('assignment_override', 'assignment_id');

export const assignmentsBetween = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder.selectFrom('assignment').selectAll().where('date', '>=', args.first).where('date', '<=', args.last),
);

export const assignmentsOfPerson = readQuery<{ personId: string; first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('assignment')
    .selectAll()
    .where('person_id', '=', args.personId as Tables['assignment']['person_id'])
    .where('date', '>=', args.first)
    .where('date', '<=', args.last),
);

/** Rows at workplaces of an organisation, and at those that agreements keep seats of. */
const assignmentsWithEmployers = readQuery<{ first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('assignment')
    .innerJoin('workplace', 'workplace.id', 'assignment.workplace_id')
    .selectAll('assignment')
    .where('date', '>=', args.first)
    .where('date', '<=', args.last)
    .where((eb) =>
      eb.or([
        eb('workplace.organisation_id', 'is not', null),
        eb('workplace.id', 'in', eb.selectFrom('agreement_return_place').select('workplace_id')),
      ]),
    ),
);

const assignmentsAtOrganisation = readQuery<{ organisationId: string; first: IsoDate; last: IsoDate }>()((args) =>
  builder
    .selectFrom('assignment')
    .innerJoin('workplace', 'workplace.id', 'assignment.workplace_id')
    .selectAll('assignment')
    .where('workplace.organisation_id', '=', args.organisationId as OrganisationId)
    .where('date', '>=', args.first)
    .where('date', '<=', args.last),
);

function toAssignment(db: ReadDb, row: Tables['assignment']): Assignment {
  return {
    id: row.id,
    personId: row.person_id,
    workplaceId: row.workplace_id,
    date: row.date,
    blockId: row.block_id,
    orderId: row.order_id,
    from: row.from_minute,
    to: row.to_minute,
    overrides:
      row.override_count === 0
        ? []
        : overrides.of(db, row.id).map((child) => ({
            rule: child.rule,
            cause: child.cause,
            reason: child.reason,
            by: child.by_user,
            at: child.at,
          })),
    fillsIn: row.fills_in === 1,
    origin: row.origin,
    version: row.version,
  };
}

/** A fixed order, so that equal data reads equal. */
const inOrder = (db: ReadDb, rows: Tables['assignment'][]): Assignment[] =>
  rows.map((row) => toAssignment(db, row)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The assignments from `first` to `last`, both included: reads nothing of other days. */
export function readAssignmentsBetween(db: ReadDb, first: IsoDate, last: IsoDate): Assignment[] {
  return inOrder(db, db.all(assignmentsBetween, { first, last }));
}

/** The assignments at employers and at places to come back to, from `first` to `last`, both included. */
export function readAssignmentsWithEmployers(db: ReadDb, first: IsoDate, last: IsoDate): Assignment[] {
  return inOrder(db, db.all(assignmentsWithEmployers, { first, last }));
}

/** The assignments at the workplaces of one organisation, from `first` to `last`, both included. */
export function readAssignmentsAt(
  db: ReadDb,
  organisationId: OrganisationId,
  first: IsoDate,
  last: IsoDate,
): Assignment[] {
  return inOrder(db, db.all(assignmentsAtOrganisation, { organisationId, first, last }));
}

/** One person's assignments from `first` to `last`, both included. */
export function readAssignmentsOfPerson(db: ReadDb, personId: string, first: IsoDate, last: IsoDate): Assignment[] {
  return inOrder(db, db.all(assignmentsOfPerson, { personId, first, last }));
}

export function readAssignment(db: ReadDb, id: string): Assignment | null {
  const row = assignments.one(db, id);
  return row ? toAssignment(db, row) : null;
}

export function writeAssignment(db: Db, assignment: Assignment): void {
  assignments.write(db, {
    id: assignment.id,
    person_id: assignment.personId,
    workplace_id: assignment.workplaceId,
    date: assignment.date,
    block_id: assignment.blockId,
    order_id: assignment.orderId,
    from_minute: assignment.from,
    to_minute: assignment.to,
    override_count: assignment.overrides.length,
    fills_in: assignment.fillsIn ? 1 : 0,
    origin: assignment.origin,
    version: assignment.version,
  });
  overrides.replace(
    db,
    assignment.id,
    assignment.overrides.map((override, position) => ({
      assignment_id: assignment.id,
      position,
      rule: override.rule,
      cause: override.cause,
      reason: override.reason,
      by_user: override.by,
      at: override.at,
    })),
  );
}

export const removeAssignment = assignments.remove;
