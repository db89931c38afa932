import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { isCode, sayError } from '#client/say-error.ts';
import type { FillQuestion } from '#domain/plan/fill/fill-types.ts';
import { useToast } from '#ui/toast.tsx';

/** The preview of a filling, asked again when anything changes, and doing it. */
export function useFill(question: FillQuestion, onDone: () => void) {
  const { client, api, changes } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const [isFilling, setFilling] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const queryKey = api.fill.preview.key();
    return changes.onEvent((event) => {
      if (event.type !== 'at') void queries.invalidateQueries({ queryKey });
    });
  }, [api, changes, queries]);
  const preview = useQuery(
    api.fill.preview.queryOptions({
      input: question,
      // While a choice is worked out, what was there stays in view. Another source has no choices yet: what is in view
      // would be told as its own.
      ...(Object.keys(question.choices).length > 0 ? { placeholderData: keepPreviousData } : {}),
      refetchOnMount: 'always',
      // The week may have changed since this was asked, also while this page was not there to hear of it.
      staleTime: 0,
    }),
  );
  const fill = async (): Promise<void> => {
    if (!preview.data) return;
    setFilling(true);
    setProblem(null);
    try {
      const done = await client.fill.fill({ ...question, revision: preview.data.revision });
      toast({ tone: 'green', text: done.label });
      onDone();
    } catch (error) {
      if (isCode(error, 'STALE')) await queries.invalidateQueries({ queryKey: api.fill.preview.key() });
      const { what, mend } = sayError(error);
      setProblem(isCode(error, 'STALE') ? what : `${what} ${mend}`);
    } finally {
      setFilling(false);
    }
  };
  return { preview, fill, isFilling, problem };
}
