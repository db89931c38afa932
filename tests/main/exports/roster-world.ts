import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import { datesOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { AbsenceId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Exporter } from '#main/api/exporter.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase, type ReadDb } from '#main/db/connection.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { readOrders } from '#main/db/queries/order.ts';
import { readPeople } from '#main/db/queries/person.ts';
import { readBlocks } from '#main/db/queries/site.ts';
import { readWorkplaces } from '#main/db/queries/workplace.ts';
import { exporter } from '#main/exports/exporter.ts';
import { rosterFiles } from '#main/exports/roster-files.ts';
import { companyBoard } from '#tests/main/api/board.ts';
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

export const WEEK = '2026-W49' as IsoWeek;
export const DATES = datesOf(WEEK);

/** What no roster may tell. Words and numbers that stand nowhere else in it. */
export const PLANTED = [
  'prikkelarm',
  'rolstoeltoegankelijk',
  '61.375',
  '61,375',
  'statushouder',
  'ziek',
  'Zilverplant',
  '1987-03-14',
  '14-03-1987',
  'Nijkerk',
];

const NAMES: readonly (readonly [string, string, string])[] = [
  ['Maximiliaan-Alexander', 'van der', 'Wijngaarden-Schimmelpenninck van de Oye tot Nijenbeek'],
  ['Małgorzata', '', 'Wiśniewska-Brzęczyszczykiewicz'],
  ['Yıldız', '', 'Çağlar-Şimşek'],
  ['=1+1', '', '@SOM(A1)'],
  ['Fatima', '', 'Demir'],
  ['Олександра', '', 'Ковальчук'],
  ['-', '', '"Quote"; en meer'],
];

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
          source: 'bedrijfsarts',
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
        rows.push(assignmentOf(rows.length, { ...base, ...own, orderId: turn === 2 ? order.id : null }));
      }
    }
  }
  const ill = { id: idOf(3000) as AbsenceId, personId: fatima.id, from: day('2026-11-30'), to: day('2026-12-04') };
  return {
    people: everyone,
    changes: [
      ...people.map((person) => added('person', person)),
      ...places.map((place) => added('workplace', place)),
      added('absence', { ...ill, blockName: null, kind: 'ziek', version: 1 }),
      ...rows.map((row) => added('assignment', row)),
    ],
  };
}

export interface Told {
  readonly number: string;
  readonly code: string;
  readonly date: string;
  readonly block: string;
  readonly from: number;
  readonly to: number;
}
export const line = ({ number, code, date, block, from, to }: Told): string =>
  [date, number, code, block, from, to].join('|');

/** What the database says, read row by row with nothing of the exports. */
function inDatabase(db: ReadDb): readonly (Told & { readonly name: string; readonly order: string | null })[] {
  const people = new Map(readPeople(db).map((p) => [p.id, p]));
  const places = new Map(readWorkplaces(db).map((w) => [w.id, w]));
  const blocks = new Map(readBlocks(db).map((b) => [b.id, b]));
  const orders = new Map(readOrders(db).map((o) => [o.id, o.number]));
  return readAssignmentsBetween(db, DATES[0] ?? day(''), DATES[6] ?? day('')).map((a) => {
    const [person, place, block] = [people.get(a.personId), places.get(a.workplaceId), blocks.get(a.blockId)];
    if (!person || !place || !block) throw new Error('Dangling');
    return {
      number: person.number,
      name: [person.firstName, person.infix, person.lastName].filter(Boolean).join(' '),
      code: place.code,
      date: a.date,
      block: block.name,
      from: a.from ?? block.from,
      to: a.to ?? block.to,
      order: a.orderId === null ? null : (orders.get(a.orderId) ?? null),
    };
  });
}

/**
 * The product's exporter without its thread: starting one for each of many small files takes most of the time. What is
 * made is the same.
 */
const inThisThread: Exporter = { ...exporter, roster: (job, { onProgress }) => rosterFiles(job, onProgress) };

/** A board on which the small company works, and rosters are made without a thread. */
export const quickBoard = () => companyBoard({ exporter: inThisThread });

type Client = Awaited<ReturnType<typeof companyBoard>>['client'];

export interface RosterWorld {
  readonly people: readonly Person[];
  readonly board: () => Awaited<ReturnType<typeof companyBoard>>;
  /** Every row of the week, as the database has it. */
  readonly truth: () => ReturnType<typeof inDatabase>;
}

/** A board with a week of this many people on it, for all tests of a file. */
export function rosterWorld(size = 40, made: Exporter = inThisThread): RosterWorld {
  const { changes, people } = world(size);
  let board: Awaited<ReturnType<typeof companyBoard>>;
  let truth: ReturnType<typeof inDatabase>;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
    const db = await openDatabase({ file: join(folder, 'roosterbord.db'), backups: join(folder, 'backups'), now: NOW });
    board = await companyBoard({ db, exporter: made });
    commit(board.db, { changes, label: 'plan', at: 'x', by: 'x', undoable: true });
    truth = inDatabase(board.db);
    expect(truth.length).toBeGreaterThan(size * 9);
  });
  afterAll(() => {
    board.db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { people, board: () => board, truth: () => truth };
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
