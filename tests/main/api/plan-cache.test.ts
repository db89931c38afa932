import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { CatalogueCache } from '#main/api/catalogue-cache.ts';
import { ChangeHub } from '#main/api/change-hub.ts';
import { PlanCache } from '#main/api/plan-cache.ts';
import { commit } from '#main/db/commit.ts';
import { added, assignmentOf, company, day, fatima, idOf, site } from '#tests/main/company.ts';
import { tempDatabase } from '#tests/main/db/temp.ts';

const week = '2026-W49' as IsoWeek;

async function office() {
  const db = await tempDatabase();
  const events = new ChangeHub();
  const write = (...changes: RecordChange[]) => {
    const {
      revision,
      history,
      changes: written,
    } = commit(db, {
      changes,
      label: 'x',
      at: 'x',
      by: 'x',
      undoable: true,
    });
    events.publish({ type: 'changed', revision, changes: [...written], history });
  };
  const plans = new PlanCache(db, new CatalogueCache(db, events), events);
  write(...company());
  return { write, plan: () => plans.get(week, [], day('2026-11-30')) };
}

test('a change within the week keeps the plan, and the plan follows it', async () => {
  const { write, plan } = await office();
  const before = plan();
  write(added('assignment', assignmentOf(1)));
  expect(plan()).toBe(before);
  expect(plan().placed.size).toBe(1);
});

test.each([
  ['the week before', '2026-11-29', true],
  ['fifteen weeks after', '2027-03-21', true],
  ['sixteen weeks after', '2027-03-22', false],
])('an assignment in %s: read again %s', async (_, date, again) => {
  const { write, plan } = await office();
  const before = plan();
  write(added('assignment', assignmentOf(1, { date: day(date) })));
  expect(plan() !== before).toBe(again);
});

test('what the week before says is known to the next command', async () => {
  const { write, plan } = await office();
  expect(plan().around(fatima.id).before).toBe('');
  write(added('assignment', assignmentOf(1, { date: day('2026-11-29') })));
  expect(plan().around(fatima.id).before).toBe('6:480-600,615-720');
});

test.each([
  [week, true],
  ['2026-W50', false],
])('a publication of %s: read again %s', async (of, again) => {
  const { write, plan } = await office();
  const before = plan();
  const publication = {
    id: idOf(650) as never,
    siteId: site.id,
    week: of as IsoWeek,
    number: 1,
    at: '2026-11-27T12:00:00.000Z',
    by: 'Anna',
    version: 1,
  };
  write(added('publication', publication));
  expect(plan() !== before).toBe(again);
  expect(plan().publications).toHaveLength(again ? 1 : 0);
});
