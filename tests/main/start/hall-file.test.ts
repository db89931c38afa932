import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HallKept } from '#main/api/hall-kept.ts';
import { hallFile } from '#main/start/hall-file.ts';
import { site } from '#tests/main/company.ts';
import { tempFolder } from '#tests/main/db/temp.ts';

const kept: HallKept = {
  screens: [
    {
      siteId: site.id,
      hash: 'a1'.repeat(32),
      theme: 'dark',
      madeAt: '2026-11-30T09:00:00.000Z',
      madeBy: 'Anna',
      isShown: true,
    },
  ],
  port: 4711,
};
const NONE: HallKept = { screens: [], port: null };

test('what was written is read by the next start', () => {
  const folder = tempFolder();
  expect(hallFile(folder).read()).toEqual(NONE);
  hallFile(folder).write(NONE);
  hallFile(folder).write(kept);
  expect(hallFile(folder).read()).toEqual(kept);
  expect(readdirSync(folder)).toEqual(['hall-screens.json']);
});

test.skipIf(process.platform === 'win32')('only the user may read it', () => {
  const folder = tempFolder();
  hallFile(folder).write(kept);
  expect(statSync(join(folder, 'hall-screens.json')).mode & 0o777).toBe(0o600);
});

const screen = JSON.stringify(kept.screens[0]);
test.each([
  '',
  '{"screens":',
  'null',
  '{"screens":[],"port":0}',
  `{"screens":[${screen.replace(/"hash":"\w+"/, '"hash":""')}],"port":1}`,
  `{"screens":[${screen.replace(site.id, '*')}],"port":1}`,
])('from %j no screen comes: a doubtful key opens nothing', (text) => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'hall-screens.json'), text);
  expect(hallFile(folder).read()).toEqual(NONE);
});
