import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { OrganisationId } from '#domain/model/ids.ts';

/** The lists and what is made of the agreements, asked again after each change of the plan. */
export function useEmployers() {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () =>
      changes.onEvent(() => {
        void queries.invalidateQueries({ queryKey: api.employers.key() });
        void queries.invalidateQueries({ queryKey: api.manage.catalogue.key() });
      }),
    [api, changes, queries],
  );
  // While the screen was away nobody followed the changes.
  const overview = useQuery(api.employers.overview.queryOptions({ refetchOnMount: 'always' }));
  const lists = useQuery(api.manage.catalogue.queryOptions({ refetchOnMount: 'always' }));
  return {
    overview: overview.data,
    catalogue: lists.data?.catalogue,
    error: overview.error ?? lists.error,
    retry: () => void Promise.all([overview.refetch(), lists.refetch()]),
  };
}

/** The weeks and months of one employer. */
export function useEmployerDetail(organisationId: OrganisationId) {
  const { api } = useClient();
  return useQuery(
    api.employers.detail.queryOptions({
      input: { organisationId },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}
