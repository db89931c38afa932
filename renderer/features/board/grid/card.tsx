import { IconAlertTriangle, IconBan, IconNotes, IconUserShield } from '@tabler/icons-react';
import { memo } from 'react';
import { cardName } from '#domain/model/person.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { useCardDrag } from '../dnd/drag-adapter.tsx';
import { useCardState } from '../dnd/gesture-context.ts';
import type { Mark } from '../marks.ts';
import styles from './card.module.css';

const c = classes(styles);

export interface CardProps {
  readonly placed: Placed;
  readonly mark: Mark | undefined;
  readonly compact: boolean;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
}

const MARK_WORDS = { block: 'blokkade', warn: 'waarschuwing', overridden: 'afgeweken, met reden' } as const;

/** Own times, when they differ from the block's. */
function ownTimes({ assignment, from, to }: Placed): string | null {
  return assignment.from === null && assignment.to === null ? null : timeRange(from, to);
}

/** One person in a cell: drag it, click it, or carry it with the keyboard. */
export const Card = memo(function Card({ placed, mark, compact, isSelected, isReadOnly }: CardProps) {
  const { assignment, person, guide, name } = placed;
  const card = { personId: person.id, assignmentId: assignment.id };
  const ref = useCardDrag(assignment.id, card, isReadOnly);
  const state = useCardState(assignment.id);
  const times = ownTimes(placed);
  const more = [
    guide ? 'begeleider' : '',
    mark ? `${MARK_WORDS[mark.level]}: ${mark.sentences.join(' ')}` : '',
    state === 'picked' ? 'gekozen' : '',
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      ref={ref}
      tabIndex={-1}
      className={c('card', guide && 'guide', compact && 'compact')}
      aria-pressed={isSelected}
      title={mark ? `${name}. ${mark.sentences.join(' ')}` : name}
      data-stop="card"
      data-assignment={assignment.id}
      data-person={person.id}
      data-mark={mark?.level}
      data-state={state || undefined}
    >
      {guide && <IconUserShield size="0.9375rem" aria-hidden="true" />}
      <span className={c('name')}>{cardName(person)}</span>
      <span className={c('srOnly')}> ({person.firstName})</span>
      {times !== null && <span className={c('times')}>{times.replace(' tot ', '–')}</span>}
      <span className={c('srOnly')}>{more.map((part) => `, ${part}`)}</span>
      <MarkIcon level={mark?.level} />
    </button>
  );
});

function MarkIcon({ level }: { readonly level: Mark['level'] | undefined }) {
  if (level === 'block') return <IconBan size="0.9375rem" aria-hidden="true" />;
  if (level === 'warn') return <IconAlertTriangle size="0.9375rem" aria-hidden="true" />;
  if (level === 'overridden') return <IconNotes size="0.9375rem" aria-hidden="true" />;
  return null;
}
