import {
  type ColumnMapping,
  type ImportError,
  type ImportPreview,
  type ImportRow,
  SHEETS,
  type SheetName,
} from '#contract/imports.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type { NewId, OrderId, PersonId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Block } from '#domain/model/site.ts';
import type { WorkType } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { bindColumns, type UnknownColumn } from './bind-columns.ts';
import { parseDate } from './fields.ts';
import { FORMAT } from './format.ts';
import { addDefaultBlocks, implicitChanges } from './implicit.ts';
import type { FoundSheet, ReadResult } from './read-files.ts';
import { PendingRow, spreadErrors } from './rows.ts';
import { buildOrders, indexOrders } from './sheet-orders.ts';
import { buildEmployees, buildGuides, indexPeople } from './sheet-people.ts';
import { buildAids, buildBlocks, buildWorkplaces, indexAids, indexBlocks, indexWorkplaces } from './sheet-places.ts';
import { buildAbsences, buildAssignments } from './sheet-planning.ts';
import { type Existing, Workspace } from './workspace.ts';

/** What the database is asked once the files have been read: existing rosters and absences that may match. */
export interface Lookup {
  readonly dates: readonly IsoDate[];
  readonly personIds: readonly PersonId[];
}

export interface BuildInput {
  readonly mapping: ColumnMapping;
  readonly catalogue: Catalogue;
  /** Of orders with bookings: booked on the first time it is due, in pieces or norm minutes; part of "Gereed". */
  readonly booked: ReadonlyMap<OrderId, number>;
  readonly newId: NewId;
  /** Decides the century of birthdays and the start of changed wage values. */
  readonly today: IsoDate;
  readonly existing: (lookup: Lookup) => Promise<Existing>;
  /** 0..1 with what is being done, Dutch. */
  readonly onProgress: (fraction: number, doing: string) => void;
}

export interface BuiltPreview {
  readonly preview: ImportPreview;
  /** Of all rows without an error, with what they bring along. */
  readonly changes: readonly RecordChange[];
}

/** The work types that rows may name, and what a new database gets first. */
function startingPoint(
  catalogue: Catalogue,
  newId: NewId,
): { workTypes: readonly WorkType[]; defaults: RecordChange[] } {
  const defaults = defaultRecords(newId).filter(
    (change) =>
      (change.kind === 'workType' && catalogue.workTypes.length === 0) ||
      (change.kind === 'norm' && catalogue.norms.length === 0),
  );
  const added = defaults.flatMap((change) => (change.kind === 'workType' && change.after ? [change.after] : []));
  return { workTypes: [...catalogue.workTypes, ...added], defaults };
}

interface Bound {
  readonly errors: ImportError[];
  readonly notices: string[];
  readonly unknown: UnknownColumn[];
}

/** Gives every sheet its columns, in the order in which references resolve. */
function bindSheets(work: Workspace, found: readonly FoundSheet[], mapping: ColumnMapping): Bound {
  const bound: Bound = { errors: [], notices: [], unknown: [] };
  for (const sheet of SHEETS) {
    const [first, second] = found.filter((item) => item.sheet === sheet);
    if (first === undefined) continue;
    if (second !== undefined) {
      const reason = `Blad ${sheet} komt twee keer voor: in ${first.file} en in ${second.file}. Lees er één in.`;
      bound.errors.push({ sheet, row: 0, column: '', value: '', reason });
    }
    const result = bindColumns(first, mapping);
    bound.errors.push(...result.errors);
    bound.notices.push(...result.notices);
    bound.unknown.push(...result.unknown);
    const wrong = new Set(result.errors.map((error) => error.row));
    work.addSheet(result.bound, (number) => {
      const row = new PendingRow(sheet, number);
      row.failed = result.bound.unreadable || wrong.has(number);
      return row;
    });
  }
  return bound;
}

/** Every first pass before any second one: rows may refer to rows further down and on later sheets. */
function indexAll(work: Workspace) {
  const blocks = indexBlocks(work);
  const workplaces = indexWorkplaces(work);
  const defaultBlocks = addDefaultBlocks(work);
  return {
    blocks,
    workplaces,
    defaultBlocks,
    employees: indexPeople(work, 'Medewerkers'),
    guides: indexPeople(work, 'Begeleiders'),
    aids: indexAids(work),
    orders: indexOrders(work),
  };
}

function lookupOf(work: Workspace): Lookup {
  const dates = new Set<IsoDate>();
  for (const row of work.rowsOf('Inzet')) {
    const date = parseDate(row.cell('Datum'));
    if (date.ok) dates.add(date.value);
  }
  const personIds = new Set<PersonId>();
  for (const row of work.rowsOf('Afwezigheid')) {
    const person = work.people.find(row.shown('Personeelsnummer'));
    if (person?.existing) personIds.add(person.id);
  }
  return { dates: [...dates], personIds: [...personIds] };
}

