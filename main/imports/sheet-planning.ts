import { ABSENCE_KINDS, type Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { AbsenceId, AssignmentId, BlockId } from '#domain/model/ids.ts';
import { absenceFields, assignmentFields } from './differences.ts';
import { parseCode, parseDate, parseOneOf, parseText, parseTime } from './fields.ts';
import { normalise } from './normalise.ts';
import { ok, orList, type Parsed } from './parsed.ts';
import { type RawCell, showTime } from './raw.ts';
import type { RowReader } from './rows.ts';
import { referToPerson } from './sheet-people.ts';
import type { BlockEntry, Existing, WorkplaceEntry, Workspace } from './workspace.ts';

const shortText = (cell: RawCell): Parsed<string> => parseText(cell, 40);
const dateCell = (cell: RawCell) => parseDate(cell);

/** Errors on the second of two rows with one identity; remembers the first. */
class Once {
  private readonly seen = new Map<string, number>();

  isSecond(key: string, row: RowReader, column: string): boolean {
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, row.pending.row);
      return false;
    }
    row.fail(column, `Deze regel staat ook op regel ${first}. Laat één van de twee staan.`);
    return true;
  }
}

/** The name of a block as some site has it; null = the whole day. */
function blockNameOf(work: Workspace, row: RowReader): string | null | undefined {
  const name = row.optional<string | null>('Dagdeel', shortText, null, null);
  if (name === null || name === undefined) return name;
  const blocks = [...work.blocks.values()].map((site) => site.find(name)).filter((block) => block !== undefined);
  const [first] = blocks;
  if (first !== undefined) return first.existing?.name ?? first.name;
  const names = new Set([...work.blocks.values()].flatMap((site) => site.all().map((block) => block.name)));
  if (names.size === 0) return name.toLowerCase();
  row.fail(
    'Dagdeel',
    `Dagdeel '${name}' bestaat niet. Kies ${orList([...names])}, of laat de cel leeg voor de hele dag.`,
  );
  return undefined;
}

/** Afwezigheid: who, from, to and block name it; the kind is all that can change. */
export function buildAbsences(work: Workspace, existing: readonly Absence[]): void {
  const keyOf = (a: { personId: string; from: string; to: string; blockName: string | null }) =>
    [a.personId, a.from, a.to, normalise(a.blockName ?? '')].join('|');
  const known = new Map(existing.map((absence) => [keyOf(absence), absence]));
  const once = new Once();
  for (const row of work.rowsOf('Afwezigheid')) {
    row.pending.title = `${row.shown('Personeelsnummer')} ${row.shown('Van')} t/m ${row.shown('Tot en met')}`;
    const number = row.required('Personeelsnummer', parseCode);
    const person = number === undefined ? undefined : referToPerson(work, row, 'Personeelsnummer', number);
    const from = row.required('Van', dateCell);
    const to = row.required('Tot en met', dateCell);
    const blockName = blockNameOf(work, row);
    const kind = row.optional<Absence['kind']>('Soort', absenceKindCell, null, null);
    if (from !== undefined && to !== undefined && from > to) {
      row.fail('Tot en met', 'De laatste dag ligt voor de eerste. Verbeter de datum.');
    }
    if (row.pending.failed || !person || from === undefined || to === undefined || blockName === undefined) continue;
    const identity = { personId: person.id, from, to, blockName };
    if (once.isSecond(keyOf(identity), row, 'Personeelsnummer')) continue;
    const before = known.get(keyOf(identity)) ?? null;
    const draft = {
      id: before?.id ?? (work.newId() as AbsenceId),
      ...identity,
      blockName: before?.blockName ?? blockName,
      kind: row.has('Soort') ? kind : (before?.kind ?? null),
      version: before?.version ?? 1,
    };
    work.finish(row, 'absence', before, draft, absenceFields, 'Personeelsnummer');
  }
}

function absenceKindCell(cell: RawCell): Parsed<Absence['kind']> {
  const parsed = parseOneOf(cell, ABSENCE_KINDS);
  return parsed.ok ? ok<Absence['kind']>(parsed.value) : parsed;
}

const timeOrNull = (cell: RawCell): Parsed<number | null> => {
  const parsed = parseTime(cell);
  return parsed.ok ? ok<number | null>(parsed.value) : parsed;
};

