import { IconMapPin } from '@tabler/icons-react';
import type { AssignmentId } from '#domain/model/ids.ts';
import type { Person } from '#domain/model/person.ts';
import { dayOf } from '#domain/plan/availability.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { sentenceCase, shortDay, timeRange } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { AssignmentEditor } from './assignment-editor.tsx';
import inspector from './inspector.module.css';
import { Part } from './panel-frame.tsx';
import shared from './panels.module.css';

const c = classes({ ...shared, ...inspector });

export interface PersonDayProps {
  readonly person: Person;
  /** Assignments of the day, in order of time. */
  readonly rows: readonly Placed[];
  readonly current: AssignmentId | null;
}

/** The places of someone's day, each to change, and the blocks that are still free. */
export function PersonDay({ person, rows, current }: PersonDayProps) {
  const { plan, date, siteId, isReadOnly } = useBoardState();
  const { openPlace } = useBoardActions();
  const day = dayOf(plan, person, date, person.siteId ?? siteId);
  if (rows.length === 0 && day.works.length > 0 && day.free.length === 0) return null;
  return (
    <Part title={sentenceCase(shortDay(date))}>
      {rows.length === 0 && day.works.length === 0 && <p className={c('calm')}>Werkt niet op deze dag.</p>}
      <ul className={c('list')}>
        {rows.map((row) => (
          <li key={row.assignment.id}>
            <AssignmentEditor row={row} isCurrent={row.assignment.id === current && rows.length > 1} />
          </li>
        ))}
        {day.free.map((block) => (
          <li key={block.id} className={c('free')}>
            <span>
              <strong>{sentenceCase(block.name)}</strong> vrij{' '}
              <span className={c('meta')}>{timeRange(block.from, block.to)}</span>
            </span>
            <Button
              icon={<IconMapPin size="1rem" aria-hidden="true" />}
              isDisabled={isReadOnly}
              aria-label={`Plaats op … (${block.name})`}
              onPress={() => openPlace({ personId: person.id, assignmentId: null }, date, block.name)}
            >
              Plaats op …
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
