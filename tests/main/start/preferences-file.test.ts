import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '#contract/preferences.ts';
import { preferencesFile } from '#main/start/preferences-file.ts';
import { site } from '#tests/main/company.ts';

const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'roosterbord-preferences-'));
const chosen: Preferences = { theme: 'dark', textSize: 200, touch: 'on', siteId: site.id, view: 'week' };

test('what was written is read by the next start', () => {
  const folder = tempFolder();
  expect(preferencesFile(folder).read()).toEqual(DEFAULT_PREFERENCES);
  preferencesFile(folder).write(DEFAULT_PREFERENCES);
  preferencesFile(folder).write(chosen);
  expect(preferencesFile(folder).read()).toEqual(chosen);
  expect(readdirSync(folder)).toEqual(['preferences.json']);
});

test.skipIf(process.platform === 'win32')('only the user may read it', () => {
  const folder = tempFolder();
  preferencesFile(folder).write(chosen);
  expect(statSync(join(folder, 'preferences.json')).mode & 0o777).toBe(0o600);
});

test('a draft that a crash left behind is no hindrance', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'preferences.json.new'), '{"theme":');
  preferencesFile(folder).write(chosen);
  expect(preferencesFile(folder).read()).toEqual(chosen);
});

test.each([
  ['', DEFAULT_PREFERENCES],
  ['{"theme":', DEFAULT_PREFERENCES],
  ['null', DEFAULT_PREFERENCES],
  ['[]', DEFAULT_PREFERENCES],
  ['{"theme":"paars","textSize":1000,"touch":1,"siteId":"x","view":"month"}', DEFAULT_PREFERENCES],
  ['{"theme":"dark"}', { ...DEFAULT_PREFERENCES, theme: 'dark' }],
  // A newer version may know more.
  ['{"theme":"light","textSize":130,"sound":"on"}', { ...DEFAULT_PREFERENCES, theme: 'light', textSize: 130 }],
] as const)('%s in the file', (text, preferences) => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'preferences.json'), text);
  expect(preferencesFile(folder).read()).toEqual(preferences);
});
