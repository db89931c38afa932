import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { Banner } from '#ui/banner.tsx';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { useSurroundings } from '../capacity-context.ts';
import { NameDialog } from './name-dialog.tsx';
import { ScenarioDetail } from './scenario-detail.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { useScenarios, useScenariosChanged } from './use-scenarios.ts';
import { sayTrouble } from './use-try.ts';

/** "Wat als": scenarios beside the real plan. */
export function WhatIfTab() {
  const { client } = useClient();
  const { scenarioId, onScenario } = useSurroundings();
  const { data, error, refetch } = useScenarios();
  const changed = useScenariosChanged();
  const [isNaming, setNaming] = useState(false);
  if (!data) {
    return error ? (
      <ErrorState {...sayError(error)} where="Wat als" onRetry={() => void refetch()} />
    ) : (
      <Loading label="De scenario’s worden geopend…" />
    );
  }
  const row = data.scenarios.find(({ id }) => id === scenarioId);
  if (row) return <ScenarioDetail key={row.id} row={row} onBack={() => onScenario(null)} />;
  return (
    <>
      {scenarioId !== null && (
        <Banner tone="amber" inset>
          Dit scenario bestaat niet meer.
        </Banner>
      )}
      <ScenarioList rows={data.scenarios} onOpen={onScenario} onAdd={() => setNaming(true)} />
      {isNaming && (
        <NameDialog
          title="Nieuw scenario"
          name=""
          label="Maak het scenario"
          onSave={async (name) => {
            try {
              const made = await client.scenarios.create({ name });
              await changed();
              setNaming(false);
              onScenario(made.id);
              return null;
            } catch (failure) {
              return sayTrouble(failure).what;
            }
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
