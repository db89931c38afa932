import { type ReactNode, useMemo } from 'react';
import { type Employee, fullName, type Guide, type Person } from '#domain/model/person.ts';
import { hours } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { EmployeeForm } from './employee-form.tsx';
import { GuideForm } from './guide-form.tsx';
import { isArchived, ListWithForm } from './list-with-form.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { NameCell } from './name-cell.tsx';
import type { FormProps } from './record-form.tsx';
import { sayNeed, sayWorkDays } from './words.ts';

/** Columns that employees and guides share. */
function personColumns<P extends Person>({ nameOf }: Lookups): readonly DataColumn<P>[] {
  return [
    {
      id: 'name',
      header: 'Naam',
      width: 'minmax(12rem, 2fr)',
      render: (person) => <NameCell name={fullName(person)} record={person} />,
      sortValue: (person) => `${person.lastName} ${person.firstName}`,
    },
    { id: 'number', header: 'Nummer', width: '6rem', render: (p) => p.number, sortValue: (p) => p.number },
    {
      id: 'site',
      header: 'Locatie',
      width: 'minmax(8rem, 1fr)',
      render: (person) => (person.siteId === null ? '' : nameOf(person.siteId)),
      sortValue: (person) => (person.siteId === null ? null : nameOf(person.siteId)),
    },
    {
      id: 'days',
      header: 'Werkdagen',
      width: 'minmax(11rem, 1.2fr)',
      render: (person) => sayWorkDays(person.workDays),
    },
    {
      id: 'hours',
      header: 'Per week',
      width: '5.5rem',
      align: 'end',
      render: (person) => hours(person.contractMinutes),
      sortValue: (person) => person.contractMinutes,
    },
  ];
}

function employeeColumns(lookups: Lookups): readonly DataColumn<Employee>[] {
  return [
    ...personColumns<Employee>(lookups),
    {
      id: 'level',
      header: 'Begeleiding',
      width: '8rem',
      render: (person) => `${person.guidanceLevel}${person.permanentPresence ? ', altijd nabij' : ''}`,
      sortValue: (person) => ['laag', 'midden', 'hoog'].indexOf(person.guidanceLevel),
    },
    {
      id: 'needs',
      header: 'Behoeften',
      width: 'minmax(11rem, 2fr)',
      render: (person) => person.needs.map((need) => sayNeed(need, lookups.nameOf)).join(', '),
      sortValue: (person) => person.needs.length,
    },
    {
      id: 'municipality',
      header: 'Gemeente',
      width: '7rem',
      render: (person) => person.municipality,
      sortValue: (person) => person.municipality,
    },
  ];
}

function guideColumns(lookups: Lookups): readonly DataColumn<Guide>[] {
  return [
    ...personColumns<Guide>(lookups),
    { id: 'role', header: 'Rol', width: '10rem', render: (p) => p.role, sortValue: (p) => p.role },
    {
      id: 'workTypes',
      header: 'Werksoorten',
      width: 'minmax(10rem, 1.5fr)',
      render: (person) => person.workTypes.map(lookups.workTypeName).join(', '),
    },
    {
      id: 'capacity',
      header: 'Telt voor',
      width: '5.5rem',
      align: 'end',
      render: (person) => String(person.capacity).replace('.', ','),
      sortValue: (person) => person.capacity,
    },
  ];
}

const textOf = (person: Person): string => `${fullName(person)} ${person.number}`;
const keyOf = (person: Person): string => person.id;
const BY_NAME = { column: 'name', direction: 'ascending' } as const;

interface PeopleListProps<P extends Person> {
  readonly label: string;
  readonly columns: readonly DataColumn<P>[];
  readonly rows: readonly P[];
  readonly addLabel: string;
  readonly none: string;
  readonly onImport: () => void;
  readonly renderForm: (form: FormProps<P>) => ReactNode;
}

function PeopleList<P extends Person>({ onImport, ...list }: PeopleListProps<P>) {
  return (
    <ListWithForm
      {...list}
      keyOf={keyOf}
      nameOf={fullName}
      textOf={textOf}
      isArchived={isArchived}
      initialSort={BY_NAME}
      noneActions={<Button onPress={onImport}>Importeer een werkmap</Button>}
    />
  );
}

export function EmployeeList({ onImport }: { readonly onImport: () => void }) {
  const lookups = useLookups();
  const rows = useMemo(() => lookups.catalogue.people.filter((p) => p.kind === 'employee'), [lookups]);
  const columns = useMemo(() => employeeColumns(lookups), [lookups]);
  return (
    <PeopleList
      label="Medewerkers"
      columns={columns}
      rows={rows}
      addLabel="Medewerker toevoegen"
      none="Medewerkers zijn de mensen die u inplant. Voeg ze hier toe, of importeer een werkmap."
      onImport={onImport}
      renderForm={(form) => <EmployeeForm {...form} />}
    />
  );
}

export function GuideList({ onImport }: { readonly onImport: () => void }) {
  const lookups = useLookups();
  const rows = useMemo(() => lookups.catalogue.people.filter((p) => p.kind === 'guide'), [lookups]);
  const columns = useMemo(() => guideColumns(lookups), [lookups]);
  return (
    <PeopleList
      label="Begeleiders"
      columns={columns}
      rows={rows}
      addLabel="Begeleider toevoegen"
      none="Begeleiders bepalen hoeveel mensen er kunnen werken. Voeg ze hier toe, of importeer een werkmap."
      onImport={onImport}
      renderForm={(form) => <GuideForm {...form} />}
    />
  );
}
