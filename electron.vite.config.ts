import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { NONCE_PLACEHOLDER } from './main/web/policy.ts';

const root = import.meta.dirname;

/**
 * Packages of many small files: bundled, a start reads one file of ours instead of hundreds of theirs. The rest, native
 * code among them, stays in node_modules.
 */
const BUNDLED = ['@orpc/client', '@orpc/contract', '@orpc/server', 'date-fns', 'kysely', 'uuid', 'zod'];

/** Composition roots that exist: index (Electron), host (loopback), cli (terminal). */
const mainInputs = Object.fromEntries(
  readdirSync(resolve(root, 'main'))
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => ['index.ts', 'host.ts', 'cli.ts'].includes(file))
    .map((file) => [basename(file, '.ts'), resolve(root, 'main', file)]),
);

/**
 * Brings worker threads along: `new URL('./name.ts', import.meta.url)` in the sources names a module that Node runs as
 * it stands; in the bundle it becomes a module of its own, `name.js`, beside the others.
 */
function workerModules(): Plugin {
  const pattern = /new URL\(\s*(['"])(\.[^'"]+\.ts)\1,\s*import\.meta\.url,?\s*\)/g;
  return {
    name: 'roosterbord-worker-modules',
    transform(code, id) {
      if (!id.startsWith(resolve(root, 'main')) || !pattern.test(code)) return null;
      pattern.lastIndex = 0;
      return code.replace(pattern, (_all, _quote, file: string) => {
        const name = basename(file, '.ts');
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), file), fileName: `${name}.js` });
        return `new URL('./${name}.js', import.meta.url)`;
      });
    },
  };
}

export default defineConfig({
  main: {
    plugins: [workerModules()],
    build: {
      outDir: 'out/main',
      target: 'node22',
      externalizeDeps: { exclude: BUNDLED },
      rolldownOptions: {
        input: mainInputs,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The window is read from this computer, once: splitting it gains nothing.
      chunkSizeWarningLimit: 2_000,
      // The policy allows files of our own only, so nothing may be written into the page or the styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html'), hall: resolve(root, 'renderer/hall.html') },
      },
    },
  },
});
