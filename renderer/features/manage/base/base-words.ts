import type { BaseWeeks } from '#domain/model/base-row.ts';
import type { PersonId, WorkplaceId } from '#domain/model/ids.ts';
import { cardName } from '#domain/model/person.ts';
import type { BaseLine } from '#domain/plan/base/base-lines.ts';
import type { Lookup } from '#domain/plan/lookup.ts';
import { time } from '#domain/words/dutch.ts';

const WEEKS_WORDS: Readonly<Record<BaseWeeks, string>> = {
  all: 'elke week',
  odd: 'oneven weken',
  even: 'even weken',
};
export const WEEKS_OPTIONS = (['all', 'odd', 'even'] as const).map((id) => ({ id, label: WEEKS_WORDS[id] }));

export const WHOLE_DAY = 'hele dag';

/** "ochtend", "hele dag", "ochtend 09:00–11:30". */
export function sayPart({ part, from, to }: BaseLine): string {
  const name = part ?? WHOLE_DAY;
  if (from === null && to === null) return name;
  if (from !== null && to !== null) return `${name} ${time(from)}–${time(to)}`;
  return from === null ? `${name} tot ${time(to ?? 0)}` : `${name} vanaf ${time(from)}`;
}

export const placeCode = (lookup: Lookup, id: WorkplaceId | null): string =>
  (id && lookup.workplaces.get(id)?.code) ?? '?';

/** "F. Demir", as on a card of the board. */
export function personCard(lookup: Lookup, id: PersonId | null): string {
  const person = id === null ? undefined : lookup.people.get(id);
  if (!person) return '?';
  return person.kind === 'guide' ? `begel. ${cardName(person)}` : cardName(person);
}
