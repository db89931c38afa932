import { readFileSync } from 'node:fs';
import type { ColumnMapping } from '#contract/imports.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type { OrderId } from '#domain/model/ids.ts';
import { type RecordChange, recordKey } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { type BuiltPreview, buildPreview } from '#main/imports/build-preview.ts';
import { type ImportFile, readFiles } from '#main/imports/read-files.ts';
import type { Existing } from '#main/imports/workspace.ts';

export const TODAY = '2026-11-23' as IsoDate;

const folder = new URL('../../fixtures/voorbeeld/', import.meta.url);
export const fixture = (name: string): ImportFile => ({ name, bytes: readFileSync(new URL(name, folder)) });

export const EXAMPLE_CSV = [
  'medewerkers',
  'begeleiders',
  'werkplekken',
  'hulpmiddelen',
  'orders',
  'afwezigheid',
  'inzet',
].map((name) => `${name}.csv`);

export const csv = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) });

/** Ids in a fixed order: an import with them can be compared with another. */
function ids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01890000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** A database in memory: the smallest thing that can be imported into again. */
export class Shelf {
  /** Booked on orders, in pieces or norm minutes. */
  readonly booked = new Map<OrderId, number>();
  readonly newId = ids();
  private readonly records = new Map<string, RecordChange>();

  constructor(state: 'empty' | 'defaults' = 'defaults') {
    const start = defaultRecords(this.newId);
    this.write(state === 'defaults' ? start : start.filter((change) => change.kind === 'settings'));
  }

  write(changes: readonly RecordChange[]): void {
    for (const change of changes) {
      if (change.after === null) throw new Error('An import removes nothing');
      this.records.set(`${change.kind} ${recordKey(change.kind, change.after)}`, change);
    }
  }

  private all<K extends RecordChange['kind']>(kind: K): Extract<RecordChange, { kind: K }>['after'][] {
    return [...this.records.values()].flatMap((change) => (change.kind === kind ? [change.after] : [])) as never;
  }

  catalogue(): Catalogue {
    return {
      sites: this.all('site'),
      blocks: this.all('block'),
      closures: [],
      organisations: this.all('organisation'),
      workTypes: this.all('workType'),
      people: this.all('person'),
      workplaces: this.all('workplace'),
      aids: this.all('aid'),
      orders: this.all('order'),
      norms: this.all('norm'),
      parameters: [],
      ruleChoices: [],
      agreements: [],
      settings: this.all('settings')[0],
    } as Catalogue;
  }

  existing(): Existing {
    return { assignments: this.all('assignment'), absences: this.all('absence') } as Existing;
  }

  async preview(files: readonly ImportFile[], mapping: ColumnMapping = []): Promise<BuiltPreview> {
    return buildPreview(await readFiles(files, () => undefined), {
      booked: this.booked,
      mapping,
      catalogue: this.catalogue(),
      newId: this.newId,
      today: TODAY,
      existing: async () => this.existing(),
      onProgress: () => undefined,
    });
  }

  async import(files: readonly ImportFile[], mapping: ColumnMapping = []): Promise<BuiltPreview> {
    const built = await this.preview(files, mapping);
    this.write(built.changes);
    return built;
  }
}
