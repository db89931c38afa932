import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import { datesOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { AbsenceId, ExceptionId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Exporter } from '#main/api/exporter.ts';
import { commit } from '#main/db/commit.ts';
import { type Db, openDatabase } from '#main/db/connection.ts';
import { exporter } from '#main/exports/exporter.ts';
import { rosterFiles } from '#main/exports/roster-files.ts';
import { companyBoard, tempBoard } from '#tests/main/api/board.ts';
import {
  added,
  afternoon,
  assembly,
  assignmentOf,
  day,
  fatima,
  guide,
  henk,
  idOf,
  morning,
  order,
  packing,
  site,
} from '#tests/main/company.ts';
import { NOW } from '#tests/main/db/temp.ts';
import { workbookIn } from '#tests/main/workbook.ts';
import { Reader } from './told.ts';
import { type Of, publishAndChange, type Truth, truthOf } from './versioned.ts';

export const WEEK = '2026-W49' as IsoWeek;
export const DATES = datesOf(WEEK);

/** What no roster may tell, each in the ways in which it can be written. Words and numbers that stand nowhere else in it. */
export const PLANTED: Readonly<Record<string, readonly string[]>> = {
  need: ['prikkelarm'],
  'another need': ['rolstoeltoegankelijk'],
  'who noted a need': ['Zilverplant'],
  'where a need comes from': ['arbeidsdeskundige'],
  'wage value': ['61.375', '61,375'],
  'target group': ['statushouder'],
  'kind of absence': ['ziek'],
  'reason of an override': ['Roodborstje'],
  'reason of an exception': ['Winterkoning'],
  'note of an order': ['Pimpelmees'],
  'date of birth': ['1987-03-14', '14-03-1987'],
  municipality: ['Nijkerk'],
};

const NAMES: readonly (readonly [string, string, string])[] = [
  ['Maximiliaan-Alexander', 'van der', 'Wijngaarden-Schimmelpenninck van de Oye tot Nijenbeek'],
  ['Małgorzata', '', 'Wiśniewska-Brzęczyszczykiewicz'],
  ['Yıldız', '', 'Çağlar-Şimşek'],
  ['=1+1', '', '@SOM(A1)'],
  ['Fatima', '', 'Demir'],
  ['Олександра', '', 'Ковальчук'],
  ['-', '', '"Quote"; en meer'],
];

const OVERRIDE = { rule: 'need-unmet', reason: 'Roodborstje', by: 'Anna', at: NOW.toISOString() };

/** A company in which every restricted thing is filled in, and a week of it: the same each time. */
function world(size: number): { readonly changes: readonly RecordChange[]; readonly people: readonly Person[] } {
  const people = Array.from({ length: size }, (_, at): Person => {
    const [firstName = 'Naam', infix = '', lastName = `Achternaam ${at}`] = NAMES[at] ?? [
      'Naam',
      '',
      `Achternaam ${at}`,
    ];
    return {
      ...fatima,
      id: idOf(1000 + at) as PersonId,
      number: `${11_000 + at}`,
      firstName,
      infix,
      lastName,
      birthDate: day('1987-03-14'),
      municipality: 'Nijkerk',
      targetGroup: 'statushouder',
      wageValues: [{ workType: 'productie', percent: 61.375, from: null }],
      needs: [
        {
          what: { kind: 'feature', feature: at % 2 ? 'prikkelarm' : 'rolstoeltoegankelijk' },
          source: 'arbeidsdeskundige',
          author: 'Dr. Zilverplant',
          reviewOn: null,
          validFrom: null,
          validTo: null,
        },
      ],
    };
  });
  const places = Array.from({ length: Math.max(5, Math.ceil(size / 12)) }, (_, at) => ({
    ...packing,
    id: idOf(2000 + at) as WorkplaceId,
    code: `P1${String(at).padStart(3, '0')}`,
    name: at === 0 ? 'Inpakken & ompakken <grote> tafel achter in de hal' : `Tafel ${at}`,
    seats: 30,
    guidanceGroup: size > 100 ? `Ploeg ${Math.floor(at / 2)}` : null,
  }));
  const everyone = [...people, henk, guide];
  const spots = [...places, assembly];
  const rows: Assignment[] = [];
  for (const [at, person] of everyone.entries()) {
    for (const [d, date] of DATES.slice(0, at % 5 === 0 ? 6 : 5).entries()) {
      for (const block of [morning, afternoon]) {
        const turn = (at * 7 + d * 3 + (block === morning ? 0 : 1)) % 11;
        if (turn === 10) continue;
        const place = spots[(turn + 11 * Math.floor(at / 12)) % spots.length] ?? packing;
        const own = turn === 4 ? { from: block.from + 30, to: block.to - 45 } : {};
        const base = { personId: person.id, workplaceId: place.id, date, blockId: block.id };
        const overrides = turn === 5 ? [{ ...OVERRIDE, cause: 'prikkelarm' }] : [];
        rows.push(assignmentOf(rows.length, { ...base, ...own, overrides, orderId: turn === 2 ? order.id : null }));
      }
    }
  }
  const ill = { from: day('2026-11-30'), to: day('2026-12-04'), blockName: null, kind: 'ziek', version: 1 } as const;
  const { rule: _, ...stamp } = OVERRIDE;
  const exception = { id: idOf(4000) as ExceptionId, rule: 'guidance-load', cause: 'guidance-load|x', ...stamp };
  return {
    people: everyone,
    changes: [
      ...people.map((person) => added('person', person)),
      ...places.map((place) => added('workplace', place)),
      added('absence', { ...ill, id: idOf(3000) as AbsenceId, personId: fatima.id }),
      // Somebody who is planned stays away.
      added('absence', { ...ill, id: idOf(3001) as AbsenceId, personId: people[2]?.id ?? fatima.id }),
      added('exception', { ...exception, date: day('2026-11-30'), reason: 'Winterkoning', version: 1 }),
      { kind: 'order', before: order, after: { ...order, note: 'Pimpelmees' } },
      ...rows.map((row) => added('assignment', row)),
    ],
  };
}

/**
 * The product's exporter without its thread: starting one for each of many small files takes most of the time. What is
 * made is the same.
 */
const inThisThread: Exporter = { ...exporter, roster: (job, { onProgress }) => rosterFiles(job, onProgress) };

/** A board on which the small company works, and rosters are made without a thread. */
export const quickBoard = () => companyBoard({ exporter: inThisThread });

type Client = Board['client'];

export interface RosterWorld {
  readonly people: readonly Person[];
  readonly board: () => Board;
  /** Every stay of the week as the database has it: those of now, unless a version is asked for. */
  readonly truth: (of?: Of) => readonly Truth[];
  /** Reads files back. */
  readonly reader: () => Reader;
}

/**
 * A board with a week of this many people on it, for all tests of a file: version 1 of it, and a concept that differs.
 */
export function rosterWorld(size = 40, made: Exporter = inThisThread): RosterWorld {
  const { changes, people } = world(size);
  const opened = boardForAll(async (db) => {
    const board = await companyBoard({ db, exporter: made });
    commit(board.db, { changes, label: 'plan', at: NOW.toISOString(), by: 'x', undoable: true });
    return board;
  });
  const truth = (of: Of = CONCEPT) => truthOf(opened().db, WEEK, site.id, of);
  beforeAll(() => {
    expect(truth(VERSION).length).toBeGreaterThan(size * 9);
    expect(truth().length).toBeGreaterThan(size * 7);
  });
  return { people, board: opened, truth, reader: () => new Reader(people, [morning, afternoon], DATES) };
}

/** The example workbook on a board, imported; version 1 of each of its sites, and a concept that differs. */
export function workbookWorld(): () => Board {
  return boardForAll((db) => tempBoard({ db, exporter: inThisThread }), workbookIn);
}

export const CONCEPT = { kind: 'concept' } as const;
export const VERSION = { kind: 'version', number: 1 } as const;

type Board = Awaited<ReturnType<typeof tempBoard>>;

function boardForAll(open: (db: Db) => Promise<Board>, prepare?: (folder: string) => Promise<unknown>): () => Board {
  let board: Board;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
    await prepare?.(folder);
    const file = join(folder, 'roosterbord.db');
    board = await open(await openDatabase({ file, backups: join(folder, 'backups'), now: NOW }));
    publishAndChange(board.db, WEEK);
  });
  afterAll(() => {
    board.db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => board;
}

/** Has rosters made and fetches them, as a window does: of teams of the concept as PDF, where nothing else is asked. */
export async function exported(client: Client, asked: Partial<RosterExport>) {
  const events = await client.roster.export({
    week: WEEK,
    siteId: site.id,
    of: { kind: 'concept' },
    format: 'pdf',
    choice: { by: 'team', team: null },
    paper: 'A4',
    bundle: false,
    ...asked,
  });
  for await (const event of events) {
    if (event.type === 'progress') continue;
    return Promise.all(
      event.files.map(async ({ name, size }, index) => {
        const { fileName, content } = await client.roster.file({ id: event.id, index });
        expect([fileName, content.size]).toEqual([name, size]);
        return { name, bytes: new Uint8Array(await content.arrayBuffer()) };
      }),
    );
  }
  throw new Error('Nothing came');
}
