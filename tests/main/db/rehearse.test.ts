import { expect, test } from 'vitest';
import { readCatalogue } from '#main/db/catalogue.ts';
import { commit } from '#main/db/commit.ts';
import { readRevision } from '#main/db/history.ts';
import { readPlan } from '#main/db/plan.ts';
import { readAssignment } from '#main/db/queries/assignment.ts';
import { readOrder } from '#main/db/queries/order.ts';
import { rehearsed } from '#main/db/rehearse.ts';
import { added, assignmentOf, company, day, fatima, idOf, order } from '#tests/main/company.ts';
import { dumpOf } from './dump.ts';
import { tempDatabase } from './temp.ts';

async function companyDatabase() {
  const db = await tempDatabase();
  commit(db, { changes: company(), label: 'begin', at: 'x', by: 'x', undoable: false });
  return db;
}

test('what is rehearsed is seen by the look alone, and gone after it', async () => {
  const db = await companyDatabase();
  const before = dumpOf(db.file);
  const row = assignmentOf(1, { date: day('2026-12-07') });
  const seen = rehearsed(db, [added('assignment', row)], (view) => {
    // Another connection, while it is there.
    expect(dumpOf(db.file)).toBe(before);
    const plan = readPlan(view.db, '2026-W49' as never, [], day('2026-11-30'));
    return { row: readAssignment(view.db, row.id), around: plan.around, left: view.left };
  });
  expect(seen.row).toEqual(row);
  // The sums of other weeks follow: the week before is told of the work in the week after.
  expect(seen.around).toMatchObject([{ personId: fatima.id, after: '0:480-600,615-720' }]);
  expect(seen.left).toEqual([]);
  expect(readAssignment(db, row.id)).toBeNull();
  expect(dumpOf(db.file)).toBe(before);
});

test('a look that fails leaves nothing either, and says why', async () => {
  const db = await companyDatabase();
  const before = dumpOf(db.file);
  const look = () => {
    throw new RangeError('stuk');
  };
  expect(() => rehearsed(db, [added('assignment', assignmentOf(1))], look)).toThrow(RangeError);
  expect(dumpOf(db.file)).toBe(before);
});

test('within a transaction only the rehearsal is taken back', async () => {
  const db = await companyDatabase();
  db.transaction(() => {
    commit(db, { changes: [added('assignment', assignmentOf(1))], label: 'x', at: 'x', by: 'x', undoable: true });
    rehearsed(db, [added('assignment', assignmentOf(2))], (view) => {
      expect(readAssignment(view.db, assignmentOf(1).id)).not.toBeNull();
      expect(readAssignment(view.db, assignmentOf(2).id)).not.toBeNull();
    });
  });
  expect(readAssignment(db, assignmentOf(1).id)).not.toBeNull();
  expect(readAssignment(db, assignmentOf(2).id)).toBeNull();
});

test('what cannot be any more is left out and named; the rest is there', async () => {
  const db = await companyDatabase();
  const gone = assignmentOf(1, { personId: idOf(77) as never });
  const same = { ...order, id: idOf(78) as never };
  const moved = { ...order, deadline: day('2026-12-24'), version: 2 };
  const changes = [
    added('assignment', gone),
    added('order', same),
    { kind: 'order' as const, before: order, after: moved },
    // Used by nothing, so it may go; the one that is not there is gone already.
    { kind: 'assignment' as const, before: assignmentOf(3), after: null },
  ];
  rehearsed(db, changes, (view) => {
    expect(view.left.map(({ kind, after }) => [kind, after])).toEqual([
      ['order', same],
      ['assignment', gone],
    ]);
    expect(readOrder(view.db, order.id)?.deadline).toBe('2026-12-24');
  });
});

test('it raises no revision', async () => {
  const db = await companyDatabase();
  const before = readRevision(db);
  rehearsed(db, [{ kind: 'person', before: fatima, after: { ...fatima, contractMinutes: 600 } }], (view) => {
    expect(readRevision(view.db)).toBe(before);
    expect(readCatalogue(view.db).people.find(({ id }) => id === fatima.id)?.contractMinutes).toBe(600);
  });
  expect(readRevision(db)).toBe(before);
});

test('a backup that runs meanwhile has nothing of it', async () => {
  const db = await companyDatabase();
  const before = dumpOf(db.file);
  const copy = `${db.file}-copy`;
  const copying = db.copyTo(copy);
  const rows = Array.from({ length: 400 }, (_, i) => added('assignment', assignmentOf(i)));
  // A few only: each one makes a backup over the same connection begin again.
  for (let look = 0; look < 5; look++) {
    rehearsed(db, rows, (view) => expect(readAssignment(view.db, assignmentOf(399).id)).not.toBeNull());
    await new Promise((resolve) => setImmediate(resolve));
  }
  await copying;
  expect(dumpOf(copy)).toBe(before);
  expect(dumpOf(db.file)).toBe(before);
});
