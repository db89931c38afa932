import { countedWords } from '#domain/capacity/order-links.ts';
import type { OrderId, WorkplaceId } from '#domain/model/ids.ts';
import { doneAtStart, type Order } from '#domain/model/order.ts';
import { orderFields } from './differences.ts';
import { parseCode, parseDate, parseDecimal, parseHours, parseMoney, parseText, parseWhole } from './fields.ts';
import { certificatesOf, failProblems, ordersBefore } from './order-links.ts';
import { parseRepeat } from './parse-lists.ts';
import { listItems, ok, type Parsed } from './parsed.ts';
import type { RawCell } from './raw.ts';
import type { RowReader } from './rows.ts';
import { referToOrganisation, shortText, text } from './sheet-places.ts';
import type { Claimed, OrderEntry, Workspace } from './workspace.ts';

export function indexOrders(work: Workspace): Claimed<OrderEntry>[] {
  return work.rowsOf('Orders').flatMap((row) => {
    row.pending.title = `${row.shown('Ordernummer')} ${row.shown('Omschrijving')}`.trim();
    const number = row.required('Ordernummer', parseCode);
    if (number === undefined) return [];
    const make = () => work.orders.add(work.fresh<OrderId>(number));
    return work.claim(row, 'Ordernummer', work.orders.find(number), make) ?? [];
  });
}

function workplacesOf(work: Workspace, row: RowReader, before: Order | null): WorkplaceId[] {
  if (!row.has('Werkplekken')) return before?.workplaceIds ?? [];
  const codes =
    row.optional(
      'Werkplekken',
      text((value) => ok(listItems(value.replaceAll(',', ';')))),
      [],
      [],
    ) ?? [];
  const ids = codes.flatMap((code) => {
    const place = work.workplaces.find(code);
    if (place === undefined) {
      row.fail('Werkplekken', `Werkplek '${code}' bestaat niet. Verbeter de code, of voeg de werkplek toe.`);
      return [];
    }
    row.dependOn('Werkplekken', place.bringers);
    return [place.id];
  });
  return [...new Set(ids)];
}

const AMOUNT = ['Aantal', 'Normminuten per stuk', 'Normuren'] as const;

const MOST = 1e7;
/** Half a second: no piece takes less, and nothing divides by zero. */
const LEAST = 0.01;

/** Pieces × norm minutes, or norm hours: exactly one of the two. Columns that are absent keep what there was. */
function amountOf(row: RowReader, before: Order | null, booked: number): Order['amount'] | undefined {
  const known = before?.amount;
  const done = doneOf(
    row,
    known,
    AMOUNT.some((column) => row.has(column)),
    booked,
  );
  if (done === undefined) return undefined;
  if (!AMOUNT.some((column) => row.has(column))) {
    if (known !== undefined) return withDone(known, done);
    row.fail('Aantal', 'Hoeveel werk dit is, ontbreekt. Voeg Aantal en Normminuten per stuk toe, of Normuren.');
    return undefined;
  }
  const [pieces, minutes, hours] = AMOUNT.map((column) => !row.isEmpty(column));
  if (hours && (pieces || minutes)) {
    row.fail('Normuren', 'Vul Aantal en Normminuten per stuk in, of Normuren. Niet allebei.');
    return undefined;
  }
  if (hours) {
    const normMinutes = row.required('Normuren', (cell) => parseHours(cell, { min: LEAST, max: MOST }));
    return normMinutes === undefined ? undefined : { kind: 'hours', normMinutes, doneMinutes: Math.round(done * 60) };
  }
  if (!pieces && !minutes) {
    row.fail('Aantal', 'Hoeveel werk dit is, ontbreekt. Vul Aantal en Normminuten per stuk in, of Normuren.');
    return undefined;
  }
  const count = row.required('Aantal', (cell) => parseWhole(cell, { min: 1, max: MOST }));
  const each = row.required('Normminuten per stuk', (cell) => parseDecimal(cell, { min: LEAST, max: MOST }));
  if (count === undefined || each === undefined) return undefined;
  return { kind: 'pieces', pieces: count, minutesPerPiece: each, donePieces: done };
}

