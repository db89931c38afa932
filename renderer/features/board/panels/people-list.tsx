import { useState } from 'react';
import type { PersonId } from '#domain/model/ids.ts';
import { fullName } from '#domain/model/person.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import { explainVerdict } from '#domain/plan/explain.ts';
import type { Ranked } from '#domain/plan/ranking.ts';
import { guidanceEffect } from '#domain/plan/verdict.ts';
import { SearchField } from '#ui/search-field.tsx';
import { matches } from '#ui/sort.ts';
import { useBoardState } from '../board-context.ts';
import { guidanceEffectWords } from '../verdict-words.ts';
import { personDetail } from './person-words.ts';
import { RankedList } from './ranked-list.tsx';

export interface PeopleListProps {
  readonly cell: Cell;
  readonly kind: 'employee' | 'guide';
  /** Best first. */
  readonly ranked: readonly Ranked<PersonId>[];
  /** What choosing someone asks of the plan; null = nothing would change. */
  readonly commandFor: (person: PersonId) => PlanningCommand | null;
  readonly isDisabled: boolean;
  readonly onChoose: (option: Ranked<PersonId>) => void;
}

/** People for a seat, best first, to search in and to choose from. */
export function PeopleList({ cell, kind, ranked, commandFor, isDisabled, onChoose }: PeopleListProps) {
  const { plan, siteId } = useBoardState();
  const [query, setQuery] = useState('');
  const nameOf = (id: PersonId): string => {
    const person = plan.lookup.people.get(id);
    return person ? fullName(person) : '';
  };
  const free = kind === 'employee' ? 'medewerker' : 'begeleider';
  return (
    <>
      <SearchField label="Zoek een naam" value={query} onChange={setQuery} />
      <RankedList
        ranked={query === '' ? ranked : ranked.filter((r) => matches(nameOf(r.what), query))}
        nothing={query === '' ? `Er is nu geen ${free} vrij die hier past.` : `Geen ${free} gevonden die past.`}
        isDisabled={isDisabled}
        onChoose={onChoose}
        explain={({ what }) => {
          const command = commandFor(what);
          return command && explainVerdict(plan, command, cell);
        }}
        lineOf={({ what, verdict }) => {
          const person = plan.lookup.people.get(what);
          const command = verdict.level === 'refused' ? null : commandFor(what);
          return {
            key: what,
            title: nameOf(what),
            detail: person ? personDetail(plan, person, siteId) : '',
            effect: command && guidanceEffectWords(guidanceEffect(plan, command, cell)),
          };
        }}
      />
    </>
  );
}
