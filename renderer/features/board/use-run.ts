import { ORPCError } from '@orpc/client';
import { useCallback, useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { PlanStore } from '#client/plan-store.ts';
import { sayError } from '#client/say-error.ts';
import { refusal as refusalSchema } from '#contract/plan.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { Command } from '#domain/plan/command.ts';
import type { Refusal } from '#domain/plan/decide.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useToast } from '#ui/toast.tsx';

interface Asked {
  readonly command: Command;
  readonly refusal: Refusal;
  readonly answer: (applied: boolean) => void;
}

export interface Run {
  readonly run: (command: Command) => Promise<boolean>;
  /** The refusal on screen; null = none. */
  readonly refusal: Refusal | null;
  /** The command is being sent again with the reason. */
  readonly isSending: boolean;
  readonly giveReason: (reason: string) => void;
  readonly close: () => void;
}

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  return refusalSchema.safeParse(error.data).data ?? null;
}

function withReason(command: Command, reason: string): Command {
  return 'reason' in command || ['place', 'move', 'swap', 'set-times', 'several'].includes(command.do)
    ? ({ ...command, reason } as Command)
    : command;
}

/** Sends commands; a refusal stays on screen until someone gives a reason or lets it go. */
export function useRun(week: IsoWeek, store: PlanStore): Run {
  const { client } = useClient();
  const toast = useToast();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isSending, setSending] = useState(false);

  const send = useCallback(
    async (command: Command): Promise<Refusal | 'failed' | 'applied'> => {
      try {
        const { revision, changes, label } = await client.plan.do({ command, week });
        store.accept(revision, changes);
        announce(`Gedaan: ${label}.`);
        return 'applied';
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return refusal;
        const { what, mend } = sayError(error);
        toast({ tone: 'red', text: `${what} ${mend}` });
        return 'failed';
      }
    },
    [client, week, store, announce, toast],
  );

  const run = useCallback(
    async (command: Command): Promise<boolean> => {
      const result = await send(command);
      if (typeof result === 'string') return result === 'applied';
      return new Promise((answer) => setAsked({ command, refusal: result, answer }));
    },
    [send],
  );

  const close = (): void => {
    asked?.answer(false);
    setAsked(null);
  };

  const giveReason = (reason: string): void => {
    if (!asked || isSending) return;
    setSending(true);
    void send(withReason(asked.command, reason)).then((result) => {
      setSending(false);
      // Something else may stand in the way by now: then that is shown.
      if (typeof result === 'object') return setAsked({ ...asked, refusal: result });
      asked.answer(result === 'applied');
      setAsked(null);
    });
  };

  return { run, refusal: asked?.refusal ?? null, isSending, giveReason, close };
}
