import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    environment: 'node',
    // One process runs many files and loads the product once: half the time of all tests. So a file leaves globals and
    // timers as it found them; what must not be shared (a host, the terminal's own exit) runs in a process of its own.
    isolate: false,
    // Vitest leaves one core idle unless told otherwise: on two cores that doubles the time.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
