// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows on screen exist cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop (use-tab-stops.ts)
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import type { AssignmentId } from '#domain/model/ids.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { count, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import type { Mark } from '../marks.ts';
import { Card } from './card.tsx';
import styles from './cell.module.css';
import { CellVerdict } from './cell-verdict.tsx';
import { type Column, cellAt, cellKey, peopleIn } from './grid-model.ts';

const c = classes(styles);

export interface CellViewProps {
  readonly plan: Plan;
  /** `plan` changes in place: a new revision is what makes a cell look again. */
  readonly revision: number;
  readonly workplace: Workplace;
  readonly column: Column;
  readonly columnIndex: number;
  readonly marks: ReadonlyMap<AssignmentId, Mark>;
  readonly compact: boolean;
  readonly selected: AssignmentId | 'cell' | null;
  readonly isReadOnly: boolean;
}

/** One workplace in one block: who sits there, what is free, and while cards are carried, whether they fit. */
export const CellView = memo(function CellView(props: CellViewProps) {
  const { plan, workplace, column, columnIndex, marks, compact, selected, isReadOnly } = props;
  const cell = cellAt(workplace, column);
  const people = peopleIn(plan, cell);
  const seated = people.filter((p) => p.employee !== null).length;
  const free = workplace.seats - seated;
  const label =
    `${workplace.code} ${workplace.name}, ${column.block.name} ${shortDay(column.date)}, ` +
    `${seated} van ${count(workplace.seats, 'plaats', 'plaatsen')} bezet${column.closed !== null ? ', gesloten' : ''}`;
  return (
    <div
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-selected={selected === 'cell'}
      tabIndex={-1}
      className={c('cell', compact && 'compact', column.closed !== null && 'closed', selected === 'cell' && 'selected')}
      data-stop="cell"
      data-cell={cellKey(cell)}
    >
      <span className={c('srOnly')}>{label}. </span>
      <CellVerdict cell={cell} isBrief={compact} />
      <div className={c('people')}>
        {people.map((placed) => (
          <Card
            key={placed.assignment.id}
            placed={placed}
            mark={marks.get(placed.assignment.id)}
            compact={compact}
            isSelected={selected === placed.assignment.id}
            isReadOnly={isReadOnly}
          />
        ))}
        {free > 0 && column.closed === null && (
          <button type="button" tabIndex={-1} className={c('free')} data-stop="free">
            <IconPlus size="0.875rem" aria-hidden="true" />
            <span>{compact ? free : `${free} vrij`}</span>
            <span className={c('srOnly')}>{compact ? ' vrij' : ''}: wie past hier?</span>
          </button>
        )}
      </div>
      <span className={c('count', free < 0 && 'over')} aria-hidden="true">
        {seated}/{workplace.seats}
      </span>
    </div>
  );
});
