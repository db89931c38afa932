import ical from 'ical.js';
import { expect } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { Person } from '#domain/model/person.ts';
import type { Block } from '#domain/model/site.ts';
import { readXlsx } from '#main/imports/read-xlsx.ts';
import { readPdf } from './read-pdf.ts';
import { parseRfc4180 } from './rfc4180.ts';

/** One stay, as a file or the database tells it. */
export interface Told {
  readonly number: string;
  readonly code: string;
  readonly date: string;
  readonly block: string;
  readonly from: number;
  readonly to: number;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Files = readonly ExportedFile[];

const DAY_NAMES = ['Ma', 'Di', 'Wo', 'Do', 'Vr', 'Za', 'Zo'];
const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const utf8 = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** As lists have it: "Berg, Henk van den". */
const listed = (p: Person): string => `${p.lastName}, ${[p.firstName, p.infix].filter(Boolean).join(' ')}`.normalize();
const nameOf = (p: Person): string => [p.firstName, p.infix, p.lastName].filter(Boolean).join(' ');

/** Reads exported files back into stays, with readers that have nothing in common with what wrote them. */
export class Reader {
  readonly #people: readonly Person[];
  readonly #blocks: readonly Block[];
  readonly #dates: readonly IsoDate[];
  readonly #byListed: ReadonlyMap<string, readonly Person[]>;

  /** @param blocks those of the site */
  constructor(people: readonly Person[], blocks: readonly Block[], dates: readonly IsoDate[]) {
    this.#people = people;
    this.#blocks = blocks;
    this.#dates = dates;
    this.#byListed = Map.groupBy(people, listed);
  }

