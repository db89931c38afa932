import { IconCircleCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { PersonId } from '#domain/model/ids.ts';
import { fillCommand } from '#domain/plan/gaps.ts';
import { type Ranked, rankPeople } from '#domain/plan/ranking.ts';
import { sentenceCase, shortDay, timeRange } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { chooseWords, type GapLine } from './gap-choices.ts';
import { GapProposal } from './gap-proposal.tsx';
import gapStyles from './gaps.module.css';
import shared from './panels.module.css';
import { PeopleList } from './people-list.tsx';
import { placeName } from './seats.ts';
import { useOnce } from './use-once.ts';

const c = classes({ ...shared, ...gapStyles });

export interface GapPartProps {
  readonly line: GapLine;
  /** The proposal has been worked out. */
  readonly isKnown: boolean;
  /** Somebody chose otherwise than was proposed. */
  readonly isOwn: boolean;
  /** Somebody else, nobody (null), or again what is proposed (undefined). */
  readonly onChoose: (choice: Ranked<PersonId> | null | undefined) => void;
}

/** One gap: who comes there, and the ways to change that. */
export function GapPart({ line, isKnown, isOwn, onChoose }: GapPartProps) {
  const { plan, isReadOnly } = useBoardState();
  const { gap, filler, chosen, whyOpen } = line;
  const id = useId();
  const [isChanging, setChanging] = useState(false);
  const block = plan.lookup.blocks.get(gap.cell.blockId);
  const place = placeName(plan, gap.cell.workplaceId);
  const about = `${place}, ${block?.name ?? ''}`;
  return (
    <section className={c('gap')} aria-label={`${about} ${shortDay(gap.cell.date)}`}>
      <h3>
        {place}{' '}
        <span className={c('meta')}>
          {sentenceCase(shortDay(gap.cell.date))}, {block && `${block.name} ${timeRange(block.from, block.to)}`}
          {gap.kind === 'guide' && ' · begeleider'}
        </span>
      </h3>
      {filler && <Filled line={line} />}
      {!filler && chosen && <GapProposal gap={gap} chosen={chosen} />}
      {whyOpen !== null && <p className={c('open')}>{whyOpen}</p>}
      {!filler && isKnown && (
        <div className={c('actions')}>
          <Button
            variant="link"
            aria-label={`${chooseWords(line)}: ${about}`}
            aria-expanded={isChanging}
            aria-controls={id}
            isDisabled={isReadOnly}
            onPress={() => setChanging(!isChanging)}
          >
            {chooseWords(line)}
          </Button>
          {chosen && (
            <Button variant="link" aria-label={`Laat open: ${about}`} onPress={() => onChoose(null)}>
              Laat open
            </Button>
          )}
          {isOwn && (
            <Button variant="link" aria-label={`Toch het voorstel: ${about}`} onPress={() => onChoose(undefined)}>
              Toch het voorstel
            </Button>
          )}
        </div>
      )}
      {!filler && isChanging && (
        <div id={id} className={c('others')}>
          <PeopleList
            cell={gap.cell}
            kind={gap.kind}
            ranked={rankPeople(plan, gap.cell, gap.kind, (person) => fillCommand(gap, person)).filter(
              ({ what }) => what !== chosen?.what,
            )}
            commandFor={(person) => fillCommand(gap, person)}
            isDisabled={isReadOnly}
            onChoose={(option) => {
              onChoose(option);
              setChanging(false);
            }}
          />
        </div>
      )}
    </section>
  );
}

function Filled({ line: { filler } }: { readonly line: GapLine }) {
  const { isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const { once, isBusy } = useOnce();
  if (!filler) return null;
  return (
    <p className={c('calm')}>
      <IconCircleCheck size="1.25rem" aria-hidden="true" />
      Opgevuld door {filler.name}.
      <Button
        variant="link"
        aria-label={`Toch niet: ${filler.name}, ${filler.block.name} ${shortDay(filler.date)}`}
        isDisabled={isReadOnly || isBusy}
        onPress={() =>
          once(async () => {
            await run({ do: 'remove', assignmentIds: [filler.assignment.id] });
          })
        }
      >
        Toch niet
      </Button>
    </p>
  );
}
