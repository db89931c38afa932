import { useState } from 'react';
import { classes } from '#ui/classes.ts';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import styles from './fill.module.css';
import type { FillGroups } from './fill-lines.ts';
import { LineTable, type LineTableProps } from './line-table.tsx';

const c = classes(styles);

export interface ConflictPartProps extends Pick<LineTableProps, 'plan' | 'question'> {
  readonly groups: FillGroups;
  readonly onChoose: NonNullable<LineTableProps['onChoose']>;
}

/** What cannot be put there: what the planner can do something about first, apart from what can only be passed over. */
export function ConflictPart({ groups: { toChoose, nothing }, plan, question, onChoose }: ConflictPartProps) {
  const [asked, setAsked] = useState<'choose' | 'nothing' | null>(null);
  const shown = asked ?? (toChoose.length > 0 || nothing.length === 0 ? 'choose' : 'nothing');
  const isChoosing = shown === 'choose';
  return (
    <>
      {toChoose.length + nothing.length > 0 && (
        <div className={c('filter')}>
          <ToggleGroup
            label="Wat niet kan"
            options={[
              { id: 'choose', label: `Te kiezen (${toChoose.length})` },
              { id: 'nothing', label: `Niets te kiezen (${nothing.length})` },
            ]}
            value={shown}
            onChange={setAsked}
          />
          <p>
            {isChoosing
              ? 'Kiest u niets, dan wordt de regel overgeslagen.'
              : 'Dit kan niet. Deze regels worden overgeslagen.'}
          </p>
        </div>
      )}
      <LineTable
        key={shown}
        label={isChoosing ? 'Wat niet kan: te kiezen' : 'Wat niet kan: niets te kiezen'}
        plan={plan}
        question={question}
        rows={isChoosing ? toChoose : nothing}
        none={
          nothing.length > 0 || !isChoosing
            ? 'Er is niets waarvoor u moet kiezen.'
            : 'Alles past. Er is niets waarvoor u moet kiezen.'
        }
        opens={isChoosing}
        onChoose={isChoosing ? onChoose : null}
      />
    </>
  );
}