  /**
   * A line that is the same for who cannot be told apart: paper names somebody by number only where another of that name
   * stands on the same paper.
   */
  readonly onPaper = (told: Told): string => {
    const person = this.#people.find((p) => p.number === told.number);
    const [first] = (person && this.#byListed.get(listed(person))) ?? [];
    return this.line({ ...told, number: first?.number ?? '?' });
  };

  readonly line = ({ number, code, date, block, from, to }: Told): string =>
    [date, number, code, block, from, to].join('|');

  /** A row per person, a column per day: "P001: ochtend en middag P002: …". */
  async teamPdfs(files: Files): Promise<readonly Told[]> {
    const told: Told[] = [];
    for (const { bytes } of files) {
      const [head = [], ...rows] = await rowsIn(bytes);
      for (const [name, ...days] of rows) {
        const number = this.#numberOf(name?.text ?? '');
        for (const [at, { text }] of days.entries()) {
          const date = this.#dateOf(head[at + 1]?.text ?? '');
          for (const [, code = '', parts = ''] of text.matchAll(/(\S+): (.*?)(?=\s\S+: |$)/g)) {
            for (const part of parts.split(/, | en /)) told.push({ number, code, date, ...this.#part(part) });
          }
        }
      }
    }
    return told;
  }

  /** A row per part of the day, a column per day with who is there. */
  async placePdfs(files: Files): Promise<readonly Told[]> {
    const told: Told[] = [];
    const names = [...this.#byListed.keys()].toSorted((a, b) => b.length - a.length);
    for (const { bytes } of files) {
      const { pages } = await readPdf(bytes);
      const code = pages[0]?.parts[0]?.text.split(' ')[1] ?? '';
      const [head = [], ...rows] = pages.flatMap((page) => page.rows);
      for (const [block, ...days] of rows) {
        const name = block?.text.split(' ')[0] ?? '';
        for (const [at, cell] of days.entries()) {
          const date = this.#dateOf(head[at + 1]?.text ?? '');
          for (let rest = cell.text; rest !== ''; ) {
            rest = rest.replace(/^begel\. /, '');
            const who = names.find((known) => rest.startsWith(known)) ?? '?';
            const after = /^( \(\d+\))?(?: (\d\d:\d\d–\d\d:\d\d))?(?: |$)/.exec(rest.slice(who.length));
            if (!after) throw new Error(`What is "${rest}"?`);
            const [whole, inBrackets = '', times] = after;
            const part = this.#part(times === undefined ? name : `${name} ${times}`);
            told.push({ number: this.#numberOf(who + inBrackets), code, date, ...part });
            rest = rest.slice(who.length + whole.length);
          }
        }
      }
    }
    return told;
  }

  /** A row per stay, a file per person. */
  async personPdfs(files: Files): Promise<readonly Told[]> {
    const told: Told[] = [];
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
    for (const { name, bytes } of files) {
      const number = this.#ownerOf(name);
      const [, ...rows] = await rowsIn(bytes);
      for (const [date, times, block, place] of rows) {
        const [, from = '', to = ''] = /^(\d\d:\d\d)–(\d\d:\d\d)/.exec(times?.text ?? '') ?? [];
        told.push({
          number,
          code: place?.text.split(' ')[0] ?? '',
          date: this.#dateOf(date?.text ?? ''),
          block: block?.text ?? '',
          from: minutes(from),
          to: minutes(to),
        });
      }
    }
    return told;
  }

  /** The sheets of the parts, and the flat one. Days and times must be days and times. */
  async workbook([file]: Files) {
    const { sheets } = await readXlsx('x.xlsx', file?.bytes ?? new Uint8Array(), () => true);
    const tables = sheets.map(({ name, rows: [head, ...body] }) => {
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
            order: text('Order') || null,
            version: text('Versie'),
            number: text('Nummer'),
            code: text('Werkplek'),
            date: date?.day ?? '',
            block: text('Dagdeel'),
            from: from?.minutes ?? 0,
            to: to?.minutes ?? 0,
          };
        }),
      };
    });
    return {
      names: tables.map(({ name }) => name),
      flat: tables.find(({ name }) => name === 'Alles')?.rows ?? [],
      parts: tables.filter(({ name }) => name !== 'Alles').flatMap(({ rows }) => rows),
    };
  }

  csv([file]: Files) {
    const [head = [], ...rows] = parseRfc4180(utf8(file?.bytes).replace(/^\ufeff/, ''));
    return rows.map((cells) => {
      const of = (title: string): string => cells[head.indexOf(title)] ?? '';
      return {
        cells,
        name: of('Naam'),
        order: of('Order') || null,
        version: of('Versie'),
        site: of('Locatie'),
        number: of('Nummer'),
        code: of('Werkplek'),
        date: of('Datum').split('-').toReversed().join('-'),
        block: of('Dagdeel'),
        from: minutes(of('Begin')),
        to: minutes(of('Einde')),
      };
    });
  }

  /** Events by ical.js, with their status. */
  calendars(files: Files, of: 'person' | 'team') {
    return files.flatMap(({ name, bytes }) => {
      const text = utf8(bytes);
      expect(text.split('\r\n').every((own) => Buffer.byteLength(own) <= 75 && !own.includes('\n'))).toBe(true);
      const calendar = new ical.Component(ical.parse(text));
      const zone = calendar.getFirstSubcomponent('vtimezone');
      if (!zone) throw new Error('No VTIMEZONE');
      ical.TimezoneService.register(new ical.Timezone(zone));
      return calendar.getAllSubcomponents('vevent').map((item) => {
        const event = new ical.Event(item);
        expect(event.startDate.zone.tzid).toBe('Europe/Amsterdam');
        const [from = 0, to = 0] = [event.startDate, event.endDate].map((time) => time.hour * 60 + time.minute);
        return {
          uid: event.uid,
          status: String(item.getFirstPropertyValue('status')),
          number: of === 'person' ? this.#ownerOf(name) : this.#numberOf(event.summary.split(/: (?=\S+ )/)[0] ?? ''),
          code: /, (\S+)/.exec(event.location)?.[1] ?? '',
          date: event.startDate.toString().slice(0, 10),
          block: this.#blocks.find((block) => from >= block.from && from < block.to)?.name ?? '?',
          from,
          to,
        };
      });
    });
  }

  /** "ochtend", "middag 13:00–15:30". */
  #part(text: string): Pick<Told, 'block' | 'from' | 'to'> {
    const [, name = '', from, to] = /^(\S+)(?: (\d\d:\d\d)–(\d\d:\d\d))?$/.exec(text.trim()) ?? [];
    const whole = this.#blocks.find((block) => block.name === name);
    if (!whole) throw new Error(`What is "${text}"?`);
    return { block: name, from: from ? minutes(from) : whole.from, to: to ? minutes(to) : whole.to };
  }

  /** "Ma 30 nov". */
  #dateOf(title: string): string {
    const date = this.#dates[DAY_NAMES.indexOf(title.slice(0, 2))] ?? '?';
    expect(title.split(' ')[1]).toBe(String(Number(date.slice(8))));
    return date;
  }

  /** Of "Demir, Fatima", "Demir, Fatima (10001)", "Smit, Gerda begeleider" or "Fatima Demir". */
  #numberOf(shown: string): string {
    const plain = shown.replace(/ begeleider$/, '').normalize();
    const inBrackets = / \((\d+)\)$/.exec(plain);
    if (inBrackets) return inBrackets[1] ?? '';
    const found = this.#byListed.get(plain) ?? this.#people.filter((p) => nameOf(p).normalize() === plain);
    if (!found[0]) throw new Error(`Who is "${shown}"?`);
    return found[0].number;
  }

  /** Whose file it is: by number, or by a name so long that it left no room for one. */
  #ownerOf(fileName: string): string {
    const number = / (\d{5}) week /.exec(fileName)?.[1];
    return number ?? this.#people.find((p) => p.lastName.length > 40)?.number ?? '?';
  }
}

const rowsIn = async (bytes: Uint8Array) => (await readPdf(bytes)).pages.flatMap((page) => page.rows);
