import { useCallback, useState } from 'react';
import type { Publication } from '#domain/model/publication.ts';
import type { Command } from '#domain/plan/command.ts';
import { knownRosters } from '#domain/plan/lock.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { useLatest } from './use-latest.ts';

interface Asked {
  readonly command: Command;
  readonly rosters: readonly Publication[];
  readonly answer: (applied: boolean) => void;
}

export interface Lock {
  /** As `run`, but asks first when the roster of those days is known already and nobody unlocked it here. */
  readonly run: (command: Command) => Promise<boolean>;
  /** What is asked about; null = nothing. */
  readonly asked: readonly Publication[] | null;
  /** Does it, and asks no more about these versions as long as the board is on screen. */
  readonly unlock: () => void;
  readonly leave: () => void;
}

/** Keeps published days from being changed by accident. The next version is locked again. */
export function useLock(plan: Plan, send: (command: Command) => Promise<boolean>): Lock {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [unlocked, setUnlocked] = useState<ReadonlySet<string>>(new Set());
  const latest = useLatest({ plan, unlocked });
  const run = useCallback(
    (command: Command): Promise<boolean> => {
      const { plan: now, unlocked: open } = latest.current;
      const rosters = knownRosters(now, command).filter(({ id }) => !open.has(id));
      if (rosters.length === 0) return send(command);
      return new Promise((answer) => setAsked({ command, rosters, answer }));
    },
    [latest, send],
  );
  const unlock = (): void => {
    if (!asked) return;
    setUnlocked(new Set([...unlocked, ...asked.rosters.map(({ id }) => id)]));
    setAsked(null);
    void send(asked.command).then(asked.answer);
  };
  const leave = (): void => {
    asked?.answer(false);
    setAsked(null);
  };
  return { run, asked: asked?.rosters ?? null, unlock, leave };
}
