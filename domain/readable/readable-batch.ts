import { peopleIn, type Roster } from '../roster/roster.ts';
import { partsOf, type RosterChoice } from '../roster/roster-parts.ts';
import { type ReadableNames, readablePage } from './readable.ts';
import type { ReadablePage } from './readable-page.ts';

/**
 * The pages of everyone in what a choice asks for, by last name; of guides only when one is asked for.
 * @param before the version before it, against which things are new; null = there is none
 */
export function readablePages(
  roster: Roster,
  before: Roster | null,
  choice: RosterChoice,
  names: ReadableNames,
): readonly ReadablePage[] {
  // Who had work and has none any more has to hear of it too.
  const rows = [roster, ...(before === null ? [] : [before])].flatMap((of) =>
    partsOf(of, choice).flatMap((part) => part.rows),
  );
  const isAsked = choice.by === 'person' && choice.personId !== null;
  // Each page looks only at its own rows and at the guides: a thousand pages of a week stay a matter of a moment.
  const ownOf = Map.groupBy(roster.rows, (row) => row.personId);
  const earlierOf = Map.groupBy(before?.rows ?? [], (row) => row.personId);
  const guides = roster.rows.filter((row) => row.isGuide);
  return peopleIn(rows)
    .filter((row) => isAsked || !row.isGuide)
    .flatMap(({ personId }) => {
      const own = {
        ...roster,
        rows: [...(ownOf.get(personId) ?? []), ...guides.filter((g) => g.personId !== personId)],
      };
      const earlier = before === null ? null : { ...before, rows: earlierOf.get(personId) ?? [] };
      return readablePage(personId, roster.week, [{ roster: own, before: earlier }], names) ?? [];
    });
}
