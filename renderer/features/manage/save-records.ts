import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { isCode, sayError } from '#client/say-error.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { useToast } from '#ui/toast.tsx';
import { stepCatalogue } from './catalogue-state.ts';

/** Writes records of Beheer as one undoable step, and brings the lists of this window up to date. */
export interface SaveRecords {
  /** Throws what the host answers when it refuses. */
  readonly save: (changes: readonly RecordChange[], label: string) => Promise<void>;
  /** Reads the lists again: somebody else was first. */
  readonly refresh: () => Promise<void>;
}

export function useSaveRecords(): SaveRecords {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const queryKey = api.manage.catalogue.queryKey();
  return {
    save: async (changes, label) => {
      const applied = await client.manage.save({ changes: [...changes], label });
      queries.setQueryData(queryKey, (held) => {
        if (!held) return held;
        const next = stepCatalogue(held, { type: 'changed', ...applied });
        return next === 'behind' ? held : { ...next, history: applied.history };
      });
      toast({ tone: 'green', text: `Bewaard: ${applied.label}` });
    },
    refresh: () => queries.invalidateQueries({ queryKey }),
  };
}

export interface SaveAtOnce {
  /** Gives true when it was saved; a refusal is told at the bottom of the window. */
  readonly saveAtOnce: (changes: readonly RecordChange[], label: string) => Promise<boolean>;
  readonly isSaving: boolean;
}

/** For a choice that works at once, without a form around it to say what went wrong. */
export function useSaveAtOnce(): SaveAtOnce {
  const { save, refresh } = useSaveRecords();
  const toast = useToast();
  const [isSaving, setSaving] = useState(false);
  return {
    isSaving,
    saveAtOnce: async (changes, label) => {
      setSaving(true);
      try {
        await save(changes, label);
        return true;
      } catch (error) {
        if (isCode(error, 'CONFLICT')) await refresh();
        const { what, mend } = sayError(error);
        toast({ tone: 'red', text: isCode(error, 'CONFLICT') ? what : `${what} ${mend}` });
        return false;
      } finally {
        setSaving(false);
      }
    },
  };
}
