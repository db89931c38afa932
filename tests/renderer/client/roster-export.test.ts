import { describe, expect, it } from 'vitest';
import { type ExportState, RosterExports } from '#client/roster-export.ts';
import type { RosterExport } from '#contract/roster.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { site } from '#tests/main/company.ts';

const ASKED: RosterExport = {
  week: '2026-W49' as IsoWeek,
  siteId: site.id,
  of: { kind: 'concept' },
  format: 'pdf',
  choice: { by: 'team', team: null },
  paper: 'A4',
  bundle: true,
};
type Client = ConstructorParameters<typeof RosterExports>[0];
type Event =
  | { readonly type: 'progress'; readonly fraction: number; readonly doing: string }
  | {
      readonly type: 'done';
      readonly id: string;
      readonly files: readonly { readonly name: string; readonly size: number }[];
    };

/** Exports over a product that says these things, one each time it is let. */
function exporting(say: (signal: AbortSignal | undefined) => AsyncGenerator<Event>) {
  const client = {
    roster: {
      export: async (_asked: RosterExport, options?: { signal?: AbortSignal }) => say(options?.signal),
      file: async ({ index }: { index: number }) => ({ fileName: `rooster ${index}.zip`, content: new Blob(['x']) }),
    },
  } as unknown as Client;
  const saved: string[] = [];
  const exports = new RosterExports(client, (name) => saved.push(name));
  const seen: ExportState[] = [];
  exports.subscribe(() => seen.push(exports.state()));
  return { exports, saved, seen };
}

describe('rosters that a window is having made', () => {
  it('tells how far it is, hands the file over once, and says so', async () => {
    const { exports, saved, seen } = exporting(async function* () {
      yield { type: 'progress', fraction: 0.5, doing: 'Productie' };
      yield { type: 'done', id: 'x', files: [{ name: 'rooster 0.zip', size: 1 }] };
    });
    await exports.make(ASKED);
    expect(saved).toEqual(['rooster 0.zip']);
    expect(seen.map(({ step }) => step)).toEqual(['idle', 'making', 'making', 'done']);
    expect(seen[2]).toEqual({ step: 'making', fraction: 0.5, doing: 'Productie' });
  });

  it('stopped: nothing is kept and nothing said, and the product hears it', async () => {
    let heard = false;
    const { exports, saved } = exporting(async function* (signal) {
      signal?.addEventListener('abort', () => {
        heard = true;
      });
      yield { type: 'progress', fraction: 0, doing: 'Productie' };
      exports.stop();
      yield { type: 'done', id: 'x', files: [] };
    });
    await exports.make(ASKED);
    expect({ heard, saved, state: exports.state() }).toEqual({ heard: true, saved: [], state: { step: 'idle' } });
  });

  it('failed: says in words what went wrong, until it is put away', async () => {
    // biome-ignore lint/correctness/useYield: it fails before it says anything
    const { exports } = exporting(async function* () {
      throw new Error('kapot');
    });
    await exports.make(ASKED);
    expect(exports.state().step).toBe('failed');
    exports.stop();
    expect(exports.state()).toEqual({ step: 'idle' });
  });

  it('shown first: kept only when asked, and then once', async () => {
    const { exports, saved } = exporting(async function* () {
      yield { type: 'done', id: 'x', files: [{ name: 'rooster 0.zip', size: 1 }] };
    });
    await exports.make(ASKED, 'show');
    expect([exports.state().step, saved]).toEqual(['shown', []]);
    exports.keepShown();
    exports.keepShown();
    expect([exports.state().step, saved]).toEqual(['done', ['rooster 0.zip']]);
  });
});
