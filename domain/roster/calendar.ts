import type { IsoDate } from '../model/common.ts';
import type { Roster, RosterRow } from './roster.ts';

/** One stay as a calendar knows it (RFC 5545, VEVENT). */
export interface CalendarEvent {
  /** The same in every version: a calendar that has it already changes it, and does not add it again. */
  readonly uid: string;
  /** Goes up when a later version says something else of it; never goes down. */
  readonly sequence: number;
  /** TENTATIVE = planned otherwise than published, and not published yet. CANCELLED = it went. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** When this was made known; null = not yet. */
  readonly since: string | null;
  readonly date: IsoDate;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  readonly row: RosterRow;
}

export interface CalendarChoice {
  readonly rows: (row: RosterRow) => boolean;
  /**
   * A person who goes to another place has a change in their own calendar; in a team's one stay goes and another comes,
   * because the other place may be another team's.
   */
  readonly of: 'person' | 'team';
}

/**
 * The events of the last of these rosters, and of what went since an earlier one. The order of the rows plays no part.
 * @param rosters every version up to the one asked for, from old to new, then perhaps the concept
 */
export function eventsOf(rosters: readonly Roster[], choice: CalendarChoice): readonly CalendarEvent[] {
  const events = new Map<string, CalendarEvent>();
  for (const roster of rosters) {
    const { of } = roster;
    const isKnown = of.kind === 'version';
    // A concept counts up nothing that has been made known: the version after it may say again what the one before it
    // said, and that must not come too late. At an equal number the later DTSTAMP holds (RFC 5546, 2.1.5).
    const next = isKnown ? 2 * (of.number - 1) : Math.max(0, 2 * of.after - 1);
    const sequenceOf = (before: CalendarEvent | undefined): number => (isKnown ? next : (before?.sequence ?? next));
    const since = isKnown ? of.at : null;
    const present = new Map(withUids(roster.rows.filter(choice.rows), choice.of));
    for (const [uid, row] of present) {
      const before = events.get(uid);
      if (before && before.status !== 'CANCELLED' && contentOf(before.row) === contentOf(row)) {
        events.set(uid, { ...before, row });
        continue;
      }
      const status = isKnown ? 'CONFIRMED' : 'TENTATIVE';
      events.set(uid, {
        uid,
        sequence: sequenceOf(before),
        status,
        since,
        date: row.date,
        from: row.from,
        to: row.to,
        row,
      });
    }
    for (const [uid, event] of events) {
      if (present.has(uid) || event.status === 'CANCELLED') continue;
      events.set(uid, { ...event, sequence: sequenceOf(event), status: 'CANCELLED', since });
    }
  }
  return [...events.values()].toSorted((a, b) => compare(a.date, b.date) || a.from - b.from || compare(a.uid, b.uid));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What makes it another event for who has it in their calendar. */
const contentOf = (row: RosterRow): string =>
  JSON.stringify([row.workplaceId, row.date, row.from, row.to, row.guides.toSorted()]);

function* withUids(rows: readonly RosterRow[], of: CalendarChoice['of']): Generator<[string, RosterRow]> {
  const counts = new Map<string, number>();
  const sorted = rows.toSorted((a, b) => a.from - b.from || a.to - b.to || compare(a.workplaceId, b.workplaceId));
  for (const row of sorted) {
    const place = of === 'team' ? `-${row.workplaceId}` : '';
    const stay = `${row.date}-${row.blockId}-${row.personId}${place}`;
    const nth = (counts.get(stay) ?? 0) + 1;
    counts.set(stay, nth);
    yield [`${stay}-${nth}@roosterbord`, row];
  }
}
