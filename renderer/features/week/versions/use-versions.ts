import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { PublicationId, SiteId } from '#domain/model/ids.ts';
import type { VersionRow } from '#domain/model/publication.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { rowsToPublish } from '#domain/plan/publish.ts';

/** What stands for the week as it is planned now. */
export const CONCEPT = 'concept';
/** A version by its id, or the concept. */
export type Side = PublicationId | typeof CONCEPT;

/** The versions of a site's week, read again when one comes. */
export function useVersions(plan: Plan, siteId: SiteId) {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    const queryKey = api.versions.list.key();
    return changes.onEvent((event) => {
      const touched =
        event.type === 'reload' ||
        (event.type === 'changed' && event.changes.some(({ kind }) => kind === 'publication'));
      if (touched) void queries.invalidateQueries({ queryKey });
    });
  }, [api, changes, queries]);
  return useQuery(api.versions.list.queryOptions({ input: { week: plan.week, siteId }, refetchOnMount: 'always' }));
}

/** The rows of one side; null while they are fetched. A version never changes, so it is fetched once. */
export function useSide(plan: Plan, revision: number, siteId: SiteId, side: Side | null): readonly VersionRow[] | null {
  const { api } = useClient();
  const isVersion = side !== null && side !== CONCEPT;
  const { data } = useQuery({
    ...api.versions.rows.queryOptions({ input: { id: isVersion ? side : ('' as PublicationId) } }),
    enabled: isVersion,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const concept = useMemo(() => rowsToPublish(plan, siteId), [plan, revision, siteId]);
  if (side === null) return [];
  return side === CONCEPT ? concept : (data?.rows ?? null);
}
