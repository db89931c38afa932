import { useDeferredValue, useMemo, useState } from 'react';
import { v7 } from 'uuid';
import { sayError } from '#client/say-error.ts';
import type { OrganisationId } from '#domain/model/ids.ts';
import { weekName } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loading } from '#ui/loading.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import shared from '../capacity.module.css';
import { useSurroundings } from '../capacity-context.ts';
import { EMPLOYER_COLUMNS } from './employer-columns.tsx';
import { EmployerDetail } from './employer-detail.tsx';
import { AddAgreement, EmployerTools } from './employer-tools.tsx';
import { employerLines, filterEmployers, NO_FILTER } from './employer-view.ts';
import styles from './employers.module.css';
import { useEmployers } from './use-employers.ts';

const c = classes({ ...shared, ...styles });

/** What is open beside the list: an employer, or the form over one of its agreements. */
type Opened =
  | { readonly what: 'detail'; readonly organisationId: OrganisationId }
  | { readonly what: 'form'; readonly agreementId: string; readonly organisationId: OrganisationId }
  | { readonly what: 'new'; readonly newId: string; readonly organisationId: OrganisationId | null }
  | null;

/** Employers: what is made this week of the agreements with them, and what asks attention. */
export function EmployersTab() {
  const { renderAgreementForm, onManage } = useSurroundings();
  const { overview, catalogue, error, retry } = useEmployers();
  const [opened, setOpened] = useState<Opened>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const wanted = useDeferredValue(filter);
  const lines = useMemo(
    () => (overview && catalogue ? employerLines(catalogue, overview.employers) : null),
    [overview, catalogue],
  );
  const shown = useMemo(() => filterEmployers(lines ?? [], wanted), [lines, wanted]);
  if (!overview || !catalogue || !lines) {
    return error ? (
      <ErrorState {...sayError(error)} where="Werkgevers" onRetry={retry} />
    ) : (
      <Loading label="De werkgevers worden geopend…" />
    );
  }
  const add = (organisationId: OrganisationId | null) => setOpened({ what: 'new', newId: v7(), organisationId });
  const line = opened?.what === 'detail' && lines.find(({ organisation }) => organisation.id === opened.organisationId);
  const back = (organisationId: OrganisationId | null) =>
    setOpened(organisationId === null ? null : { what: 'detail', organisationId });
  return (
    <>
      {lines.length === 0 ? (
        <EmptyState
          title="Nog geen werkgevers"
          actions={
            <>
              <AddAgreement onPress={() => add(null)} />
              <Button onPress={() => onManage('organisaties')}>Ga naar Organisaties</Button>
            </>
          }
        >
          Hier staan organisaties waar mensen werken, met wat er is afgesproken. Maak een afspraak, of zet bij een
          werkplek de organisatie erbij.
        </EmptyState>
      ) : (
        <div className={c('list')}>
          <EmployerTools
            lines={lines}
            filter={filter}
            onFilter={setFilter}
            shown={shown.length}
            onAdd={() => add(null)}
          />
          <p className={c('lead')}>Alles hieronder gaat over {weekName(overview.week)}.</p>
          <DataTable
            label="Werkgevers"
            columns={EMPLOYER_COLUMNS}
            rows={shown}
            rowKey={({ organisation }) => organisation.id}
            rowLabel={({ organisation }) => organisation.name}
            onOpen={({ organisation }) => back(organisation.id)}
            initialSort={{ column: 'standing', direction: 'ascending' }}
            empty={
              <EmptyState
                title="Niets gevonden"
                actions={<Button onPress={() => setFilter(NO_FILTER)}>Toon alle organisaties</Button>}
              >
                Er zijn wel organisaties, maar niet met deze keuzes.
              </EmptyState>
            }
          />
        </div>
      )}
      {line && (
        <EmployerDetail
          key={line.organisation.id}
          line={line}
          catalogue={catalogue}
          today={overview.today}
          week={overview.week}
          onEdit={(agreementId) => setOpened({ what: 'form', agreementId, organisationId: line.organisation.id })}
          onAdd={() => add(line.organisation.id)}
          onClose={() => setOpened(null)}
        />
      )}
      {(opened?.what === 'form' || opened?.what === 'new') &&
        renderAgreementForm({
          agreementId: opened.what === 'form' ? opened.agreementId : null,
          newId: opened.what === 'new' ? opened.newId : '',
          organisationId: opened.organisationId,
          onClose: () => back(opened.organisationId),
        })}
    </>
  );
}
