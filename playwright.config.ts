import { defineConfig } from '@playwright/test';
import { testBrowser } from './scripts/browser.mjs';

const { executablePath, args, env } = testBrowser(import.meta.dirname);

// The specs are the same for both hosts; `electron` is run only where Electron's own program is in place.
export default defineConfig({
  testDir: 'tests/e2e/specs',
  outputDir: 'test-results',
  fullyParallel: true,
  // A spec waits more than it works: three keep two cores busy.
  workers: 3,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    // Nothing that is proven moves by itself; frames of what does are work.
    contextOptions: { reducedMotion: 'reduce' },
    // What a failure leaves: every step, and a picture of the end. The page at every step would cost each spec a tenth
    // more, a picture of every moment a third.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
  },
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
