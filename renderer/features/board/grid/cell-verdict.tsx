import type { Cell } from '#domain/plan/cell.ts';
import { classes } from '#ui/classes.ts';
import { useCellTurn, useGesture } from '../dnd/gesture-context.ts';
import { VerdictIcon } from '../dnd/verdict-icon.tsx';
import { verdictLine } from '../dnd/verdict-words.ts';
import styles from './cell.module.css';
import { cellKey } from './grid-model.ts';

const c = classes(styles);

/** Whether what is carried fits here. Listens by itself, so that the cell and its cards need not render again. */
export function CellVerdict({ cell, isBrief }: { readonly cell: Cell; readonly isBrief: boolean }) {
  const gesture = useGesture();
  useCellTurn(cell);
  if (!gesture.carry) return null;
  const { over } = gesture;
  const isOver = over?.kind === 'cell' && cellKey(over.cell) === cellKey(cell);
  const judged = isOver ? gesture.judgeOver() : gesture.known(cell);
  if (!judged) return null;
  const { verdict } = judged;
  if (!verdict) {
    return (
      <div className={c('verdict')} data-level="origin" data-over={isOver} aria-hidden="true">
        <span>staat hier</span>
      </div>
    );
  }
  return (
    <div className={c('verdict')} data-level={verdict.level} data-over={isOver} aria-hidden="true">
      <VerdictIcon level={verdict.level} />
      <span>{verdictLine(verdict, isBrief)}</span>
    </div>
  );
}
