import { type ReactNode, useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { usePreferences } from '#client/use-preferences.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { Page, PageRow } from '#ui/page.tsx';
import { Select } from '#ui/select.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import styles from '../week.module.css';
import { Comparison } from './comparison.tsx';
import { useVersions } from './use-versions.ts';

const c = classes(styles);

export interface VersionsPageProps {
  readonly plan: Plan;
  readonly revision: number;
  readonly header: ReactNode;
  readonly onBack: () => void;
}

/** What was published of a site's week, what changed since, and the next version. */
export function VersionsPage({ plan, revision, header, onBack }: VersionsPageProps) {
  const { preferences } = usePreferences();
  const sites = plan.catalogue.sites.filter((site) => site.archivedOn === null);
  const [chosen, setChosen] = useState<SiteId | null>(preferences.siteId);
  const placesAt = (id: SiteId): number => plan.catalogue.workplaces.filter((place) => place.siteId === id).length;
  const [largest] = sites.toSorted((a, b) => placesAt(b.id) - placesAt(a.id));
  const site = sites.find(({ id }) => id === chosen) ?? largest;
  return (
    <Page
      title="Publiceren en versies"
      header={header}
      actions={<Button onPress={onBack}>Terug naar de week</Button>}
      bar={
        <section className={c('bar')} aria-label="Locatie">
          <PageRow>
            <div className={c('site')}>
              <Select
                label="Locatie"
                hideLabel
                options={sites.map(({ id, name }) => ({ id, label: name }))}
                value={site?.id ?? null}
                onChange={setChosen}
              />
            </div>
          </PageRow>
        </section>
      }
    >
      {site ? (
        <SiteVersions key={site.id} plan={plan} revision={revision} siteId={site.id} />
      ) : (
        <EmptyState title="Nog geen locatie">Voeg in Beheer eerst een locatie toe.</EmptyState>
      )}
    </Page>
  );
}

interface SiteVersionsProps {
  readonly plan: Plan;
  readonly revision: number;
  readonly siteId: SiteId;
}

function SiteVersions({ plan, revision, siteId }: SiteVersionsProps) {
  const { data, isError, error, refetch } = useVersions(plan, siteId);
  if (data) return <Comparison plan={plan} revision={revision} siteId={siteId} versions={data.versions} />;
  if (isError) return <ErrorState {...sayError(error)} where="Versies" onRetry={() => void refetch()} />;
  return <Loading label="De versies worden geopend…" lines={8} />;
}
