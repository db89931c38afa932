import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { GroupFlow } from '#domain/capacity/trend.ts';
import { workTypesInUse } from '#domain/model/work.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { Select } from '#ui/select.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { useSurroundings } from '../capacity-context.ts';
import styles from '../figures/figures.module.css';
import { useFollowed } from '../use-followed.ts';
import { useLists } from '../use-lists.ts';
import { TrendPage } from './trend-page.tsx';

const c = classes(styles);

const trendKey = (api: ClientAccess['api']) => api.trend.key();

/** Asked again after each change of the plan. */
function useTrend() {
  const { api } = useClient();
  useFollowed(trendKey);
  return useQuery(api.trend.months.queryOptions({ refetchOnMount: 'always' }));
}

/** Capacity per month, a year back and a year ahead, with people who come and go. */
export function TrendTab() {
  const { onManage, onImport } = useSurroundings();
  const { catalogue, error: listsError, retry } = useLists();
  const { data, error, refetch } = useTrend();
  const [workType, setWorkType] = useState('');
  const [flows, setFlows] = useState<readonly GroupFlow[]>([]);
  const failure = error ?? listsError;
  if (failure && (!data || !catalogue)) {
    return (
      <ErrorState
        {...sayError(failure)}
        where="Trend"
        onRetry={() => {
          retry();
          void refetch();
        }}
      />
    );
  }
  if (!data || !catalogue) return <Loading label="De trend wordt uitgerekend…" lines={10} />;
  const workTypes = workTypesInUse(catalogue.workTypes);
  const name = workTypes.find(({ code }) => code === workType)?.name ?? 'Alle werksoorten';
  return (
    <div className={c('tab')}>
      <div className={c('tools')}>
        <Select
          label="Werksoort"
          options={[
            { id: '', label: 'Alle werksoorten' },
            ...workTypes.map((type) => ({ id: type.code as string, label: type.name })),
          ]}
          value={workType}
          onChange={setWorkType}
        />
      </div>
      {data.months.every(({ work }) => work.length === 0) ? (
        <EmptyState
          title="Nog geen capaciteit"
          actions={
            <>
              <Button variant="primary" onPress={() => onManage('medewerkers')}>
                Ga naar Medewerkers
              </Button>
              <Button onPress={onImport}>Importeer een werkmap</Button>
            </>
          }
        >
          Met medewerkers en werkplekken ziet u hier hoe de capaciteit verandert.
        </EmptyState>
      ) : (
        <TrendPage data={data} catalogue={catalogue} workType={workType} name={name} flows={flows} onFlows={setFlows} />
      )}
    </div>
  );
}
