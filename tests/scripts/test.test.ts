import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listedTests, playwrightCounts, vitestCounts } from '../../scripts/test.mjs';
import { toolProgram } from '../../scripts/tools.mjs';

it('counts the tests of vitest, and a file that could not be loaded as one failure', () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });
  const report = {
    numPassedTests: 10,
    numFailedTests: 2,
    testResults: [file('passed', 10), file('failed', 2), file('failed', 0)],
  };
  expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 10, failed: 3 });
});

it('counts the tests of Playwright, and what it could not load as failures', () => {
  const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }, errors: [{}] };
  expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 6, failed: 3 });
});

it.each([
  ['Listing tests:\n  [electron] › start.spec.ts:3:1 › opens\nTotal: 12 tests in 3 files\n', 12],
  ['Total: 1 test in 1 file\n', 1],
  ['', 0],
])('counts what Playwright lists: %j', (text, count) => {
  expect(listedTests(text)).toBe(count);
});

it('finds a tool by its name, without the links of npm', () => {
  const root = join(import.meta.dirname, '../..');
  expect(toolProgram(root, 'tsc')).toBe(join(root, 'node_modules/typescript/bin/tsc'));
  expect(() => toolProgram(root, 'none')).toThrow('"none"');
});
