import { useSyncExternalStore } from 'react';
import type { RoosterbordClient } from '#contract/index.ts';
import type { RosterExport } from '#contract/roster.ts';
import { useClient } from './client-context.tsx';
import { saveFile } from './save-file.ts';
import { sayError } from './say-error.ts';

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'making'; readonly fraction: number; readonly doing: string }
  | { readonly step: 'done'; readonly fileName: string }
  /** Ready to be looked at; kept nowhere yet. */
  | { readonly step: 'shown'; readonly fileName: string; readonly content: Blob }
  | { readonly step: 'failed'; readonly problem: string };

/**
 * The rosters that a window is having made. It outlives the screen that asked: a thousand sheets take a minute, and
 * whoever waits for them goes on with the board meanwhile.
 */
export class RosterExports {
  readonly #client: Pick<RoosterbordClient, 'roster'>;
  readonly #save: typeof saveFile;
  readonly #listeners = new Set<() => void>();
  #state: ExportState = { step: 'idle' };
  #running: AbortController | null = null;

  constructor(client: Pick<RoosterbordClient, 'roster'>, save: typeof saveFile = saveFile) {
    this.#client = client;
    this.#save = save;
  }

  readonly state = (): ExportState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Makes what is asked and hands the file over, or shows it first; what was still being made is stopped. */
  readonly make = async (asked: RosterExport, how: 'save' | 'show' = 'save'): Promise<void> => {
    this.stop();
    const own = new AbortController();
    this.#running = own;
    this.#tell({ step: 'making', fraction: 0, doing: 'Het rooster wordt opgezocht' });
    try {
      for await (const event of await this.#client.roster.export(asked, { signal: own.signal })) {
        if (own.signal.aborted) return;
        if (event.type === 'progress') {
          this.#tell({ step: 'making', fraction: event.fraction, doing: event.doing });
          continue;
        }
        const { fileName, content } = await this.#client.roster.file(
          { id: event.id, index: 0 },
          { signal: own.signal },
        );
        if (how === 'show') this.#tell({ step: 'shown', fileName, content });
        else this.#keep(fileName, content);
      }
    } catch (error) {
      if (!own.signal.aborted) this.#tell({ step: 'failed', problem: sayError(error).what });
    }
  };

  /** Keeps what is being looked at. */
  readonly keepShown = (): void => {
    if (this.#state.step === 'shown') this.#keep(this.#state.fileName, this.#state.content);
  };

  /** Stops what is being made, and forgets what was said of the last. */
  readonly stop = (): void => {
    this.#running?.abort();
    this.#running = null;
    this.#tell({ step: 'idle' });
  };

  #keep(fileName: string, content: Blob): void {
    this.#save(fileName, content);
    this.#tell({ step: 'done', fileName });
  }

  #tell(state: ExportState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const ofClients = new WeakMap<RoosterbordClient, RosterExports>();

/** What this window is having made, whichever screen asked for it. */
export function useRosterExports(): { readonly exports: RosterExports; readonly state: ExportState } {
  const { client } = useClient();
  const exports = ofClients.get(client) ?? new RosterExports(client);
  ofClients.set(client, exports);
  return { exports, state: useSyncExternalStore(exports.subscribe, exports.state) };
}
