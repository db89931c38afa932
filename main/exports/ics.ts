import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { CalendarEvent } from '#domain/roster/calendar.ts';
import { stretch } from '#domain/roster/roster-words.ts';
import { list, time } from '#domain/words/dutch.ts';
import { writable } from './cells.ts';

const ZONE = 'Europe/Amsterdam';

/** The clock of the Netherlands since 1996 (Directive 2000/84/EC). */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

export interface Calendar {
  readonly name: string;
  /** Site, week, version and when it was made. */
  readonly description: string;
  readonly site: string;
  readonly at: Date;
  /** Whose stays they are: in a person's own calendar every event is theirs. */
  readonly of: 'person' | 'team';
  readonly events: readonly CalendarEvent[];
}

/** A calendar as iCalendar (RFC 5545): lines of at most 75 bytes that end in CR LF, times on the clock of Amsterdam. */
export function writeIcs(calendar: Calendar): Uint8Array<ArrayBuffer> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Roosterbord//Rooster//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `X-WR-CALDESC:${escaped(calendar.description)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIMEZONE,
    ...calendar.events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.map(folded).join('\r\n')}\r\n`);
}

function eventLines(event: CalendarEvent, { of, site, at }: Calendar): readonly string[] {
  const { row, date } = event;
  const place = `${row.placeCode} ${row.place}`;
  const facts = [
    ...(row.guides.length > 0 ? [`Begeleiding: ${list(row.guides)}`] : []),
    ...(row.breaks.length > 0 ? [`Pauze: ${list(row.breaks.map(stretch))}`] : []),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(at)}`,
    ...(event.since === null ? [] : [`LAST-MODIFIED:${utc(new Date(event.since))}`]),
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `DTSTART;TZID=${ZONE}:${wall(date, event.from)}`,
    `DTEND;TZID=${ZONE}:${wall(date, event.to)}`,
    `SUMMARY:${escaped(of === 'person' ? place : `${row.name}: ${place}`)}`,
    `LOCATION:${escaped(`${site}, ${place}`)}`,
    ...(facts.length > 0 ? [`DESCRIPTION:${escaped(facts.join('\n'))}`] : []),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/** "20261123T130500Z". */
const utc = (at: Date): string => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** The end of a day is the start of the next. */
const wall = (date: IsoDate, minute: number): string =>
  minute === 1440 ? wall(addDays(date, 1), 0) : `${date.replaceAll('-', '')}T${time(minute).replace(':', '')}00`;

/** A text (3.3.11): what ends one or parts a list is escaped. */
const escaped = (text: string): string =>
  writable(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** A line in pieces of at most 75 bytes, each after the first behind a space; no character is cut (3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > 75) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join('\r\n');
}
