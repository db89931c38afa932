import { IconArrowsSplit2, IconCheck } from '@tabler/icons-react';
import type { ScenarioRow } from '#contract/scenarios.ts';
import { StatusPill } from '#ui/badge.tsx';

/** How a scenario stands against the real plan, in an icon and a word. */
export function ScenarioState({
  row,
}: {
  readonly row: Pick<ScenarioRow, 'steps' | 'conflicts' | 'differs' | 'madeUp'>;
}) {
  if (row.conflicts.length > 0) return <StatusPill tone="amber">Botst met het echte rooster</StatusPill>;
  if (row.steps.length === 0) return <StatusPill tone="neutral">Nog leeg</StatusPill>;
  if (!row.differs && row.madeUp > 0) return <StatusPill tone="neutral">Alleen extra krachten</StatusPill>;
  if (!row.differs) {
    return (
      <StatusPill tone="green" icon={<IconCheck size="1rem" aria-hidden="true" />}>
        Staat in het echte rooster
      </StatusPill>
    );
  }
  return (
    <StatusPill tone="accent" icon={<IconArrowsSplit2 size="1rem" aria-hidden="true" />}>
      Alleen in dit scenario
    </StatusPill>
  );
}
