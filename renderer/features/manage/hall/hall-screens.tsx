import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { useLookups } from '../lookups.ts';
import manageStyles from '../manage.module.css';
import styles from './hall.module.css';
import { HallAddressDialog } from './hall-address-dialog.tsx';
import { HallCard } from './hall-card.tsx';

const m = classes(manageStyles);
const c = classes(styles);

/** Hallschermen: which halls have the board of today on the wall. */
export function HallScreens() {
  const { catalogue } = useLookups();
  const { api } = useClient();
  const { data, isError, error, refetch } = useQuery({
    ...api.hall.screens.queryOptions(),
    // No change stream tells of screens: another window may have turned one off.
    staleTime: 0,
  });
  const [made, setMade] = useState<{ readonly site: string; readonly address: string } | null>(null);
  if (isError) return <ErrorState {...sayError(error)} where="Hallschermen" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="De hallschermen worden geopend…" />;
  const sites = catalogue.sites
    .filter((site) => site.archivedOn === null)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  if (sites.length === 0) {
    return (
      <EmptyState title="Nog geen locaties">
        Een hallscherm hoort bij een locatie. Maak eerst een locatie bij Locaties en dagdelen.
      </EmptyState>
    );
  }
  return (
    <div className={m('list')}>
      <p className={c('intro')}>
        Een hallscherm laat zien wie vandaag waar werkt, groot genoeg voor aan de muur. Er staan alleen namen,
        werkplekken en tijden op. Wie er niet is, is een lege plek.
      </p>
      <div className={m('blocks')}>
        {sites.map((site) => (
          <HallCard
            key={site.id}
            site={site}
            way={data.way}
            screen={data.screens.find((screen) => screen.siteId === site.id) ?? null}
            onAddress={(address) => setMade({ site: site.name, address })}
          />
        ))}
      </div>
      {made && <HallAddressDialog {...made} onClose={() => setMade(null)} />}
    </div>
  );
}
