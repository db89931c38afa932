import { Suspense } from 'react';
import { isoDate } from '#domain/model/common.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { CapacityContext, type CapacitySurroundings } from './capacity-context.ts';
import { tabOf } from './tab-of.ts';
import { CAPACITY_TABS } from './tabs.tsx';

export interface CapacityScreenProps extends Omit<CapacitySurroundings, 'today'> {
  /** Which tab, as in the address; null or unknown = the first one. */
  readonly tab: string | null;
  /** jjjj-mm-dd. */
  readonly today: string;
}

const ENTRIES = CAPACITY_TABS.map(({ id, label, icon: Icon }) => ({
  id,
  label,
  icon: <Icon size="1.125rem" stroke={1.75} aria-hidden="true" />,
}));

/** Capaciteit: what can be done, what is asked, and what it takes; one tab each. */
export function CapacityScreen({ tab, today, ...surroundings }: CapacityScreenProps) {
  const current = tabOf(CAPACITY_TABS, tab);
  return (
    <Page title="Capaciteit en orders">
      {current && (
        <CapacityContext value={{ ...surroundings, today: isoDate.parse(today) }}>
          <Tabs label="Onderdelen van Capaciteit" tabs={ENTRIES} value={current.id} onChange={surroundings.onTab}>
            <Suspense fallback={<Loading label="Het onderdeel wordt geopend…" />}>
              <current.content />
            </Suspense>
          </Tabs>
        </CapacityContext>
      )}
    </Page>
  );
}
