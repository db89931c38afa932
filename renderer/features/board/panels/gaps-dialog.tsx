import { IconCircleCheck, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fullName, type Person } from '#domain/model/person.ts';
import { fillerOf, type Gap } from '#domain/plan/gaps.ts';
import { reasonOf, type Verdict } from '#domain/plan/verdict.ts';
import { count } from '#domain/words/dutch.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { VERDICTS } from '../verdict-words.ts';
import { fillCommandOf, gapLines, type OwnChoices, togetherTrouble } from './gap-choices.ts';
import { GapPart } from './gap-part.tsx';
import gapStyles from './gaps.module.css';
import shared from './panels.module.css';
import { useGapPlan } from './use-gap-plan.ts';
import { useOnce } from './use-once.ts';
import { useStepKeys } from './use-step-keys.ts';

const c = classes({ ...shared, ...gapStyles });

export interface GapsDialogProps {
  /** Who is away. */
  readonly person: Person;
  readonly gaps: readonly Gap[];
  readonly onClose: () => void;
}

/** All seats that an absence leaves empty, with one proposal for them together, to change and to carry out at once. */
export function GapsDialog({ person, gaps, onClose }: GapsDialogProps) {
  const { plan, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const { once, isBusy } = useOnce();
  const [own, setOwn] = useState<OwnChoices>(new Map());
  const proposal = useGapPlan(gaps);
  useStepKeys();
  const open = gaps.filter((gap) => fillerOf(plan, gap) === null).length;
  const lines = gapLines(plan, gaps, proposal, own);
  const chosen = lines.filter((line) => line.chosen !== null).length;
  const together = togetherTrouble(plan, lines);
  const fill = (): void =>
    once(async () => {
      const command = fillCommandOf(lines);
      if (command) await run(command);
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      look="wide"
      title={`${fullName(person)} is afwezig: ${open === 0 ? 'alle plekken zijn opgevuld' : `nog ${count(open, 'plek', 'plekken')} leeg`}`}
      actions={
        open === 0 ? (
          <Button variant="primary" autoFocus onPress={onClose}>
            Klaar
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{open === gaps.length ? 'Laat alles leeg' : 'Laat de rest leeg'}</Button>
            <Button
              variant="primary"
              icon={<IconUsersPlus size="1rem" aria-hidden="true" />}
              isDisabled={isReadOnly || chosen === 0 || together?.level === 'refused'}
              isPending={isBusy}
              onPress={fill}
            >
              {chosen <= 1 ? 'Vul zo in' : `Vul alles zo in (${chosen})`}
            </Button>
          </>
        )
      }
    >
      {proposal === null && open > 0 && <p role="status">Zoekt wie samen het beste past …</p>}
      {open === 0 && (
        <p className={c('calm')} role="status">
          <IconCircleCheck size="1.25rem" aria-hidden="true" />
          Alle plekken zijn opgevuld. Toch anders? Maak het ongedaan met Ctrl+Z.
        </p>
      )}
      <Together verdict={together} />
      <ul className={c('gaps')}>
        {lines.map((line) => (
          <li key={`${line.gap.cell.workplaceId}|${line.gap.cell.date}|${line.gap.cell.blockId}`}>
            <GapPart
              line={line}
              isKnown={proposal !== null}
              isOwn={own.has(line.gap)}
              onChoose={(choice) =>
                setOwn((before) => {
                  const after = new Map(before);
                  if (choice === undefined) after.delete(line.gap);
                  else after.set(line.gap, choice);
                  return after;
                })
              }
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What goes wrong only when they are all filled at once; nothing when that is fine. */
function Together({ verdict }: { readonly verdict: Verdict | null }) {
  const reason = verdict && reasonOf(verdict);
  if (!verdict || !reason) return null;
  const { tone, word } = VERDICTS[verdict.level];
  return (
    <p className={c('together', tone)} role="status">
      {toneIcon(tone)}
      <span>
        <strong>Alles samen: {word}.</strong> {reason}
      </span>
    </p>
  );
}
