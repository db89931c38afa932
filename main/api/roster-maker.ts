import type { Paper, RosterFormat } from '#contract/roster.ts';
import type { ReadablePage } from '#domain/readable/readable-page.ts';
import type { Roster } from '#domain/roster/roster.ts';
import type { RosterChoice } from '#domain/roster/roster-parts.ts';

/** What is to be made. It carries rosters only: no record of a person, and so nothing that is restricted. */
export interface RosterJob {
  readonly format: RosterFormat;
  /** The one asked for last; before it, for calendars, the versions that led to it, from old to new. */
  readonly rosters: readonly [Roster, ...Roster[]];
  readonly choice: RosterChoice;
  /** Readable pages, each a PDF of its own, in place of the parts of the roster. */
  readonly readable?: readonly ReadablePage[];
  readonly paper: Paper;
  readonly bundle: boolean;
  readonly at: Date;
  readonly by: string;
}

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface RosterMaker {
  /**
   * Makes the files, apart from the thread that asks; none when the roster has nothing of the choice.
   * @throws the reason of `signal`
   */
  roster(
    job: RosterJob,
    options: { readonly onProgress: (fraction: number, doing: string) => void; readonly signal: AbortSignal },
  ): Promise<readonly MadeFile[]>;
}
