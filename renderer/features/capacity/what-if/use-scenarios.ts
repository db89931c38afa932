import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ClientAccess, useClient } from '#client/client-context.tsx';
import type { ScenarioId } from '#domain/model/ids.ts';
import { useFollowed } from '../use-followed.ts';

const scenariosKey = (api: ClientAccess['api']) => api.scenarios.key();

/** The scenarios, asked again after each change of the real plan. */
export function useScenarios() {
  const { api } = useClient();
  useFollowed(scenariosKey);
  return useQuery(api.scenarios.list.queryOptions({ refetchOnMount: 'always' }));
}

/** Asks everything about scenarios again: something was tried. */
export function useScenariosChanged(): () => Promise<void> {
  const { api } = useClient();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: api.scenarios.key() });
}

/** The real plan and a scenario side by side. */
export function useComparison(id: ScenarioId) {
  const { api } = useClient();
  return useQuery(api.scenarios.compare.queryOptions({ input: { id }, refetchOnMount: 'always' }));
}

/** The lists of Beheer as the scenario has them. */
export function useScenarioLists(id: ScenarioId) {
  const { api } = useClient();
  return useQuery(api.scenarios.catalogue.queryOptions({ input: { id }, refetchOnMount: 'always' }));
}
