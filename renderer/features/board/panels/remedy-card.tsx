import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import type { Remedy } from '#domain/plan/remedies.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardState } from '../board-context.ts';
import shared from './panels.module.css';
import { cellsOf, remedyEffects } from './remedy-view.ts';
import resolve from './resolve.module.css';
import { useSpotlight } from './use-spotlight.ts';

const c = classes({ ...shared, ...resolve });

export interface RemedyCardProps {
  readonly remedy: Remedy;
  readonly isDisabled: boolean;
  readonly onDo: () => void;
}

/** One way to mend a finding: what one does, what it mends and what it costs. Looked at, it lights up its cells. */
export function RemedyCard({ remedy, isDisabled, onDo }: RemedyCardProps) {
  const { plan } = useBoardState();
  const id = useId();
  const spotlight = useSpotlight(cellsOf(plan, remedy.command));
  return (
    <article className={c('remedy')} aria-labelledby={`${id}-moves`} {...spotlight}>
      <ul id={`${id}-moves`} className={c('moves')}>
        {remedy.moves.map((move) => (
          <li key={move}>{move}</li>
        ))}
      </ul>
      <ul className={c('effects')} aria-label="Wat dit doet">
        {remedyEffects(remedy).map(({ text, tone, weight }) => (
          <li key={text} className={c('effect', tone)}>
            {toneIcon(tone)}
            <span>
              {text} {weight !== null && <span className={c('meta')}>({weight})</span>}
            </span>
          </li>
        ))}
      </ul>
      <div className={c('actions')}>
        <Button
          icon={<IconCheck size="1rem" aria-hidden="true" />}
          aria-describedby={`${id}-moves`}
          isDisabled={isDisabled}
          onPress={onDo}
        >
          Doe dit
        </Button>
      </div>
    </article>
  );
}
