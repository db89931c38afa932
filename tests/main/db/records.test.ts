import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecordKind, type RecordOf, recordKey, recordSchemas } from '#domain/model/record.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import { commit } from '#main/db/commit.ts';
import { readAbsences } from '#main/db/queries/absence.ts';
import { readBaseRows } from '#main/db/queries/base-row.ts';
import { readExceptions } from '#main/db/queries/exception.ts';
import { readAllProgress } from '#main/db/queries/progress.ts';
import { readPublications } from '#main/db/queries/publication.ts';
import { KINDS_IN_ORDER, RECORDS, type RecordStore } from '#main/db/records.ts';
import { company } from '#tests/main/company.ts';
import { recordArbitrary } from '#tests/main/record-arbitraries.ts';
import { tempDatabase } from './temp.ts';

const SEED = 20_261_130;
/** The field by which a record is known, so that another record can take its place. */
const keyOf = (kind: RecordKind, record: RecordOf<RecordKind>): object => {
  const field = { settings: null, workType: 'code', ruleChoice: 'rule' }[kind as string];
  return field === null ? {} : { [field ?? 'id']: recordKey(kind, record) };
};
const kinds = Object.keys(recordSchemas) as RecordKind[];

test('every kind of record has its place in the order of writing', () => {
  expect(KINDS_IN_ORDER.toSorted()).toEqual(kinds.toSorted());
});

test.each(kinds)(`%s: what is written is read (seed ${SEED})`, async (kind) => {
  const db = await tempDatabase();
  commit(db, { changes: company(), label: 'x', at: 'x', by: 'x', undoable: false });
  const store = RECORDS[kind] as RecordStore<RecordKind>;
  const arbitrary = recordArbitrary(kind) as fc.Arbitrary<RecordOf<RecordKind>>;
  fc.assert(
    fc.property(arbitrary, arbitrary, (first, second) => {
      const key = recordKey(kind, first);
      // The same record changed into quite another one: no child of the first may stay behind.
      const next = { ...second, ...keyOf(kind, first) } as RecordOf<RecordKind>;
      db.transaction(() => store.write(db, first));
      expect(store.read(db, key)).toEqual(first);
      db.transaction(() => store.write(db, next));
      expect(store.read(db, key)).toEqual(next);
      const everything = Object.values({
        ...readCatalogue(db),
        absences: readAbsences(db),
        exceptions: readExceptions(db),
        publications: readPublications(db),
        progress: readAllProgress(db),
        baseRows: readBaseRows(db),
      }).flat();
      if (kind !== 'assignment') expect(everything).toContainEqual(next);
      if (kind === 'settings') return;
      store.remove(db, key);
      expect(store.read(db, key)).toBe(null);
    }),
    { seed: SEED, numRuns: 60 },
  );
});
