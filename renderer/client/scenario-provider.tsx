import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { type ReactNode, useMemo } from 'react';
import type { HistoryState } from '#contract/history.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import { type ClientAccess, ClientContext, useClient } from './client-context.tsx';
import { createScenarioFeed } from './scenario-feed.ts';
import { type CallReal, scenarioLink } from './scenario-link.ts';

export interface ScenarioProviderProps {
  readonly scenarioId: ScenarioId;
  readonly children: ReactNode;
}

/** Everything inside works in a scenario: same screens, same client, another world (see `scenarioLink`). */
export function ScenarioProvider({ scenarioId, children }: ScenarioProviderProps) {
  const real = useClient();
  const access = useMemo(() => accessTo(real, scenarioId), [real, scenarioId]);
  return <ClientContext value={access}>{children}</ClientContext>;
}

/** The client of a window, turned to a scenario. */
function accessTo(real: ClientAccess, scenarioId: ScenarioId): ClientAccess {
  const feed = createScenarioFeed(real.changes);
  const callReal: CallReal = async (path, input, options) => {
    const procedure = path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], real.client);
    const answer = await (procedure as (input: unknown, options: unknown) => Promise<unknown>)(input, options);
    if (path.join('.') === 'plan.open' || path.join('.') === 'scenarios.catalogue') feed.stand(answer as Standing);
    return answer;
  };
  const link = scenarioLink({ scenarioId, callReal, onApplied: feed.tell });
  const client: RoosterbordClient = createORPCClient(link);
  // Answers of another world are kept under keys of their own; the program itself is the same one.
  const own = createTanstackQueryUtils(client, { path: ['wat-als', scenarioId] });
  const api = new Proxy(own, {
    get: (target, area, receiver) => (area === 'app' ? real.api.app : Reflect.get(target, area, receiver)),
  });
  return { client, api, changes: feed, scenarioId };
}

interface Standing {
  readonly revision: number;
  readonly history: HistoryState;
}
