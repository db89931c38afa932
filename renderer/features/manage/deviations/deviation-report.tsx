import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loading } from '#ui/loading.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { useLookups } from '../lookups.ts';
import manageStyles from '../manage.module.css';
import { DEVIATION_COLUMNS } from './deviation-columns.tsx';
import { DeviationTools } from './deviation-tools.tsx';
import {
  aboutWords,
  checkPeriod,
  type DeviationFilter,
  type DeviationLine,
  filterDeviations,
  firstPeriod,
} from './deviation-view.ts';

const m = classes(manageStyles);

const NO_FILTER: DeviationFilter = { tier: 'all', onlyStanding: false };

/** Afwijkingen: what somebody let stand against a need (tier 2) or the guidance (tier 4), with reason and name. */
export function DeviationReport() {
  const { today } = useLookups();
  const [period, setPeriod] = useState(() => firstPeriod(today as IsoDate));
  const [filter, setFilter] = useState(NO_FILTER);
  const checked = checkPeriod(period);
  const ask = 'ask' in checked ? checked.ask : null;
  const { data, isError, error, refetch } = useOverrides(ask);
  const rows = useMemo(() => (data ? filterDeviations(data.rows, filter) : []), [data, filter]);
  return (
    <div className={m('list')}>
      <DeviationTools
        period={period}
        errors={'errors' in checked ? checked.errors : {}}
        onPeriod={setPeriod}
        filter={filter}
        onFilter={setFilter}
        count={data && ask ? rows.length : null}
      />
      {ask === null ? (
        <EmptyState title="Kies eerst een periode">Vul hierboven een eerste en een laatste dag in.</EmptyState>
      ) : isError ? (
        <ErrorState {...sayError(error)} where="Beheer, Afwijkingen" onRetry={() => void refetch()} />
      ) : data ? (
        <DataTable
          label="Afwijkingen"
          columns={DEVIATION_COLUMNS}
          rows={rows}
          rowKey={keyOf}
          rowLabel={lineName}
          initialSort={{ column: 'date', direction: 'descending' }}
          empty={<NoDeviations isFiltered={data.rows.length > 0} onClear={() => setFilter(NO_FILTER)} />}
        />
      ) : (
        <Loading label="De afwijkingen worden geopend…" />
      )}
    </div>
  );
}

const keyOf = (line: DeviationLine): string => line.key;
const lineName = (line: DeviationLine): string => `${line.title}: ${aboutWords(line)}`;

/** The report over a period, asked again after each change of the plan. */
function useOverrides(ask: { readonly from: IsoDate; readonly to: IsoDate } | null) {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () => changes.onEvent(() => void queries.invalidateQueries({ queryKey: api.plan.overrides.key() })),
    [api, changes, queries],
  );
  return useQuery(
    api.plan.overrides.queryOptions({
      input: ask ?? { from: '', to: '' },
      enabled: ask !== null,
      placeholderData: keepPreviousData,
      // While the report was not on screen nobody followed the changes.
      refetchOnMount: 'always',
    }),
  );
}

function NoDeviations({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState title="Niets gevonden" actions={<Button onPress={onClear}>Toon alle afwijkingen</Button>}>
        In deze periode zijn er wel afwijkingen, maar niet met deze keuzes.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Geen afwijkingen in deze periode">
      Plant iemand met een reden toch iets dat niet past? Dan ziet u dat hier, met de reden en de naam.
    </EmptyState>
  );
}
