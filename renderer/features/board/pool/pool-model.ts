import type { IsoDate } from '#domain/model/common.ts';
import type { Need } from '#domain/model/need.ts';
import type { Person } from '#domain/model/person.ts';
import { fullName } from '#domain/model/person.ts';
import type { Block } from '#domain/model/site.ts';
import type { DayOfPerson, Pool } from '#domain/plan/availability.ts';
import { needsOn } from '#domain/plan/placed.ts';
import { list, time } from '#domain/words/dutch.ts';

/** One line of the pool. */
export type PoolRow =
  | {
      readonly kind: 'heading';
      readonly id: 'employees' | 'guides' | 'absent';
      readonly text: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'person'; readonly day: DayOfPerson; readonly isAbsent: boolean };

/** The pool as lines: employees, guides, absent people; searched by name or number. */
export function poolRows(
  pool: Pool,
  search: string,
  /** Said with the headings where it is not plain which day is meant: "ma 23 nov". */
  day: string | null,
  open: Readonly<Record<'employees' | 'guides' | 'absent', boolean>>,
): readonly PoolRow[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const matches = ({ person }: DayOfPerson): boolean => {
    const text = fold(`${fullName(person)} ${person.number}`);
    return words.every((word) => text.includes(word));
  };
  const section = (
    id: 'employees' | 'guides' | 'absent',
    text: string,
    days: readonly DayOfPerson[],
  ): readonly PoolRow[] => {
    const found = days.filter(matches);
    if (days.length === 0 && id !== 'employees') return [];
    // Whoever searches wants to see what is found, folded or not.
    const isOpen = open[id] || words.length > 0;
    return [
      { kind: 'heading', id, text, count: found.length, isOpen },
      ...(isOpen ? found.map((day): PoolRow => ({ kind: 'person', day, isAbsent: id === 'absent' })) : []),
    ];
  };
  return [
    ...section(
      'employees',
      day === null ? 'Beschikbaar' : `Beschikbaar ${day}`,
      pool.available.filter((d) => d.person.kind === 'employee'),
    ),
    ...section(
      'guides',
      'Begeleiders vrij',
      pool.available.filter((d) => d.person.kind === 'guide'),
    ),
    ...section('absent', 'Afwezig', pool.absent),
  ];
}

/** Lower case without accents: "jose" finds "José". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const names = (blocks: readonly Block[]): string => list(blocks.map((b) => b.name));

/** "tot 12:00", "vanaf 12:30": which part of the day is free, when it is not all of it. */
export function freeWords({ free, works }: DayOfPerson, siteBlocks: readonly Block[]): string | null {
  if (free.length === 0 || free.length === siteBlocks.length) return null;
  const [first, last] = [free[0], free.at(-1)];
  if (!first || !last) return null;
  if (free[0] === works[0] && first === siteBlocks[0]) return `tot ${time(last.to)}`;
  if (last === siteBlocks.at(-1)) return `vanaf ${time(first.from)}`;
  return names(free);
}

/** "hele dag", "ochtend": when someone is absent. */
export function absentWords({ absences, works }: DayOfPerson): string {
  if (absences.some((a) => a.blockName === null)) return 'hele dag';
  return names(works.filter((b) => absences.some((a) => a.blockName === b.name))) || 'deels';
}

/** The needs that count on a day; guides have none. */
export function needsOf(person: Person, date: IsoDate): readonly Need[] {
  return person.kind === 'employee' ? needsOn(person, date) : [];
}
