import { useId, useState } from 'react';
import { fullName } from '#domain/model/person.ts';
import { explainVerdict } from '#domain/plan/explain.ts';
import { fillCommand, type Gap } from '#domain/plan/gaps.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardState } from '../board-context.ts';
import { VerdictIcon } from '../dnd/verdict-icon.tsx';
import { VERDICTS } from '../verdict-words.ts';
import type { GapLine } from './gap-choices.ts';
import gapStyles from './gaps.module.css';
import shared from './panels.module.css';
import { personDetail } from './person-words.ts';
import { Why } from './why.tsx';

const c = classes({ ...shared, ...gapStyles });

export interface GapProposalProps {
  readonly gap: Gap;
  readonly chosen: NonNullable<GapLine['chosen']>;
}

/** Who would come on a gap, whether that fits, and why this one. */
export function GapProposal({ gap, chosen }: GapProposalProps) {
  const { plan, siteId } = useBoardState();
  const id = useId();
  const [isWhy, setWhy] = useState(false);
  const person = plan.lookup.people.get(chosen.what);
  if (!person) return null;
  const level = chosen.verdict?.level ?? 'fits';
  const { tone, word } = VERDICTS[level];
  return (
    <div className={c('proposal')}>
      <span className={c('lineHead')}>
        <strong>{fullName(person)}</strong>
        <StatusPill tone={tone} size="small" icon={<VerdictIcon level={level} />}>
          {word}
        </StatusPill>
      </span>
      <span className={c('meta')}>{personDetail(plan, person, siteId)}</span>
      {chosen.reasons.map((reason) => (
        <span key={reason} className={c('reason')}>
          {reason}
        </span>
      ))}
      <div className={c('actions')}>
        <Button
          variant="link"
          aria-label={`Waarom? ${fullName(person)}`}
          aria-expanded={isWhy}
          aria-controls={id}
          onPress={() => setWhy(!isWhy)}
        >
          Waarom?
        </Button>
      </div>
      {isWhy && <Why id={id} explanation={explainVerdict(plan, fillCommand(gap, chosen.what), gap.cell)} />}
    </div>
  );
}
