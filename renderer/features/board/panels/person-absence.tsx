import { IconCalendarOff, IconFirstAidKit, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { fullName, type Person } from '#domain/model/person.ts';
import { type Gap, gapsOf } from '#domain/plan/gaps.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useToast } from '#ui/toast.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { AbsenceDialog, type AbsencePeriod } from './absence-dialog.tsx';
import { GapsDialog } from './gaps-dialog.tsx';
import inspector from './inspector.module.css';
import shared from './panels.module.css';
import { absenceWords } from './person-words.ts';
import { useOnce } from './use-once.ts';

const c = classes({ ...shared, ...inspector });

/** Ziek, afwezig, weer aanwezig; and right after an absence the gaps it leaves. */
export function PersonAbsence({ person }: { readonly person: Person }) {
  const { plan, date, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const toast = useToast();
  const { once, isBusy } = useOnce();
  const [isAsking, setAsking] = useState(false);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const absences = plan.absencesOf(person.id).toSorted((a, b) => a.from.localeCompare(b.from));
  const isAway = absences.some((a) => a.from <= date && date <= a.to && a.blockName === null);
  const isFor = (gap: Gap): boolean => absences.some((a) => a.from <= gap.cell.date && gap.cell.date <= a.to);
  const areGapsOver = gaps.length > 0 && !gaps.some(isFor);
  useEffect(() => {
    // The absence itself was undone: it leaves no gaps any more.
    if (areGapsOver) setGaps([]);
  }, [areGapsOver]);
  const mark = (period: AbsencePeriod): void =>
    once(async () => {
      const freed = gapsOf(plan, person.id, period);
      if (!(await run({ do: 'mark-absent', personId: person.id, ...period }))) return;
      setAsking(false);
      if (freed.length > 0) setGaps(freed);
      else toast({ tone: 'green', text: `${fullName(person)}: ${absenceWords(period)}. Er valt deze week geen gat.` });
    });
  return (
    <div className={c('absence')}>
      {absences.map((absence) => (
        <div key={absence.id} className={c('free')}>
          <strong>{sentenceCase(absenceWords(absence))}</strong>
          <Button
            icon={<IconUserCheck size="1rem" aria-hidden="true" />}
            isDisabled={isReadOnly || isBusy}
            onPress={() =>
              once(async () => {
                await run({ do: 'end-absence', absenceId: absence.id });
              })
            }
          >
            Weer aanwezig
          </Button>
        </div>
      ))}
      <div className={c('actions')}>
        {!isAway && (
          <Button
            icon={<IconFirstAidKit size="1rem" aria-hidden="true" />}
            isDisabled={isReadOnly || isBusy}
            onPress={() => mark({ from: date, to: date, blockName: null, kind: 'ziek' })}
          >
            Ziek
          </Button>
        )}
        <Button
          icon={<IconCalendarOff size="1rem" aria-hidden="true" />}
          isDisabled={isReadOnly || isBusy}
          onPress={() => setAsking(true)}
        >
          Afwezig …
        </Button>
      </div>
      {isAsking && <AbsenceDialog person={person} isPending={isBusy} onMark={mark} onClose={() => setAsking(false)} />}
      {gaps.length > 0 && <GapsDialog person={person} gaps={gaps} onClose={() => setGaps([])} />}
    </div>
  );
}
