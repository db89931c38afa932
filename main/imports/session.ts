import { setImmediate as breathe } from 'node:timers/promises';
import type { ColumnMapping, ImportPreview } from '#contract/imports.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Settings } from '#domain/model/norm.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { readCatalogue } from '#main/db/catalogue.ts';
import { clearExample } from '#main/db/clear.ts';
import { type Committed, commit } from '#main/db/commit.ts';
import type { Db, ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { bookedAtFirst } from '#main/db/order-sums.ts';
import { readAbsences } from '#main/db/queries/absence.ts';
import { readAssignmentsBetween } from '#main/db/queries/assignment.ts';
import { readSettings } from '#main/db/queries/work.ts';
import type { Lookup } from './build-preview.ts';
import { type Previewed, previewImport } from './preview.ts';
import { RefusedFile } from './raw.ts';
import type { ImportFile } from './read-files.ts';
import type { Existing } from './workspace.ts';

export interface SessionOptions {
  readonly db: Db;
  readonly now: () => Date;
  /** Today in Europe/Amsterdam. */
  readonly today: () => IsoDate;
  /** Whose name the step carries. */
  readonly user: string;
}

export interface PreviewOptions {
  readonly onProgress?: (fraction: number, doing: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export type PreviewOutcome =
  | { readonly ok: true; readonly preview: ImportPreview }
  | { readonly ok: false; readonly file: string; readonly reason: string };

export type AcceptOutcome =
  | { readonly ok: true; readonly committed: Committed; readonly sheets: ImportPreview['sheets'] }
  | { readonly ok: false; readonly problem: 'stale' | 'has-errors' };

interface Kept extends Previewed {
  readonly revision: number;
  /** The example company goes away when this is accepted. */
  readonly replaces: boolean;
  readonly label: string;
}

/** Preview first, then accept that preview: of the previews only the newest is kept. */
export class ImportSession {
  readonly #options: SessionOptions;
  #kept: Kept | null = null;
  #started = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Reads the files in the background; writes nothing. An abort rejects with the signal's reason. */
  async preview(
    files: readonly ImportFile[],
    mapping: ColumnMapping,
    { onProgress, signal }: PreviewOptions = {},
  ): Promise<PreviewOutcome> {
    const { db, today } = this.#options;
    this.#kept = null;
    this.#started += 1;
    const mine = this.#started;
    const { revision, catalogue, booked } = db.snapshot(() => {
      const known = readCatalogue(db);
      return { revision: readRevision(db), catalogue: known, booked: bookedAtFirst(db, known.orders) };
    });
    // Real data take the place of the example; mixed with it nobody could tell them apart.
    const replaces = catalogue.settings.dataState === 'example';
    try {
      const read = await previewImport({
        files,
        mapping,
        catalogue: replaces ? withoutCompany(catalogue) : catalogue,
        booked,
        today: today(),
        existing: (lookup) => (replaces ? nothing() : readExisting(db, lookup)),
        signal,
        ...(onProgress && { onProgress }),
      });
      const notices = replaces ? [REPLACES, ...read.preview.notices] : read.preview.notices;
      const previewed = { ...read, preview: { ...read.preview, notices } };
      // A newer preview may have begun meanwhile: that one counts.
      if (mine === this.#started) this.#kept = { ...previewed, revision, replaces, label: labelOf(files) };
      return { ok: true, preview: previewed.preview };
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      return { ok: false, file: error.file, reason: error.reason };
    }
  }

  /**
   * Writes the kept preview in one transaction. With errors nothing is written, unless `validOnly` asks for the rows
   * without one.
   */
  accept(previewId: string, validOnly: boolean): AcceptOutcome {
    const { db } = this.#options;
    // Looked at and written under one lock: another process cannot write in between.
    const outcome = db.transaction(() => this.#accept(previewId, validOnly));
    if (outcome.ok) this.#kept = null;
    return outcome;
  }

  #accept(previewId: string, validOnly: boolean): AcceptOutcome {
    const { db, now, user } = this.#options;
    const kept = this.#kept;
    if (kept === null || kept.preview.previewId !== previewId || readRevision(db) !== kept.revision) {
      return { ok: false, problem: 'stale' };
    }
    if (kept.hasErrors && !validOnly) return { ok: false, problem: 'has-errors' };
    const stamp = { at: now().toISOString(), by: user };
    if (kept.replaces) clearExample(db, stamp);
    const committed = commit(db, {
      ...stamp,
      changes: kept.replaces ? kept.changes.map((change) => onSettings(change, readSettings(db))) : kept.changes,
      label: kept.label,
      undoable: true,
    });
    return { ok: true, committed, sheets: kept.preview.sheets };
  }
}

const REPLACES = 'De voorbeeldgegevens gaan weg zodra u dit overneemt. Uw eigen gegevens komen ervoor in de plaats.';

/** A catalogue in which nothing of a company is known yet; work types and norms stay. */
function withoutCompany(catalogue: Catalogue): Catalogue {
  const none = {
    sites: [],
    blocks: [],
    closures: [],
    organisations: [],
    people: [],
    workplaces: [],
    aids: [],
    orders: [],
    agreements: [],
  };
  return { ...catalogue, ...none };
}

async function* nothing(): AsyncGenerator<Existing, void, void> {}

/** The change of the settings, on the settings as they are by now. */
function onSettings(change: RecordChange, current: Settings): RecordChange {
  if (change.kind !== 'settings' || change.after === null) return change;
  return { ...change, before: current, after: { ...change.after, version: current.version } };
}

function labelOf(files: readonly ImportFile[]): string {
  const [first] = files;
  return files.length === 1 && first ? `Import van ${first.name}` : `Import van ${files.length} bestanden`;
}

/**
 * Day by day with a pause in between, so that a roster of years does not hold up the thread. What changes meanwhile
 * raises the revision, and then the preview cannot be accepted.
 */
async function* readExisting(db: ReadDb, { dates, personIds }: Lookup): AsyncGenerator<Existing, void, void> {
  for (const date of dates) {
    yield { assignments: readAssignmentsBetween(db, date, date), absences: [] };
    await breathe();
  }
  const people = new Set<string>(personIds);
  if (people.size === 0) return;
  yield { assignments: [], absences: readAbsences(db).filter((absence) => people.has(absence.personId)) };
}
