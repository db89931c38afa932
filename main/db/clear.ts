import type { IsoDate } from '#domain/model/common.ts';
import type { RecordChange, RecordKind, RecordOf } from '#domain/model/record.ts';
import { readCatalogue } from './catalogue.ts';
import { commit } from './commit.ts';
import type { Db } from './connection.ts';
import { forgetAll } from './history.ts';
import { forgetOverrides } from './override-log.ts';
import { readAbsences } from './queries/absence.ts';
import { readAssignmentsBetween } from './queries/assignment.ts';
import { readBaseRows } from './queries/base-row.ts';
import { readExceptions } from './queries/exception.ts';
import { readAllProgress } from './queries/progress.ts';
import { readPublications } from './queries/publication.ts';
import { removeScenarios } from './queries/scenario.ts';

const removed = <K extends RecordKind>(kind: K, records: readonly RecordOf<K>[]): RecordChange[] =>
  records.map((before) => ({ kind, before, after: null }) as RecordChange);

/**
 * Takes the example company out: everything but work types, norms, the company's numbers and choices, and settings, and the steps that speak of it. The
 * database is then as new. Cannot be undone.
 */
export function clearExample(db: Db, stamp: { readonly at: string; readonly by: string }): void {
  db.transaction(() => {
    const { settings, ...company } = readCatalogue(db);
    const changes = [
      ...removed('publication', readPublications(db)),
      ...removed('exception', readExceptions(db)),
      ...removed('assignment', readAssignmentsBetween(db, '0000-01-01' as IsoDate, '9999-12-31' as IsoDate)),
      ...removed('baseRow', readBaseRows(db)),
      ...removed('absence', readAbsences(db)),
      ...removed('progress', readAllProgress(db)),
      ...removed('order', company.orders),
      ...removed('aid', company.aids),
      ...removed('agreement', company.agreements),
      ...removed('workplace', company.workplaces),
      ...removed('person', company.people),
      ...removed('organisation', company.organisations),
      ...removed('closure', company.closures),
      ...removed('block', company.blocks),
      ...removed('site', company.sites),
    ];
    const asNew: RecordChange = { kind: 'settings', before: settings, after: { ...settings, dataState: 'new' } };
    commit(db, { ...stamp, changes: [...changes, asNew], label: 'Voorbeeldgegevens weg', undoable: false });
    forgetAll(db);
    forgetOverrides(db);
    removeScenarios(db);
  });
}
