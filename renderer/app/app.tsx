import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ClientProvider } from '#client/client-context.tsx';
import type { RoosterbordClient } from '#contract/index.ts';
import '#ui/base.css';
import { ORPCError } from '@orpc/client';
import { AnnouncerProvider } from '#ui/announcer.tsx';
import { ToastProvider } from '#ui/toast.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Opening } from './opening.tsx';

/** The whole window over a client. */
export function App({ client }: { readonly client: RoosterbordClient }) {
  const [queries] = useState(createQueries);
  return (
    <I18nProvider locale="nl-NL">
      <AnnouncerProvider>
        <ToastProvider>
          <QueryClientProvider client={queries}>
            <ClientProvider client={client}>
              <ErrorBoundary where="Roosterbord">
                <Opening />
              </ErrorBoundary>
            </ClientProvider>
          </QueryClientProvider>
        </ToastProvider>
      </AnnouncerProvider>
    </I18nProvider>
  );
}

/** The host is on this computer: being "offline" means nothing, and the change stream says what is out of date. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        // An answer of the host stays the same when asked again; only a lost connection is worth a second try.
        retry: (failures, error) => failures < 2 && !(error instanceof ORPCError),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
