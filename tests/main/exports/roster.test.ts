import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ical from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import { datesOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { AbsenceId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { commit } from '#main/db/commit.ts';
import { openDatabase, type ReadDb } from '#main/db/connection.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { readOrders } from '#main/db/queries/order.ts';
import { readPeople } from '#main/db/queries/person.ts';
import { readBlocks } from '#main/db/queries/site.ts';
import { readWorkplaces } from '#main/db/queries/workplace.ts';
import { readXlsx } from '#main/imports/read-xlsx.ts';
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
import { readPdf } from './read-pdf.ts';
import { readZip } from './read-zip.ts';
import { parseRfc4180 } from './rfc4180.ts';

const WEEK = '2026-W49' as IsoWeek;
const DATES = datesOf(WEEK);

/** What no roster may tell. Words and numbers that stand nowhere else in it. */
const PLANTED = [
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
function world(): { readonly changes: readonly RecordChange[]; readonly people: readonly Person[] } {
  const people = Array.from({ length: 40 }, (_, at): Person => {
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
  const places = Array.from({ length: 5 }, (_, at) => ({
    ...packing,
    id: idOf(2000 + at) as WorkplaceId,
    code: `P1${at}0`,
    name: at === 0 ? 'Inpakken & ompakken <grote> tafel achter in de hal' : `Tafel ${at}`,
    seats: 30,
  }));
  const everyone = [...people, henk, guide];
  const spots = [...places, assembly];
  const rows: Assignment[] = [];
  for (const [at, person] of everyone.entries()) {
    for (const [d, date] of DATES.slice(0, at % 5 === 0 ? 6 : 5).entries()) {
      for (const block of [morning, afternoon]) {
        const turn = (at * 7 + d * 3 + (block === morning ? 0 : 1)) % 11;
        if (turn === 10) continue;
        const place = spots[turn % spots.length] ?? packing;
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

interface Told {
  readonly number: string;
  readonly code: string;
  readonly date: string;
  readonly block: string;
  readonly from: number;
  readonly to: number;
}
const line = ({ number, code, date, block, from, to }: Told): string => [date, number, code, block, from, to].join('|');

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

const { changes, people } = world();
let board: Awaited<ReturnType<typeof companyBoard>>;
let folder: string;
let truth: ReturnType<typeof inDatabase>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roosterbord-test-'));
  const db = await openDatabase({ file: join(folder, 'roosterbord.db'), backups: join(folder, 'backups'), now: NOW });
  board = await companyBoard({ db });
  commit(board.db, { changes, label: 'plan', at: 'x', by: 'x', undoable: true });
  truth = inDatabase(board.db);
  expect(truth.length).toBeGreaterThan(350);
});

afterAll(() => {
  board.db.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(asked: Partial<RosterExport>, client = board.client) {
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

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** "ochtend en middag 13:00–15:30" as parts of the day. */
function partsIn(text: string): readonly { readonly block: string; readonly from: number; readonly to: number }[] {
  return text.split(/, | en /).map((part) => {
    const [, block = '', from, to] = /^(\S+)(?: (\d\d:\d\d)–(\d\d:\d\d))?$/.exec(part.trim()) ?? [];
    const whole = [morning, afternoon].find((b) => b.name === block);
    if (!whole) throw new Error(`What is "${part}"?`);
    return { block, from: from ? minutes(from) : whole.from, to: to ? minutes(to) : whole.to };
  });
}

const DAY_NAMES = ['Ma 30 nov', 'Di 1 dec', 'Wo 2 dec', 'Do 3 dec', 'Vr 4 dec', 'Za 5 dec', 'Zo 6 dec'];
const dateOf = (title: string): string => DATES[DAY_NAMES.indexOf(title)] ?? title;
/** As lists have it: "Berg, Henk van den". */
const listed = (p: Person): string => `${p.lastName}, ${[p.firstName, p.infix].filter(Boolean).join(' ')}`;
const numberOf = (shown: string): string => {
  const plain = shown.replace(/ begeleider$/, '').replace(/^begel\. /, '');
  const inBrackets = /^(.*) \((\d+)\)$/.exec(plain);
  if (inBrackets) return inBrackets[2] ?? '';
  const found = people.filter((p) => listed(p).normalize() === plain);
  if (found.length !== 1) throw new Error(`Who is "${shown}"?`);
  return found[0]?.number ?? '';
};

describe('opened again by readers that did not write them, every row is that of the database', () => {
  it.each(['A4', 'A3'] as const)('PDF per team, %s', async (paper) => {
    const told: string[] = [];
    for (const { bytes } of await exported({ paper })) {
      const { pages } = await readPdf(bytes);
      const [head = [], ...rows] = pages.flatMap((page) => page.rows);
      for (const [name, ...days] of rows) {
        for (const [at, cell] of days.entries()) {
          // "P001: ochtend en middag P002: …": a code, and what follows up to the next.
          for (const [, code = '', parts = ''] of cell.text.matchAll(/(\S+): (.*?)(?=\s\S+: |$)/g)) {
            const date = dateOf(head[at + 1]?.text ?? '');
            for (const part of partsIn(parts))
              told.push(line({ number: numberOf(name?.text ?? ''), code, date, ...part }));
          }
        }
      }
    }
    expect(told.toSorted()).toEqual(truth.map(line).toSorted());
  });

  it('PDF per place', async () => {
    const told: string[] = [];
    const files = await exported({ choice: { by: 'place', workplaceId: null } });
    for (const { bytes } of files) {
      const { pages } = await readPdf(bytes);
      const code = pages[0]?.parts[0]?.text.split(' ')[1] ?? '';
      const [head = [], ...rows] = pages.flatMap((page) => page.rows);
      const names = people.map((p) => listed(p).normalize()).toSorted((a, b) => b.length - a.length);
      for (const [block, ...days] of rows) {
        const name = block?.text.split(' ')[0] ?? '';
        for (const [at, cell] of days.entries()) {
          const date = dateOf(head[at + 1]?.text ?? '');
          for (let rest = cell.text; rest !== ''; ) {
            rest = rest.replace(/^begel\. /, '');
            const who = names.find((known) => rest.startsWith(known)) ?? '?';
            const after = /^(?: \((\d+)\))?(?: (\d\d:\d\d)–(\d\d:\d\d))?(?: |$)/.exec(rest.slice(who.length));
            if (!after) throw new Error(`What is "${rest}"?`);
            const [whole, inBrackets, from, to] = after;
            const [part] = partsIn(from ? `${name} ${from}–${to}` : name);
            const number = inBrackets ?? numberOf(who);
            if (part) told.push(line({ number, code, date, ...part }));
            rest = rest.slice(who.length + whole.length);
          }
        }
      }
    }
    expect(told.toSorted()).toEqual(truth.map(line).toSorted());
  });

  it('PDF per person, each in a file of its own', async () => {
    const told: string[] = [];
    const files = await exported({ choice: { by: 'person', personId: null } });
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
    for (const { name, bytes } of files) {
      const number = /(\d{5}) week 49/.exec(name)?.[1] ?? people.find((p) => p.lastName.length > 40)?.number ?? '';
      const { pages } = await readPdf(bytes);
      const [, ...rows] = pages.flatMap((page) => page.rows);
      for (const [date, times, block, place] of rows) {
        const [, from = '', to = ''] = /^(\d\d:\d\d)–(\d\d:\d\d)/.exec(times?.text ?? '') ?? [];
        const code = place?.text.split(' ')[0] ?? '';
        told.push(
          line({
            number,
            code,
            date: dateOf(date?.text ?? ''),
            block: block?.text ?? '',
            from: minutes(from),
            to: minutes(to),
          }),
        );
      }
    }
    expect(told.toSorted()).toEqual(truth.map(line).toSorted());
  });

  it('XLSX: the sheets of the teams together, and the flat sheet', async () => {
    const [file] = await exported({ format: 'xlsx' });
    const { sheets } = await readXlsx('x.xlsx', file?.bytes ?? new Uint8Array(), () => true);
    const tables = sheets.map(({ name, rows }) => {
      const [head, ...body] = rows;
      const titles = head?.cells ?? [];
      return {
        name,
        rows: body.map(({ cells }) => {
          const cell = (title: string) => cells[titles.indexOf(title)];
          const [date, from, to] = ['Datum', 'Begin', 'Einde'].map((title) => {
            const value = cell(title);
            if (typeof value !== 'object' || value?.kind !== 'date') throw new Error(`${title} is no date or time`);
            return value;
          });
          const text = (title: string): string => String(cell(title) ?? '');
          return {
            name: text('Naam'),
            order: cell('Order') ?? null,
            line: line({
              number: text('Nummer'),
              code: text('Werkplek'),
              date: date?.day ?? '',
              block: text('Dagdeel'),
              from: from?.minutes ?? 0,
              to: to?.minutes ?? 0,
            }),
          };
        }),
      };
    });
    const flat = tables.find(({ name }) => name === 'Alles')?.rows ?? [];
    const teams = tables.filter(({ name }) => name !== 'Alles').flatMap(({ rows }) => rows);
    const expected = truth.map((row) => ({ name: row.name, order: row.order, line: line(row) }));
    const byLine = (a: { readonly line: string }, b: { readonly line: string }) => (a.line < b.line ? -1 : 1);
    expect(flat.toSorted(byLine)).toEqual(expected.toSorted(byLine));
    expect(teams.toSorted(byLine)).toEqual(expected.toSorted(byLine));
    expect(tables.map(({ name }) => name)).toEqual(['Productie', 'Elektromontage', 'Alles']);
  });

  it('CSV', async () => {
    const [file] = await exported({ format: 'csv' });
    const [head = [], ...rows] = parseRfc4180(new TextDecoder('utf-8', { fatal: true }).decode(file?.bytes));
    const at = (title: string): number => head.indexOf(title);
    const told = rows.map((cells) =>
      line({
        number: cells[at('Nummer')] ?? '',
        code: cells[at('Werkplek')] ?? '',
        date: (cells[at('Datum')] ?? '').split('-').toReversed().join('-'),
        block: cells[at('Dagdeel')] ?? '',
        from: minutes(cells[at('Begin')] ?? ''),
        to: minutes(cells[at('Einde')] ?? ''),
      }),
    );
    expect(told.toSorted()).toEqual(truth.map(line).toSorted());
    expect(rows.every((cells) => cells[at('Locatie')] === 'Hal A' && cells[at('Versie')] === 'concept')).toBe(true);
    // A name that a spreadsheet would compute stays a text.
    expect(rows.some((cells) => cells[at('Naam')] === "'=1+1 @SOM(A1)")).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  it.each(['person', 'team'] as const)('ICS per %s', async (by) => {
    const told: string[] = [];
    const choice = by === 'person' ? ({ by, personId: null } as const) : ({ by, team: null } as const);
    for (const { name, bytes } of await exported({ format: 'ics', choice })) {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text.split('\r\n').every((own) => Buffer.byteLength(own) <= 75 && !own.includes('\n'))).toBe(true);
      const calendar = new ical.Component(ical.parse(text));
      const zone = calendar.getFirstSubcomponent('vtimezone');
      if (!zone) throw new Error('No VTIMEZONE');
      ical.TimezoneService.register(new ical.Timezone(zone));
      for (const item of calendar.getAllSubcomponents('vevent')) {
        const event = new ical.Event(item);
        expect(event.startDate.zone.tzid).toBe('Europe/Amsterdam');
        const date = event.startDate.toString().slice(0, 10);
        const [from, to] = [event.startDate, event.endDate].map((time) => time.hour * 60 + time.minute);
        const code = /, (\S+)/.exec(event.location)?.[1] ?? '';
        const who = by === 'team' ? people.find((p) => event.summary.startsWith(`${nameOf(p)}: `)) : undefined;
        const number =
          who?.number ?? /(\d{5}) week/.exec(name)?.[1] ?? people.find((p) => p.lastName.length > 40)?.number;
        const block = (from ?? 0) < 740 ? 'ochtend' : 'middag';
        told.push(line({ number: number ?? '', code, date, block, from: from ?? 0, to: to ?? 0 }));
      }
    }
    expect(told.toSorted()).toEqual(truth.map(line).toSorted());
  });
});

const nameOf = (p: Person): string => [p.firstName, p.infix, p.lastName].filter(Boolean).join(' ');

it('a time in summer and one in winter are the same on the clock, and an hour apart in the world', async () => {
  const fresh = await companyBoard();
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
    const [file] = await exported({ week, format: 'ics' }, fresh.client);
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

describe('what is restricted', () => {
  const everything: Partial<RosterExport>[] = [
    ...(['pdf', 'xlsx', 'csv', 'ics'] as const).map((format) => ({ format })),
    { format: 'pdf', choice: { by: 'place', workplaceId: null } },
    { format: 'pdf', choice: { by: 'person', personId: null } },
    { format: 'ics', choice: { by: 'person', personId: null } },
  ];
  it.each(everything.map((asked) => [`${asked.format} per ${asked.choice?.by ?? 'team'}`, asked] as const))(
    'stands nowhere: %s',
    async (_name, asked) => {
      const files = await exported(asked);
      const texts = await Promise.all(files.map(async ({ name, bytes }) => `${name}\n${await textOf(name, bytes)}`));
      const all = texts.join('\n').toLowerCase();
      expect(all).toContain('demir');
      expect(PLANTED.filter((word) => all.includes(word.toLowerCase()))).toEqual([]);
    },
  );

  it('and the log names nobody', () => {
    expect(board.logged).toEqual([]);
  });
});

/** Everything that is in a file, unpacked. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.pdf')) {
    const pdf = await readPdf(bytes);
    return [pdf.title, ...pdf.pages.flatMap(({ text, parts }) => [text, ...parts.map((part) => part.text)])].join('\n');
  }
  const plain = new TextDecoder();
  if (!name.endsWith('.xlsx')) return plain.decode(bytes);
  return (await readZip(bytes)).map((part) => plain.decode(part.bytes)).join('\n');
}

it('a workbook keeps its head in sight, and prints its table with the head on each page that says what it is', async () => {
  const [file] = await exported({ format: 'xlsx', paper: 'A3' });
  const parts = await readZip(file?.bytes ?? new Uint8Array());
  const part = (name: string): string => new TextDecoder().decode(parts.find((own) => own.name === name)?.bytes);
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="8"/);
  expect(sheet).toMatch(/Hal A · Productie.*Week 49 van 2026 · CONCEPT, niet gepubliceerd/);
  expect(sheet).toContain('Gemaakt op 30-11-2026 08:15');
  expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Area" localSheetId="0">&apos;Productie&apos;!\$A\$1:\$L\$\d+</);
  expect(part('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
});

describe('what is asked for', () => {
  it('of a version is what it said, and says so; the concept is marked as such', async () => {
    const fresh = await companyBoard();
    const [first, second] = [assignmentOf(1), assignmentOf(2, { personId: guide.id })];
    commit(fresh.db, {
      changes: [added('assignment', first), added('assignment', second)],
      label: 'x',
      at: 'x',
      by: 'x',
      undoable: true,
    });
    await fresh.client.plan.publish({ week: WEEK, siteId: site.id });
    const command = {
      do: 'move' as const,
      assignmentId: first.id,
      workplaceId: assembly.id,
      date: first.date,
      blockId: morning.id,
      orderId: null,
    };
    await fresh.client.plan.do({ week: WEEK, command });
    const csv = async (of: RosterExport['of']): Promise<string> => {
      const [file] = await exported({ of, format: 'csv' }, fresh.client);
      return new TextDecoder().decode(file?.bytes);
    };
    expect(await csv({ kind: 'version', number: 1 })).toMatch(/;versie 1;.*;P001;/);
    expect(await csv({ kind: 'version', number: 1 })).not.toContain('E001');
    expect(await csv({ kind: 'concept' })).toMatch(/;concept;.*;E001;/);
    const [pdf] = await exported({ of: { kind: 'version', number: 1 } }, fresh.client);
    expect((await readPdf(pdf?.bytes ?? new Uint8Array())).pages[0]?.text).toContain(
      'versie 1, gepubliceerd op 30-11-2026 08:15',
    );
    await expect(exported({ of: { kind: 'version', number: 2 } }, fresh.client)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a team by its name, a place, a person: only that', async () => {
    const one = await exported({ choice: { by: 'team', team: 'elektromontage' } });
    expect(one.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Rooster Hal A Elektromontage week 49 van 2026 concept .*\.pdf$/),
    ]);
    expect(await exported({ choice: { by: 'person', personId: henk.id } })).toHaveLength(1);
    expect(await exported({ choice: { by: 'place', workplaceId: assembly.id } })).toHaveLength(1);
  });

  it('nobody planned there: told in a sentence', async () => {
    await expect(exported({ choice: { by: 'team', team: 'zingen' } })).rejects.toMatchObject({ code: 'NOTHING' });
    await expect(exported({ week: '2026-W51' as IsoWeek })).rejects.toMatchObject({ code: 'NOTHING' });
  });

  it('many files come as one archive, the same as each apart', async () => {
    const choice = { by: 'place', workplaceId: null } as const;
    const apart = await exported({ format: 'ics', choice });
    const [archive, ...rest] = await exported({ format: 'ics', choice, bundle: true });
    expect(rest).toEqual([]);
    expect(archive?.name).toMatch(/^Roosters Hal A week 49 van 2026 concept .*\.zip$/);
    expect(await readZip(archive?.bytes ?? new Uint8Array())).toEqual(apart);
  });

  it('stops when nobody listens any more', async () => {
    const stop = new AbortController();
    const events = await board.client.roster.export(
      {
        week: WEEK,
        siteId: site.id,
        of: { kind: 'concept' },
        format: 'pdf',
        choice: { by: 'person', personId: null },
        paper: 'A4',
        bundle: true,
      },
      { signal: stop.signal },
    );
    const seen: string[] = [];
    await expect(
      (async () => {
        for await (const event of events) {
          seen.push(event.type);
          stop.abort(new Error('gestopt'));
        }
      })(),
    ).rejects.toThrow();
    expect(seen).not.toContain('done');
  });
});
