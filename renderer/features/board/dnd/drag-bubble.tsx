import { IconCopy } from '@tabler/icons-react';
import { type Ref, useCallback, useSyncExternalStore } from 'react';
import { fullName } from '#domain/model/person.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { VERDICTS } from '../verdict-words.ts';
import styles from './drag-bubble.module.css';
import { useCarry, useGesture } from './gesture-context.ts';
import { swapWords } from './gesture-words.ts';
import { VerdictIcon } from './verdict-icon.tsx';
import { effectLines } from './verdict-words.ts';

const c = classes(styles);

export interface DragBubbleProps {
  readonly plan: Plan;
  /** Moved by whoever carries the gesture: React does not take part in where it is. */
  readonly place: Ref<HTMLDivElement>;
}

/** What is carried, and below it what dropping it here would do. Only for the eye: the announcer says it too. */
export function DragBubble({ plan, place }: DragBubbleProps) {
  const carry = useCarry();
  if (!carry) return null;
  const names = carry.cards.map(({ personId }) => plan.lookup.people.get(personId)).filter((p) => p !== undefined);
  const [first] = names;
  return (
    <div ref={place} className={c('place')} aria-hidden="true" data-by={carry.by} data-testid="drag-bubble">
      <div className={c('ghost')}>
        {carry.copy && <IconCopy size="1rem" />}
        <span>{first ? fullName(first) : ''}</span>
        {names.length > 1 && <span className={c('more')}>+{names.length - 1}</span>}
      </div>
      <Effect plan={plan} />
    </div>
  );
}

function Effect({ plan }: { readonly plan: Plan }) {
  const gesture = useGesture();
  const over = useSyncExternalStore(
    useCallback((listener) => gesture.listen('hover')(listener), [gesture]),
    () => gesture.over,
  );
  if (!over || !gesture.carry) return null;
  if (over.kind === 'pool') {
    const { command } = gesture.judgeOver();
    return command ? <div className={c('bubble')}>Van de plek halen</div> : null;
  }
  const { command, verdict } = gesture.judgeOver();
  if (!command || !verdict) return null;
  const { partner, carry } = gesture;
  const word = VERDICTS[verdict.level].word;
  return (
    <div className={c('bubble')} data-level={verdict.level}>
      <strong>
        <VerdictIcon level={verdict.level} />
        {partner ? `${swapWords(carry.cards, partner)}: ${word}` : sentenceCase(word)}
      </strong>
      {effectLines(plan, command, verdict, over.cell).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
