import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ChangeEvent } from '#contract/changes.ts';
import { ChangeHub } from '#main/api/change-hub.ts';
import { OtherWriters } from '#main/api/other-writers.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase } from '#main/db/connection.ts';
import { company } from '#tests/main/company.ts';
import { NOW, tempDatabase } from '#tests/main/db/temp.ts';

test('what another process wrote is told once, and only while somebody listens', async () => {
  vi.useFakeTimers();
  try {
    const db = await tempDatabase();
    const events = new ChangeHub();
    const told: ChangeEvent[] = [];
    events.listen((event) => told.push(event));
    const others = new OtherWriters(db, events, 1_000);
    const stop = others.watch();
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);

    const other = await openDatabase({ file: db.file, backups: join(db.file, '../b'), now: NOW });
    commit(other, { changes: company(), label: 'Import', at: 'x', by: 'x', undoable: true });
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual([{ type: 'reload', revision: 1, history: { undo: 'Import', redo: null } }]);

    stop();
    stop();
    const site = company().find((change) => change.kind === 'site')?.after;
    if (!site || !('peoplePerBhv' in site)) throw new Error('The company has no site');
    const changes = [{ kind: 'site' as const, before: site, after: { ...site, name: 'Hal Z' } }];
    commit(other, { changes, label: 'naam', at: 'x', by: 'x', undoable: true });
    other.close();
    vi.advanceTimersByTime(3_000);
    expect(told).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('what this process announces itself is not told again', async () => {
  vi.useFakeTimers();
  try {
    const db = await tempDatabase();
    const events = new ChangeHub();
    const told: string[] = [];
    events.listen((event) => told.push(event.type));
    const stop = new OtherWriters(db, events, 1_000).watch();
    const { revision, history } = commit(db, { changes: company(), label: 'x', at: 'x', by: 'x', undoable: true });
    events.publish({ type: 'reload', revision, history });
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual(['reload']);
    stop();
  } finally {
    vi.useRealTimers();
  }
});
