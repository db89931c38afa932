import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type HallSheet, hallSheet } from '#contract/hall-sheet.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import { hallBoardOf } from '#domain/hall/hall-board.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Db } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { dayInAmsterdam } from './context.ts';
import type { HallKept, HallStore, KeptScreen } from './hall-kept.ts';
import { holidaysOf } from './holidays.ts';
import type { PlanCache } from './plan-cache.ts';

/** What one host can do for a screen. */
export type HallHost =
  | { readonly way: 'address'; readonly port: number; readonly addressOf: (siteId: SiteId, key: string) => string }
  | { readonly way: 'window'; readonly open: (siteId: SiteId) => void };

/** One answer to a screen, and its mark: the same mark means the same answer. */
export interface HallAnswer {
  readonly mark: string;
  readonly body: string;
}

interface Sources {
  readonly db: Db;
  readonly plans: PlanCache;
  readonly store: HallStore;
  readonly now: () => Date;
  readonly version: string;
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The hall screens: who may see one, and what it shows. Holds no key, and gives out nothing but hall sheets. */
export class HallScreens {
  readonly #sources: Sources;
  #kept: HallKept;
  #host: HallHost | null = null;
  /** The last sheet of each site, and of which state of the data it is. */
  readonly #answers = new Map<SiteId, HallAnswer & { readonly of: string }>();

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#kept = sources.store.read();
  }

  get screens(): readonly KeptScreen[] {
    return this.#kept.screens;
  }

  get host(): HallHost | null {
    return this.#host;
  }

  /** The port of the addresses that were given out; null = none, any will do. */
  get port(): number | null {
    return this.#kept.screens.length === 0 ? null : this.#kept.port;
  }

  /** Tells how this host shows screens. */
  attach(host: HallHost): void {
    this.#host = host;
    const { screens, port } = this.#kept;
    if (host.way === 'address' && screens.length > 0 && port !== host.port) this.#keep(screens);
  }

  screenOf(siteId: string): KeptScreen | null {
    return this.#kept.screens.find((screen) => screen.siteId === siteId) ?? null;
  }

  /** True when this key is the one of this site's screen, which is on. */
  opens(siteId: string, key: string): boolean {
    const screen = this.screenOf(siteId);
    if (screen === null) return false;
    return timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(screen.hash));
  }

  /** Turns a screen on; gives its key, 256 random bits that are kept nowhere. */
  make(screen: Omit<KeptScreen, 'hash' | 'isShown'>): string {
    const key = randomBytes(32).toString('base64url');
    const others = this.#kept.screens.filter(({ siteId }) => siteId !== screen.siteId);
    this.#keep([...others, { ...screen, hash: hashOf(key), isShown: false }]);
    return key;
  }

  /** Changes what does not concern its key; null where the screen is off. */
  change(siteId: SiteId, to: Partial<Pick<KeptScreen, 'theme' | 'isShown'>>): KeptScreen | null {
    const before = this.screenOf(siteId);
    if (before === null) return null;
    const after = { ...before, ...to };
    this.#keep(this.#kept.screens.map((screen) => (screen === before ? after : screen)));
    return after;
  }

  withdraw(siteId: SiteId): void {
    this.#keep(this.#kept.screens.filter((screen) => screen.siteId !== siteId));
    this.#answers.delete(siteId);
  }

  /** What the screen of a site shows now; null where it is off or the site is gone. */
  async answer(siteId: SiteId): Promise<HallAnswer | null> {
    const { db, plans, now, version } = this.#sources;
    const date = dayInAmsterdam(now());
    const week = weekOf(date);
    const holidays = await holidaysOf(week);
    // Asked after the wait: it may have been withdrawn meanwhile.
    const screen = this.screenOf(siteId);
    if (screen === null) return null;
    const of = [readRevision(db), date, screen.theme].join('|');
    const known = this.#answers.get(siteId);
    if (known?.of === of) return known;
    const board = db.snapshot(() => hallBoardOf(plans.get(week, holidays, date), siteId, date));
    if (board === null) return null;
    // Through the strict schema: what it does not know stops here, not on the wall.
    const sheet: HallSheet = hallSheet.parse({ board, theme: screen.theme, program: version });
    const body = JSON.stringify(sheet);
    const answer = { of, body, mark: `"${createHash('sha256').update(body).digest('base64url')}"` };
    this.#answers.set(siteId, answer);
    return answer;
  }

  #keep(screens: readonly KeptScreen[]): void {
    const port = this.#host?.way === 'address' ? this.#host.port : this.#kept.port;
    const kept = { screens, port };
    this.#sources.store.write(kept);
    this.#kept = kept;
  }
}
