import { useMemo } from 'react';
import { sayError } from '#client/say-error.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { ErrorState } from '#ui/states.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { AgreementList } from './agreement-list.tsx';
import { AidList } from './aid-list.tsx';
import { BaseRosterList } from './base/base-roster-list.tsx';
import { ClosureList } from './closure-list.tsx';
import { DeviationReport } from './deviations/deviation-report.tsx';
import { HallScreens } from './hall/hall-screens.tsx';
import { createLookups, LookupsContext } from './lookups.ts';
import { OrderList } from './order-list.tsx';
import { EmployeeList, GuideList } from './people-lists.tsx';
import { RulesAndSettings, rulesPart } from './rules-and-settings.tsx';
import { OrganisationList, WorkTypeList } from './setup-lists.tsx';
import { SiteList } from './site-list.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { WorkplaceList } from './workplace-list.tsx';

const LISTS = [
  { id: 'medewerkers', label: 'Medewerkers' },
  { id: 'begeleiders', label: 'Begeleiders' },
  { id: 'werkplekken', label: 'Werkplekken' },
  { id: 'basisrooster', label: 'Basisrooster' },
  { id: 'hulpmiddelen', label: 'Hulpmiddelen' },
  { id: 'orders', label: 'Orders' },
  { id: 'locaties', label: 'Locaties en dagdelen' },
  { id: 'organisaties', label: 'Organisaties' },
  { id: 'werksoorten', label: 'Werksoorten' },
  { id: 'afspraken', label: 'Afspraken' },
  { id: 'sluitingsdagen', label: 'Sluitingsdagen' },
  { id: 'regels', label: 'Regels en instellingen' },
  { id: 'afwijkingen', label: 'Afwijkingen' },
  { id: 'hallschermen', label: 'Hallschermen' },
] as const;
type ListId = (typeof LISTS)[number]['id'];

export interface ManageScreenProps {
  /** Which list, as in the address; null or unknown = the first one. */
  readonly list: string | null;
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly user: string;
  readonly onList: (list: string) => void;
  readonly onImport: () => void;
}

/** Beheer: the lists behind the roster, each with a form to add or correct. */
export function ManageScreen({ list, today, user, onList, onImport }: ManageScreenProps) {
  const { data, isError, error, refetch } = useCatalogue();
  const catalogue = data?.catalogue;
  const lookups = useMemo(() => catalogue && createLookups(catalogue, today, user), [catalogue, today, user]);
  const part = rulesPart(list);
  const current = part === null ? (LISTS.find(({ id }) => id === list)?.id ?? 'medewerkers') : 'regels';
  return (
    <Page title="Beheer">
      {lookups ? (
        <LookupsContext value={lookups}>
          <Tabs label="Lijsten" tabs={LISTS} value={current} onChange={onList}>
            {current === 'regels' ? (
              <RulesAndSettings part={part ?? 'regels'} onPart={onList} />
            ) : (
              <CurrentList list={current} onImport={onImport} />
            )}
          </Tabs>
        </LookupsContext>
      ) : isError ? (
        <ErrorState {...sayError(error)} where="Beheer" onRetry={() => void refetch()} />
      ) : (
        <Loading label="De lijsten worden geopend…" />
      )}
    </Page>
  );
}

interface CurrentListProps {
  readonly list: Exclude<ListId, 'regels'>;
  readonly onImport: () => void;
}

function CurrentList({ list, onImport }: CurrentListProps) {
  switch (list) {
    case 'medewerkers':
      return <EmployeeList onImport={onImport} />;
    case 'begeleiders':
      return <GuideList onImport={onImport} />;
    case 'werkplekken':
      return <WorkplaceList />;
    case 'basisrooster':
      return <BaseRosterList />;
    case 'hulpmiddelen':
      return <AidList />;
    case 'orders':
      return <OrderList />;
    case 'locaties':
      return <SiteList />;
    case 'organisaties':
      return <OrganisationList />;
    case 'werksoorten':
      return <WorkTypeList />;
    case 'afspraken':
      return <AgreementList />;
    case 'sluitingsdagen':
      return <ClosureList />;
    case 'afwijkingen':
      return <DeviationReport />;
    case 'hallschermen':
      return <HallScreens />;
  }
}
