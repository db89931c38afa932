import { ORPCError } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { ChangeOf } from '#domain/model/record.ts';
import { useToast } from '#ui/toast.tsx';

const invalid = z.object({ errors: z.array(z.object({ message: z.string() })) });

export interface SaveBase {
  /** Gives null when it was saved, else why not, in Dutch. */
  readonly save: (changes: readonly ChangeOf<'baseRow'>[], label: string) => Promise<string | null>;
  readonly isSaving: boolean;
}

/** Writes rows of the base roster as one undoable step. */
export function useSaveBase(): SaveBase {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const [isSaving, setSaving] = useState(false);
  return {
    isSaving,
    save: async (changes, label) => {
      setSaving(true);
      try {
        const applied = await client.baseRoster.save({ changes: [...changes], label });
        await queries.invalidateQueries({ queryKey: api.baseRoster.list.key() });
        toast({ tone: 'green', text: `Bewaard: ${applied.label}` });
        return null;
      } catch (error) {
        const data = error instanceof ORPCError && error.code === 'INVALID' ? invalid.safeParse(error.data) : null;
        if (data?.success) return [...new Set(data.data.errors.map(({ message }) => message))].join(' ');
        const { what, mend } = sayError(error);
        return `${what} ${mend}`;
      } finally {
        setSaving(false);
      }
    },
  };
}
