import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { RosterExport } from '#contract/roster.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { Person } from '#domain/model/person.ts';
import { commit } from '#main/db/commit.ts';
import { readXlsx } from '#main/imports/read-xlsx.ts';
import { added, afternoon, assignmentOf, day, morning } from '#tests/main/company.ts';
import { readPdf } from './read-pdf.ts';
import { parseRfc4180 } from './rfc4180.ts';
import { DATES, exported as exportedBy, line, quickBoard, rosterWorld } from './roster-world.ts';

const { people, board, truth } = rosterWorld();
const exported = (asked: Partial<RosterExport>) => exportedBy(board().client, asked);

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

const nameOf = (p: Person): string => [p.firstName, p.infix, p.lastName].filter(Boolean).join(' ');

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
    expect(told.toSorted()).toEqual(truth().map(line).toSorted());
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
    expect(told.toSorted()).toEqual(truth().map(line).toSorted());
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
    expect(told.toSorted()).toEqual(truth().map(line).toSorted());
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
    const expected = truth().map((row) => ({ name: row.name, order: row.order, line: line(row) }));
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
    expect(told.toSorted()).toEqual(truth().map(line).toSorted());
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
    expect(told.toSorted()).toEqual(truth().map(line).toSorted());
  });
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
