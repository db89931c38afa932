import { type ReactNode, useId, useState } from 'react';
import { Button as PressArea } from 'react-aria-components/Button';
import type { Explanation } from '#domain/plan/explain.ts';
import type { Ranked } from '#domain/plan/ranking.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { VerdictIcon } from '../dnd/verdict-icon.tsx';
import { VERDICTS } from '../verdict-words.ts';
import { Fold } from './fold.tsx';
import shared from './panels.module.css';
import ranked from './ranked.module.css';
import { splitRanked } from './ranked-view.ts';
import { Why } from './why.tsx';

const c = classes({ ...shared, ...ranked });

const FIRST = 12;

/** What one line of a ranking says besides its verdict and reasons. */
export interface RankedLine {
  readonly key: string;
  readonly title: string;
  /** Small text behind the title: seats, guidance level. */
  readonly detail: string;
  /** "begeleiding 1,5 → 1,8 van 2"; worked out only for the lines on screen. */
  readonly effect?: string | null;
  readonly icon?: ReactNode;
}

export interface RankedListProps<T> {
  readonly ranked: readonly Ranked<T>[];
  readonly lineOf: (option: Ranked<T>) => RankedLine;
  readonly onChoose: (option: Ranked<T>) => void;
  /** "Waarom?" of an option, worked out when somebody asks; null = there is nothing to say. */
  readonly explain: (option: Ranked<T>) => Explanation | null;
  readonly isDisabled?: boolean;
  /** Said when nothing fits. */
  readonly nothing: string;
}

/** Possibilities best first with why; below them, folded away, what asks a reason and what may not, with why not. */
export function RankedList<T>(props: RankedListProps<T>) {
  const { fits, withReason, refused } = splitRanked(props.ranked);
  return (
    <div className={c('ranked')}>
      {fits.length === 0 && <p className={c('calm')}>{props.nothing}</p>}
      <Lines {...props} ranked={fits} />
      {withReason.length > 0 && (
        <Fold title="Past niet, kan alleen met een reden" count={withReason.length}>
          <Lines {...props} ranked={withReason} />
        </Fold>
      )}
      {refused.length > 0 && (
        <Fold title="Mag niet" count={refused.length}>
          <Lines {...props} ranked={refused} />
        </Fold>
      )}
    </div>
  );
}

function Lines<T>({ ranked, lineOf, onChoose, explain, isDisabled = false }: RankedListProps<T>) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <ul className={c('list')}>
        {ranked.slice(0, shown).map((option) => {
          const line = lineOf(option);
          return (
            <Line
              key={line.key}
              option={option}
              line={line}
              isDisabled={isDisabled}
              onChoose={onChoose}
              explain={explain}
            />
          );
        })}
      </ul>
      {ranked.length > shown && (
        <Button variant="link" onPress={() => setShown(shown + 40)}>
          Toon er meer (nog {ranked.length - shown})
        </Button>
      )}
    </>
  );
}

interface LineProps<T> {
  readonly option: Ranked<T>;
  readonly line: RankedLine;
  readonly isDisabled: boolean;
  readonly onChoose: (option: Ranked<T>) => void;
  readonly explain: (option: Ranked<T>) => Explanation | null;
}

function Line<T>({ option, line, isDisabled, onChoose, explain }: LineProps<T>) {
  const id = useId();
  const [isWhy, setWhy] = useState(false);
  const explanation = isWhy ? explain(option) : null;
  const { level } = option.verdict;
  const { tone, word } = VERDICTS[level];
  const body = (
    <>
      <span className={c('lineHead')}>
        {line.icon}
        <strong className={c('lineTitle')}>{line.title}</strong>
        <StatusPill tone={tone} size="small" icon={<VerdictIcon level={level} />}>
          {word}
        </StatusPill>
      </span>
      <span className={c('meta')}>
        {line.detail}
        {line.effect && ` · ${line.effect}`}
      </span>
      {option.reasons.map((reason) => (
        <span key={reason} className={c('reason')}>
          {reason}
        </span>
      ))}
    </>
  );
  // What may never be done is no button: there is nothing to press.
  return (
    <li className={c('option', level === 'refused' && 'refused')}>
      {level === 'refused' ? (
        <div className={c('line')}>{body}</div>
      ) : (
        <PressArea className={c('line')} isDisabled={isDisabled} onPress={() => onChoose(option)}>
          {body}
        </PressArea>
      )}
      <div className={c('ways')}>
        <Button
          variant="link"
          aria-label={`Waarom? ${line.title}`}
          aria-expanded={isWhy}
          aria-controls={id}
          onPress={() => setWhy(!isWhy)}
        >
          Waarom?
        </Button>
      </div>
      {explanation && <Why id={id} explanation={explanation} />}
    </li>
  );
}
