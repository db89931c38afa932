import { useMemo } from 'react';
import type { Closure } from '#domain/model/site.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { ClosureForm } from './closure-form.tsx';
import { ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { sayDays } from './period.ts';
import { PeriodPill } from './period-pill.tsx';

const never = (): boolean => false;

const whereOf = ({ siteId }: Closure, { nameOf }: Lookups): string =>
  siteId === null ? 'alle locaties' : nameOf(siteId);

function closureColumns(lookups: Lookups): readonly DataColumn<Closure>[] {
  return [
    {
      id: 'from',
      header: 'Wanneer',
      width: 'minmax(14rem, 1fr)',
      render: (record) => sayDays(record.from, record.to),
      sortValue: (record) => record.from,
    },
    {
      id: 'state',
      header: 'Nu',
      width: '6rem',
      render: (record) => <PeriodPill from={record.from} to={record.to} today={lookups.today} />,
    },
    {
      id: 'name',
      header: 'Naam',
      width: 'minmax(12rem, 2fr)',
      render: (record) => record.name,
      sortValue: (record) => record.name,
    },
    {
      id: 'site',
      header: 'Locatie',
      width: 'minmax(10rem, 1fr)',
      render: (record) => whereOf(record, lookups),
      sortValue: (record) => whereOf(record, lookups),
    },
  ];
}

/** Sluitingsdagen: when nobody can be planned, beside the public holidays that the program knows by itself. */
export function ClosureList() {
  const lookups = useLookups();
  const columns = useMemo(() => closureColumns(lookups), [lookups]);
  const textOf = useMemo(() => (record: Closure) => `${record.name} ${whereOf(record, lookups)}`, [lookups]);
  return (
    <ListWithForm
      label="Sluitingsdagen"
      columns={columns}
      rows={lookups.catalogue.closures}
      keyOf={(record) => record.id}
      nameOf={(record) => `${record.name}, ${whereOf(record, lookups)}`}
      textOf={textOf}
      isArchived={never}
      initialSort={{ column: 'from', direction: 'descending' }}
      addLabel="Sluiting toevoegen"
      note="Op feestdagen is elke locatie dicht. Die dagen kent het programma al: u hoeft ze niet in te vullen."
      none="Op een sluitingsdag kunt u niemand inplannen. Feestdagen kent het programma al: die hoeft u niet in te vullen."
      renderForm={(form) => <ClosureForm {...form} />}
    />
  );
}
