import { useEffect, useRef, useState } from 'react';
import type { FillChoice, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/states.tsx';
import styles from './fill.module.css';
import { FillChoiceDialog } from './fill-choice-dialog.tsx';
import { aboutColumns, choiceColumns } from './fill-columns.tsx';
import { type FillLine, linesOf } from './fill-lines.ts';
import { sayRow } from './fill-words.ts';

const c = classes(styles);

export interface LineTableProps {
  readonly label: string;
  readonly plan: Plan;
  readonly question: FillQuestion;
  readonly rows: readonly FillRow[];
  /** Said where there are none. */
  readonly none: string;
  /** A press anywhere on a line opens what there is to choose, not only its button. */
  readonly opens?: boolean;
  /** null: nothing can be chosen for these rows. */
  readonly onChoose: ((rows: readonly FillRow[], choice: FillChoice | null) => void) | null;
}

/** Rows of the preview as lines, with what can be chosen for each in the line, or in a dialog. */
export function LineTable({ label, plan, question, rows, none, opens = false, onChoose }: LineTableProps) {
  const [openedId, setOpenedId] = useState<string | null>(null);
  const lines = linesOf(rows, question.choices, (row, choice) => sayRow(plan, row, choice, question));
  const opened = lines.find(({ id }) => id === openedId);
  const place = useRef<HTMLDivElement>(null);
  /** What was chosen for may leave the list: who works by keyboard goes on where it stood. */
  const goOn = useRef<string | null>(null);
  const open = (line: FillLine): void => {
    goOn.current = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? null;
    setOpenedId(line.id);
  };
  useEffect(() => {
    if (openedId !== null || goOn.current === null) return;
    const at = Math.min(Number(goOn.current), lines.length - 1);
    goOn.current = null;
    // After the dialog gave focus back to a button that is gone.
    setTimeout(() => place.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus(), 50);
  });
  const table = {
    label,
    rows: lines,
    rowKey: (line: FillLine) => line.id,
    empty: <EmptyState title={none} />,
  };
  if (!onChoose) return <DataTable {...table} columns={aboutColumns({ plan, question })} />;
  return (
    <div ref={place} className={c('lines')}>
      <DataTable
        {...table}
        columns={choiceColumns({
          plan,
          question,
          onChoose: (line, choice) => onChoose(line.rows, choice),
          onOpen: open,
        })}
        {...(opens ? { onOpen: open } : {})}
      />
      {opened && (
        <FillChoiceDialog
          key={opened.id}
          plan={plan}
          line={opened}
          question={question}
          onChoose={(chosen, choice) => {
            onChoose(chosen, choice);
            setOpenedId(null);
          }}
          onClose={() => setOpenedId(null)}
        />
      )}
    </div>
  );
}
