import { useState } from 'react';
import type { Placed } from '#domain/plan/placed.ts';
import { timeRange } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { TimeField } from '#ui/parsed-field.tsx';
import { useBoardActions } from '../board-context.ts';
import inspector from './inspector.module.css';
import shared from './panels.module.css';
import { timesError } from './times.ts';
import { useOnce } from './use-once.ts';

const c = classes({ ...shared, ...inspector });

export interface OwnTimesProps {
  readonly row: Placed;
  readonly onDone: () => void;
}

/** Own times of one assignment, or back to those of the block. */
export function OwnTimes({ row, onDone }: OwnTimesProps) {
  const { run } = useBoardActions();
  const [from, setFrom] = useState<number | null>(row.from);
  const [to, setTo] = useState<number | null>(row.to);
  const [tried, setTried] = useState(false);
  const { once, isBusy } = useOnce();
  const error = timesError(row.block, from, to);
  const isOwn = row.assignment.from !== null || row.assignment.to !== null;
  const save = (times: { readonly from: number | null; readonly to: number | null }): void =>
    once(async () => {
      if (await run({ do: 'set-times', assignmentId: row.assignment.id, ...times })) onDone();
    });
  return (
    <fieldset className={c('times')}>
      <legend className={c('meta')}>
        De {row.block.name} duurt van {timeRange(row.block.from, row.block.to)}.
      </legend>
      <div className={c('pair')}>
        <TimeField label="Van" value={from} onChange={setFrom} autoFocus />
        <TimeField label="Tot" value={to} onChange={setTo} error={tried ? (error ?? undefined) : undefined} />
      </div>
      <div className={c('actions')}>
        <Button
          variant="primary"
          isPending={isBusy}
          onPress={() => {
            setTried(true);
            if (error === null) save({ from, to });
          }}
        >
          Bewaar tijden
        </Button>
        {isOwn && (
          <Button isDisabled={isBusy} onPress={() => save({ from: null, to: null })}>
            Hele {row.block.name}
          </Button>
        )}
        <Button variant="plain" onPress={onDone}>
          Annuleren
        </Button>
      </div>
    </fieldset>
  );
}
