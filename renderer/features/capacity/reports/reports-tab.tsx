import { useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { Select } from '#ui/select.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useSurroundings } from '../capacity-context.ts';
import styles from '../figures/figures.module.css';
import { ReportPage } from './report-page.tsx';
import { type Measure, reportPeriods } from './report-view.ts';
import { useReport } from './use-report.ts';

const c = classes(styles);

const MEASURES = [
  { id: 'people', label: 'Mensen' },
  { id: 'hours', label: 'Uren' },
] as const satisfies readonly { readonly id: Measure; readonly label: string }[];

/** For municipalities: people, hours, werkvorm and moves on the ladder; never a group of fewer than 5. */
export function ReportsTab() {
  const { today, onManage, onImport } = useSurroundings();
  const periods = reportPeriods(today);
  const [periodId, setPeriodId] = useState('quarter');
  const [measure, setMeasure] = useState<Measure>('people');
  const found = periods.find(({ id }) => id === periodId) ?? periods[0];
  const period = found ?? { id: '', label: '', from: today, to: today };
  const { data, error, refetch, isPlaceholderData } = useReport(period.from, period.to);
  return (
    <div className={c('tab')}>
      <div className={c('tools')}>
        <Select
          label="Periode"
          options={periods.map(({ id, label }) => ({ id, label }))}
          value={periodId}
          onChange={setPeriodId}
        />
        <ToggleGroup label="Mensen of uren" options={MEASURES} value={measure} onChange={setMeasure} />
      </div>
      {error ? (
        <ErrorState {...sayError(error)} where="Verslag" onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading label="Het verslag wordt gemaakt…" lines={10} />
      ) : data.report === null ? (
        <EmptyState title="Te weinig mensen">
          Er zijn zo weinig medewerkers dat elk getal over een mens zou gaan. Daarom staat hier niets.
        </EmptyState>
      ) : data.report.total.people === 0 && data.report.nijkerk.people === 0 ? (
        <EmptyState
          title="Nog geen medewerkers"
          actions={
            <>
              <Button variant="primary" onPress={() => onManage('medewerkers')}>
                Ga naar Medewerkers
              </Button>
              <Button onPress={onImport}>Importeer een werkmap</Button>
            </>
          }
        >
          Met medewerkers ziet u hier de aantallen per gemeente en doelgroep.
        </EmptyState>
      ) : (
        <ReportPage report={data.report} period={period} measure={measure} isOld={isPlaceholderData} />
      )}
    </div>
  );
}
