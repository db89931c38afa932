import { useMemo } from 'react';
import type { GuidanceNorm } from '#domain/model/norm.ts';
import type { Organisation } from '#domain/model/site.ts';
import type { WorkType } from '#domain/model/work.ts';
import { decimal, numericDay } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { ArchivedPill, isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { DIMENSIONS, NormForm } from './norm-form.tsx';
import { OrganisationForm, WorkTypeForm } from './small-forms.tsx';

const never = (): boolean => false;

const ORGANISATION_COLUMNS: readonly DataColumn<Organisation>[] = [
  {
    id: 'name',
    header: 'Naam',
    width: 'minmax(14rem, 2fr)',
    render: (record) => (
      <>
        {record.name}&nbsp;
        <ArchivedPill record={record} />
      </>
    ),
    sortValue: (record) => record.name,
  },
  {
    id: 'kind',
    header: 'Soort',
    width: 'minmax(10rem, 1fr)',
    render: (record) => record.kind,
    sortValue: (record) => record.kind,
  },
];
const organisationText = (record: Organisation): string => `${record.name} ${record.kind}`;

export function OrganisationList() {
  const { catalogue } = useLookups();
  return (
    <ListWithForm
      label="Organisaties"
      columns={ORGANISATION_COLUMNS}
      rows={catalogue.organisations}
      keyOf={(record) => record.id}
      nameOf={(record) => record.name}
      textOf={organisationText}
      isArchived={isArchived}
      initialSort={{ column: 'name', direction: 'ascending' }}
      addLabel="Organisatie toevoegen"
      none="Opdrachtgevers geven orders. Bij werkgevers werken mensen op locatie."
      renderForm={(form) => <OrganisationForm {...form} />}
    />
  );
}

const WORK_TYPE_COLUMNS: readonly DataColumn<WorkType>[] = [
  {
    id: 'position',
    header: 'Plaats',
    width: '5rem',
    align: 'end',
    render: (record) => record.position,
    sortValue: (record) => record.position,
  },
  {
    id: 'name',
    header: 'Werksoort',
    width: 'minmax(14rem, 1fr)',
    render: (record) => (
      <>
        <WorkTypeMark code={record.code} name={record.name} />
        &nbsp;
        <ArchivedPill record={record} />
      </>
    ),
    sortValue: (record) => record.name,
  },
];
const workTypeText = (record: WorkType): string => record.name;

export function WorkTypeList() {
  const { catalogue } = useLookups();
  return (
    <ListWithForm
      label="Werksoorten"
      columns={WORK_TYPE_COLUMNS}
      rows={catalogue.workTypes}
      keyOf={(record) => record.code}
      nameOf={(record) => record.name}
      textOf={workTypeText}
      isArchived={isArchived}
      initialSort={{ column: 'position', direction: 'ascending' }}
      addLabel="Werksoort toevoegen"
      none="Een werksoort is een soort werk, zoals productie of groen."
      renderForm={(form) => <WorkTypeForm {...form} />}
    />
  );
}

function normColumns({ workTypeName }: Lookups): readonly DataColumn<GuidanceNorm>[] {
  const name = (norm: GuidanceNorm): string => (norm.dimension === 'workType' ? workTypeName(norm.key) : norm.key);
  return [
    {
      id: 'dimension',
      header: 'Norm per',
      width: '11rem',
      render: (norm) => DIMENSIONS[norm.dimension],
      sortValue: (norm) => DIMENSIONS[norm.dimension],
    },
    { id: 'key', header: 'Voor', width: 'minmax(10rem, 1fr)', render: name, sortValue: name },
    {
      id: 'people',
      header: 'Mensen per begeleider',
      width: '11rem',
      align: 'end',
      render: (norm) => decimal(norm.peoplePerGuide, 2),
      sortValue: (norm) => norm.peoplePerGuide,
    },
    {
      id: 'from',
      header: 'Geldt vanaf',
      width: '8rem',
      render: (norm) => (norm.validFrom === null ? 'altijd' : numericDay(norm.validFrom)),
      sortValue: (norm) => norm.validFrom ?? '0',
    },
    {
      id: 'confirmed',
      header: 'Zekerheid',
      width: '9rem',
      render: (norm) => (
        <StatusPill tone={norm.confirmed ? 'green' : 'amber'} size="small">
          {norm.confirmed ? 'bevestigd' : 'te bevestigen'}
        </StatusPill>
      ),
      sortValue: (norm) => (norm.confirmed ? 1 : 0),
    },
    { id: 'source', header: 'Bron', width: 'minmax(12rem, 2fr)', render: (norm) => norm.source },
  ];
}
const normText = (norm: GuidanceNorm): string => `${DIMENSIONS[norm.dimension]} ${norm.key} ${norm.source}`;

export function NormList() {
  const lookups = useLookups();
  const columns = useMemo(() => normColumns(lookups), [lookups]);
  return (
    <ListWithForm
      label="Normen"
      columns={columns}
      rows={lookups.catalogue.norms}
      keyOf={(norm) => norm.id}
      nameOf={(norm) => `Norm voor ${norm.key}`}
      textOf={normText}
      isArchived={never}
      initialSort={{ column: 'dimension', direction: 'ascending' }}
      addLabel="Norm toevoegen"
      none="Een norm zegt hoeveel mensen één begeleider kan begeleiden."
      renderForm={(form) => <NormForm {...form} />}
    />
  );
}
