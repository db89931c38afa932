import { IconArrowBackUp, IconArrowLeft, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { ScenarioRow } from '#contract/scenarios.ts';
import { list } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSurroundings } from '../capacity-context.ts';
import { Part } from '../part.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { ScenarioDialogs, type ScenarioQuestion } from './scenario-dialogs.tsx';
import { ScenarioState } from './scenario-state.tsx';
import { ScenarioTries } from './scenario-tries.tsx';
import { useComparison, useScenariosChanged } from './use-scenarios.ts';
import styles from './what-if.module.css';

const c = classes(styles);

export interface ScenarioDetailProps {
  readonly row: ScenarioRow;
  readonly onBack: () => void;
}

/** One scenario: what is in it, what more can be tried, and how it compares. */
export function ScenarioDetail({ row, onBack }: ScenarioDetailProps) {
  const { today, onRoster } = useSurroundings();
  const [question, setQuestion] = useState<ScenarioQuestion>(null);
  return (
    <>
      <div className={c('head')}>
        <IconButton label="Alle scenario’s" variant="plain" onPress={onBack}>
          <IconArrowLeft size="1.25rem" aria-hidden="true" />
        </IconButton>
        <div className={c('headName')}>
          <h2>{row.name}</h2>
          <ScenarioState row={row} />
        </div>
        <div className={c('headActions')}>
          <IconButton label="Naam veranderen" onPress={() => setQuestion('rename')}>
            <IconPencil size="1.125rem" aria-hidden="true" />
          </IconButton>
          <IconButton label="Scenario weggooien" onPress={() => setQuestion('discard')}>
            <IconTrash size="1.125rem" aria-hidden="true" />
          </IconButton>
          <Button onPress={() => onRoster(today, row.id)}>Open op het bord</Button>
          <Button variant="primary" isDisabled={!row.differs} onPress={() => setQuestion('accept')}>
            Neem over…
          </Button>
        </div>
      </div>
      <div className={c('columns')}>
        <div className={c('column')}>
          {row.conflicts.length > 0 && (
            <Banner tone="amber" inset>
              Het echte rooster is intussen veranderd: {list(row.conflicts.slice(0, 5))}. Zo kunt u niet overnemen.
              Draai die stap terug en probeer hem opnieuw.
            </Banner>
          )}
          <Steps row={row} />
          <ScenarioTries row={row} />
        </div>
        <div className={c('column')}>
          <Compared row={row} />
        </div>
      </div>
      <ScenarioDialogs
        row={row}
        question={question}
        onClose={() => setQuestion(null)}
        onGone={onBack}
        onAccepted={() => onRoster(today)}
      />
    </>
  );
}

/** What was tried so far, and taking the last of it back. */
function Steps({ row }: { readonly row: ScenarioRow }) {
  const { client } = useClient();
  const changed = useScenariosChanged();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    try {
      const { label } = await client.scenarios.undo({ id: row.id });
      toast({ tone: 'neutral', text: `Uit het scenario gehaald: ${label}` });
      await changed();
    } catch (error) {
      toast({ tone: 'red', text: sayError(error).what });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Part title="Wat zit erin">
      {row.steps.length === 0 ? (
        <p className={c('quiet')}>Nog niets. Kies hieronder wat u wilt proberen.</p>
      ) : (
        <>
          <ol className={c('steps')}>
            {row.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may read the same, and their order never changes
              <li key={index}>{step}</li>
            ))}
          </ol>
          <div>
            <Button
              icon={<IconArrowBackUp size="1.125rem" aria-hidden="true" />}
              isPending={isBusy}
              onPress={() => void undo()}
            >
              Laatste stap terug
            </Button>
          </div>
        </>
      )}
    </Part>
  );
}

function Compared({ row }: { readonly row: ScenarioRow }) {
  const { data, error, refetch } = useComparison(row.id);
  return (
    <Part title="Vergelijking met het echte rooster">
      {data ? (
        <ComparisonView compared={data} />
      ) : error ? (
        <ErrorState {...sayError(error)} where="Vergelijking" onRetry={() => void refetch()} />
      ) : (
        <Loading label="De vergelijking wordt gemaakt…" />
      )}
    </Part>
  );
}
