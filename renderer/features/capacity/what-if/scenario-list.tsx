import { IconPlus } from '@tabler/icons-react';
import type { ScenarioRow } from '#contract/scenarios.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { count, shortDay } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { EmptyState } from '#ui/states.tsx';
import { ScenarioState } from './scenario-state.tsx';
import styles from './what-if.module.css';

const c = classes(styles);

export interface ScenarioListProps {
  readonly rows: readonly ScenarioRow[];
  readonly onOpen: (id: ScenarioId) => void;
  readonly onAdd: () => void;
}

/** Every scenario: what it is called, who made it, how it stands. */
export function ScenarioList({ rows, onOpen, onAdd }: ScenarioListProps) {
  const add = (
    <Button variant="primary" icon={<IconPlus size="1.125rem" aria-hidden="true" />} onPress={onAdd}>
      Nieuw scenario
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState title="Wat als?" actions={add}>
        In een scenario probeert u iets uit: een latere deadline, meer mensen, een andere indeling. Het echte rooster
        verandert niet, tot u het scenario overneemt.
      </EmptyState>
    );
  }
  return (
    <>
      <div className={c('tools')}>
        <p className={c('quiet', 'grow')}>Wat u in een scenario doet, verandert het echte rooster niet.</p>
        {add}
      </div>
      <ul className={c('cards')} aria-label="Scenario’s">
        {rows.map((row) => (
          <li key={row.id} className={c('card')}>
            <div className={c('grow')}>
              <h2>{row.name}</h2>
              <p className={c('quiet')}>
                {row.steps.length === 0 ? 'Nog niets geprobeerd' : count(row.steps.length, 'stap', 'stappen')} · gemaakt
                door {row.by} op {shortDay(row.createdAt.slice(0, 10) as IsoDate)}
              </p>
            </div>
            <ScenarioState row={row} />
            <Button aria-label={`Open scenario ${row.name}`} onPress={() => onOpen(row.id)}>
              Open
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
