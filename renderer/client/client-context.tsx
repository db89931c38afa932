import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { HistoryState } from '#contract/history.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { type ChangeFeed, createChangeFeed } from './change-feed.ts';
import type { ConnectionState } from './watch-changes.ts';

const queryUtils = (client: RoosterbordClient) => createTanstackQueryUtils(client);

/** What screens use to talk to the host. */
export interface ClientAccess {
  readonly client: RoosterbordClient;
  /** Query and mutation options of each procedure for react-query: `api.manage.catalogue.queryOptions()`. */
  readonly api: ReturnType<typeof queryUtils>;
  readonly changes: ChangeFeed;
  /** Set: all of it is about this scenario, and nothing reaches the real plan. */
  readonly scenarioId: ScenarioId | null;
}

/** For who hands in another client than the window's own (see ScenarioProvider). */
export const ClientContext = createContext<ClientAccess | null>(null);

export interface ClientProviderProps {
  readonly client: RoosterbordClient;
  readonly children: ReactNode;
}

/** Gives every screen the client, and keeps the window's one change stream open while it is on screen. */
export function ClientProvider({ client, children }: ClientProviderProps) {
  const access = useMemo(
    () => ({ client, api: queryUtils(client), changes: createChangeFeed(client), scenarioId: null }),
    [client],
  );
  useEffect(() => access.changes.start(), [access]);
  return <ClientContext value={access}>{children}</ClientContext>;
}

export function useClient(): ClientAccess {
  const access = useContext(ClientContext);
  if (!access) throw new Error('useClient outside ClientProvider');
  return access;
}

/** Whether the host answers now. */
export function useConnection(): ConnectionState {
  const { changes } = useClient();
  return useSyncExternalStore(changes.subscribe, changes.connection);
}

/** What undo and redo would do now, in words; null = nothing. */
export function useHistory(): HistoryState {
  const { changes } = useClient();
  return useSyncExternalStore(changes.subscribe, changes.history);
}
