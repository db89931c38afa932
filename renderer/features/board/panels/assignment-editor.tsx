import { IconArrowsMove, IconClock, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Placed } from '#domain/plan/placed.ts';
import { hours, sentenceCase, timeRange } from '#domain/words/dutch.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { AssignmentWhy } from './assignment-why.tsx';
import inspector from './inspector.module.css';
import { OrderSelect } from './order-select.tsx';
import { OwnTimes } from './own-times.tsx';
import shared from './panels.module.css';
import { useOnce } from './use-once.ts';

const c = classes({ ...shared, ...inspector });

export interface AssignmentEditorProps {
  readonly row: Placed;
  /** The card that was pressed on the board, when there are more. */
  readonly isCurrent: boolean;
}

/** One assignment: where and when, with its own times, its order, another place, or away with it. */
export function AssignmentEditor({ row, isCurrent }: AssignmentEditorProps) {
  const { isReadOnly } = useBoardState();
  const { run, openPlace, select } = useBoardActions();
  const [isTiming, setTiming] = useState(false);
  const { once, isBusy } = useOnce();
  const { assignment, block, workplace, site } = row;
  const own = assignment.from !== null || assignment.to !== null;
  return (
    <div className={c('assignment', isCurrent && 'current')}>
      <p className={c('lineHead')}>
        <strong>{sentenceCase(block.name)}</strong>
        <span className={c('meta')}>
          {timeRange(row.from, row.to)}
          {own && ' (eigen tijden)'} · {hours(row.netMinutes)} werk
        </span>
      </p>
      <p className={c('name')}>
        <Button
          variant="link"
          onPress={() =>
            select({
              kind: 'cell',
              cell: { workplaceId: workplace.id, date: row.date, blockId: block.id },
            })
          }
        >
          {workplace.code} {workplace.name}
        </Button>
        <span className={c('meta')}> {site.name}</span>
      </p>
      {row.employee && <OrderSelect row={row} />}
      <div className={c('actions')}>
        <Button
          icon={<IconArrowsMove size="1rem" aria-hidden="true" />}
          isDisabled={isReadOnly}
          aria-label={`Plaats op … (${block.name})`}
          onPress={() => openPlace({ personId: row.person.id, assignmentId: assignment.id }, row.date, block.name)}
        >
          Plaats op …
        </Button>
        <Button
          icon={<IconClock size="1rem" aria-hidden="true" />}
          isDisabled={isReadOnly}
          aria-expanded={isTiming}
          aria-label={`Tijden (${block.name})`}
          onPress={() => setTiming(!isTiming)}
        >
          Tijden
        </Button>
        <IconButton
          label={`Haal weg (${block.name})`}
          isDisabled={isReadOnly || isBusy}
          onPress={() =>
            once(async () => {
              await run({ do: 'remove', assignmentIds: [assignment.id] });
            })
          }
        >
          <IconTrash size="1rem" aria-hidden="true" />
        </IconButton>
      </div>
      {isTiming && <OwnTimes row={row} onDone={() => setTiming(false)} />}
      <AssignmentWhy row={row} />
    </div>
  );
}
