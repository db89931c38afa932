import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import { commit, redo, undo } from '#main/db/commit.ts';
import type { Db } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { importFiles } from '#main/imports/import-files.ts';
import { ImportSession } from '#main/imports/session.ts';
import { LATER, NOW, tempDatabase } from '#tests/main/db/temp.ts';
import { csv, EXAMPLE_CSV, fixture, TODAY } from './sources.ts';

const options = (db: Db) => ({ db, now: () => NOW, today: () => TODAY, user: 'Anna' });
const everything = (db: Db) => ({
  catalogue: readCatalogue(db),
  assignments: readAssignmentsBetween(db, '2026-01-01' as IsoDate, '2027-12-31' as IsoDate),
});
const broken = csv(
  'hulpmiddelen.csv',
  'Code;Naam;Aantal;Vervult\nH1;Tafel;2;hoog-laagtafel\nH2;Stoel;veel;zittend werk',
);

describe('an import into a real database', () => {
  test('the example workbook, then the texts: the second changes nothing, not even the revision', async () => {
    const db = await tempDatabase();
    const session = new ImportSession(options(db));
    const progress: number[] = [];
    const first = await session.preview([fixture('werkmap.xlsx')], [], {
      onProgress: (fraction) => progress.push(fraction),
    });
    if (!first.ok) throw new Error(first.reason);
    expect(first.preview.errors).toEqual([]);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(readRevision(db)).toBe(0);
    const accepted = session.accept(first.preview.previewId, false);
    expect(accepted).toMatchObject({ ok: true, committed: { revision: 1, label: 'Import van werkmap.xlsx' } });
    expect(everything(db).assignments).toHaveLength(865);
    expect(everything(db).catalogue.settings.dataState).toBe('real');

    const before = everything(db);
    const again = await importFiles(options(db), EXAMPLE_CSV.map(fixture), { dryRun: false, validOnly: false });
    expect(again).toMatchObject({ errors: [], written: false });
    expect(again.sheets.every((sheet) => sheet.unchanged === sheet.rows)).toBe(true);
    expect(readRevision(db)).toBe(1);
    expect(everything(db)).toEqual(before);
  });

  test('is one step: undo takes all of it back and redo brings all of it again', async () => {
    const db = await tempDatabase();
    const empty = everything(db).catalogue;
    await importFiles(options(db), [fixture('werkmap.xlsx')], { dryRun: false, validOnly: false });
    undo(db, LATER);
    expect(everything(db).catalogue).toEqual({
      ...empty,
      settings: { ...empty.settings, version: expect.any(Number) },
    });
    expect(everything(db).assignments).toEqual([]);
    redo(db, LATER);
    expect(everything(db).assignments).toHaveLength(865);
  });

  test('a dry run writes nothing', async () => {
    const db = await tempDatabase();
    const report = await importFiles(options(db), [fixture('werkmap.xlsx')], { dryRun: true, validOnly: false });
    expect(report).toMatchObject({ errors: [], written: false });
    expect(report.sheets.find((sheet) => sheet.sheet === 'Inzet')).toMatchObject({ rows: 865, new: 865 });
    expect(readRevision(db)).toBe(0);
  });

  test('with an error it is all or nothing, or the rows without one', async () => {
    const db = await tempDatabase();
    const session = new ImportSession(options(db));
    const outcome = await session.preview([broken], []);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.preview.errors).toEqual([
      {
        sheet: 'Hulpmiddelen',
        row: 3,
        column: 'Aantal',
        value: 'veel',
        reason: "'veel' is geen getal. Schrijf een heel getal, bijvoorbeeld 12.",
      },
    ]);
    expect(session.accept(outcome.preview.previewId, false)).toEqual({ ok: false, problem: 'has-errors' });
    expect(readRevision(db)).toBe(0);
    expect(session.accept(outcome.preview.previewId, true)).toMatchObject({ ok: true });
    expect(everything(db).catalogue.aids.map((aid) => aid.code)).toEqual(['H1']);
  });

  test('a preview ends when it is accepted, when data change and when a newer one begins', async () => {
    const db = await tempDatabase();
    const session = new ImportSession(options(db));
    const preview = async () => {
      const outcome = await session.preview([broken], []);
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.preview.previewId;
    };
    const stale = { ok: false, problem: 'stale' };
    const first = await preview();
    const second = await preview();
    expect(session.accept(first, true)).toEqual(stale);
    expect(session.accept(second, true)).toMatchObject({ ok: true });
    expect(session.accept(second, true)).toEqual(stale);
    const third = await preview();
    const before = readCatalogue(db).settings;
    commit(db, {
      changes: [{ kind: 'settings', before, after: { ...before, dataState: 'example' } }],
      label: 'x',
      at: NOW.toISOString(),
      by: 'Bert',
      undoable: true,
    });
    expect(session.accept(third, true)).toEqual(stale);
  });

  test('a refused file is an outcome with its name and reason', async () => {
    const db = await tempDatabase();
    const outcome = await new ImportSession(options(db)).preview([csv('lijst.csv', 'a;b')], []);
    expect(outcome).toMatchObject({ ok: false, file: 'lijst.csv', reason: expect.stringContaining('medewerkers.csv') });
    const report = await importFiles(options(db), [csv('inzet.csv', '')], { dryRun: false, validOnly: true });
    expect(report).toEqual({
      sheets: [],
      errors: [
        { sheet: 'inzet.csv', row: 0, column: '', value: '', reason: 'Dit bestand is leeg. Kies een ander bestand.' },
      ],
      notices: [],
      written: false,
    });
  });

  test('an abort ends the reading and keeps nothing', async () => {
    const db = await tempDatabase();
    const session = new ImportSession(options(db));
    const stop = new AbortController();
    const running = session.preview([fixture('werkmap.xlsx')], [], {
      onProgress: () => stop.abort(new Error('weg')),
      signal: stop.signal,
    });
    await expect(running).rejects.toThrow('weg');
    expect(readRevision(db)).toBe(0);
  });

  test('the thread that asks stays free while a large file is read', async () => {
    const db = await tempDatabase();
    const rows = Array.from({ length: 20_000 }, (_, index) => `30-11-2026;ochtend;${20_000 + index};P1;;;`);
    const file = csv('inzet.csv', ['Datum;Dagdeel;Personeelsnummer;Werkplek;Ordernummer;Van;Tot', ...rows].join('\n'));
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 1);
    const report = await importFiles(options(db), [file], { dryRun: true, validOnly: false });
    clearInterval(clock);
    expect(report.sheets).toMatchObject([{ sheet: 'Inzet', rows: 20_000, errors: 20_000 }]);
    // Reading on this thread would leave it no turn at all.
    expect(turns).toBeGreaterThan(10);
  });
});
