import { type ReactNode, useMemo } from 'react';
import { sayError } from '#client/say-error.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { createLookups, type Lookups, LookupsContext } from './lookups.ts';
import { useCatalogue } from './use-catalogue.ts';

export interface OwnListsProps {
  /** What is opened: "De afspraak". */
  readonly what: string;
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly user: string;
  readonly onClose: () => void;
  /** The form, once the lists are there. */
  readonly children: (lookups: Lookups) => ReactNode;
}

/** Gives a form of Beheer the lists that it chooses from, on a screen that has none of its own. */
export function OwnLists({ what, today, user, onClose, children }: OwnListsProps) {
  const { data, error, refetch } = useCatalogue();
  const catalogue = data?.catalogue;
  const lookups = useMemo(() => catalogue && createLookups(catalogue, today, user), [catalogue, today, user]);
  if (!lookups) {
    return (
      <Dialog isOpen look="sheet" title={what} onClose={onClose}>
        {error ? (
          <ErrorState {...sayError(error)} where={what} onRetry={() => void refetch()} />
        ) : (
          <Loading label={`${what} wordt geopend…`} />
        )}
      </Dialog>
    );
  }
  return <LookupsContext value={lookups}>{children(lookups)}</LookupsContext>;
}
