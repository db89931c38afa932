import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonId } from '#domain/model/ids.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import { fillCommand, fillerOf, type Gap } from '#domain/plan/gaps.ts';
import type { Ranked } from '#domain/plan/ranking.ts';
import { count, sentenceCase, shortDay, timeRange } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import shared from './panels.module.css';
import { personDetail } from './person-words.ts';
import ranked from './ranked.module.css';
import { RankedList } from './ranked-list.tsx';
import { placeName } from './seats.ts';
import { useGapRankings } from './use-gap-rankings.ts';
import { useOnce } from './use-once.ts';
import { useStepKeys } from './use-step-keys.ts';

const c = classes({ ...shared, ...ranked });

export interface GapsDialogProps {
  /** Who is away. */
  readonly person: Person;
  readonly gaps: readonly Gap[];
  readonly onClose: () => void;
}

/** The seats that an absence leaves empty, each with the people who can best take it. */
export function GapsDialog({ person, gaps, onClose }: GapsDialogProps) {
  const { plan } = useBoardState();
  const open = gaps.filter((gap) => fillerOf(plan, gap) === null).length;
  const best = useGapRankings(gaps);
  useStepKeys();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      look="wide"
      title={`${fullName(person)} is afwezig: ${open === 0 ? 'alle plekken zijn opgevuld' : `nog ${count(open, 'plek', 'plekken')} leeg`}`}
      actions={
        <Button variant={open === 0 ? 'primary' : 'normal'} onPress={onClose}>
          {open === 0 ? 'Klaar' : 'Laat de rest leeg'}
        </Button>
      }
    >
      <ul className={c('gaps')}>
        {gaps.map((gap) => (
          <li key={`${gap.cell.workplaceId}|${gap.cell.date}|${gap.cell.blockId}`}>
            <GapPart gap={gap} best={best(gap)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface GapPartProps {
  readonly gap: Gap;
  /** null = still being worked out. */
  readonly best: readonly Ranked<PersonId>[] | null;
}

function GapPart({ gap, best }: GapPartProps) {
  const { plan, siteId, isReadOnly } = useBoardState();
  const { run, openSeat } = useBoardActions();
  const { once, isBusy } = useOnce();
  // The button that was pressed disappears: the next thing one may want takes over the focus.
  const [isChosen, setChosen] = useState(false);
  const block = plan.lookup.blocks.get(gap.cell.blockId);
  const nameOf = (id: PersonId): string => {
    const person = plan.lookup.people.get(id);
    return person ? fullName(person) : '';
  };
  const filler = fillerOf(plan, gap);
  return (
    <section className={c('gap')} aria-label={`${placeName(plan, gap.cell.workplaceId)}, ${block?.name ?? ''}`}>
      <h3>
        {placeName(plan, gap.cell.workplaceId)}{' '}
        <span className={c('meta')}>
          {sentenceCase(shortDay(gap.cell.date))}, {block && `${block.name} ${timeRange(block.from, block.to)}`}
          {gap.kind === 'guide' && ' · begeleider'}
        </span>
      </h3>
      {filler ? (
        <p className={c('calm')}>
          <IconCircleCheck size="1.25rem" aria-hidden="true" />
          Opgevuld door {filler.name}.
          <Button
            variant="link"
            autoFocus={isChosen}
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
      ) : best === null ? (
        <p role="status">Zoekt wie hier past …</p>
      ) : (
        <>
          <RankedList
            ranked={best}
            nothing={gap.kind === 'guide' ? 'Er is geen begeleider vrij.' : 'Er is niemand vrij die hier past.'}
            isDisabled={isReadOnly || isBusy}
            onChoose={({ what }) =>
              once(async () => {
                setChosen(await run(fillCommand(gap, what)));
              })
            }
            lineOf={({ what }) => {
              const candidate = plan.lookup.people.get(what);
              return {
                key: what,
                title: nameOf(what),
                detail: candidate ? personDetail(plan, candidate, siteId) : '',
              };
            }}
          />
          <div className={c('actions')}>
            <Button variant="link" isDisabled={isReadOnly} onPress={() => openSeat(gap.cell, gap.kind)}>
              Wie past hier nog meer?
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
