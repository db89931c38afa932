import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { commit } from '#main/db/commit.ts';
import { readPeople } from '#main/db/queries/person.ts';
import { readBlocks, readSites } from '#main/db/queries/site.ts';
import { added, assignmentOf, day, site } from '#tests/main/company.ts';
import { readReadable, staysIn } from './read-readable.ts';
import {
  CONCEPT,
  DATES,
  exported as exportedBy,
  quickBoard,
  rosterWorld,
  VERSION,
  WEEK,
  workbookWorld,
} from './roster-world.ts';
import { type ExportedFile, Reader } from './told.ts';
import { type Of, type Truth, truthOf } from './versioned.ts';

/** A site's week: how to have it exported, to read it back, and what the database says of it. */
interface Case {
  readonly reader: Reader;
  readonly exported: (asked: Partial<RosterExport>) => Promise<readonly ExportedFile[]>;
  readonly truth: (of: Of) => readonly Truth[];
}

/** The first of them have the odd names. */
const small = rosterWorld(20);
const smallCase = (): readonly Case[] => [
  {
    reader: small.reader(),
    exported: (asked) => exportedBy(small.board().client, asked),
    truth: small.truth,
  },
];

const workbook = workbookWorld();
/** Every site of the workbook at which somebody works. */
function workbookCases(): readonly Case[] {
  const { db, client } = workbook();
  const people = readPeople(db);
  const cases = readSites(db).map(({ id: siteId }): Case => {
    const blocks = readBlocks(db).filter((block) => block.siteId === siteId);
    return {
      reader: new Reader(people, blocks, DATES),
      exported: (asked) => exportedBy(client, { ...asked, siteId }),
      truth: (of) => truthOf(db, WEEK, siteId, of),
    };
  });
  const working = cases.filter(({ truth }) => truth(VERSION).length > 0);
  expect(working.length).toBeGreaterThanOrEqual(3);
  return working;
}

/** Hundreds of papers are read: long on a busy machine. */
const TIME_LIMIT = 180_000;

const WHOSE = {
  team: { by: 'team', team: null },
  place: { by: 'place', workplaceId: null },
  person: { by: 'person', personId: null },
} as const;
const ALL = ['team', 'place', 'person'] as const;

describe.each([
  ['a company of odd names', smallCase],
  ['the example workbook', workbookCases],
] as const)('%s, opened again by readers that did not write it', { timeout: TIME_LIMIT }, (_name, cases) => {
  it('says something else now than it did in its version', () => {
    for (const { truth, reader } of cases()) {
      expect(truth(CONCEPT).map(reader.line).toSorted()).not.toEqual(truth(VERSION).map(reader.line).toSorted());
    }
  });

  it('a readable sheet of everyone but guides says the same', async () => {
    for (const { exported, truth } of cases()) {
      const people = Map.groupBy(truth(VERSION), ({ number }) => number);
      const codes = new Set(truth(VERSION).map(({ code }) => code));
      const files = await exported({ of: VERSION, choice: WHOSE.person, readable: true });
      const told = await Promise.all(files.map(({ bytes }) => readReadable(bytes, codes)));
      const own = [...people.values()].filter(([row]) => row?.isGuide === false);
      const sheet = (rows: readonly Truth[]) => [rows[0]?.name.normalize(), ...staysIn(rows, DATES)].join('\n');
      // Who shares a name has the number behind it: no two sheets are of the same name.
      expect(new Set(told.map(({ name }) => name)).size).toBe(told.length);
      const bare = (name: string): string => name.replace(/ \(\d+\)$/, '');
      expect(told.map(({ name, stays }) => [bare(name), ...stays].join('\n')).toSorted()).toEqual(
        own.map(sheet).toSorted(),
      );
    }
  });

  describe.each([
    ['the concept', CONCEPT],
    ['version 1', VERSION],
  ] as const)('%s: every row is that of the database', (_of, of) => {
    it.each(ALL)('PDF per %s', async (by) => {
      for (const { exported, reader, truth } of cases()) {
        const files = await exported({ of, choice: WHOSE[by] });
        const told = await { team: reader.teamPdfs, place: reader.placePdfs, person: reader.personPdfs }[by].call(
          reader,
          files,
        );
        expect(told.map(reader.onPaper).toSorted()).toEqual(truth(of).map(reader.onPaper).toSorted());
      }
    });

    it.each(ALL)('XLSX per %s: the sheets of the parts together, and the flat sheet', async (by) => {
      for (const { exported, reader, truth } of cases()) {
        const { flat, parts } = await reader.workbook(await exported({ of, format: 'xlsx', choice: WHOSE[by] }));
        const all = (rows: readonly Omit<Truth, 'isGuide'>[]) =>
          rows.map((row) => [reader.line(row), row.name, row.order].join('|')).toSorted();
        expect(all(flat)).toEqual(all(truth(of)));
        expect(all(parts)).toEqual(all(truth(of)));
        expect(new Set(flat.map(({ version }) => version))).toEqual(new Set([STANDING[of.kind]]));
      }
    });

    it.each(ALL)('CSV per %s', async (by) => {
      for (const { exported, reader, truth } of cases()) {
        const told = reader.csv(await exported({ of, format: 'csv', choice: WHOSE[by] }));
        const rows = (all: readonly Omit<Truth, 'isGuide'>[]) =>
          all.map((row) => [reader.line(row), row.order].join('|')).toSorted();
        expect(rows(told)).toEqual(rows(truth(of)));
        expect(new Set(told.map(({ version }) => version))).toEqual(new Set([STANDING[of.kind]]));
      }
    });

    it.each(ALL)('ICS per %s, and what went since the version is cancelled', async (by) => {
      for (const { exported, reader, truth } of cases()) {
        const files = await exported({ of, format: 'ics', choice: WHOSE[by] });
        const told = reader.calendars(files, by === 'person' ? 'person' : 'team');
        const isGone = ({ status }: (typeof told)[number]): boolean => status === 'CANCELLED';
        const now = truth(of).map(reader.onPaper);
        expect(
          told
            .filter((event) => !isGone(event))
            .map(reader.onPaper)
            .toSorted(),
        ).toEqual(now.toSorted());
        expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
        const left = [...now];
        const went = truth(VERSION)
          .map(reader.onPaper)
          .filter((line) => !left.includes(line) || left.splice(left.indexOf(line), 1).length === 0);
        const cancelled = told.filter(isGone).map(reader.onPaper);
        // In somebody's own calendar a stay elsewhere is the same stay, changed.
        if (by === 'person') expect(cancelled.filter((line) => !went.includes(line))).toEqual([]);
        else expect(cancelled.toSorted()).toEqual(went.toSorted());
        expect(cancelled.length > 0).toBe(of.kind === 'concept');
      }
    });
  });
});

