import { useState } from 'react';
import { sayError } from '#client/say-error.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { OrganisationId } from '#domain/model/ids.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { FigureTable } from '#ui/figure-table.tsx';
import { Loading } from '#ui/loading.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { Part } from '../part.tsx';
import { periodColumns, periodRows, shownPeriods } from './periods-view.tsx';
import { useEmployerDetail } from './use-employers.ts';

const LENGTHS = [
  { id: 'weeks', label: 'Per week' },
  { id: 'months', label: 'Per maand' },
] as const;

export interface PeriodsProps {
  readonly organisationId: OrganisationId;
  readonly today: IsoDate;
  /** Of today. */
  readonly week: IsoWeek;
}

/** The weeks and months around this one, as a table with bars. */
export function Periods({ organisationId, today, week }: PeriodsProps) {
  const { data, error, refetch } = useEmployerDetail(organisationId);
  const [length, setLength] = useState<'weeks' | 'months'>('weeks');
  const all =
    length === 'weeks'
      ? data?.weeks.map(({ week: id, use }) => ({ id, use }))
      : data?.months.map(({ month: id, use }) => ({ id, use }));
  const current = length === 'weeks' ? week : today.slice(0, 7);
  const periods = all && shownPeriods(all, current);
  return (
    <Part title="Weken en maanden">
      <div>
        <ToggleGroup label="Per week of per maand" options={LENGTHS} value={length} onChange={setLength} />
      </div>
      {periods && (
        <FigureTable
          label={length === 'weeks' ? 'Gebruik per week' : 'Gebruik per maand'}
          rowHeader={length === 'weeks' ? 'Week' : 'Maand'}
          columns={periodColumns(periods)}
          rows={periodRows(periods, current)}
        />
      )}
      {!periods && !error && <Loading label="De weken worden opgeteld…" lines={4} />}
      {error && (
        <Banner tone="red" inset actions={<Button onPress={() => void refetch()}>Probeer opnieuw</Button>}>
          <strong>{sayError(error).what}</strong> {sayError(error).mend}
        </Banner>
      )}
    </Part>
  );
}
