import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  browserPlaces,
  hasDisplay,
  installedBrowser,
  PACKAGED,
  sandboxArguments,
  untar,
} from '../../scripts/browser.mjs';
import { electronProgram, shouldTry } from '../../scripts/electron.mjs';
import { findNpm } from '../../scripts/setup.mjs';
import { startArguments } from '../../scripts/start.mjs';

describe('the browser', () => {
  const env = { PATH: '/usr/local/bin:/usr/bin:relative' };
  const find = (platform: string, more: Record<string, string>, ...present: string[]) =>
    installedBrowser({ platform, env: { ...env, ...more }, runs: (path) => present.includes(path) });

  it.each([
    [['/usr/bin/google-chrome', '/usr/bin/chromium'], '/usr/bin/chromium'],
    [['/usr/bin/microsoft-edge', '/usr/bin/google-chrome-stable'], '/usr/bin/google-chrome-stable'],
    [['/usr/bin/microsoft-edge'], '/usr/bin/microsoft-edge'],
    [['/usr/bin/chromium', '/usr/local/bin/chromium'], '/usr/local/bin/chromium'],
    [['relative/chromium'], null],
    [[], null],
  ])('of %j on Linux is %s', (present, chosen) => {
    expect(find('linux', {}, ...present)).toBe(chosen);
  });

  it('is the one of ROOSTERBORD_BROWSER when that is given', () => {
    expect(find('linux', { ROOSTERBORD_BROWSER: '/opt/b' }, '/usr/bin/chromium')).toBe('/opt/b');
    expect(find('linux', { ROOSTERBORD_BROWSER: '' }, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  });

  it('is none of the installed ones when the packaged one is asked for', () => {
    expect(find('linux', { ROOSTERBORD_BROWSER: PACKAGED }, '/usr/bin/chromium')).toBeNull();
  });

  it('is looked for where Windows and macOS keep it', () => {
    const places = browserPlaces({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } });
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(browserPlaces({ platform: 'darwin', env: {} })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ])('has a display on %s with %j: %s', (platform, surroundings, has) => {
    expect(hasDisplay({ platform, env: surroundings })).toBe(has);
  });

  it.each([
    [0, ['--no-sandbox']],
    [1000, []],
    [undefined, []],
  ])('runs for user %s with %j', (uid, args) => {
    expect(sandboxArguments(uid)).toEqual(args);
  });

  it.each(['../evil', '/evil', 'a/../../evil'])('is not unpacked outside its folder (%s)', (name) => {
    const archive = Buffer.alloc(1024);
    archive.write(name);
    archive.write('00000000000', 124);
    archive.write('0', 156);
    expect(() => untar(archive, '/nowhere')).toThrow('Unsafe name');
  });
});

describe('the arguments of npm start', () => {
  it.each([
    [[], { host: null, window: true, rest: [] }],
    [['--demo', '--data', 'map'], { host: null, window: true, rest: ['--demo', '--data', 'map'] }],
    [['--host', 'loopback', '--demo'], { host: 'loopback', window: true, rest: ['--demo'] }],
    [['--host=electron'], { host: 'electron', window: true, rest: [] }],
    [['--no-window', '--port', '0'], { host: null, window: false, rest: ['--no-window', '--port', '0'] }],
  ])('%j', (argv, expected) => {
    expect(startArguments(argv)).toEqual(expected);
  });

  it.each([[['--host']], [['--host', 'chrome']], [['--host=']]])('%j are refused', (argv) => {
    expect(() => startArguments(argv)).toThrow('--host');
  });
});

describe('the download of Electron', () => {
  const day = 24 * 60 * 60 * 1000;
  const now = 1_800_000_000_000;
  it.each([
    [{}, true],
    [{ version: '45.4.1', at: now - 1 }, false],
    [{ version: '45.4.1', at: now - day }, false],
    [{ version: '45.4.1', at: now - day - 1 }, true],
    [{ version: '45.4.0', at: now - 1 }, true],
    [{ version: '45.4.1', at: now + 2 * day }, true],
    [{ version: '45.4.1', at: 'yesterday' }, true],
  ])('after %j is tried: %s', (failure, tried) => {
    expect(shouldTry(failure, '45.4.1', now)).toBe(tried);
  });

  it('is not in place where nothing was installed', () => {
    expect(electronProgram('/nowhere')).toBeNull();
  });
});

describe('npm', () => {
  const beside = join('/opt/node/bin', '..', 'lib/node_modules/npm/bin/npm-cli.js');
  const find = (execpath: string | undefined, ...present: string[]) =>
    findNpm({
      env: { npm_execpath: execpath },
      execPath: '/opt/node/bin/node',
      platform: 'linux',
      exists: (path) => present.includes(path),
    });

  it('is the one that started us', () => {
    const program = '/elsewhere/npm-cli.js';
    expect(find(program, program, beside)).toEqual({ program: '/opt/node/bin/node', args: [program], shell: false });
  });

  it.each([undefined, '', '/elsewhere/yarn.js', '/gone/npm-cli.js'])('is the one beside Node, not %s', (execpath) => {
    expect(find(execpath, '/elsewhere/yarn.js', beside).args).toEqual([beside]);
  });

  it('is the one of the PATH where there is no other', () => {
    expect(find(undefined)).toEqual({ program: 'npm', args: [], shell: false });
  });
});
