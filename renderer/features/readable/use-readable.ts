import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { saveFile } from '#client/save-file.ts';
import { type SaidError, sayError } from '#client/say-error.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';

/** One person's week, asked again after each change; the last answer stays meanwhile. */
export function useReadable(personId: PersonId, week: IsoWeek) {
  const { api, changes } = useClient();
  const queries = useQueryClient();
  useEffect(
    () => changes.onEvent(() => void queries.invalidateQueries({ queryKey: api.readable.key() })),
    [api, changes, queries],
  );
  return useQuery(
    api.readable.page.queryOptions({
      input: { personId, week, of: 'latest' },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
}

export interface ReadablePaper {
  readonly isBusy: boolean;
  readonly failure: SaidError | null;
  readonly save: () => void;
}

/** The same on one A4. */
export function useReadablePaper(personId: PersonId, week: IsoWeek): ReadablePaper {
  const { client } = useClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SaidError | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { fileName, content } = await client.readable.pdf({ personId, week, of: 'latest' });
      saveFile(fileName, content);
    } catch (error) {
      setFailure(sayError(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, save: () => void make() };
}