const STANDING = { concept: 'concept', version: 'versie 1' } as const;

it('PDF on A3 says the same as on A4', async () => {
  const [{ exported, reader, truth }] = smallCase() as [Case];
  const told = await reader.teamPdfs(await exported({ paper: 'A3' }));
  expect(told.map(reader.onPaper).toSorted()).toEqual(truth(CONCEPT).map(reader.onPaper).toSorted());
});

it('a name that a spreadsheet would compute stays a text, and each row of a CSV names its site', async () => {
  const [{ exported, reader }] = smallCase() as [Case];
  const rows = reader.csv(await exported({ format: 'csv' }));
  expect(rows.some(({ name }) => name === "'=1+1 @SOM(A1)")).toBe(true);
  expect(rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  expect(new Set(rows.map((row) => row.site))).toEqual(new Set([site.name]));
});

it('a workbook has a sheet for each team', async () => {
  const [{ exported, reader }] = smallCase() as [Case];
  const { names } = await reader.workbook(await exported({ format: 'xlsx' }));
  expect(names).toEqual(['Productie', 'Elektromontage', 'Alles']);
});

it('a time in summer and one in winter are the same on the clock, and an hour apart in the world', async () => {
  const fresh = await quickBoard();
  const rows = [assignmentOf(1, { date: day('2026-10-24') }), assignmentOf(2, { date: day('2026-10-26') })];
  commit(fresh.db, {
    changes: rows.map((row) => added('assignment', row)),
    label: 'x',
    at: 'x',
    by: 'x',
    undoable: true,
  });
  const starts: (string | undefined)[] = [];
  for (const week of ['2026-W43', '2026-W44'] as IsoWeek[]) {
    const [file] = await exportedBy(fresh.client, { week, format: 'ics' });
    const calendar = new ical.Component(ical.parse(new TextDecoder().decode(file?.bytes)));
    const zone = calendar.getFirstSubcomponent('vtimezone');
    const event = calendar.getFirstSubcomponent('vevent');
    if (!zone || !event) throw new Error('No event');
    ical.TimezoneService.reset();
    ical.TimezoneService.register(new ical.Timezone(zone));
    starts.push(new ical.Event(event).startDate.toJSDate().toISOString());
  }
  expect(starts).toEqual(['2026-10-24T06:00:00.000Z', '2026-10-26T07:00:00.000Z']);
});
