import { describe, expect, it } from 'vitest';
import { isHallPage, isOurPage, isTrustedSender, mayNavigate, mayOpenOutside, mayUse } from '#main/electron/guards.ts';
import { hallWindowOptions, windowOptions } from '#main/electron/window-options.ts';

const OURS = 'roosterbord://app/';

describe('our page', () => {
  it.each([OURS, 'roosterbord://app', 'roosterbord://app/#/rooster', 'roosterbord://app/index.html?x'])(
    'is %s',
    (url) => {
      expect(isOurPage(url)).toBe(true);
    },
  );

  it.each([
    'roosterbord://app.kwaad.example/',
    'roosterbord://kwaad/',
    'roosterbord://app@kwaad/',
    'roosterbord://user@app/',
    'roosterbord://app:81/',
    'roosterbord-kwaad://app/',
    'https://app/',
    'file:///app/index.html',
    'about:blank',
    'data:text/html,roosterbord://app/',
    'javascript:location="roosterbord://app/"',
    'blob:roosterbord://app/0',
    '',
    'roosterbord:',
  ])('is not %s', (url) => {
    expect(isOurPage(url)).toBe(false);
  });
});

describe('a sender', () => {
  it('is trusted from the main frame of our window on our page', () => {
    expect(isTrustedSender(1, 1, { url: OURS, parent: null })).toBe(true);
  });

  it.each([
    ['another window', 2, { url: OURS, parent: null }],
    ['a frame inside the page', 1, { url: OURS, parent: {} }],
    ['another page', 1, { url: 'https://kwaad.example/', parent: null }],
    ['a page that begins like ours', 1, { url: 'roosterbord://app.kwaad.example/', parent: null }],
    ['a page not loaded yet', 1, { url: '', parent: null }],
    ['a frame that is gone', 1, null],
  ])('is refused from %s', (_what, id, frame) => {
    expect(isTrustedSender(id, 1, frame)).toBe(false);
  });
});

describe('a link', () => {
  it.each(['https://wetten.overheid.nl/BWBR0007671', 'https://wetten.overheid.nl/'])('may open %s', (url) => {
    expect(mayOpenOutside(url)).toBe(true);
  });

  it.each([
    'http://wetten.overheid.nl/',
    'https://wetten.overheid.nl.kwaad.example/',
    'https://wetten.overheid.nl@kwaad.example/',
    'https://a:b@wetten.overheid.nl/',
    'https://wetten.overheid.nl:8443/',
    'https://kwaad.example/https://wetten.overheid.nl/',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-settings:',
    'javascript:alert(1)',
    'mailto:a@b.nl',
    '\\\\server\\share',
    '',
  ])('may not open %s', (url) => {
    expect(mayOpenOutside(url)).toBe(false);
  });
});

it.each([
  ['clipboard-sanitized-write', OURS, true],
  ['clipboard-sanitized-write', 'https://kwaad.example', false],
  ['clipboard-read', OURS, false],
  ['media', OURS, false],
  ['geolocation', OURS, false],
  ['notifications', OURS, false],
  ['openExternal', OURS, false],
  ['fileSystem', OURS, false],
  ['unknown', OURS, false],
])('permission %s for %s: %s', (permission, origin, given) => {
  expect(mayUse(permission, origin)).toBe(given);
});

it('opens windows without any of the rights on the security list', () => {
  expect(windowOptions('/out/preload/index.cjs').webPreferences).toEqual({
    preload: '/out/preload/index.cjs',
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

describe('a hall screen', () => {
  it.each(['roosterbord://hal/', 'roosterbord://hal/?x', 'roosterbord://hal/board'])('is at home at %s', (url) => {
    expect(isHallPage(url)).toBe(true);
    expect(mayNavigate(true, url)).toBe(true);
  });

  it.each([
    OURS,
    'roosterbord://hal.kwaad.example/',
    'roosterbord://hal@kwaad/',
    'roosterbord://user@hal/',
    'roosterbord://hal:81/',
    'https://hal/',
    'file:///hal/index.html',
    'https://wetten.overheid.nl/',
    '',
  ])('goes nowhere else: %s', (url) => {
    expect(isHallPage(url)).toBe(false);
    expect(mayNavigate(true, url)).toBe(false);
  });

  it('is no place for the window of the program, and has no way to its procedures', () => {
    expect(mayNavigate(false, 'roosterbord://hal/')).toBe(false);
    expect(mayNavigate(false, OURS)).toBe(true);
    expect(isOurPage('roosterbord://hal/')).toBe(false);
    expect(mayUse('clipboard-sanitized-write', 'roosterbord://hal/')).toBe(false);
    // Were a port ever sent from there, it would be refused: another window, and another page.
    expect(isTrustedSender(2, 1, { url: 'roosterbord://hal/', parent: null })).toBe(false);
    expect(isTrustedSender(1, 1, { url: 'roosterbord://hal/', parent: null })).toBe(false);
  });

  const display = (id: number, x: number) => ({ id, bounds: { x, y: 0, width: 1920, height: 1080 } });

  it('opens with the rights of the window less its preload, in a partition that nothing is kept of', () => {
    const { preload: _left, ...rights } = windowOptions('/preload').webPreferences ?? {};
    const options = hallWindowOptions('hal-1', [display(1, 0)], 1);
    expect(options.webPreferences).toEqual({ partition: 'hal-1', ...rights });
    expect(options.webPreferences).not.toHaveProperty('preload');
    expect(options.webPreferences?.partition).not.toMatch(/^persist:/);
    expect(options.fullscreen).toBe(true);
  });

  it.each([
    ['the display beside that of the window', [display(1, 0), display(2, 1920)], 1, 1920],
    ['the first, when the window is on the second', [display(1, 0), display(2, 1920)], 2, 0],
    ['the only one', [display(1, 0)], 1, 0],
    ['the first, without a window', [display(1, 0), display(2, 1920)], null, 0],
  ])('takes %s', (_what, displays, own, x) => {
    expect(hallWindowOptions('hal-1', displays, own)).toMatchObject({ x, y: 0, width: 1920, height: 1080 });
  });
});
