import type { ImportError, SheetName } from '#contract/imports.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type {
  AidId,
  BlockId,
  NewId,
  OrderId,
  OrganisationId,
  PersonId,
  SiteId,
  WorkplaceId,
} from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import type { Person } from '#domain/model/person.ts';
import { type RecordChange, type RecordKind, type RecordOf, recordSchemas } from '#domain/model/record.ts';
import type { Block, Organisation, Site } from '#domain/model/site.ts';
import type { WorkType } from '#domain/model/work.ts';
import type { Aid, Workplace } from '#domain/model/workplace.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { BoundSheet } from './bind-columns.ts';
import { differences, type Field, type Names } from './differences.ts';
import { normalise } from './normalise.ts';
import { certificateSpelling, Spelling, type WorkTypeLookup } from './parse-lists.ts';
import { fail, ok, orList } from './parsed.ts';
import { type Entry, Registry } from './registry.ts';
import { type PendingRow, RowReader } from './rows.ts';

export type PersonEntry = Entry<PersonId, Person> & { readonly kind: Person['kind'] };
export type SiteEntry = Entry<SiteId, Site>;
export type OrganisationEntry = Entry<OrganisationId, Organisation> & { kind: Organisation['kind'] };
export type BlockEntry = Entry<BlockId, Block> & { readonly siteId: SiteId };
/** siteId null = the row does not say a usable site. */
export type WorkplaceEntry = Entry<WorkplaceId, Workplace> & { siteId: SiteId | null };
export type OrderEntry = Entry<OrderId, Order>;
export type AidEntry = Entry<AidId, Aid>;

/** What the database holds of the days and people that the files name. */
export interface Existing {
  readonly assignments: readonly Assignment[];
  readonly absences: readonly Absence[];
}

/** A sheet with a reader per row; rows come in the order of the file. */
export interface SheetRows {
  readonly sheet: SheetName;
  readonly rows: readonly RowReader[];
}

/** A row and what it is about. */
export interface Claimed<E> {
  readonly row: RowReader;
  readonly entry: E;
}

/** What the database holds, and what makes ids and dates. */
export interface WorkspaceInput {
  readonly catalogue: Catalogue;
  readonly booked: ReadonlyMap<OrderId, number>;
  readonly newId: NewId;
  readonly today: IsoDate;
}

/** Where all rows of one import meet: who is who, what is wrong, what would be written. */
export class Workspace {
  readonly people = new Registry<PersonEntry>();
  readonly sites = new Registry<SiteEntry>();
  readonly organisations = new Registry<OrganisationEntry>();
  readonly workplaces = new Registry<WorkplaceEntry>();
  readonly orders = new Registry<OrderEntry>();
  readonly aids = new Registry<AidEntry>();
  /** Blocks per site. */
  readonly blocks = new Map<SiteId, Registry<BlockEntry>>();
  readonly certificates: Spelling;
  readonly groups: Spelling;
  readonly errors: ImportError[] = [];
  readonly pending: PendingRow[] = [];
  readonly sheets = new Map<SheetName, SheetRows>();
  readonly catalogue: Catalogue;
  readonly workTypes: readonly WorkType[];
  readonly newId: NewId;
  readonly names: Names;
  private readonly namesById = new Map<string, string>();
  private readonly claims = new Map<string, RowReader>();

  constructor({ catalogue, booked, newId, today }: WorkspaceInput, workTypes: readonly WorkType[]) {
    this.catalogue = catalogue;
    this.workTypes = workTypes;
    this.newId = newId;
    this.names = {
      of: (id) => (id === null ? '' : (this.namesById.get(id) ?? '')),
      booked: (id) => booked.get(id) ?? 0,
      isBooked: (id) => booked.has(id),
      today,
    };
    this.certificates = certificateSpelling([
      ...catalogue.people.flatMap((person) => person.certificates.map((certificate) => certificate.name)),
      ...catalogue.workplaces.flatMap((workplace) => workplace.requiredCertificates),
      ...catalogue.orders.flatMap((order) => order.certificates),
    ]);
    this.groups = new Spelling(catalogue.workplaces.flatMap((workplace) => workplace.guidanceGroup ?? []));
    for (const p of catalogue.people) {
      this.people.add({ ...this.known(p.id, p.number), existing: p, kind: p.kind });
    }
    for (const s of catalogue.sites) this.sites.add({ ...this.known(s.id, s.name), existing: s });
    for (const o of catalogue.organisations) {
      this.organisations.add({ ...this.known(o.id, o.name), existing: o, kind: o.kind });
    }
    for (const b of catalogue.blocks) {
      this.blocksOf(b.siteId).add({ ...this.known(b.id, b.name), existing: b, siteId: b.siteId });
    }
    for (const w of catalogue.workplaces) {
      this.workplaces.add({ ...this.known(w.id, w.code), existing: w, siteId: w.siteId });
    }
    for (const o of catalogue.orders) this.orders.add({ ...this.known(o.id, o.number), existing: o });
    for (const a of catalogue.aids) this.aids.add({ ...this.known(a.id, a.code), existing: a });
  }

