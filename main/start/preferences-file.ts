import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES, preferences } from '#contract/preferences.ts';
import type { PreferencesStore } from '#main/api/context.ts';

/** As the contract has it, but what is strange becomes the default and what is unknown is left out. */
const kept = preferences.strip().extend({
  theme: preferences.shape.theme.catch(DEFAULT_PREFERENCES.theme),
  textSize: preferences.shape.textSize.catch(DEFAULT_PREFERENCES.textSize),
  touch: preferences.shape.touch.catch(DEFAULT_PREFERENCES.touch),
  siteId: preferences.shape.siteId.catch(DEFAULT_PREFERENCES.siteId),
  view: preferences.shape.view.catch(DEFAULT_PREFERENCES.view),
});

/**
 * The preferences in a small file of the data folder, for the user alone (0600), written whole or not at all.
 * A browser cannot keep them: each start has an address and a profile of its own.
 */
export function preferencesFile(folder: string): PreferencesStore {
  const place = join(folder, 'preferences.json');
  return {
    read: () => {
      try {
        return kept.parse(JSON.parse(readFileSync(place, 'utf8')));
      } catch {
        // Not there yet, or damaged: how things look is never worth a message.
        return DEFAULT_PREFERENCES;
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
