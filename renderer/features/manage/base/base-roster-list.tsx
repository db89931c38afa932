import { IconCalendarPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { addWeeks, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { parseDay } from '#ui/entry.ts';
import { Loading } from '#ui/loading.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useLookups } from '../lookups.ts';
import manageStyles from '../manage.module.css';
import styles from './base.module.css';
import { BaseContext } from './base-context.ts';
import { BaseGrid } from './base-grid.tsx';
import { FromWeekDialog } from './from-week-dialog.tsx';
import { useBaseRoster } from './use-base-roster.ts';

const m = classes(manageStyles);
const c = classes(styles);

const VIEWS = [
  { id: 'person', label: 'Per persoon' },
  { id: 'workplace', label: 'Per werkplek' },
] as const;

/** Basisrooster: where everyone works as a rule. */
export function BaseRosterList() {
  const { catalogue, today } = useLookups();
  const day = today as IsoDate;
  const { data, isError, error, refetch } = useBaseRoster(day);
  const [by, setBy] = useState<(typeof VIEWS)[number]['id']>('person');
  const [query, setQuery] = useState('');
  // Rosters are made for weeks to come: what holds from next Monday is what one looks for.
  const [asOf, setAsOf] = useState<string | null>(() => mondayOf(addWeeks(weekOf(day), 1)));
  const [isMaking, setMaking] = useState(false);
  const lookup = useMemo(() => createLookup(catalogue), [catalogue]);
  const base = useMemo(() => data && { rows: data.rows, lookup, today: day }, [data, lookup, day]);
  if (!base) {
    if (isError) return <ErrorState {...sayError(error)} where="Basisrooster" onRetry={() => void refetch()} />;
    return <Loading label="Het basisrooster wordt geopend…" />;
  }
  const fromWeek = (
    <Button
      variant="primary"
      icon={<IconCalendarPlus size="1.125rem" aria-hidden="true" />}
      onPress={() => setMaking(true)}
    >
      Maak van een week…
    </Button>
  );
  const isDay = asOf !== null && asOf >= today && parseDay(numericDay(asOf as IsoDate)) !== null;
  return (
    <BaseContext value={base}>
      {catalogue.people.length === 0 || catalogue.workplaces.length === 0 ? (
        <EmptyState title="Nog geen basisrooster">
          Het basisrooster zegt wie waar werkt in een gewone week. Voeg eerst medewerkers en werkplekken toe.
        </EmptyState>
      ) : (
        <div className={m('list')}>
          <div className={m('tools')}>
            <ToggleGroup label="Weergave" options={VIEWS} value={by} onChange={setBy} />
            <div className={m('search')}>
              <SearchField label="Zoek in basisrooster" placeholder="Zoek" value={query} onChange={setQuery} />
            </div>
            <div className={c('asOf')}>
              <DateField
                label="Zoals het geldt op"
                value={asOf}
                onChange={setAsOf}
                error={isDay ? undefined : 'Kies vandaag of een dag hierna.'}
              />
            </div>
            <span className={m('count')} role="status">
              {base.rows.length === 0 ? 'Er staat nog niets in het basisrooster' : ''}
            </span>
            {fromWeek}
          </div>
          <BaseGrid by={by} asOf={isDay ? (asOf as IsoDate) : day} query={query} />
        </div>
      )}
      {isMaking && <FromWeekDialog onMade={setAsOf} onClose={() => setMaking(false)} />}
    </BaseContext>
  );
}
