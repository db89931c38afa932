import { useMemo } from 'react';
import { ORGANISATION_KINDS, type Organisation } from '#domain/model/site.ts';
import type { WorkType } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { ArchivedPill, isArchived, ListWithForm } from './list-with-form.tsx';
import { useLookups } from './lookups.ts';
import type { KindChoice } from './record-list.tsx';
import { OrganisationForm, WorkTypeForm } from './small-forms.tsx';

/** How many agreements and workplaces in use an organisation has. */
function inUseAt({
  agreements,
  workplaces,
}: Catalogue): (record: Organisation) => { agreements: number; places: number } {
  const count = (list: readonly { readonly organisationId: string | null; readonly archivedOn: string | null }[]) =>
    Map.groupBy(
      list.filter((record) => record.archivedOn === null),
      (record) => record.organisationId,
    );
  const [withAgreements, withPlaces] = [count(agreements), count(workplaces)];
  return ({ id }) => ({ agreements: withAgreements.get(id)?.length ?? 0, places: withPlaces.get(id)?.length ?? 0 });
}

function organisationColumns(catalogue: Catalogue): readonly DataColumn<Organisation>[] {
  const at = inUseAt(catalogue);
  return [
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
      width: 'minmax(12rem, 1fr)',
      render: (record) => record.kind,
      sortValue: (record) => record.kind,
    },
    {
      id: 'agreements',
      header: 'Afspraken',
      width: '7rem',
      align: 'end',
      render: (record) => at(record).agreements || '',
      sortValue: (record) => at(record).agreements,
    },
    {
      id: 'places',
      header: 'Werkplekken',
      width: '7.5rem',
      align: 'end',
      render: (record) => at(record).places || '',
      sortValue: (record) => at(record).places,
    },
  ];
}
const organisationText = (record: Organisation): string => `${record.name} ${record.kind}`;
const ORGANISATION_CHOICE: KindChoice<Organisation> = {
  label: 'Soort organisatie',
  all: 'Alle soorten',
  kinds: ORGANISATION_KINDS,
  of: (record) => record.kind,
};

export function OrganisationList() {
  const { catalogue } = useLookups();
  const columns = useMemo(() => organisationColumns(catalogue), [catalogue]);
  return (
    <ListWithForm
      label="Organisaties"
      columns={columns}
      rows={catalogue.organisations}
      keyOf={(record) => record.id}
      nameOf={(record) => record.name}
      textOf={organisationText}
      isArchived={isArchived}
      choice={ORGANISATION_CHOICE}
      initialSort={{ column: 'name', direction: 'ascending' }}
      addLabel="Organisatie toevoegen"
      none="Opdrachtgevers geven orders. Bij werkgevers werken mensen op locatie. Ook scholen, maatschappelijke organisaties en gemeenten zet u hier."
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
