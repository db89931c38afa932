import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { IsoWeek } from '#domain/model/common.ts';
import { useClient } from './client-context.tsx';
import { createPlanStore, type OpenPlan, type PlanStore } from './plan-store.ts';

/** The plan of one week, kept in step with every other window as long as it is on screen. */
export function usePlan(week: IsoWeek): { readonly store: PlanStore; readonly open: OpenPlan } {
  const { client, changes } = useClient();
  const store = useMemo(() => createPlanStore(week, { client, changes }), [week, client, changes]);
  useEffect(() => store.start(), [store]);
  return { store, open: useSyncExternalStore(store.subscribe, store.current) };
}
