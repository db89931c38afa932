import { useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { workTypesInUse } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { Select } from '#ui/select.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useSurroundings } from '../capacity-context.ts';
import styles from '../figures/figures.module.css';
import { useLists } from '../use-lists.ts';
import { MoneyPage } from './money-page.tsx';
import { type Per, periodsOf } from './money-view.ts';
import { useMoney } from './use-money.ts';

const c = classes(styles);

const PER = [
  { id: 'week', label: 'Weken' },
  { id: 'month', label: 'Maanden' },
] as const satisfies readonly { readonly id: Per; readonly label: string }[];

/** What work brings in and what it costs, per week and month and per werksoort; never per person. */
export function MoneyTab() {
  const { catalogue, error, retry } = useLists();
  if (catalogue) return <Money catalogue={catalogue} />;
  return error ? (
    <ErrorState {...sayError(error)} where="Geld" onRetry={retry} />
  ) : (
    <Loading label="De bedragen worden uitgerekend…" lines={10} />
  );
}

function Money({ catalogue }: { readonly catalogue: Catalogue }) {
  const { today, onTab, onImport } = useSurroundings();
  const periods = periodsOf(today);
  const [periodId, setPeriodId] = useState('ahead-13');
  const [per, setPer] = useState<Per>('week');
  const [workType, setWorkType] = useState('');
  const period = periods.find(({ id }) => id === periodId) ?? periods[0];
  const { data, error, refetch, isPlaceholderData } = useMoney(period?.from ?? today, period?.to ?? today);
  const workTypes = workTypesInUse(catalogue.workTypes);
  return (
    <div className={c('tab')}>
      <div className={c('tools')}>
        <Select
          label="Periode"
          options={periods.map(({ id, label }) => ({ id, label }))}
          value={periodId}
          onChange={setPeriodId}
        />
        <Select
          label="Werksoort"
          options={[
            { id: '', label: 'Alle werksoorten' },
            ...workTypes.map(({ code, name }) => ({ id: code as string, label: name })),
          ]}
          value={workType}
          onChange={setWorkType}
        />
        <ToggleGroup label="Bedragen per week of per maand" options={PER} value={per} onChange={setPer} />
      </div>
      {error ? (
        <ErrorState {...sayError(error)} where="Geld" onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading label="De bedragen worden uitgerekend…" lines={10} />
      ) : data.rows.length === 0 ? (
        <EmptyState
          title="Nog geen bedragen"
          actions={
            <>
              <Button variant="primary" onPress={() => onTab('orders')}>
                Ga naar Orders
              </Button>
              <Button onPress={onImport}>Importeer een werkmap</Button>
            </>
          }
        >
          Met orders, mensen en een rooster ziet u hier wat het werk opbrengt en wat begeleiding kost.
        </EmptyState>
      ) : (
        <MoneyPage
          catalogue={catalogue}
          data={data}
          per={per}
          workType={workType}
          period={period?.label ?? ''}
          isOld={isPlaceholderData}
        />
      )}
    </div>
  );
}
