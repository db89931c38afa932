import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { testBrowser } from '../../../scripts/browser.mjs';
import { TestHost } from '../fixtures/host.ts';

// Draws docs/bord.png, the picture of the README: the board of the example company while somebody is carried.
// Run it with `npm run picture` after a change that shows.

const ROOT = join(import.meta.dirname, '../../..');

const folder = mkdtempSync(join(tmpdir(), 'roosterbord-picture-'));
const host = new TestHost(folder, ['--demo'], null);
const address = await host.start();
const { executablePath, args, env } = testBrowser(ROOT);
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});
try {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 940 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  await page.goto(address);
  const card = page.locator('[data-stop="pool"][data-person]').nth(3);
  await card.waitFor();
  const from = await card.boundingBox();
  if (!from) throw new Error('No card on the board');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(560, 430, { steps: 10 });
  await page.mouse.move(640, 640, { steps: 10 });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(ROOT, 'docs/bord.png') });
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
