import type { HallTheme } from '#contract/hall-sheet.ts';
import type { SiteId } from '#domain/model/ids.ts';

/** A screen that is on, as it is kept. */
export interface KeptScreen {
  readonly siteId: SiteId;
  /** SHA-256 of its key, in hex: whoever reads the file cannot open the screen with it. */
  readonly hash: string;
  readonly theme: HallTheme;
  readonly madeAt: string;
  readonly madeBy: string;
  /** Its window was open when the program ended (Electron). */
  readonly isShown: boolean;
}

export interface HallKept {
  readonly screens: readonly KeptScreen[];
  /** Where the host listened: an address that hangs in a hall must be the same after a restart. */
  readonly port: number | null;
}

/** Keeps the screens over a restart. */
export interface HallStore {
  /** No screens where nothing was kept, or what was kept cannot be read. */
  readonly read: () => HallKept;
  readonly write: (kept: HallKept) => void;
}
