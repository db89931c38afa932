import type { ReactNode } from 'react';
import { sayError } from '#client/say-error.ts';
import { siteOf } from '#client/site-of.ts';
import { usePreferences } from '#client/use-preferences.ts';
import type { IsoDate } from '#domain/model/common.ts';
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
  /** Shows a day on the board. */
  readonly onBoard: (date: IsoDate) => void;
  readonly onBack: () => void;
}

/** What was published of a site's week, what changed since, and the next version. */
export function VersionsPage({ plan, revision, header, onBoard, onBack }: VersionsPageProps) {
  const { preferences, change } = usePreferences();
  const sites = plan.catalogue.sites.filter((site) => site.archivedOn === null);
  const siteId = siteOf(plan, preferences.siteId);
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
                value={siteId}
                onChange={(id) => change({ siteId: id })}
              />
            </div>
          </PageRow>
        </section>
      }
    >
      {siteId !== null ? (
        <SiteVersions
          key={siteId}
          plan={plan}
          revision={revision}
          siteId={siteId}
          onBoard={(date) => {
            change({ siteId });
            onBoard(date);
          }}
        />
      ) : (
        <EmptyState title="Nog geen locatie">Voeg in Beheer eerst een locatie toe.</EmptyState>
      )}
    </Page>
  );
}

interface SiteVersionsProps extends Pick<VersionsPageProps, 'plan' | 'revision' | 'onBoard'> {
  readonly siteId: SiteId;
}

function SiteVersions({ plan, revision, siteId, onBoard }: SiteVersionsProps) {
  const { data, isError, error, refetch } = useVersions(plan, siteId);
  if (data)
    return <Comparison plan={plan} revision={revision} siteId={siteId} versions={data.versions} onBoard={onBoard} />;
  if (isError) return <ErrorState {...sayError(error)} where="Versies" onRetry={() => void refetch()} />;
  return <Loading label="De versies worden geopend…" lines={8} />;
}
