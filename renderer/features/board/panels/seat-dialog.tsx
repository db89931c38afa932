import { useState } from 'react';
import type { PersonId } from '#domain/model/ids.ts';
import { fullName } from '#domain/model/person.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { type Ranked, rankPeople } from '#domain/plan/ranking.ts';
import { dropCommand, guidanceEffect } from '#domain/plan/verdict.ts';
import { longDay, sentenceCase, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { matches } from '#ui/sort.ts';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { guidanceEffectWords } from '../verdict-words.ts';
import shared from './panels.module.css';
import { personDetail } from './person-words.ts';
import { RankedList } from './ranked-list.tsx';
import { placeName, seatsWords } from './seats.ts';
import { useOnce } from './use-once.ts';

const c = classes(shared);

const KINDS = [
  { id: 'employee', label: 'Medewerkers' },
  { id: 'guide', label: 'Begeleiders' },
] as const;

/** "Wie past hier?": where, and who is looked for to begin with. */
export interface SeatRequest {
  readonly cell: Cell;
  readonly kind: 'employee' | 'guide';
}

export interface SeatDialogProps {
  /** null = closed. */
  readonly request: SeatRequest | null;
  readonly onClose: () => void;
}

/** "Wie past hier?": the people who have no place yet in that block, best first; a press places one. */
export function SeatDialog({ request, onClose }: SeatDialogProps) {
  const { plan } = useBoardState();
  if (!request) return null;
  const { cell } = request;
  return (
    <Dialog isOpen onClose={onClose} title={`Wie past op ${placeName(plan, cell.workplaceId)}?`}>
      <Candidates key={`${cell.workplaceId}|${cell.date}|${cell.blockId}`} request={request} onClose={onClose} />
    </Dialog>
  );
}

function Candidates({ request, onClose }: { readonly request: SeatRequest; readonly onClose: () => void }) {
  const { plan } = useBoardState();
  const { cell } = request;
  const [kind, setKind] = useState(request.kind);
  const block = plan.lookup.blocks.get(cell.blockId);
  return (
    <>
      <div className={c('tools')}>
        <span>
          {sentenceCase(longDay(cell.date))}, {block && `${block.name} (${timeRange(block.from, block.to)})`} ·{' '}
          {seatsWords(plan, cell)}
        </span>
        <ToggleGroup label="Wie" options={KINDS} value={kind} onChange={setKind} />
      </div>
      <PeopleList key={kind} cell={cell} kind={kind} ranked={rankPeople(plan, cell, kind)} onDone={onClose} />
    </>
  );
}

interface PeopleListProps {
  readonly cell: Cell;
  readonly kind: 'employee' | 'guide';
  readonly ranked: readonly Ranked<PersonId>[];
  readonly onDone: () => void;
}

function PeopleList({ cell, kind, ranked, onDone }: PeopleListProps) {
  const { plan, siteId, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const [query, setQuery] = useState('');
  const { once, isBusy } = useOnce();
  const nameOf = (id: PersonId): string => {
    const person = plan.lookup.people.get(id);
    return person ? fullName(person) : '';
  };
  const commandFor = (personId: PersonId) => dropCommand(plan, [{ personId, assignmentId: null }], cell);
  const free = kind === 'employee' ? 'medewerker' : 'begeleider';
  return (
    <>
      <SearchField label="Zoek een naam" value={query} onChange={setQuery} />
      <RankedList
        ranked={query === '' ? ranked : ranked.filter((r) => matches(nameOf(r.what), query))}
        nothing={query === '' ? `Er is nu geen ${free} vrij die hier past.` : `Geen ${free} gevonden die past.`}
        isDisabled={isReadOnly || isBusy}
        onChoose={({ what }) =>
          once(async () => {
            const command = commandFor(what);
            if (command && (await run(command))) onDone();
          })
        }
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