/**
 * Pieces or hours done before anything was booked. "Gereed" is what is done in total: what was booked here is part of
 * it, and is not counted twice. A total below what was booked takes no booking away.
 */
function doneOf(
  row: RowReader,
  known: Order['amount'] | undefined,
  amountGiven: boolean,
  counted: number,
): number | undefined {
  const booked = known?.kind === 'hours' ? counted / 60 : counted;
  const before = known === undefined ? 0 : doneAtStart(known) / (known.kind === 'pieces' ? 1 : 60);
  const kindGiven = row.isEmpty('Normuren') ? 'pieces' : 'hours';
  // Progress in pieces means nothing for an order that is now counted in hours.
  const keeps = !amountGiven || known?.kind === kindGiven;
  const done = row.optional(
    'Gereed',
    (cell) => parseDecimal(cell, { min: 0, max: MOST }),
    0,
    keeps ? before + booked : 0,
  );
  return done === undefined ? undefined : Math.max(0, done - (keeps ? booked : 0));
}

function withDone(known: Order['amount'], done: number): Order['amount'] {
  return known.kind === 'pieces' ? { ...known, donePieces: done } : { ...known, doneMinutes: Math.round(done * 60) };
}

const orNull =
  <T>(parse: (cell: RawCell) => Parsed<T>) =>
  (cell: RawCell): Parsed<T | null> => {
    const parsed = parse(cell);
    return parsed.ok ? ok<T | null>(parsed.value) : parsed;
  };

const NO_REPEAT = { everyWeeks: null, until: null };
const NOTE_LENGTH = 500;

export function buildOrders(work: Workspace, claimed: readonly Claimed<OrderEntry>[]): void {
  for (const { row, entry } of claimed) {
    const before = entry.existing;
    const client = row.required('Opdrachtgever', shortText);
    const startsOn = row.optional('Startdatum', orNull(parseDate), null, before?.startsOn ?? null);
    const deadline = row.required('Deadline', parseDate);
    const repeat = row.optional('Herhaling', orNull(text(parseRepeat)), NO_REPEAT, {
      everyWeeks: before?.everyWeeks ?? null,
      until: before?.until ?? null,
    });
    const amount = amountOf(row, before, work.names.booked(entry.id));
    if (before && amount && amount.kind !== before.amount.kind && work.names.isBooked(entry.id)) {
      row.fail(amount.kind === 'pieces' ? 'Aantal' : 'Normuren', countedWords(before.amount.kind));
    }
    const draft = {
      id: entry.id,
      number: before?.number ?? entry.name,
      description: row.required('Omschrijving', shortText),
      clientId: client === undefined ? undefined : referToOrganisation(work, client, 'opdrachtgever', row.pending),
      workType: row.required('Werksoort', text(work.workType)),
      workplaceIds: workplacesOf(work, row, before),
      amount,
      startsOn,
      deadline,
      pricePerPiece: row.optional('Prijs per stuk', orNull(parseMoney), null, before?.pricePerPiece ?? null),
      price: row.optional('Prijs', orNull(parseMoney), null, before?.price ?? null),
      everyWeeks: repeat?.everyWeeks ?? null,
      until: repeat?.until ?? null,
      certificates: certificatesOf(work, row, before),
      after: ordersBefore(work, row, before),
      partOf: row.optional('Deel van', orNull(shortText), null, before?.partOf ?? null),
      note: row.optional('Opmerking', (cell) => parseText(cell, NOTE_LENGTH), '', before?.note ?? ''),
      archivedOn: null,
      version: before?.version ?? 1,
    };
    work.finish(row, 'order', before, draft, orderFields, 'Ordernummer');
  }
  failProblems(work, claimed);
}
