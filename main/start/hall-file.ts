import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hallScreen } from '#contract/hall.ts';
import type { HallKept, HallStore } from '#main/api/hall-kept.ts';

const kept = z.object({
  screens: z.array(hallScreen.extend({ hash: z.hex().length(64), isShown: z.boolean() })),
  port: z.int().min(1).max(65_535).nullable(),
});

const NONE: HallKept = { screens: [], port: null };

/**
 * The hall screens in a small file of the data folder, for the user alone (0600), written whole or not at all. Beside
 * the data and not in them: a backup that goes elsewhere opens no screens.
 */
export function hallFile(folder: string): HallStore {
  const place = join(folder, 'hall-screens.json');
  return {
    read: () => {
      try {
        return kept.parse(JSON.parse(readFileSync(place, 'utf8')));
      } catch {
        // Not there yet, or damaged: then no key opens anything, and Beheer makes a new one.
        return NONE;
      }
    },
    write: (value) => {
      const draft = `${place}.new`;
      rmSync(draft, { force: true });
      writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
      renameSync(draft, place);
    },
  };
}
