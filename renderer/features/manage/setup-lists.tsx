import type { Organisation } from '#domain/model/site.ts';
import type { WorkType } from '#domain/model/work.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { ArchivedPill, isArchived, ListWithForm } from './list-with-form.tsx';
import { useLookups } from './lookups.ts';
import { OrganisationForm, WorkTypeForm } from './small-forms.tsx';

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
