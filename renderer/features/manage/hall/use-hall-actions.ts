import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { HallTheme } from '#contract/hall-sheet.ts';
import type { Site } from '#domain/model/site.ts';
import { useToast } from '#ui/toast.tsx';

export interface HallActions {
  readonly make: (theme: HallTheme) => void;
  readonly paint: (theme: HallTheme) => void;
  readonly withdraw: () => void;
  readonly open: () => void;
  readonly isBusy: boolean;
}

/** What one can do with the hall screen of a site. Not steps of undo: an address that was withdrawn stays so. */
export function useHallActions({ id: siteId, name }: Site, onAddress: (address: string) => void): HallActions {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const run = (work: () => Promise<string | null>): void => {
    setBusy(true);
    work()
      .then((text) => {
        if (text !== null) toast({ tone: 'green', text });
      })
      .catch((error: unknown) => {
        const { what, mend } = sayError(error);
        toast({ tone: 'red', text: `${what} ${mend}` });
      })
      .finally(() => {
        setBusy(false);
        void queries.invalidateQueries({ queryKey: api.hall.screens.key() });
      });
  };
  return {
    isBusy,
    make: (theme) =>
      run(async () => {
        const { address } = await client.hall.make({ siteId, theme });
        if (address !== null) onAddress(address);
        return address === null ? `Het scherm in ${name} staat aan.` : null;
      }),
    paint: (theme) =>
      run(async () => {
        await client.hall.paint({ siteId, theme });
        return null;
      }),
    withdraw: () =>
      run(async () => {
        await client.hall.withdraw({ siteId });
        return `Het scherm in ${name} staat uit.`;
      }),
    open: () =>
      run(async () => {
        await client.hall.open({ siteId });
        return null;
      }),
  };
}
