import { describe, expect, it } from 'vitest';
import { fullName } from '#domain/model/person.ts';
import { readReadable, staysIn } from './read-readable.ts';
import { readZip } from './read-zip.ts';
import { CONCEPT, DATES, exported as exportedBy, rosterWorld, VERSION } from './roster-world.ts';
import type { Told } from './told.ts';

const PEOPLE = 1500;
const { board, truth, reader, people } = rosterWorld(PEOPLE);
const exported = (asked: Parameters<typeof exportedBy>[1]) => exportedBy(board().client, asked);

/** Every so many-th paper is opened: reading one takes longer than making it. */
const EVERY = 8;
/** Every so many-th person's. */
const EVERY_PERSON = 125;
const TIME_LIMIT = 180_000;

const asLines = (rows: readonly Told[]): readonly string[] => rows.map(reader().line).toSorted();
const crewOf = (code: string): number => Math.floor(Number(code.slice(2)) / 2);

describe('1,500 people in sixty teams, row by row', { timeout: TIME_LIMIT }, () => {
  it('PDF of each team', async () => {
    const [archive] = await exported({ of: VERSION, bundle: true });
    const files = await readZip(archive?.bytes ?? new Uint8Array());
    expect(files.length).toBeGreaterThanOrEqual(60);
    const all = truth(VERSION);
    let opened = 0;
    for (const file of files.filter((_, at) => at % EVERY === 0)) {
      const crew = Number(/Ploeg (\d+)/.exec(file.name)?.[1] ?? Number.NaN);
      if (Number.isNaN(crew)) continue;
      const told = await reader().teamPdfs([file]);
      const own = all.filter(({ code }) => code.startsWith('P1') && crewOf(code) === crew);
      expect([file.name, told.map(reader().onPaper).toSorted()]).toEqual([
        file.name,
        own.map(reader().onPaper).toSorted(),
      ]);
      opened += 1;
    }
    expect(opened).toBeGreaterThanOrEqual(7);
  });

  it('a sheet and a readable sheet of a person', async () => {
    const some = people.filter((person, at) => person.kind === 'employee' && at % EVERY_PERSON === 0);
    expect(some.length).toBeGreaterThanOrEqual(12);
    const all = truth(CONCEPT);
    const codes = new Set(all.map(({ code }) => code));
    for (const { id: personId, number, ...person } of some) {
      const choice = { by: 'person', personId } as const;
      const own = all.filter((row) => row.number === number);
      expect(asLines(await reader().personPdfs(await exported({ choice })))).toEqual(asLines(own));
      const [sheet] = await exported({ choice, readable: true });
      const page = await readReadable(sheet?.bytes ?? new Uint8Array(), codes);
      expect(page).toEqual({ name: fullName(person).normalize(), pages: 1, stays: staysIn(own, DATES) });
    }
  });

  it.each([CONCEPT, VERSION])('CSV of %j', async (of) => {
    const told = reader().csv(await exported({ of, format: 'csv' }));
    expect(asLines(told)).toEqual(asLines(truth(of)));
  });

  it('a workbook with a sheet for each team', async () => {
    const { flat, parts } = await reader().workbook(await exported({ of: VERSION, format: 'xlsx' }));
    expect(asLines(flat)).toEqual(asLines(truth(VERSION)));
    expect(asLines(parts)).toEqual(asLines(truth(VERSION)));
  });

  it('a calendar of each team: every row is an event of its own', async () => {
    const [archive] = await exported({ of: VERSION, format: 'ics', bundle: true });
    const told = reader().calendars(await readZip(archive?.bytes ?? new Uint8Array()), 'team');
    expect(told.map(reader().onPaper).toSorted()).toEqual(truth(VERSION).map(reader().onPaper).toSorted());
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
  });
});
