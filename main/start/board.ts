import { implement } from '@orpc/server';
import { contract } from '#contract/index.ts';

/** The product behind a data folder, ready to be called over any transport. */
export interface Board {
  readonly router: ReturnType<typeof makeRouter>;
  readonly close: () => void;
}

const os = implement(contract);
const makeRouter = (folder: string) => ({
  app: {
    info: os.app.info.handler(() => ({
      version: '0.1.0',
      dataState: 'new' as const,
      user: 'gebruiker',
      today: '2026-11-30',
      dataFolder: folder,
    })),
  },
  changes: {
    stream: os.changes.stream.handler(async function* ({ signal }) {
      yield { type: 'at' as const, revision: 0, history: { undo: null, redo: null } };
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    }),
  },
});

export async function openBoard(options: { folder: string; demo: boolean }): Promise<Board> {
  return { router: makeRouter(options.folder), close: () => {} };
}