/** The block of that name at the site of the workplace. */
function blockAt(work: Workspace, row: RowReader, place: WorkplaceEntry, name: string): BlockEntry | undefined {
  // Without a site the row of the workplace is wrong, and this row falls with it.
  if (place.siteId === null) return undefined;
  const blocks = work.blocksOf(place.siteId);
  const block = blocks.find(name);
  if (block !== undefined) {
    row.dependOn('Dagdeel', block.bringers);
    return block;
  }
  const site = work.names.of(place.siteId);
  const names = blocks.all().map((entry) => entry.name);
  row.fail(
    'Dagdeel',
    names.length === 0
      ? `Locatie ${site} heeft nog geen dagdelen. Voeg ze toe in Beheer of op blad Dagdelen.`
      : `Dagdeel '${name}' bestaat niet op ${site}. Kies ${orList(names)}.`,
  );
  return undefined;
}

function workplaceAt(work: Workspace, row: RowReader): WorkplaceEntry | undefined {
  const code = row.required('Werkplek', parseCode);
  if (code === undefined) return undefined;
  const place = work.workplaces.find(code);
  if (place === undefined) {
    row.fail('Werkplek', `Werkplek '${code}' bestaat niet. Verbeter de code, of voeg de werkplek toe.`);
  } else row.dependOn('Werkplek', place.bringers);
  return place;
}

function orderOf(work: Workspace, row: RowReader, before: Assignment | null): Assignment['orderId'] | undefined {
  if (!row.has('Ordernummer')) return before?.orderId ?? null;
  const number = row.optional<string | null>('Ordernummer', parseCode, null, null);
  if (number === null || number === undefined) return number;
  const order = work.orders.find(number);
  if (order === undefined) {
    row.fail('Ordernummer', `Order '${number}' bestaat niet. Verbeter het nummer, of voeg de order toe.`);
    return undefined;
  }
  row.dependOn('Ordernummer', order.bringers);
  return order.id;
}

function checkTimes(
  row: RowReader,
  block: BlockEntry,
  times: BlockTimes,
  from: number | null,
  to: number | null,
): void {
  const hours = times.get(block.id);
  const start = from ?? hours?.from;
  const end = to ?? hours?.to;
  if (start === undefined || end === undefined || start < end) return;
  row.fail('Tot', `Het einde (${showTime(end)}) ligt niet na het begin (${showTime(start)}). Verbeter de tijden.`);
}

/** From and to of the blocks as they will be after the import. */
export type BlockTimes = ReadonlyMap<BlockId, { readonly from: number; readonly to: number }>;

/**
 * Inzet: date, block, person and workplace name it; order and own times can change. A roster that is imported is what
 * happened: no rule refuses a row.
 */
export function buildAssignments(work: Workspace, existing: Existing['assignments'], times: BlockTimes): void {
  const keyOf = (a: { date: string; blockId: string; personId: string; workplaceId: string }) =>
    [a.date, a.blockId, a.personId, a.workplaceId].join('|');
  const known = new Map(existing.map((assignment) => [keyOf(assignment), assignment]));
  const once = new Once();
  for (const row of work.rowsOf('Inzet')) {
    row.pending.title = ['Datum', 'Dagdeel', 'Personeelsnummer', 'Werkplek'].map((name) => row.shown(name)).join(' ');
    const date = row.required('Datum', dateCell);
    const blockName = row.required('Dagdeel', shortText);
    const number = row.required('Personeelsnummer', parseCode);
    const person = number === undefined ? undefined : referToPerson(work, row, 'Personeelsnummer', number);
    const place = workplaceAt(work, row);
    const block = place && blockName !== undefined ? blockAt(work, row, place, blockName) : undefined;
    if (!date || !person || !place || !block) {
      orderOf(work, row, null);
      continue;
    }
    const identity = { date, blockId: block.id, personId: person.id, workplaceId: place.id };
    if (once.isSecond(keyOf(identity), row, 'Personeelsnummer')) continue;
    const before = known.get(keyOf(identity)) ?? null;
    const from = row.optional('Van', timeOrNull, null, before?.from ?? null);
    const to = row.optional('Tot', timeOrNull, null, before?.to ?? null);
    const orderId = orderOf(work, row, before);
    if (from === undefined || to === undefined) continue;
    checkTimes(row, block, times, from, to);
    const asItWas = before !== null && before.orderId === orderId && before.from === from && before.to === to;
    const draft = {
      id: before?.id ?? (work.newId() as AssignmentId),
      ...identity,
      orderId,
      from,
      to,
      overrides: before?.overrides ?? [],
      fillsIn: before?.fillsIn ?? false,
      origin: asItWas ? before.origin : ('hand' as const),
      version: before?.version ?? 1,
    };
    work.finish(row, 'assignment', before, draft, assignmentFields, 'Personeelsnummer');
  }
}
