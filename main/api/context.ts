import type { Preferences } from '#contract/preferences.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Db } from '#main/db/connection.ts';
import type { ChangeHub } from './change-hub.ts';
import type { Exporter } from './exporter.ts';
import type { HallStore } from './hall-kept.ts';
import type { Importer } from './importer.ts';
import type { Promiser } from './promiser.ts';

/** How Roosterbord looks on this computer. */
export interface PreferencesStore {
  /** The defaults where nothing was kept, or what was kept cannot be read. */
  readonly read: () => Preferences;
  readonly write: (preferences: Preferences) => void;
}

export interface ExampleStart {
  readonly newId: NewId;
  readonly today: IsoDate;
  /** Days of this week and the next on which nobody works. */
  readonly closed: readonly IsoDate[];
}

/** What the composition root hands to the procedures: clock, ids, the database and whom it works for. */
export interface AppContext {
  readonly db: Db;
  readonly now: () => Date;
  /** UUIDv7 text. */
  readonly newId: NewId;
  /** Name shown and written with overrides; until sign-in exists the computer's user. */
  readonly user: string;
  /** Of the program. */
  readonly version: string;
  readonly dataFolder: string;
  readonly preferences: PreferencesStore;
  /** The hall screens that are on. */
  readonly hall: HallStore;
  readonly events: ChangeHub;
  /** The example company, defaults included. */
  readonly example: (start: ExampleStart) => readonly RecordChange[];
  /** Reads workbooks and writes what was accepted. */
  readonly importer: Importer;
  /** Writes files of what a window shows. */
  readonly exporter: Exporter;
  /** Answers whether an order can be taken. */
  readonly promiser: Promiser;
  /** One line about an unexpected error; never carries personal data. */
  readonly log: (line: string) => void;
}

const AMSTERDAM_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in Europe/Amsterdam at a moment. */
export function dayInAmsterdam(moment: Date): IsoDate {
  return AMSTERDAM_DAY.format(moment) as IsoDate;
}
