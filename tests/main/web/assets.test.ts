import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadAssets, requestPath } from '#main/web/assets.ts';
import { contentSecurityPolicy } from '#main/web/policy.ts';
import { makeWindow } from '../loopback/test-server.ts';

it('refuses a folder without a built window', () => {
  expect(() => loadAssets(mkdtempSync(join(tmpdir(), 'roosterbord-empty-')))).toThrow('No built window');
});

it('writes into the page how it must look this time', () => {
  const { folder, remove } = makeWindow();
  let theme: string | null = 'dark';
  const assets = loadAssets(folder, () => ({ 'data-theme': theme, 'data-name': '"><script>&' }));
  expect(assets('/')?.body.toString()).toContain('<html data-theme="dark" data-name="&quot;><script>&amp;" lang="nl">');
  theme = null;
  expect(assets('/index.html')?.body.toString()).toContain('<html data-name="&quot;><script>&amp;" lang="nl">');
  expect(assets('/assets/a.js')?.body.toString()).toBe('export {};');
  remove();
});

it.each([
  ['/', '/'],
  ['/assets/a-B_1.js', '/assets/a-B_1.js'],
  ['/a%20b.js', '/a b.js'],
  ['/a?b=/../c', '/a'],
  ['/a..b', '/a..b'],
  ['/...', '/...'],
  ['/..', null],
  ['/a/../b', null],
  ['/%2E%2e/b', null],
  ['/a/%2e', null],
  ['//a', null],
  ['a', null],
  ['', null],
  ['/%5c', null],
  ['/\u0000', null],
  ['/%7f', null],
  ['/%e2%80%ae', null],
  ['/%25', null],
])('%j becomes %j', (target, path) => {
  expect(requestPath(target)).toBe(path);
});

it.each(["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:'])('allows no %s', (source) => {
  expect(contentSecurityPolicy('abc').split(/[ ;]+/)).not.toContain(source);
});

it('allows a file that the window holds in a frame alone, as a roster is looked at before it is printed', () => {
  const directives = contentSecurityPolicy('abc').split('; ');
  expect(directives.filter((directive) => directive.includes('blob:'))).toEqual(['frame-src blob:']);
});
