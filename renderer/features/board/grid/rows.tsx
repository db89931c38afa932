// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows on screen exist cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop (use-tab-stops.ts)
import { memo } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId } from '#domain/model/ids.ts';
import { cardName } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { groupGuidance } from '#domain/plan/guidance-state.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { count } from '#domain/words/dutch.ts';
import { loadWords } from '#domain/words/needs.ts';
import { classes } from '#ui/classes.ts';
import { workSlot } from '#ui/work-slot.ts';
import { WorkTypeIcon } from '#ui/work-type-mark.tsx';
import { type Exceptions, exceptionsIn, type Mark } from '../marks.ts';
import { CellView } from './cell.tsx';
import { ExceptionMark } from './exception-mark.tsx';
import { type Column, cellAt, cellKey, type PlaceRow, type TeamRow } from './grid-model.ts';
import { GuidanceMeter } from './guidance-meter.tsx';
import { OrderLines } from './order-line.tsx';
import styles from './row.module.css';

const c = classes(styles);

interface RowProps {
  readonly plan: Plan;
  readonly revision: number;
  readonly columns: readonly Column[];
  readonly compact: boolean;
  readonly exceptions: Exceptions;
}

/** Who guides a group in a block, by the names on their cards. */
function guidesIn(plan: Plan, group: string, { date, block }: Column): readonly string[] {
  const there = plan.placed.ofGroup(group, date).filter((p) => p.guide && p.from < block.to && p.to > block.from);
  return [...new Set(there.map((p) => cardName(p.person)))].sort();
}

/** Name of a guidance group, and per block how full its guidance is. */
export const TeamRowView = memo(function TeamRowView({
  row,
  plan,
  columns,
  compact,
  exceptions,
}: RowProps & { readonly row: TeamRow }) {
  return (
    <div className={c('row', 'team')} data-work-slot={workSlot(row.workType)} data-group={row.group}>
      <div role="rowheader" className={c('teamName')}>
        <WorkTypeIcon code={row.workType} />
        <h3>{row.name}</h3>
      </div>
      {columns.map((column, i) => {
        const state = groupGuidance(plan, plan.placed, row.group, { date: column.date, blockId: column.block.id });
        return (
          <div key={`${column.date}${column.block.id}`} role="gridcell" aria-colindex={i + 2} className={c('teamCell')}>
            {state && column.closed === null && (
              <GuidanceMeter state={state} guides={guidesIn(plan, row.group, column)} compact={compact} />
            )}
            <ExceptionMark findings={exceptionsIn(exceptions.groups.get(row.group), column.date, column.block)} />
          </div>
        );
      })}
    </div>
  );
});

function aboutPlace({ seats, features, loads, requiredCertificates }: Workplace): string {
  return [count(seats, 'plaats', 'plaatsen'), ...features, ...loads.map(loadWords), ...requiredCertificates].join(
    ' · ',
  );
}

export interface PlaceRowViewProps extends RowProps {
  readonly row: PlaceRow;
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly marks: ReadonlyMap<AssignmentId, Mark>;
  /** What is open in the inspector, when it lies in this row: a cell's key or an assignment. */
  readonly selected: string | null;
  readonly isReadOnly: boolean;
}

/** A workplace and its cells. */
export const PlaceRowView = memo(function PlaceRowView(props: PlaceRowViewProps) {
  const { row, plan, revision, columns, compact, date, today, marks, selected, isReadOnly, exceptions } = props;
  const { workplace } = row;
  const about = aboutPlace(workplace);
  return (
    <div className={c('row', compact && 'compactRow')} data-work-slot={workSlot(workplace.workType)}>
      <div role="rowheader" className={c('place')}>
        <strong>
          {workplace.code} {workplace.name}
          <ExceptionMark findings={exceptions.places.get(workplace.id) ?? []} />
        </strong>
        <span className={c('about')} title={about}>
          {about}
        </span>
        <OrderLines plan={plan} workplace={workplace} date={date} today={today} most={compact ? 1 : 2} />
      </div>
      {columns.map((column, i) => {
        const key = cellKey(cellAt(workplace, column));
        return (
          <CellView
            key={key}
            plan={plan}
            revision={revision}
            workplace={workplace}
            column={column}
            columnIndex={i}
            marks={marks}
            compact={compact}
            selected={selected === key ? 'cell' : (selected as AssignmentId | null)}
            isReadOnly={isReadOnly}
          />
        );
      })}
    </div>
  );
});
