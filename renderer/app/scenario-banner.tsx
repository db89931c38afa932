import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { count } from '#domain/words/dutch.ts';
import { AcceptDialog } from '#features/capacity/what-if/accept-dialog.tsx';
import { useScenarios } from '#features/capacity/what-if/use-scenarios.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './scenario-banner.module.css';

const c = classes(styles);

export interface ScenarioBannerProps {
  readonly onCompare: () => void;
  /** Back to the real roster. */
  readonly onReal: () => void;
}

/** Says all the time that this is not the real roster, and whose scenario it is. */
export function ScenarioBanner({ onCompare, onReal }: ScenarioBannerProps) {
  const { scenarioId } = useClient();
  const { data } = useScenarios();
  const [isAccepting, setAccepting] = useState(false);
  const row = data?.scenarios.find(({ id }) => id === scenarioId);
  const isGone = data !== undefined && row === undefined;
  return (
    <section className={c('banner')} aria-label="Wat als">
      <IconArrowsSplit2 size="1.5rem" aria-hidden="true" />
      <p className={c('text')}>
        {isGone ? (
          <strong>Dit scenario bestaat niet meer.</strong>
        ) : (
          <>
            <strong>Wat als: {row?.name ?? '…'}.</strong> Dit is niet het echte rooster.
            {row && ` ${row.steps.length === 0 ? 'Nog niets veranderd' : count(row.steps.length, 'stap', 'stappen')}.`}
          </>
        )}
      </p>
      <div className={c('actions')}>
        {row && (
          <>
            <Button onPress={onCompare}>Vergelijk</Button>
            <Button isDisabled={!row.differs} onPress={() => setAccepting(true)}>
              Neem over…
            </Button>
          </>
        )}
        <Button onPress={onReal}>Terug naar het echte rooster</Button>
      </div>
      {row && isAccepting && <AcceptDialog row={row} onClose={() => setAccepting(false)} onDone={onReal} />}
    </section>
  );
}
