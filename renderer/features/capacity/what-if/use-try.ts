import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { type SaidError, sayError } from '#client/say-error.ts';
import { INVALID } from '#contract/manage.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Command } from '#domain/plan/command.ts';
import { useToast } from '#ui/toast.tsx';
import { useScenariosChanged } from './use-scenarios.ts';

/** Trying something in a scenario: what went wrong, in words, or null when it is kept there. */
export interface Try {
  readonly isBusy: boolean;
  readonly change: (changes: readonly RecordChange[], label: string) => Promise<SaidError | null>;
  readonly command: (command: Extract<Command, { do: 'mark-absent' }>) => Promise<SaidError | null>;
}

export function useTry(id: ScenarioId): Try {
  const { client } = useClient();
  const changed = useScenariosChanged();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const send = async (asking: () => Promise<{ readonly label: string }>): Promise<SaidError | null> => {
    setBusy(true);
    try {
      const { label } = await asking();
      toast({ tone: 'neutral', text: `In het scenario: ${label}` });
      await changed();
      return null;
    } catch (error) {
      return sayTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    change: (changes, label) => send(() => client.scenarios.change({ id, changes: [...changes], label })),
    command: (command) => send(() => client.scenarios.do({ id, command, week: weekOf(command.from) })),
  };
}

/** What is wrong with a record, where the host says so; else what it says of the whole. */
export function sayTrouble(error: unknown): SaidError {
  const said = sayError(error);
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return said;
  const [first] = INVALID.data.safeParse(error.data).data?.errors ?? [];
  return first ? { ...said, what: first.message } : said;
}
