import { useMemo } from 'react';
import type { Agreement } from '#domain/model/agreement.ts';
import { hours } from '#domain/words/dutch.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { NameCell } from './name-cell.tsx';
import { sayDays } from './period.ts';
import { PeriodPill } from './period-pill.tsx';

/** "alle" or the names. */
function sayTasks({ workTypes }: Agreement, { workTypeName }: Lookups): string {
  return workTypes.length === 0 ? 'alle' : workTypes.map(workTypeName).join(', ');
}

function agreementColumns(lookups: Lookups): readonly DataColumn<Agreement>[] {
  const { nameOf, today } = lookups;
  return [
    {
      id: 'organisation',
      header: 'Organisatie',
      width: 'minmax(9rem, 1.5fr)',
      render: (record) => nameOf(record.organisationId),
      sortValue: (record) => nameOf(record.organisationId),
    },
    {
      id: 'name',
      header: 'Afspraak',
      width: 'minmax(9rem, 1.5fr)',
      render: (record) => <NameCell name={record.name} record={record} />,
      sortValue: (record) => record.name,
    },
    {
      id: 'state',
      header: 'Nu',
      width: '6rem',
      render: (record) => <PeriodPill from={record.from} to={record.to} today={today} />,
    },
    {
      id: 'from',
      header: 'Wanneer',
      width: 'minmax(9rem, 1fr)',
      render: (record) => sayDays(record.from, record.to),
      sortValue: (record) => record.from,
    },
    {
      id: 'workTypes',
      header: 'Werksoorten',
      width: 'minmax(8rem, 1fr)',
      render: (record) => sayTasks(record, lookups),
    },
    {
      id: 'group',
      header: 'Groep tot',
      width: '5.5rem',
      align: 'end',
      render: (record) => record.maxGroup ?? '',
      sortValue: (record) => record.maxGroup,
    },
    {
      id: 'guidance',
      header: 'Begeleiding per week',
      width: '7rem',
      align: 'end',
      render: ({ guidanceMinutesPerWeek: guidance }) => (guidance === null ? '' : hours(guidance)),
      sortValue: (record) => record.guidanceMinutesPerWeek,
    },
    {
      id: 'visits',
      header: 'Jobcoach',
      width: '7.5rem',
      render: ({ visitEveryWeeks: weeks }) => (weeks === null ? '' : weeks === 1 ? 'elke week' : `elke ${weeks} weken`),
      sortValue: (record) => record.visitEveryWeeks,
    },
  ];
}

/** Afspraken: what was agreed with employers. */
export function AgreementList() {
  const lookups = useLookups();
  const columns = useMemo(() => agreementColumns(lookups), [lookups]);
  const textOf = useMemo(
    () => (record: Agreement) => `${record.name} ${lookups.nameOf(record.organisationId)} ${sayTasks(record, lookups)}`,
    [lookups],
  );
  return (
    <ListWithForm
      label="Afspraken"
      columns={columns}
      rows={lookups.catalogue.agreements}
      keyOf={(record) => record.id}
      nameOf={(record) => `Afspraak ${record.name}`}
      textOf={textOf}
      isArchived={isArchived}
      initialSort={{ column: 'organisation', direction: 'ascending' }}
      addLabel="Afspraak toevoegen"
      none={
        lookups.organisations.length === 0
          ? 'Een afspraak maakt u met een organisatie. Voeg die eerst toe bij Organisaties.'
          : 'In een afspraak staat welk werk mag bij een werkgever, met hoeveel mensen en met hoeveel begeleiding. Het programma let daarop.'
      }
      renderForm={(form) => <AgreementForm {...form} />}
    />
  );
}