function blockTimes(work: Workspace, defaultBlocks: readonly Block[]): Map<Block['id'], Block> {
  const changed = work.pending.flatMap(({ change }) =>
    change?.kind === 'block' && change.after ? [change.after] : [],
  );
  return new Map([...work.catalogue.blocks, ...defaultBlocks, ...changed].map((block) => [block.id, block]));
}

const order = new Map<string, number>(SHEETS.map((sheet, index) => [sheet, index]));
const inOrder = (a: { sheet: string; row: number }, b: { sheet: string; row: number }) =>
  (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row;

function previewRow(pending: PendingRow, hidden: boolean): ImportRow {
  return {
    sheet: pending.sheet,
    row: pending.row,
    title: hidden || pending.title === '' ? `regel ${pending.row}` : pending.title,
    status: pending.status(),
    differences: pending.failed ? [] : pending.differences,
  };
}

function summaries(rows: readonly ImportRow[], sheets: readonly SheetName[]): ImportPreview['sheets'] {
  return sheets.map((sheet) => {
    const own = rows.filter((row) => row.sheet === sheet);
    const count = (status: ImportRow['status']) => own.filter((row) => row.status === status).length;
    return {
      sheet,
      rows: own.length,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      errors: count('error'),
    };
  });
}

const SOURCE_NOTICE =
  "Nieuwe behoeften krijgen als bron 'arbeidsdeskundige' en als naam 'import'. Pas dat in Beheer aan waar het anders is.";

function bringsNeeds(changes: readonly RecordChange[]): boolean {
  return changes.some(
    ({ kind, after }) =>
      kind === 'person' && after?.kind === 'employee' && after.needs.some((need) => need.author === 'import'),
  );
}

/**
 * What an import of these sheets would do, row by row, and the changes that would do it. Writes nothing, keeps no
 * clock and makes no ids of its own.
 */
export async function buildPreview(read: ReadResult, input: BuildInput): Promise<BuiltPreview> {
  const { workTypes, defaults } = startingPoint(input.catalogue, input.newId);
  const work = new Workspace(input, workTypes);
  input.onProgress(0.6, 'Kolommen herkennen');
  const bound = bindSheets(work, read.found, input.mapping);
  const hidden = new Set(bound.errors.map((error) => `${error.sheet} ${error.row}`));
  work.errors.push(...bound.errors);
  const index = indexAll(work);
  input.onProgress(0.65, 'Vergelijken met wat er al staat');
  const existing = await input.existing(lookupOf(work));
  buildBlocks(work, index.blocks);
  buildWorkplaces(work, index.workplaces);
  buildEmployees(work, index.employees);
  buildGuides(work, index.guides);
  buildAids(work, index.aids);
  buildOrders(work, index.orders);
  input.onProgress(0.75, 'Rooster nakijken');
  buildAbsences(work, existing.absences);
  buildAssignments(work, existing.assignments, blockTimes(work, index.defaultBlocks));
  spreadErrors(work.pending, work.errors);
  input.onProgress(0.9, 'Overzicht maken');
  const implicit = implicitChanges(work, index.defaultBlocks);
  const ofRows = work.pending.flatMap((row) => (row.failed || row.change === null ? [] : [row.change]));
  const changes = [...implicit.changes, ...ofRows];
  const rows = work.pending.map((row) => previewRow(row, hidden.has(`${row.sheet} ${row.row}`))).toSorted(inOrder);
  const present = SHEETS.filter((sheet) => work.sheets.has(sheet));
  const preview: ImportPreview = {
    previewId: input.newId(),
    sheets: summaries(rows, present),
    notices: [...read.notices, ...bound.notices, ...implicit.notices, ...(bringsNeeds(ofRows) ? [SOURCE_NOTICE] : [])],
    unknownColumns: bound.unknown,
    knownColumns: present.map((sheet) => ({ sheet, columns: FORMAT[sheet].map((column) => column.name) })),
    errors: work.errors.toSorted(inOrder),
    rows,
  };
  return { preview, changes: changes.length === 0 ? [] : [...defaults, ...changes, ...nowReal(input.catalogue)] };
}

/** Once something has been imported, the database holds real data. */
function nowReal({ settings }: Catalogue): RecordChange[] {
  if (settings.dataState === 'real') return [];
  return [{ kind: 'settings', before: settings, after: { ...settings, dataState: 'real' } }];
}