  private known<Id extends string>(id: Id, name: string): { id: Id; name: string; bringers: PendingRow[] } {
    this.namesById.set(id, name);
    return { id, name, bringers: [] };
  }

  /** The head of an entry that this import brings. */
  fresh<Id extends string>(name: string): { id: Id; name: string; existing: null; bringers: PendingRow[] } {
    return { ...this.known(this.newId() as Id, name), existing: null };
  }

  blocksOf(siteId: SiteId): Registry<BlockEntry> {
    const known = this.blocks.get(siteId);
    if (known !== undefined) return known;
    const registry = new Registry<BlockEntry>();
    this.blocks.set(siteId, registry);
    return registry;
  }

  addSheet(bound: BoundSheet, makeRow: (row: number) => PendingRow): void {
    const rows = bound.rows.map((raw) => {
      const pending = makeRow(raw.row);
      this.pending.push(pending);
      return new RowReader(bound, raw, pending, this.errors);
    });
    this.sheets.set(bound.sheet, { sheet: bound.sheet, rows: bound.unreadable ? [] : rows });
  }

  rowsOf(sheet: SheetName): readonly RowReader[] {
    return this.sheets.get(sheet)?.rows ?? [];
  }

  /**
   * The entry that this row is about, known or new. The same one twice in the file is an error on the second row;
   * then null.
   */
  claim<E extends Entry<string, unknown>>(
    row: RowReader,
    column: string,
    known: E | undefined,
    make: () => E,
  ): Claimed<E> | null {
    const entry = known ?? make();
    const first = this.claims.get(entry.id);
    if (first !== undefined) {
      row.fail(
        column,
        `${row.shown(column)} staat ook op regel ${first.pending.row} van blad ${first.pending.sheet}. Laat één van de twee staan.`,
      );
      return null;
    }
    this.claims.set(entry.id, row);
    if (entry.existing === null) entry.bringers.push(row.pending);
    return { row, entry };
  }

  readonly workType: WorkTypeLookup = (text) => {
    const key = normalise(text);
    const found = this.workTypes.find((type) => normalise(type.code) === key || normalise(type.name) === key);
    if (found !== undefined) return ok(found.code);
    const names = this.workTypes.filter((type) => type.archivedOn === null).map((type) => type.code);
    return fail(`'${text.trim()}' is geen bekende werksoort. Kies ${orList(names)}.`);
  };

  /**
   * Turns a finished draft into a change, or into "unchanged". The schema of the record has the last word: a draft
   * that it refuses is an error of the row, whatever the field parsers thought.
   */
  finish<K extends RecordKind>(
    row: RowReader,
    kind: K,
    before: RecordOf<K> | null,
    draft: object,
    fields: readonly Field<RecordOf<K>>[],
    keyColumn: string,
  ): void {
    const { pending } = row;
    if (pending.failed) return;
    const result = recordSchemas[kind].safeParse(draft);
    if (!result.success) {
      const [issue] = result.error.issues;
      row.fail(keyColumn, `Deze regel past niet: ${String(issue?.path[0] ?? '')} ${issue?.message ?? ''}`.trim());
      return;
    }
    const after = result.data as RecordOf<K>;
    if (before !== null) {
      pending.differences = differences(fields, before, after, this.names);
      if (pending.differences.length === 0) return;
    }
    pending.change = { kind, before, after } as unknown as RecordChange;
  }
}
